import type { Document } from '../document/block.ts'
import { tableOf } from '../document/table.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Report } from '../domain/report.ts'
import type { Messages } from '../words/messages.ts'
import { methodTitle } from '../words/method.ts'
import { fixed } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { attentionBlocks } from './attention-table.ts'
import { byRegion, regionOf } from './by-region.ts'
import { checkColumns } from './check-columns.ts'
import { statusLines } from './check-lines.ts'
import { checkNotes } from './check-notes.ts'
import type { CheckWishes } from './check-wishes.ts'
import { coverageLines } from './coverage-lines.ts'
import { findingsApart } from './findings-table.ts'
import { groupsOf } from './groups.ts'
import { lateLines } from './late-lines.ts'
import { namer } from './namer.ts'
import { overviewBlocks } from './overview.ts'
import { regionTables } from './region-tables.ts'
import type { RowWishes } from './row-wishes.ts'
import { chosenRows } from './rows.ts'

/**
 * The indicators judged, for people: the table of those that have data, region by region, how to read it, and last what it
 * comes to. What is wrong with the files stands apart: whoever sits at a terminal has it on standard error.
 */
export function checkPage(report: Report, wishes: CheckWishes, words: Messages): Document {
  const { assessments, method } = report
  const { lang, check: said } = words
  const isShown = ({ verdict }: Assessment) => wishes.all || verdict !== 'no-data'
  const chosen = chosenRows(assessments, wishes)
  const shown = chosen.filter(isShown)
  const title = titleOf(report, words)
  const regions = byRegion(assessments, regionOf)
  const named = namer(assessments, words)
  const status = (of: readonly Assessment[]) => statusLines(of, method, wishes.all, words)
  const [only, ...others] = regions
  const single = only !== undefined && others.length === 0
  const groups = regions.flatMap(({ rows, heading = null }) =>
    groupsOf(chosenRows(rows, wishes).filter(isShown), heading, wishes, words, single ? [] : status(rows)),
  )
  const table = tableOf(said.title, checkColumns({ ...report, assessments: shown }, words), groups)
  return {
    lang,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...coverageLines(report, lang),
      ...(single && method === 'schedule' ? overviewBlocks(only.rows, words) : []),
      ...chosenLines(chosen.length, assessments.length, wishes, words),
      { kind: 'table', table, notes: checkNotes(report, shown, named, words) },
      ...(method === 'schedule' ? attentionBlocks(chosen, named, words) : []),
      ...regionTables(report, words),
      ...findingsApart(report, wishes.maxFindings, words),
      ...(single ? ([{ kind: 'lines', lines: status(only.rows) }] as const) : []),
      ...lateLines(report, lang),
    ],
  }
}

/** How many of the indicators are shown, where not all are. */
export function chosenLines(
  chosen: number,
  indicators: number,
  { only, owner = [] }: RowWishes,
  { check: said }: Messages,
): Document['blocks'] {
  if (only.length + owner.length === 0) return []
  return [
    {
      kind: 'lines',
      lines: [{ text: said.chosen(chosen, indicators, chosenBy({ only, owner })), tone: 'plain' }],
    },
  ]
}

/** By which options rows were chosen, as they are typed. */
export function chosenBy({ only, owner = [] }: Pick<RowWishes, 'only' | 'owner'>): readonly string[] {
  return [
    ...only.map((word) => `--only ${cellText(word)}`),
    ...owner.map((name) => `--owner ${cellText(name)}`),
  ]
}

/** Which year of which plan is judged, and how much of the plan's time has passed. */
export function titleOf({ plan, year, method }: Report, { lang, check: said }: Messages): string {
  const { baselineYear, targetYear } = plan
  const share = year === null ? null : (100 * (year - baselineYear)) / (targetYear - baselineYear)
  return said.heading({
    year,
    baselineYear,
    targetYear,
    elapsed: share === null ? '' : `${fixed(share, 0)}%`,
    method: method === 'schedule' ? null : cellText(methodTitle(method, lang)),
  })
}
