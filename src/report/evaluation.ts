import type { Block, Document, Item } from '../document/block.ts'
import type { Assessment } from '../domain/assessment.ts'
import { grouped } from '../domain/grouped.ts'
import type { Report } from '../domain/report.ts'
import type { Messages } from '../words/messages.ts'
import { methodTitle } from '../words/method.ts'
import { fixed } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { verdictSign, verdictWord } from '../words/verdict.ts'
import { chosenBy } from './check.ts'
import { isOver } from './check-lines.ts'
import type { CheckWishes } from './check-wishes.ts'
import { annexes, assessmentTable } from './evaluation/annexes.ts'
import { groupsOf, type VerdictGroup } from './evaluation/groups.ts'
import { memberText, offTrackText, unassessedText } from './evaluation/indicator.ts'
import { categoryTable, overallSentences } from './evaluation/overall.ts'
import { riskBlocks } from './evaluation/risks.ts'
import { progressFigure } from './figures.ts'
import { type NameOf, namer } from './namer.ts'
import { regionTables } from './region-tables.ts'
import type { RowWishes } from './row-wishes.ts'
import { chosenRows } from './rows.ts'

/**
 * The evaluation that an office hands in, every sentence of it from the data: how the plan stands, its indicators by verdict
 * (region by region where there are several), the binding ones apart, what follows, and in annexes what it rests on.
 */
export function evaluationPage(
  report: Report,
  wishes: RowWishes & Pick<CheckWishes, 'maxFindings'>,
  words: Messages,
): Document {
  const { assessments, method, summary } = report
  const { evaluation: said } = words
  const over = assessments.length > 0 && isOver(assessments, method)
  const title = titleOf(report, over, words)
  const shown = chosenRows(assessments, wishes)
  const regions = [...grouped(shown, ({ region }) => region)]
  const several = regions.length > 1
  const named = namer(assessments, words)
  const figure = several ? null : progressFigure(shown, words)
  return {
    lang: words.lang,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      paragraphs([scopeOf(report, words)]),
      { kind: 'heading', level: 2, text: said.overall.title },
      paragraphs(overallSentences(assessments, over, words)),
      ...chosenLine(shown.length, assessments.length, wishes, words),
      ...categoryTable(summary.byCategory, over, words),
      ...(figure === null ? [] : [{ kind: 'figure', ...figure } as const]),
      ...(several ? regionBlocks(report, regions, over, words) : verdictBlocks(report, shown, named, words)),
      ...bindingBlocks(report, shown, named, words),
      ...riskBlocks(report, shown, named, words),
      ...annexes(report, shown, named, words, wishes.maxFindings),
    ],
  }
}

function paragraphs(texts: readonly string[]): Block {
  return { kind: 'lines', lines: texts.map((text) => ({ text, tone: 'plain' })) }
}

function titleOf({ plan, year, assessments }: Report, over: boolean, { evaluation }: Messages): string {
  const [region = null, ...others] = new Set(assessments.map((one) => one.region))
  return evaluation.title({
    region: region === null || others.length > 0 ? null : cellText(region),
    baselineYear: plan.baselineYear,
    targetYear: plan.targetYear,
    year,
    over,
  })
}

/** Which year of which plan, how much of the time has passed, and how many indicators have a value. */
function scopeOf({ plan, year, method, summary }: Report, { lang, evaluation }: Messages): string {
  const { baselineYear, targetYear } = plan
  const share = year === null ? null : (100 * (year - baselineYear)) / (targetYear - baselineYear)
  const scope = evaluation.scope({
    baselineYear,
    targetYear,
    year,
    elapsed: share === null ? '' : `${fixed(share, 0)}%`,
    method: method === 'schedule' ? null : cellText(methodTitle(method, lang)),
  })
  return summary.coverage === null ? scope : `${scope}${evaluation.covered(summary.coverage)}`
}

/** How many of the indicators are spoken of, where not all are. */
function chosenLine(
  chosen: number,
  indicators: number,
  { only, owner = [] }: RowWishes,
  { check }: Messages,
): readonly Block[] {
  if (only.length + owner.length === 0) return []
  return [paragraphs([check.chosen(chosen, indicators, chosenBy({ only, owner }))])]
}

