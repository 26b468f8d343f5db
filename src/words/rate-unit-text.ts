import { scales } from '../domain/scale.ts'
import type { Messages } from './messages.ts'
import { cellText } from './plain-text.ts'
import { type RateTerms, rateUnit } from './rate.ts'
import { rateUnitOf } from './rate-unit.ts'
import { unitText } from './unit.ts'

/**
 * What the rates of an indicator are in, for people: % where they compound (of a cut, % taken off), points of a share, or
 * its unit a year.
 *
 * @example rateUnitText({ scale: 'change', unit: '%', better: 'higher' }, words) // '个百分点'
 */
export function rateUnitText(terms: RateTerms, { people: { rateUnit: said }, lang }: Messages): string {
  const of = rateUnitOf(terms)
  if (of === '1/yr') return scales[terms.scale].reduces ? said.percentOff : said.percent
  if (of === 'pp/yr') return said.points
  const unit = terms.unit.trim()
  if (rateUnit(unit, lang) !== '') return said.perMillePoints
  return unit === '' ? said.ratio : said.unit(cellText(unitText(unit, lang)))
}
