import type { Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import { convert, parseUnit } from '../domain/unit.ts'
import type { Text } from '../domain/wording.ts'
import { distance, type ExpectedRange, isPlausible } from './expected-range.ts'
import { exact, figure } from './figure.ts'

/** A value that is implausible as it stands and ordinary in another unit, or with its decimal point moved. */
export interface Slip {
  /** The value is so many times what was meant: 10000 for 万元 where 亿元 is due. */
  readonly factor: number
  /** The unit it was likely given in; null where only the decimal point is off. */
  readonly unit: string | null
  /** What was likely meant, in the indicator's unit. */
  readonly likely: number
}

/** Digits that people write by hand: a computed value that has more was not meant. */
const mostDigits = 9

/**
 * What was likely meant, as digits.
 *
 * @example likelyText({ factor: 10000, unit: '万元', likely: 1880.6 }) // '1880.6'
 */
export function likelyText({ likely }: Pick<Slip, 'likely'>): string {
  const digits = exact(likely)
  return digits.length > mostDigits ? figure(likely) : digits
}

/**
 * The text to type for a value that slipped: what was likely meant, or the value as it stands with the unit it was likely
 * given in.
 *
 * @example insteadOf({ factor: 10000, unit: '万元', likely: 1880.6 }, '18806000').zh // '改为 1880.6，或写 18806000万元'
 */
export function insteadOf(slip: Slip, text: string): Text {
  const { unit } = slip
  const isBare = /^[-+−]?[\d.,，]+$/.test(text)
  const withUnit = unit !== null && unit !== '比值' && isBare ? `${text}${unit}` : null
  const meant = likelyText(slip)
  if (withUnit === null) return { zh: `改为 ${meant}`, en: `write ${meant}` }
  if (meant !== exact(slip.likely)) return { zh: `改为 ${withUnit}`, en: `write ${withUnit}` }
  return { zh: `改为 ${meant}，或写 ${withUnit}`, en: `write ${meant}, or ${withUnit}` }
}

/** Units people use for the same thing, by dimension: what comes before a `/` is looked up. */
const customary: ReadonlyMap<string, readonly string[]> = new Map([
  ['money-cny', ['元', '万元', '百万元', '亿元']],
  ['money-usd', ['美元', '万美元', '百万美元', '亿美元']],
  ['people', ['人', '万人']],
  ['person-years', ['人年', '万人年']],
  ['households', ['户', '万户']],
  ['pieces', ['件', '万件']],
  ['share', ['%', '‰', '比值']],
  ['mass', ['公斤', '吨', '万吨', '万斤', '亿斤', '亿公斤']],
  ['length', ['米', '公里']],
  ['area', ['平方米', '万平方米', '亩', '万亩', '公顷', '平方公里']],
])
/** Powers of ten by which a decimal point slips, nearest first. */
const powers = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6, 7, -7, 8, -8]

/**
 * Whether a value that is implausible as it stands would be ordinary in another customary unit, else with its decimal
 * point moved.
 *
 * @returns null where the value is plausible, or nothing of the kind makes it so
 */
export function slipOf(indicator: Indicator, { value }: Quantity, range: ExpectedRange | null): Slip | null {
  if (range === null || isPlausible(range, value)) return null
  const found = [...unitsOf(indicator.unit), ...powers.map((power) => ({ unit: null, factor: 10 ** power }))]
    .filter(({ factor }) => isLikely(range, value / factor))
    .toSorted((a, b) => distance(range, value / a.factor) - distance(range, value / b.factor))
  const [best] = found
  return best === undefined ? null : { ...best, likely: value / best.factor }
}

/** Plausible, and of the same size as the ordinary value: where 0 is plausible too, any number divided enough would be. */
function isLikely(range: ExpectedRange, value: number): boolean {
  const centre = range.from(range.centre)
  return isPlausible(range, value) && Math.abs(value - centre) <= Math.abs(centre) * sameSize
}

/** By what share of the ordinary value a value of the same size differs from it at most. */
const sameSize = 0.5

/** Units of the same kind, its own among them, and how many of each make one of the indicator's: 10000 万元 in a 亿元. */
function unitsOf(unit: string): readonly { readonly unit: string; readonly factor: number }[] {
  const dimension = parseUnit(unit)?.dimension.split('/')[0]
  const below = /[/／].*$/.exec(unit)?.[0] ?? ''
  const names = dimension === undefined ? [] : (customary.get(dimension) ?? [])
  return names.flatMap((name) => {
    const converted = convert({ value: 1, decimals: 0 }, unit, `${name}${below}`)
    return converted.ok ? [{ unit: `${name}${below}`, factor: converted.factor }] : []
  })
}