/** A section for each group of verdicts that somebody is in. */
function verdictBlocks(
  report: Report,
  shown: readonly Assessment[],
  named: NameOf,
  words: Messages,
): readonly Block[] {
  const { byVerdict: said } = words.evaluation
  // What has no value is counted before, and named where it is asked for.
  const groups = groupsOf(shown, words).filter(({ kind }) => kind !== 'no-data')
  const sections = groups.flatMap((group): readonly Block[] => [
    { kind: 'heading', level: 3, text: said.heading(group.words, group.members.length) },
    group.kind === 'off-track'
      ? { kind: 'list', start: 1, items: group.members.map((one) => offTrackItem(one, report, named, words)) }
      : paragraphs([said.members(membersOf(group, named, words))]),
  ])
  return sections.length === 0 ? [] : [{ kind: 'heading', level: 2, text: said.title }, ...sections]
}

function membersOf({ kind, members }: VerdictGroup, named: NameOf, words: Messages): readonly string[] {
  if (kind === 'not-assessed') return members.map((one) => unassessedText(one, named, words))
  return members.map((one) => memberText(one, named, words))
}

function offTrackItem(a: Assessment, report: Report, named: NameOf, words: Messages): Item {
  const name = a.attribute === 'binding' ? words.check.binding(named(a)) : named(a)
  return { lead: { text: name, tone: 'plain' }, text: offTrackText(a, report, words), under: [] }
}

/** The regions ranked and beside one another, and then one after another. */
function regionBlocks(
  report: Report,
  regions: readonly (readonly [region: string | null, rows: readonly Assessment[]])[],
  over: boolean,
  words: Messages,
): readonly Block[] {
  const { regions: said } = words.evaluation
  const name: NameOf = namer([], words)
  const sections = regions.flatMap(([region, own]): readonly Block[] => {
    const groups = groupsOf(own, words)
    const off = groups.filter(({ kind }) => kind === 'off-track').flatMap(({ members }) => members)
    const others = groups.filter(({ kind }) => kind !== 'off-track')
    const text = region === null ? report.plan.file : region
    return [
      { kind: 'heading', level: 3, text: cellText(text) },
      paragraphs([
        ...overallSentences(own, over, words).slice(0, 1),
        ...others
          .filter(({ kind }) => kind !== 'no-data')
          .map((group) => said.line(group.words, group.members.length, membersOf(group, name, words))),
      ]),
      ...(off.length === 0
        ? []
        : [
            {
              kind: 'list',
              start: 1,
              items: off.map((one) => offTrackItem(one, report, name, words)),
            } as const,
          ]),
    ]
  })
  return [{ kind: 'heading', level: 2, text: said.title }, ...besideOneAnother(report, words), ...sections]
}

/** The regions ranked, and their verdicts beside one another: where there is no room for words, signs, which are explained. */
function besideOneAnother(report: Report, words: Messages): readonly Block[] {
  const signs = new Map(
    report.assessments.map((a) => [
      verdictSign(a.verdict),
      `${verdictSign(a.verdict)} ${verdictWord(a, words.lang)}`,
    ]),
  )
  return regionTables(report, words)
    .filter((block) => block.kind === 'table')
    .map((block) =>
      block.notes === undefined || block.notes.length === 0
        ? { ...block, notes: [words.list([...signs.values()])] }
        : block,
    )
}

/** The binding indicators in a table of their own; nothing where there are none. */
function bindingBlocks(
  report: Report,
  shown: readonly Assessment[],
  named: NameOf,
  words: Messages,
): readonly Block[] {
  const { binding: said, regions } = words.evaluation
  const binding = shown.filter(({ attribute }) => attribute === 'binding')
  if (binding.length === 0) return []
  const several = new Set(shown.map(({ region }) => region)).size > 1
  const rows = groupsOf(binding, words)
  const groups = several
    ? [...grouped(binding, ({ region }) => region)].map(([region, own]) => ({
        rows: own,
        title: { text: cellText(region ?? report.plan.file), tone: 'plain' } as const,
      }))
    : [{ rows: binding }]
  return [
    { kind: 'heading', level: 2, text: said.title },
    paragraphs(
      rows.map((group) => regions.line(group.words, group.members.length, group.members.map(named))),
    ),
    {
      kind: 'table',
      table: assessmentTable(said.table, report, groups, words, [
        'actual',
        'expected',
        'margin',
        'required',
        'verdict',
      ]),
    },
  ]
}
