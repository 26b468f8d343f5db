import type { Block, Document } from '../../document/block.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Report } from '../../domain/report.ts'
import type { ReportPart } from '../../words/messages/report.ts'
import type { Messages } from '../../words/messages.ts'
import { cellText } from '../../words/plain-text.ts'
import { attentionBlocks } from '../attention-table.ts'
import { regionOf } from '../by-region.ts'
import { chosenLines, titleOf } from '../check.ts'
import { detailLines, statusLines } from '../check-lines.ts'
import type { CheckWishes } from '../check-wishes.ts'
import { coverageLines } from '../coverage-lines.ts'
import { findingsTables } from '../findings-table.ts'
import { lateLines } from '../late-lines.ts'
import { namer } from '../namer.ts'
import { overviewBlocks } from '../overview.ts'
import { regionTables } from '../region-tables.ts'
import { chosenRows } from '../rows.ts'
import { cardsOf, cardTargets } from './cards.ts'
import { effortBlocks, progressBlocks } from './charts.ts'
import { countsBlock } from './counts.ts'
import { matrixBlock } from './matrix.ts'
import { outlookBlocks } from './outlook.ts'
import { provenanceBlocks } from './provenance.ts'
import { tableBlocks } from './table.ts'
import { yearsBlocks } from './years.ts'

/** A part of the report and what is in it, nothing where there is nothing to say; with a name of its own where it is of a region. */
type PartOfReport = readonly [part: ReportPart, blocks: readonly Block[], name?: string]

/**
 * The report that is handed in, for a browser: how the indicators stand in numbers, at a glance and in charts, a card for each,
 * the whole table, what was found in the data, and what it all rests on. Parts without content have no number.
 */
export function reportPage(report: Report, wishes: CheckWishes, words: Messages): Document {
  const { assessments, method, year } = report
  const { report: said, lang } = words
  const chosen = chosenRows(assessments, wishes)
  const shown = chosen.filter(({ verdict }) => wishes.all || verdict !== 'no-data')
  const named = namer(assessments, words)
  const regions = [...grouped(assessments, regionOf)]
  const cards = cardTargets(shown, regions.length)
  const regionParts = (region: string | null, all: readonly Assessment[]): readonly PartOfReport[] => {
    const of = ({ region: other }: Assessment) => other === (all[0]?.region ?? null)
    const [picked, rows] = [chosen.filter(of), shown.filter(of)]
    const own: readonly PartOfReport[] = [
      ['overview', overviewOf(all, report, words)],
      ['matrix', matrixBlock(picked, cards, words)],
      ['progress', progressBlocks(rows, words)],
      ['effort', effortBlocks(rows, words)],
      ['outlook', outlookBlocks(all, words)],
    ]
    if (region === null) return own
    const inside = own
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([part, blocks]): readonly Block[] => [
        { kind: 'heading', level: 3, text: said.parts[part] },
        ...blocks,
      ])
    return [['regions', inside, cellText(region)]]
  }
  const parts: readonly PartOfReport[] = [
    ...(regions.length > 1 ? ([['regions', regionTables(report, words)]] as const) : []),
    ...regions.flatMap(([region, all]) => regionParts(regions.length > 1 ? region : null, all)),
    ['attention', method === 'schedule' ? attentionBlocks(chosen, named, words) : []],
    ['cards', cardsOf(shown, chosen, cards, report, words)],
    ['table', tableBlocks(report, shown, wishes, words)],
    ['years', yearsBlocks(shown, words)],
    [
      'findings',
      report.findings.length === 0
        ? [{ kind: 'lines', lines: [{ text: said.noFindings, tone: 'good' }] }]
        : findingsTables(report, wishes.maxFindings, words),
    ],
    ['provenance', provenanceBlocks(report, words)],
  ]
  const [only] = regions
  const region = regions.length === 1 ? (only?.[0] ?? null) : null
  const title = said.title(year, region === null ? null : cellText(region))
  return {
    lang,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'lines', lines: [{ text: titleOf(report, words), tone: 'quiet' }] },
      ...coverageLines(report, lang),
      ...lateLines(report, lang),
      ...chosenLines(chosen.length, assessments.length, wishes, words),
      ...parts
        .filter(([, blocks]) => blocks.length > 0)
        .flatMap(([part, blocks, name = said.parts[part]], index): readonly Block[] => [
          { kind: 'heading', level: 2, text: said.numbered(index + 1, name) },
          ...withoutTitle(blocks),
        ]),
    ],
  }
}

/** The blocks of a part without the heading that they have where they stand in another answer; further ones are within it. */
function withoutTitle(blocks: readonly Block[]): readonly Block[] {
  const isTitle = (block: Block | undefined) => block?.kind === 'heading' && block.level === 2
  return (isTitle(blocks[0]) ? blocks.slice(1) : blocks).map((block) =>
    block.kind === 'heading' && block.level === 2 ? { ...block, level: 3 } : block,
  )
}

function overviewOf(all: readonly Assessment[], { method }: Report, words: Messages): readonly Block[] {
  return [
    ...countsBlock(all, method, words),
    ...(method === 'schedule' ? overviewBlocks(all, words) : []),
    {
      kind: 'lines',
      lines: (method === 'schedule' ? detailLines : statusLines)(all, method, true, words),
    },
  ]
}
