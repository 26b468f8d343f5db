import type { ScaleName } from '../domain/plan.ts'
import { computed } from '../domain/quantity.ts'
import type { SensitivityCause } from '../domain/standing-step.ts'
import type { Step } from '../domain/working.ts'
import { pace, projected } from '../pathway/line.ts'
import { scales } from '../pathway/scale.ts'
import type { Course } from './course.ts'
import { reaches } from './goal.ts'
import { bandOf, cuts, isOnTrack } from './verdict.ts'
import { stepOf } from './working.ts'

/** A pace this near to a cut could as well have fallen on its other side. */
const near = 0.02

/**
 * What would give another answer: a hair's breadth at a cut, or the other of growth and change. A verdict that a
 * comparison decided (met, missed, breached) has nothing of the kind.
 */
export function sensitivityStep(course: Course, steps: readonly Step[], year: number): Step {
  const rule = stepOf(steps, 'verdict')?.rule
  const open = rule?.by === 'pace' || (rule?.by === 'keep' && rule.satisfied)
  return { kind: 'sensitivity', result: open ? [...nearCut(steps), ...otherScale(course, steps, year)] : [] }
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
  { line, goal, indicator }: Course,
  steps: readonly Step[],
  year: number,
): readonly SensitivityCause[] {
  const scale = others[indicator.scale]
  const actual = stepOf(steps, 'actual')?.result
  const onTrack = stepOf(steps, 'verdict')?.onTrack ?? null
  if (scale === undefined || line === null || goal === null || actual === undefined || onTrack === null)
    return []
  const other = { ...line, scale: scales[scale] }
  if (goal.kept === true) {
    const landing = projected(other, year, actual)
    if (landing === null) return []
    const lasts = reaches(computed(landing), goal.threshold, goal.strict, indicator.better)
    return lasts === onTrack ? [] : [{ to: 'scale', scale, pace: null, projected: landing, onTrack: lasts }]
  }
  const speed = pace(other, year, actual)
  if (speed === null) return []
  const otherwise = isOnTrack(bandOf(speed).verdict) === true
  return otherwise === onTrack
    ? []
    : [{ to: 'scale', scale, pace: speed, projected: null, onTrack: otherwise }]
}

const others: Readonly<Partial<Record<ScaleName, ScaleName>>> = { growth: 'change', change: 'growth' }
