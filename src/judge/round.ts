import { loadStudentT, studentTOnDemand } from '../assess/load-student-t.ts'
import { newestYear } from '../assess/values.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { asReported } from '../report/build.ts'
import { type Totals, totalsBy } from '../report/totals.ts'
import { assessing } from './assessing.ts'
import type { PartsTaker } from './parts.ts'
import type { Run } from './run.ts'

/** Takes the assessments of one round after another, in the order of the report; they are not kept. */
export type WriteRound = (assessments: readonly Assessment[]) => void

/** Judges rounds of whole regions, all for one year. */
export interface RoundsJudge extends PartsTaker {
  /** The same for parts of several files; `whole`: these are all there is. */
  readonly round: (submissions: readonly Submission[], whole: boolean) => Promise<void>
  /** The year the report is about. */
  readonly shown: () => number | null
  readonly totals: Totals
}

/** Judge rounds for the year given, else for the newest of the first, and write each; of one region where one is asked for. */
export function roundsJudge(
  plan: Plan,
  { method, group, baseline, reading, code, forRows = false }: Run,
  write: WriteRound,
  given: number | null,
  region?: string,
): RoundsJudge {
  let judge: ReturnType<typeof assessing> | null = null
  let year = given
  let shown: number | null = null
  const totals = totalsBy(method, forRows)

  const round = async (submissions: readonly Submission[], whole: boolean) => {
    if (judge === null) {
      year ??= newestYear(plan, submissions)
      const studentT = whole ? await loadStudentT(submissions) : await studentTOnDemand()
      judge = assessing(plan, method, {
        ...(studentT === undefined ? {} : { studentT }),
        ...(year === null ? {} : { year }),
        ...(region === undefined ? {} : { region }),
        onlyLastYear: forRows,
        group,
        baseline,
        ...(code === undefined ? {} : { code }),
      })
    }
    const judged = (await judge)(submissions)
    // By the schedule they come as a report has them.
    const assessments = method === 'schedule' ? judged : asReported(judged, plan)
    shown ??= assessments[0]?.year ?? reading.year ?? null
    write(assessments)
    totals.add(assessments)
  }
  return { round, take: (part, whole) => round([part], whole), year: () => year, shown: () => shown, totals }
}
