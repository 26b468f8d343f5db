import type { Verdict } from '../domain/assessment.ts'
import { computed, type Quantity } from '../domain/quantity.ts'
import type { VerdictRule } from '../domain/standing-step.ts'
import type { Step } from '../domain/working.ts'
import { pace, progress, projected, rate, type StraightLine } from '../pathway/line.ts'
import type { Course } from './course.ts'
import { type Goal, reaches } from './goal.ts'
import { bandOf, keepVerdict } from './verdict.ts'
import { verdictStep } from './verdict-step.ts'

/** The actual value of a year against a goal in numbers. */
export function valueSteps(course: Course, goal: Goal, actual: Quantity, year: number): readonly Step[] {
  const { indicator, line, targetYear } = course
  const { threshold, strict, kept } = goal
  const { better } = indicator
  const over = year === targetYear
  const satisfied = reaches(actual, threshold, strict, better)
  const comparison: Step = {
    kind: 'satisfied',
    actual: actual.value,
    threshold: threshold.value,
    strict,
    better,
    result: satisfied,
  }
  if (line === null) {
    if (over) return [comparison, verdictStep(year, { by: 'final', satisfied }, satisfied ? 'met' : 'missed')]
    if (satisfied) return [comparison, verdictStep(year, { by: 'satisfied' }, 'met')]
    return [comparison, verdictStep(year, { by: 'no-baseline' }, 'not-assessed', 'no-baseline')]
  }
  const covered = kept === true ? [] : progressSteps(line, actual.value, year)
  const led = projectionSteps(line, actual.value, year, (value) =>
    reaches(computed(value), threshold, strict, better),
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
    return judged({ by: 'keep', satisfied, lasts }, keepVerdict(satisfied, lasts === true, over))
  if (kept !== true && satisfied) return judged({ by: 'satisfied' }, 'met')
  if (kept !== true && speed !== undefined) {
    const { verdict, low, high } = bandOf(speed.result)
    return judged({ by: 'pace', pace: speed.result, low, high }, verdict)
  }
  return [comparison, verdictStep(year, { by: 'not-defined' }, 'not-assessed', 'not-positive')]
}

/** The way covered since the baseline, and how that compares with the time elapsed. */
function progressSteps(line: StraightLine, actual: number, year: number): readonly Step[] {
  const { scale, start, end, startYear, endYear } = line
  const covered = progress(line, actual)
  const speed = pace(line, year, actual)
  const way: Step = { kind: 'progress', scale: scale.name, start, actual, end, result: covered }
  if (covered === null || speed === null) return [way]
  return [
    way,
    { kind: 'pace', progress: covered, run: year - startYear, years: endYear - startYear, result: speed },
  ]
}

/** The mean rate since the baseline, and where it leads. */
function projectionSteps(
  line: StraightLine,
  actual: number,
  year: number,
  satisfies: (value: number) => boolean,
): readonly Step[] {
  const { scale, start, startYear, endYear } = line
  const run = year - startYear
  const landing = projected(line, year, actual)
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
      result: landing,
      reaches: landing === null ? null : satisfies(landing),
    },
  ]
}
