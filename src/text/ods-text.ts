import { closing, decimalText, signs } from './cell-text.ts'

/** Signs that a format puts to a plain number without saying more than the number: grouping, a currency, brackets of a negative. */
const plainlyShown = /^[\s\d,.+\-−()¥￥$€]*$/
/** A power of ten after a plain number, which leaves out digits. */
const byPowers = /^[\s(]*[+\-−]?\d+(?:[.,]\d+)?E[+-]?\d+[\s)]*$/i
const numerals = /\d+(?:[.,'’\u00a0\u202f]\d+)*/g
/** How a numeral may be written: thousands apart by commas and a decimal point, or the other way about. */
const writings = [
  { shape: /^(?:\d{1,3}(?:[,'’\u00a0\u202f]\d{3})+|\d+)(?:\.(\d+))?$/, grouping: /[,'’\u00a0\u202f]/g },
  { shape: /^(?:\d{1,3}(?:[.'’\u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?$/, grouping: /[.'’\u00a0\u202f]/g },
] as const
/** Powers of ten that a format divides by where it says so: thousands, and those of 万 and 亿. */
const powers = [0, 3, 4, 6, 8, 9, 12] as const
const inPowers = /[千万萬亿億兆百]|[kmb]\b|thousand|million|billion/i

/**
 * The text of a number of an OpenDocument spreadsheet that shows `shown`: in full, without grouping, with the unit or the
 * percent sign that its format puts to it and at least the decimals it shows. As shown where no digit is, or where the
 * number that is shown cannot be told.
 *
 * @example odsNumber(0.834, '83%') // '83.4%'
 */
export function odsNumber(value: number, shown: string, isPercentage = false): string {
  if (!Number.isFinite(value) || !/\d/.test(shown)) return shown
  if (plainlyShown.test(shown) || byPowers.test(shown)) return decimalText(value)
  const [found, ...others] = [...shown.matchAll(numerals)]
  if (found === undefined || others.length > 0 || shown.includes('负')) return shown
  const [numeral] = found
  const before = shown.slice(0, found.index).replace(signs, '')
  const after = shown.slice(found.index + numeral.length).replace(closing, '')
  const tried = isPercentage ? [-2] : shown.includes('%') ? [0, -2] : inPowers.test(shown) ? powers : [0]
  const texts = new Set(fullNumbers(value, numeral, tried).map((full) => `${before}${full}${after}`))
  const [text, another] = texts
  return text === undefined || another !== undefined ? shown : text
}

/** What the number may be in full, divided by a power of ten, where rounded it is what the numeral says. */
function fullNumbers(value: number, numeral: string, tried: readonly number[]): readonly string[] {
  return writings.flatMap(({ shape, grouping }) => {
    const [whole, decimals = ''] = shape.exec(numeral) ?? []
    if (whole === undefined) return []
    const read = Number(whole.replace(grouping, '').replace(',', '.'))
    const half = 0.5 * 10 ** -decimals.length * (1 + 1e-9)
    return tried.flatMap((power) => {
      const scaled = value * 10 ** -power
      const fits = Math.abs(Math.abs(scaled) - read) <= half && (read !== 0 || power <= 0)
      return fits ? [decimalText(scaled, decimals.length)] : []
    })
  })
}
