import type { Step } from '../domain/working.ts'
import type { Course } from './course.ts'
import { forwardSteps } from './forward.ts'
import { historySteps } from './history.ts'
import { outlookSteps, type StudentT } from './outlook.ts'
import { priceSteps } from './price.ts'
import type { ReportedValues } from './reported.ts'
import { sensitivityStep } from './sensitivity.ts'
import { standingOf } from './standing.ts'
import { stepOf } from './working.ts'

/** One indicator of one region in one year: the steps that lead to its verdict. */
export interface Judgement {
  readonly course: Course
  readonly reported: ReportedValues
  readonly region: string | null
  readonly year: number
  readonly steps: readonly Step[]
}

/** What may be left out, or is not at hand. */
export interface Means {
  readonly studentT?: StudentT
  readonly withoutHistory?: boolean
}

/** Go every step from the plan to the verdict; all figures of an assessment are read off them. */
export function judgementOf(
  course: Course,
  reported: ReportedValues,
  region: string | null,
  year: number,
  { studentT, withoutHistory }: Means,
): Judgement {
  const standing = standingOf(course, reported, year)
  const steps: readonly Step[] = [
    ...course.steps,
    ...standing,
    ...aheadSteps(course, reported, year, standing, studentT),
    ...priceSteps(course, reported, year),
    ...(withoutHistory === true ? [] : historySteps(course, reported, year, standing)),
  ]
  return { course, reported, region, year, steps }
}

/** What follows from a value for the years left: none where the year has no number, or the target has none. */
function aheadSteps(
  course: Course,
  reported: ReportedValues,
  year: number,
  standing: readonly Step[],
  studentT: StudentT | undefined,
): readonly Step[] {
  const point = reported.series.get(year)
  if (point?.kind !== 'value' || course.goal === null) return []
  const { actual } = point
  const forward = forwardSteps(course, course.goal, actual, year)
  if (stepOf(standing, 'projected') === null) return forward
  const outlook = outlookSteps(course, reported, actual.value, year, studentT)
  return [...forward, ...outlook, sensitivityStep(course, standing, year)]
}
