import { type ScaleName, scales } from '../domain/scale.ts'

/** What a rate is in, for machines. */
export type RateUnit = '1/yr' | 'pp/yr' | 'unit/yr'

/**
 * What the rates of an indicator are in: fractions a year where they compound, points of a percentage, or its unit.
 *
 * @example rateUnitOf({ scale: 'change', unit: '%' }) // 'pp/yr'
 */
export function rateUnitOf({ scale, unit }: { readonly scale: ScaleName; readonly unit: string }): RateUnit {
  if (scales[scale].compounds) return '1/yr'
  return unit.trim() === '%' || unit.trim() === '％' ? 'pp/yr' : 'unit/yr'
}
