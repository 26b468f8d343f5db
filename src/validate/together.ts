import type { Coverage } from '../domain/coverage.ts'
import type { Finding } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { coverageOf } from './coverage.ts'
import { coverageFindings } from './coverage-findings.ts'
import type { CoverageOptions } from './coverage-options.ts'
import { partsOf } from './gather.ts'
import { measurer } from './measure.ts'
import { judgedOf } from './part.ts'
import { readFindings } from './read-findings.ts'
import { blankRun, markedBlank } from './rules/no-value.ts'
import { seriesOf } from './series.ts'
import type { Spread } from './spread.ts'
import type { SubmittedTable } from './table.ts'

/** What speaks against submissions that are judged together, and how much of the plan they hold. */
export interface Together {
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
}

/** What is asked of them. */
export interface TogetherOptions extends CoverageOptions {
  /** Told which tables have nothing to do with others of their region and year. */
  readonly isApart?: (table: SubmittedTable) => void
}

/** Validate submissions that are judged together: all that is said of a region is one submission. */
export function validateTogether(
  plan: Plan,
  submissions: readonly Submission[],
  options: TogetherOptions = {},
): Together {
  const asked = options.asked ?? null
  const shifted = new Map<string | null, readonly Spread[]>()
  const series = seriesOf(plan, asked, ({ table, shifted: own, apart }) => {
    if (apart) options.isApart?.(table)
    const { region } = table
    if (own.length > 0) shifted.set(region, [...(shifted.get(region) ?? []), ...own])
  })
  const findings = [...submissions.flatMap(series.add), ...series.finish()]

  const all = submissions.map((submission) => markedBlank(plan, submission))
  const blank = all.flatMap((one) => one.blank)
  const marked = all.map((one) => one.marked)
  const parts = partsOf(marked, shifted).filter(({ region }) => options.isWanted?.(region) !== false)
  const nothing = marked.some(({ observations }) => observations.length > 0) ? [] : blankRun(plan, marked)
  const judged = asked ?? judgedOf(parts, plan)
  const measure = measurer(plan, options)
  const read = readOf(marked)
  const asking = parts.map((part) => {
    return { measured: measure(part, judged), read: readFindings(read.get(part.region) ?? []) }
  })
  const coverage = coverageOf(
    plan,
    asking.map(({ measured }) => measured),
    options,
  )
  const found = [...findings, ...blank, ...nothing, ...coverageFindings(plan, asking, options)]
  return { findings: found, coverage }
}

/** What reading found, of the files that speak of a region. */
function readOf(submissions: readonly Submission[]): ReadonlyMap<string | null, (readonly Finding[])[]> {
  const read = new Map<string | null, (readonly Finding[])[]>()
  for (const { observations, findings } of submissions) {
    for (const region of new Set(observations.map((observation) => observation.region))) {
      const files = read.get(region)
      if (files === undefined) read.set(region, [findings])
      else files.push(findings)
    }
  }
  return read
}
