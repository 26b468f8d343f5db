import type { PriceStep } from '../domain/outlook-step.ts'
import { scales } from '../domain/scale.ts'
import type { Step } from '../domain/working.ts'
import { rate } from '../pathway/line.ts'
import { meanRate, nominalMeanOf, realRates } from './real-growth.ts'
import { type ReportedValues, valueIn } from './reported.ts'
import type { TargetPath } from './target-path.ts'
import { stepOf } from './working.ts'

/**
 * The price basis of an amount of money: what is planned and what the year grew by are at current prices, and stand
 * beside the growth at constant prices that is published. Without a year, what is planned alone.
 *
 * @returns none for an indicator that is no amount of money, or of which no growth is known; where the published growth is
 * what is judged (`status` says so of a relative target), that of the amounts stands beside it
 */
export function priceSteps(
  targetPath: TargetPath,
  reported?: ReportedValues,
  year?: number,
  status: readonly Step[] = [],
): readonly PriceStep[] {
  const inReal = targetPath.nominalMean !== undefined || stepOf(status, 'relative')?.real === true
  if (!targetPath.nominal && !inReal) return []
  const step: PriceStep = {
    kind: 'price',
    planned: stepOf(targetPath.steps, 'planned')?.result ?? null,
    nominal: null,
    real: null,
    nominalMean: null,
    realMean: null,
    judged: inReal ? 'real' : 'nominal',
  }
  const planned = step.planned === null ? [] : [step]
  if (reported === undefined || year === undefined) return planned
  const real = reported.observations.get(year)?.realGrowth?.value ?? null
  const nominal = inReal ? null : nominalGrowth(targetPath, reported, year)
  if (real === null && nominal === null) return planned
  const rates = realRates(reported.observations, targetPath.baselineYear, year)
  const nominalMean = targetPath.nominalMean ?? nominalMeanOf(targetPath, reported, year)
  return [{ ...step, nominal, real, nominalMean, realMean: rates === null ? null : meanRate(rates) }]
}

function nominalGrowth(targetPath: TargetPath, reported: ReportedValues, year: number): PriceStep['nominal'] {
  const from = valueIn(targetPath, reported, year - 1)
  const to = valueIn(targetPath, reported, year)
  if (from === null || to === null) return null
  const result = rate(scales.growth, from, to, 1)
  return result === null ? null : { from, to, result }
}
