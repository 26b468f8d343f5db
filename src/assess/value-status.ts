import type { Indicator } from '../domain/plan.ts'
import { shareEnds, within } from '../domain/possible-range.ts'
import { compareQuantities, computed, type Quantity } from '../domain/quantity.ts'
import type { VerdictRule } from '../domain/status-step.ts'
import type { Verdict } from '../domain/verdict.ts'
import type { Step } from '../domain/working.ts'
import { pace, progress, projected, rate, type StraightLine, shareDue, sinceOf } from '../pathway/line.ts'
import { type Goal, isBeyond, meets, satisfiedBy } from './goal.ts'
import type { TargetPath } from './target-path.ts'
import { bandOf, keepVerdict } from './verdict.ts'
import { verdictStep } from './verdict-step.ts'

/** What a share of the way may be off by from being put on the scale and back. */
const noise = 1e-12

/** The actual value of a year against a goal in numbers. */
export function valueSteps(
  targetPath: TargetPath,
  goal: Goal,
  actual: Quantity,
  year: number,
): readonly Step[] {
  const { indicator, line, targetYear } = targetPath
  const { threshold, limit, strict, kept } = goal
  const { better } = indicator
  const over = year === targetYear
  const satisfied = satisfiedBy(actual, goal, indicator, over)
  const comparison: Step = {
    kind: 'satisfied',
    actual: actual.value,
    threshold: threshold.value,
    limit: limit?.value ?? null,
    strict,
    better,
    result: satisfied,
  }
  if (line === null) {
    if (over) return [comparison, verdictStep(year, { by: 'final', satisfied }, satisfied ? 'met' : 'missed')]
    if (kept === true) {
      const rule = { by: 'keep', satisfied, lasts: null } as const
      return [comparison, verdictStep(year, rule, keepVerdict(satisfied, true))]
    }
    if (satisfied) return [comparison, verdictStep(year, { by: 'satisfied' }, 'met')]
    return [comparison, verdictStep(year, { by: 'no-baseline' }, 'not-assessed', 'no-baseline')]
  }
  const covered = kept === true ? [] : progressSteps(line, actual.value, year)
  const led = projectionSteps(line, indicator, actual.value, year, (value) =>
    meets(computed(value), goal, better),
  )
  const speed = covered.find((step) => step.kind === 'pace')
  const lasts = led.find((step) => step.kind === 'projected')?.reaches ?? null
  const judged = (rule: VerdictRule, verdict: Verdict) => [
    ...covered,
    ...led,
    comparison,
    verdictStep(year, rule, verdict),
  ]
  if (over) return judged({ by: 'final', satisfied }, satisfied ? 'met' : 'missed')
  if (kept === true && !(satisfied && lasts === null))
    return judged({ by: 'keep', satisfied, lasts }, keepVerdict(satisfied, lasts === true))
  if (kept !== true && satisfied) return judged({ by: 'satisfied' }, 'met')
  if (kept !== true && isBeyond(actual, goal, better)) return judged({ by: 'beyond' }, 'reversing')
  if (kept !== true && speed !== undefined) {
    const { verdict, low, high } = bandOf(speed.result)
    return judged({ by: 'pace', pace: speed.result, low, high }, verdict)
  }
  const way = covered.find((step) => step.kind === 'progress')?.result ?? null
  if (kept !== true && line.through !== undefined && way !== null) {
    const side = Math.abs(way) < noise ? 0 : way > 0 ? 1 : -1
    return judged(
      { by: 'nothing-due', side },
      ({ '-1': 'reversing', 0: 'on-track', 1: 'ahead' } as const)[side],
    )
  }
  if (kept !== true && sinceOf(line).value === line.end) {
    const side = compareQuantities(actual, threshold) === 0 ? 0 : -1
    return judged({ by: 'no-way', side }, side === 0 ? 'far-behind' : 'reversing')
  }
  return [comparison, verdictStep(year, { by: 'not-defined' }, 'not-assessed', 'not-positive')]
}

/** The way covered since the baseline, and how that compares with the time elapsed. */
function progressSteps(line: StraightLine, actual: number, year: number): readonly Step[] {
  const { scale, end, endYear } = line
  const { year: startYear, value: start } = sinceOf(line)
  const covered = progress(line, year, actual)
  const speed = pace(line, year, actual)
  const [run, years] = [year - startYear, endYear - startYear]
  const of = scale.running === 'mean' ? { run, years } : {}
  const since = line.since === undefined ? {} : { since: line.since.year }
  const way: Step = {
    kind: 'progress',
    ...since,
    scale: scale.name,
    start,
    actual,
    end,
    ...of,
    result: covered,
  }
  if (covered === null || speed === null) return [way]
  const due = line.through === undefined || line.since !== undefined ? null : shareDue(line, year)
  return [way, { kind: 'pace', progress: covered, due, run, years, result: speed }]
}

/** The mean rate since the baseline, and where it leads: of a share, no farther than its ends. */
function projectionSteps(
  line: StraightLine,
  indicator: Indicator,
  actual: number,
  year: number,
  satisfies: (value: number) => boolean,
): readonly Step[] {
  const { scale, start, startYear, endYear } = line
  const run = year - startYear
  const led = projected(line, year, actual)
  const landing = led === null ? null : within(shareEnds(indicator, actual), led)
  return [
    {
      kind: 'achieved',
      scale: scale.name,
      from: start,
      to: actual,
      years: run,
      result: rate(scale, start, actual, run),
    },
    {
      kind: 'projected',
      scale: scale.name,
      start,
      actual,
      run,
      left: endYear - year,
      year: endYear,
      beyond: led === landing ? null : led,
      result: landing,
      reaches: landing === null ? null : satisfies(landing),
    },
  ]
}
