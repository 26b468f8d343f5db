import type { Rectangle } from '../document/rectangle.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Spool } from '../domain/spool.ts'
import { runByRegion } from '../judge/by-region.ts'
import type { WriteRound } from '../judge/round.ts'
import { runInRounds } from '../judge/rounds.ts'
import type { Ran, Run } from '../judge/run.ts'
import { csvInPieces, tsvInPieces } from '../render/rectangle.ts'
import { assessmentsOf } from '../report/check-answer.ts'
import { worstOf } from '../report/off-track.ts'
import { jsonEntries, jsonPieces } from '../words/json-text.ts'
import { during, progressOn } from './progress.ts'
import type { Rows } from './rows.ts'
import type { Session } from './session.ts'

/** Values, and indicators of regions, kept before the regions are judged and let go: few enough to die young. */
export const enoughValues = 200

/** A format for programs, the rows that are asked for, and the columns where some are chosen. */
export interface ByRows {
  readonly format: 'csv' | 'tsv' | 'json'
  readonly rows: Rows
  readonly rectangle: ((assessments: readonly Assessment[]) => Rectangle) | null
}

/** A run whose assessments were written as they came and not kept. */
export interface JudgedInRounds {
  readonly ran: Ran
  readonly content: () => Iterable<string | Uint8Array>
  /** What of it the last line is to name. */
  readonly worst: () => readonly Assessment[]
}

/** Judge region by region, and write each as it comes to where all of it waits until the run has come to its end. */
export async function judgedInRounds(
  { io, style, lang, options: { quiet } }: Session<{ readonly quiet: boolean }>,
  plan: Plan,
  sources: readonly Source[],
  run: Run,
  { format, rows, rectangle }: ByRows,
): Promise<JudgedInRounds> {
  let spool: Spool | null = null
  let offTrack: readonly Assessment[] = []
  const begin = (): WriteRound => {
    spool?.discard()
    const own = io.spool()
    spool = own
    offTrack = []
    const write = format === 'json' ? inJson() : inRectangles()
    return (assessments) => {
      offTrack = worstOf([...offTrack, ...assessments])
      own.add(write(rows.choose(assessments)))
    }
  }
  const inRectangles = () => {
    const write = format === 'csv' ? csvInPieces(style) : tsvInPieces()
    const { method } = run
    return (assessments: readonly Assessment[]) =>
      write(rectangle?.(assessments) ?? assessmentsOf({ assessments, method }, lang))
  }
  const inJson = () => {
    let begun = false
    return (assessments: readonly Assessment[]) => {
      const entries = jsonEntries(assessments)
      const text = begun && entries !== '' ? `,${entries}` : entries
      begun ||= entries !== ''
      return text
    }
  }
  const progress = progressOn(io, lang, quiet)
  const rounds = { enough: io.enough ?? enoughValues, begin, progress: progress.at }
  const asked: Run = { ...run, forRows: format !== 'json' }
  const ran = await during(
    progress,
    async () =>
      (await runInRounds(plan, sources, asked, rounds)) ?? (await runByRegion(plan, sources, asked, rounds)),
  )
  const pieces = () => spool?.pieces() ?? []
  return {
    ran,
    content: () => (format === 'json' ? jsonPieces(ran.report, { assessments: pieces() }) : pieces()),
    worst: () => offTrack,
  }
}
