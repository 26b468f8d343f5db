import { fixed, percentText, valueText, withSign } from '../words/number.ts'

/** Significant digits of a number that was worked out, and the fewest where decimals run out. */
const telling = 5
const fewest = 3
const usualDecimals = 4
const mostDecimals = 9

/**
 * A number that was worked out, as a reader would check it: five significant digits, at most four decimals unless it is
 * so small that they would not tell, no zeros at the end.
 *
 * @example amount(1103.50344) // '1103.5'
 */
export function amount(value: number): string {
  if (value === 0 || Math.abs(value) >= 10 ** 9) return valueText(value)
  const size = Math.floor(Math.log10(Math.abs(value)))
  const most = Math.min(mostDecimals, Math.max(usualDecimals, fewest - 1 - size))
  const text = fixed(value, Math.min(most, Math.max(0, telling - 1 - size)))
  return text.includes('.') ? text.replace(/(?<!0)0+$/, '').replace(/\.$/, '') : text
}

/**
 * The difference of two numbers as a reader would check it against their texts: with as many decimals as they show.
 *
 * @example differenceText(1103.47344, 1100) // '3.5'
 */
export function differenceText(a: number, b: number): string {
  const shown = [a, b].map((value) => amount(value).split('.')[1]?.length)
  const decimals = Math.max(...shown.map((length) => (length === undefined ? 0 : length)))
  const text = fixed(Math.abs(a - b), decimals)
  return Number(text) === 0 ? amount(Math.abs(a - b)) : text
}

/**
 * A growth a year, given in %, with its sign.
 *
 * @example growthText(4.9347) // '+4.93%'
 */
export function growthText(percent: number): string {
  return withSign(percent, percentText(percent / 100))
}
