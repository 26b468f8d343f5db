import { computed, halfStep } from '../domain/quantity.ts'
import { scaleOf, scales } from '../domain/scale.ts'
import type { SensitivityCause } from '../domain/status-step.ts'
import { cuts, isOnTrack } from '../domain/verdict.ts'
import type { Step } from '../domain/working.ts'
import { pace, projected } from '../pathway/line.ts'
import { isBeyond, meets, satisfiedBy } from './goal.ts'
import type { ReportedValues } from './reported.ts'
import type { TargetPath } from './target-path.ts'
import { bandOf } from './verdict.ts'
import { stepOf } from './working.ts'

/** A pace this near to a cut could as well have fallen on its other side. */
const near = 0.02

/**
 * What would give another answer: a hair's breadth at a cut, the other of growth and change, or what the actual value was
 * before it was rounded, or the other figure of the baseline year. Only the last two touch a verdict that a comparison decided (met, missed, breached).
 */
export function sensitivityStep(
  targetPath: TargetPath,
  reported: ReportedValues,
  steps: readonly Step[],
  year: number,
): Step {
  const rule = stepOf(steps, 'verdict')?.rule
  const open = rule?.by === 'pace' || (rule?.by === 'keep' && rule.satisfied)
  const rounded = beforeRounding(targetPath, reported, steps, year)
  return {
    kind: 'sensitivity',
    result: [
      ...(open ? [...nearCut(steps), ...otherScale(targetPath, steps, year)] : []),
      ...rounded,
      ...otherBaseline(steps),
    ],
  }
}

/** The value on either side within half a step of the last digit written, where it gives another on-track answer. */
function beforeRounding(
  targetPath: TargetPath,
  reported: ReportedValues,
  steps: readonly Step[],
  year: number,
): readonly SensitivityCause[] {
  const actual = stepOf(steps, 'actual')?.result
  const onTrack = stepOf(steps, 'verdict')?.onTrack ?? null
  if (actual === undefined || onTrack === null) return []
  const half = halfStepOf(targetPath, reported, year)
  for (const value of [actual + half, actual - half]) {
    const otherwise = onTrackAt(targetPath, value, year)
    if (otherwise !== null && otherwise !== onTrack)
      return [{ to: 'rounding', actual: value, onTrack: otherwise }]
  }
  return []
}

/** The other figure of the baseline year, where it gives another on-track answer. */
function otherBaseline(steps: readonly Step[]): readonly SensitivityCause[] {
  const onTrack = stepOf(steps, 'verdict')?.onTrack ?? null
  const otherwise = stepOf(steps, 'other-baseline')?.onTrack ?? null
  return onTrack === null || otherwise === null || onTrack === otherwise
    ? []
    : [{ to: 'baseline', onTrack: otherwise }]
}

/** Half a step of the last digit of the value; of a total that of all years added up, of a mean their mean. */
function halfStepOf(
  { indicator, baselineYear }: TargetPath,
  { observations }: ReportedValues,
  year: number,
): number {
  const { running } = scaleOf(indicator)
  const halfOf = (at: number) => {
    const reading = observations.get(at)?.reading
    return reading !== undefined && 'quantity' in reading ? halfStep(reading.quantity.decimals) : 0
  }
  if (running === null || observations.get(year)?.reading.kind === 'running-total')
    return justBelow * halfOf(year)
  let sum = 0
  for (let at = baselineYear + 1; at <= year; at += 1) sum += halfOf(at)
  return justBelow * (running === 'mean' ? sum / (year - baselineYear) : sum)
}

/** What lies half a step away is rounded the other way. */
const justBelow = 1 - 1e-9

/** The on-track answer for a value; null where there is none. */
function onTrackAt(
  { indicator, line, goal, targetYear }: TargetPath,
  value: number,
  year: number,
): boolean | null {
  if (line === null || goal === null) return null
  const { better } = indicator
  const over = year === targetYear
  const quantity = computed(value)
  const satisfied = satisfiedBy(quantity, goal, indicator, over)
  if (over) return satisfied
  if (goal.kept === true) {
    const landing = projected(line, year, value)
    return landing === null ? null : satisfied && meets(computed(landing), goal, better)
  }
  if (satisfied) return true
  if (isBeyond(quantity, goal, better)) return false
  const speed = pace(line, year, value)
  return speed === null ? null : isOnTrack(bandOf(speed).verdict)
}

/** A pace within 0.02 of a cut: a rounding of the data could move it across. */
function nearCut(steps: readonly Step[]): readonly SensitivityCause[] {
  const speed = stepOf(steps, 'pace')?.result
  if (speed === undefined) return []
  const cut = Object.values(cuts).find((value) => Math.abs(speed - value) <= near + 1e-12)
  return cut === undefined ? [] : [{ to: 'cut', pace: speed, cut }]
}

/** The scale that would also make sense of the same numbers, where it gives another on-track answer. */
function otherScale(
  { line, goal, indicator }: TargetPath,
  steps: readonly Step[],
  year: number,
): readonly SensitivityCause[] {
  const scale = scaleOf(indicator).rival
  const actual = stepOf(steps, 'actual')?.result
  const onTrack = stepOf(steps, 'verdict')?.onTrack ?? null
  if (scale === null || line === null || goal === null || actual === undefined || onTrack === null) return []
  const other = { ...line, scale: scales[scale] }
  if (goal.kept === true) {
    const landing = projected(other, year, actual)
    if (landing === null) return []
    const lasts = meets(computed(landing), goal, indicator.better)
    return lasts === onTrack ? [] : [{ to: 'scale', scale, pace: null, projected: landing, onTrack: lasts }]
  }
  const speed = pace(other, year, actual)
  if (speed === null) return []
  const otherwise = isOnTrack(bandOf(speed).verdict) === true
  return otherwise === onTrack
    ? []
    : [{ to: 'scale', scale, pace: speed, projected: null, onTrack: otherwise }]
}
