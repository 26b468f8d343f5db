import { assess } from '../assess/index.ts'
import { restsOn } from '../assess/values.ts'
import type { ScheduleAssessment } from '../domain/assessment.ts'
import type { CellChange, IndicatorOf, VerdictCause, VerdictChange } from '../domain/diff.ts'
import type { Observation } from '../domain/observation.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { subjectOf } from './cells.ts'
import { sideStatusOf } from './side-status.ts'

/** The values of one region in two submissions, and the year each of them is judged in. */
export interface RegionPair {
  readonly region: string | null
  readonly old: readonly Observation[]
  readonly new: readonly Observation[]
  readonly year: { readonly old: number; readonly new: number }
}

/** How the verdicts of one region compare. */
export interface ComparedVerdicts {
  readonly changed: readonly VerdictChange[]
  /** Indicators of which a value changed, and neither submission has the years that their totals rest on. */
  readonly untold: readonly IndicatorOf[]
}

/**
 * The verdicts of one region that two submissions do not agree on, in plan order, each with why. `cells` are the
 * values of the region that changed. A target stated once more follows its first statement and is not listed again.
 */
export function verdictChanges(plan: Plan, pair: RegionPair, cells: readonly CellChange[]): ComparedVerdicts {
  const before = judge(plan, pair.old, pair.year.old)
  const after = judge(plan, pair.new, pair.year.new)
  const untold = plan.indicators.filter(({ code, repeats }, index) => {
    const sides = [before[index], after[index]]
    const changed = cells.some((cell) => cell.code === code && cell.measure === 'value')
    return changed && repeats === null && sides.every((one) => one?.reason === 'incomplete-series')
  })
  const changed = plan.indicators.flatMap((indicator, index): readonly VerdictChange[] => {
    const was = before[index]
    const is = after[index]
    if (was === undefined || is === undefined || indicator.repeats !== null || agree(was, is)) return []
    const deciding = restsOn(indicator)
    const own = cells.filter(({ code, measure }) => deciding.includes(code) && measure === 'value')
    return [
      {
        ...subjectOf({ indicator, region: pair.region }),
        unit: indicator.unit,
        attribute: indicator.attribute,
        old: sideStatusOf(was),
        new: sideStatusOf(is),
        causes: causesOf(plan, indicator, pair, own, is),
      },
    ]
  })
  return { changed, untold: untold.map((indicator) => subjectOf({ indicator, region: pair.region })) }
}

const causeOf: Readonly<Record<'added' | 'revised' | 'removed', VerdictCause>> = {
  added: 'new-data',
  revised: 'revision',
  removed: 'withdrawal',
}
type Kind = keyof typeof causeOf
const kinds: readonly Kind[] = ['added', 'revised', 'removed']

/**
 * The kinds of change without which the new verdict would not be; where each of several would do alone, those that
 * would. `year` where the old values, judged in the new year, give the new verdict already.
 */
function causesOf(
  plan: Plan,
  indicator: Indicator,
  pair: RegionPair,
  changes: readonly CellChange[],
  verdict: ScheduleAssessment,
): readonly VerdictCause[] {
  const withOnly = (wanted: readonly Kind[]) => {
    const deciding = restsOn(indicator)
    const some = plan.indicators.filter(({ code }) => deciding.includes(code))
    const judged = judge({ ...plan, indicators: some }, mixed(deciding, pair, changes, wanted), pair.year.new)
    const own = judged.find(({ code }) => code === indicator.code)
    return own !== undefined && agree(own, verdict)
  }
  const present = kinds.filter((kind) => changes.some(({ change }) => change === kind))
  if (withOnly([])) return [leftOut(pair, changes) ? 'withdrawal' : 'year']
  const needed = present.filter((kind) => !withOnly(present.filter((other) => other !== kind)))
  const enough = needed.length > 0 ? needed : present.filter((kind) => withOnly([kind]))
  const found = enough.length > 0 ? enough : present
  return found.length === 0 ? ['error'] : found.map((kind) => causeOf[kind])
}

/** Whether the value judged before is what is gone, so that an earlier year is judged now. */
function leftOut({ year }: RegionPair, changes: readonly CellChange[]): boolean {
  return year.new < year.old && changes.some((cell) => cell.change === 'removed' && cell.year === year.old)
}

/** The old values of these indicators with only these kinds of change made to them. */
function mixed(
  codes: readonly string[],
  pair: RegionPair,
  changes: readonly CellChange[],
  wanted: readonly Kind[],
): readonly Observation[] {
  const made = new Set(
    changes
      .filter(({ change }) => wanted.some((kind) => kind === change))
      .map(({ code, year }) => `${code} ${year}`),
  )
  const isMade = ({ indicator, year }: Observation) => made.has(`${indicator} ${year}`)
  return [
    ...pair.old.filter((one) => codes.includes(one.indicator) && !isMade(one)),
    ...pair.new.filter((one) => codes.includes(one.indicator) && isMade(one)),
  ]
}

function judge(
  plan: Plan,
  observations: readonly Observation[],
  year: number,
): readonly ScheduleAssessment[] {
  return assess(plan, [submissionOf(observations)], { year, group: 'all' })
}

function submissionOf(observations: readonly Observation[]): Submission {
  const input = { file: '', sha256: '', encoding: '', rows: 0, headerRow: null, skipped: [] }
  return { input, observations, findings: [] }
}

function agree(a: ScheduleAssessment, b: ScheduleAssessment): boolean {
  return a.verdict === b.verdict && a.reason === b.reason
}
