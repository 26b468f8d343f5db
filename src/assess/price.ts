import type { PriceStep } from '../domain/outlook-step.ts'
import { rate } from '../pathway/line.ts'
import { scales } from '../pathway/scale.ts'
import type { Course } from './course.ts'
import { type ReportedValues, valueIn } from './reported.ts'
import { stepOf } from './working.ts'

/**
 * The price basis of an amount of money: what is planned and what the year grew by are at current prices, and stand
 * beside the growth at constant prices that is published. Without a year, what is planned alone.
 *
 * @returns none for an indicator that is no amount of money, or of which no growth is known
 */
export function priceSteps(course: Course, reported?: ReportedValues, year?: number): readonly PriceStep[] {
  if (!course.nominal) return []
  const step: PriceStep = {
    kind: 'price',
    planned: stepOf(course.steps, 'planned')?.result ?? null,
    nominal: null,
    real: null,
  }
  const planned = step.planned === null ? [] : [step]
  if (reported === undefined || year === undefined) return planned
  const real = reported.observations.get(year)?.realGrowth?.value ?? null
  const nominal = nominalGrowth(course, reported, year)
  return real === null && nominal === null ? planned : [{ ...step, nominal, real }]
}

function nominalGrowth(course: Course, reported: ReportedValues, year: number): PriceStep['nominal'] {
  const from = valueIn(course, reported, year - 1)
  const to = valueIn(course, reported, year)
  if (from === null || to === null) return null
  const result = rate(scales.growth, from, to, 1)
  return result === null ? null : { from, to, result }
}
