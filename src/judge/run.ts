import { loadStudentT } from '../assess/load-student-t.ts'
import type { BaselineChoice } from '../assess/rebased.ts'
import type { Requirement } from '../domain/coverage.ts'
import type { Method } from '../domain/method.ts'
import type { Group, Plan } from '../domain/plan.ts'
import type { Report } from '../domain/report.ts'
import type { Source } from '../domain/source.ts'
import type { Lang } from '../domain/wording.ts'
import type { Explanations } from '../findings/read-explanations.ts'
import { buildReport, type RunFound, worded } from '../report/build.ts'
import { assessing } from './assessing.ts'
import { type Examined, examine, type RunReading } from './examine.ts'
import { findingsAbout } from './find-indicator.ts'
import { type DueRegions, lateOf, reportedYears } from './late.ts'
import { refuseTooMuch } from './limits.ts'

/** What one run is to judge, and how. */
export interface Run {
  /** What the report says it was made by. */
  readonly tool: string
  /** Its `year` is the one judged, the newest with a value where not given. */
  readonly reading: RunReading
  readonly explanations: Explanations | null
  readonly region?: string | undefined
  readonly group: Group | 'all'
  readonly method: Method
  /** Whose figure of the baseline year counts where a submission reports it otherwise than the plan. */
  readonly baseline: BaselineChoice
  /** How many indicators must have a value. */
  readonly required: Requirement | null
  readonly lang: Lang
  /** Which regions are to have reported; null where no roster says so. */
  readonly due?: DueRegions | null
  /** The indicator of this code alone, of whatever group. */
  readonly code?: string | undefined
  /** Rows alone are written: the years before the last are left out, and what only a report says of all its rows. */
  readonly forRows?: boolean
}

/** Read the sources, validate them, judge every indicator, and report it all. */
export async function runOver(plan: Plan, sources: readonly Source[], run: Run): Promise<Report> {
  return (await ranOver(plan, sources, run)).report
}

/** A report, and what it says of the data in any language. */
export interface Ran {
  readonly report: Report
  readonly findingsIn: (lang: Lang) => Report['findings']
}

/** The same, for a report that is written in more than one language. */
export async function ranOver(plan: Plan, sources: readonly Source[], run: Run): Promise<Ran> {
  const found = await foundOver(plan, sources, run)
  const report = buildReport(found)
  const findingsIn = (lang: Lang) =>
    lang === run.lang ? report.findings : found.findings.map((finding) => worded(finding, lang))
  return { report, findingsIn }
}

async function foundOver(plan: Plan, sources: readonly Source[], run: Run): Promise<RunFound> {
  const { reading, group, baseline, method, code } = run
  const examined = await examineRun(plan, sources, run)
  const { submissions, region } = examined
  refuseTooMuch(plan, submissions, group)
  const studentT = await loadStudentT(submissions)
  const judge = await assessing(plan, method, {
    ...(studentT === undefined ? {} : { studentT }),
    ...(reading.year === undefined ? {} : { year: reading.year }),
    ...(region === undefined ? {} : { region }),
    group,
    baseline,
    ...(code === undefined ? {} : { code }),
  })
  // What is read for what others rest on alone is judged in no region.
  const assessments = submissions.every(({ history }) => history === true) ? [] : judge(submissions)
  const judged = assessments[0]?.year ?? reading.year ?? null
  return { ...foundBesides(plan, run, examined, judged), assessments }
}

/** Read the sources and validate them, as a run asks. */
export function examineRun(plan: Plan, sources: readonly Source[], run: Run): Promise<Examined> {
  const { reading, explanations, region, group, required, code } = run
  const asking = { group, required, ...(code === undefined ? {} : { code }) }
  return examine(plan, sources, reading, explanations, region, asking)
}

/** What a run found besides its assessments. */
export function foundBesides(
  plan: Plan,
  { tool, method, lang, due, code }: Run,
  { submissions, findings, coverage }: Examined,
  year: number | null,
): RunFound {
  return {
    tool,
    plan,
    year,
    method,
    inputs: submissions.map(({ input }) => input),
    findings: findingsAbout(code, findings),
    coverage,
    lang,
    ...(due == null ? {} : { late: lateOf(due, year, reportedYears(submissions)) }),
  }
}
