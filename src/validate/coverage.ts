import type { Coverage, SubmissionCoverage } from '../domain/coverage.ts'
import type { Plan } from '../domain/plan.ts'
import { type CoverageOptions, dueOf } from './coverage-options.ts'
import type { Measured } from './measure.ts'

/** The coverage of a run: of one submission, or of all it takes in. */
export function coverageOf(plan: Plan, measured: readonly Measured[], options: CoverageOptions): Coverage {
  let year = options.asked ?? null
  let fewest: Measured | null = null
  let [filled, of] = [0, 0]
  for (const one of measured) {
    const { coverage } = one
    if (options.asked == null && one.year !== null) year = Math.max(one.year, year ?? one.year)
    if (fewest === null || isFewer(coverage, fewest.coverage)) fewest = one
    filled += coverage.filled
    of += coverage.of
  }
  return {
    year,
    filled,
    of: measured.length === 0 ? dueOf(plan, options).length : of,
    submissions: measured.length,
    fewest: measured.length > 1 && fewest !== null ? fewest.coverage : null,
  }
}

/** Of submissions with as many values the first by name. */
function isFewer(one: SubmissionCoverage, other: SubmissionCoverage): boolean {
  if (one.filled !== other.filled) return one.filled < other.filled
  const [a, b] = [one, other].map(({ region, file }) => `${region ?? ''} ${file}`)
  return a !== undefined && b !== undefined && a < b
}
