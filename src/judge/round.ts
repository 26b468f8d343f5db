import { loadStudentT, studentTOnDemand } from '../assess/load-student-t.ts'
import { newestYear } from '../assess/values.ts'
import { verdictsOf } from '../domain/assessment.ts'
import type { Coverage } from '../domain/coverage.ts'
import type { Finding } from '../domain/finding.ts'
import type { Input } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import type { Report } from '../domain/report.ts'
import type { Submission } from '../domain/submission.ts'
import { buildReport } from '../report/build.ts'
import { added, type Tally, tally } from '../report/tally.ts'
import { assessing } from './assessing.ts'
import { mostWritten, tooLong } from './limits.ts'
import type { Run } from './run.ts'

/** A run in rounds: the report without its assessments, which it only counts, and what they were written as. */
export interface RanInRounds {
  readonly report: Report
  readonly pieces: readonly Uint8Array[]
}

/** Judges rounds of whole regions, all for one year. */
export interface RoundsJudge {
  readonly round: (submission: Submission, last: boolean) => Promise<void>
  /** The year judged; null where the first round has none. */
  readonly year: () => number | null
  readonly ran: (inputs: readonly Input[], findings: readonly Finding[], coverage: Coverage) => RanInRounds
}

/** Judge rounds for the year given, else for the newest of the first, and write each. */
export function roundsJudge(
  plan: Plan,
  { tool, method, lang, group, baseline, reading, code }: Run,
  write: (report: Report) => Uint8Array,
  given: number | null,
): RoundsJudge {
  const pieces: Uint8Array[] = []
  let judge: ReturnType<typeof assessing> | null = null
  let year = given
  let written = 0
  let shown: number | null = null
  let counts: Tally = tally([], verdictsOf[method])

  const round = async (submission: Submission, last: boolean) => {
    if (judge === null) {
      year ??= newestYear(plan, [submission])
      const studentT = last ? await loadStudentT([submission]) : await studentTOnDemand()
      judge = assessing(plan, method, {
        ...(studentT === undefined ? {} : { studentT }),
        ...(year === null ? {} : { year }),
        onlyLastYear: true,
        group,
        baseline,
        ...(code === undefined ? {} : { code }),
      })
    }
    const assessments = (await judge)([submission])
    shown ??= assessments[0]?.year ?? reading.year ?? null
    const report = buildReport({
      tool,
      plan,
      year: shown,
      method,
      inputs: [],
      assessments,
      findings: [],
      lang,
    })
    const piece = write(report)
    pieces.push(piece)
    written += piece.length
    if (written > mostWritten) throw tooLong()
    counts = added(counts, report.summary)
  }

  const ran: RoundsJudge['ran'] = (inputs, findings, coverage) => {
    const found = { inputs, findings, coverage, assessments: [] }
    const report = buildReport({ tool, plan, year: shown, method, lang, ...found })
    return { report: { ...report, summary: { ...report.summary, ...counts } }, pieces }
  }
  return { round, year: () => year, ran }
}
