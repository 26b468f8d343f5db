import { type Assessment, verdictsOf } from '../../domain/assessment.ts'
import type { Report } from '../../domain/report.ts'
import { isOnTrack, verdicts } from '../../domain/verdict.ts'
import type { Messages } from '../../words/messages.ts'
import { bestFirst } from '../../words/verdict.ts'
import { verdictText } from './verdict-text.ts'

/** The table of verdicts in the overview: its rows are what a verdict is looked up in. */
export interface VerdictTable {
  readonly sheet: string
  readonly first: number
  readonly last: number
  readonly rows: readonly VerdictRow[]
}

export interface VerdictRow {
  readonly text: string
  /** Null where the same word may be either, or is no answer. */
  readonly onTrack: boolean | null
}

/** The rows of the overview before the table of verdicts: its title, two remarks and the header. */
const before = 4

/**
 * The verdicts that indicators of a report have, best first; by the schedule all there are, for what is typed over may turn to
 * any of them.
 */
export function verdictTable(
  shown: readonly Assessment[],
  { method, plan, year }: Pick<Report, 'method' | 'plan' | 'year'>,
  words: Messages,
): VerdictTable {
  const over = year === plan.targetYear
  const usual = { elapsed: over ? 1 : 0, aim: null }
  const all: readonly VerdictRow[] =
    method === 'schedule'
      ? bestFirst(verdicts).map((verdict) => ({
          text: verdictText({ ...usual, verdict }, words),
          onTrack: isOnTrack(verdict),
        }))
      : bestFirst(verdictsOf[method]).flatMap((verdict) =>
          shown
            .filter((a) => a.verdict === verdict)
            .map((a) => ({ text: verdictText(a, words), onTrack: a.onTrack })),
        )
  const rows = [...new Map(all.map((row) => [row.text, row])).values()]
  return {
    sheet: words.book.sheets.overview,
    first: before,
    last: before + Math.max(1, rows.length) - 1,
    rows,
  }
}
