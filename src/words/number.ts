import type { Lang, Text } from '../domain/wording.ts'

/** Digits of a double that are not binary noise. */
const trusted = 15

/**
 * A number for machines: plain decimals that read back as the same double, no separators; exponents only
 * outside 1e-20 … 1e21. Empty where there is no number.
 *
 * @example plainNumber(0.0000001) // '0.0000001'
 */
export function plainNumber(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return ''
  const text = String(value === 0 ? 0 : value)
  if (!text.includes('e-')) return text
  const [mantissa = '', power] = text.split('e-')
  if (power === undefined || Number(power) > 20) return text
  const sign = mantissa.startsWith('-') ? '-' : ''
  return `${sign}0.${'0'.repeat(Number(power) - 1)}${mantissa.replace(/[-.]/g, '')}`
}

/** Significant digits of a number for machines: what every engine that computes it agrees on. */
const significantDigits = 12
/** Whole numbers below it have no more digits. */
const largestWritten = 1e12

/**
 * A number as machines are given it: 12 significant digits, never −0.
 *
 * @example significant(0.1 + 0.2) // 0.3
 */
export function significant(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < largestWritten) return value === 0 ? 0 : value
  return Number(value.toPrecision(significantDigits))
}

/**
 * The same in plain decimals; empty where there is no number.
 *
 * @example machineNumber(1 / 3) // '0.333333333333'
 */
export function machineNumber(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return ''
  if (Number.isInteger(value) && Math.abs(value) < largestWritten) return String(value === 0 ? 0 : value)
  // Most numbers come out right at once, four times as fast as by way of the number they stand for.
  const digits = value.toPrecision(significantDigits)
  return digits.includes('e') ? plainNumber(Number(digits)) : withoutLastZeros(digits)
}

const [zero, point] = [0x30, 0x2e]

/** Decimals without the zeros at their end. */
function withoutLastZeros(digits: string): string {
  if (!digits.includes('.')) return digits
  let end = digits.length
  while (digits.charCodeAt(end - 1) === zero) end -= 1
  if (digits.charCodeAt(end - 1) === point) end -= 1
  return digits.slice(0, end)
}

/**
 * Round half away from zero on the decimal digits, not the binary ones: 67.85 gives 67.9 where `toFixed` gives
 * 67.8. Never −0; in powers of ten where there are more digits than a number has.
 *
 * @example fixed(67.85, 1) // '67.9'
 */
export function fixed(value: number, decimals: number): string {
  const scaled = Math.abs(value) * 10 ** decimals
  // Away from a tie the binary digits round as the decimal ones do.
  if (scaled < plainSteps && Math.abs((scaled % 1) - 0.5) > nearTie) {
    const text = Math.abs(value).toFixed(decimals)
    return value < 0 && scaled >= 0.5 ? `-${text}` : text
  }
  return fixedByDigits(value, decimals)
}

/** Steps below which a double holds them, and what is left of one, without doubt. */
const plainSteps = 1e9
/** How near to a tie binary noise might decide. */
const nearTie = 1e-5

function fixedByDigits(value: number, decimals: number): string {
  const [mantissa, power = '0'] = String(Number(Math.abs(value).toPrecision(trusted))).split('e')
  const steps = Math.round(Number(`${mantissa}e${Number(power) + decimals}`))
  if (steps >= mostSteps) return inPowers(value)
  const text = Number(`${steps}e-${decimals}`).toFixed(decimals)
  return value < 0 && steps !== 0 ? `-${text}` : text
}

/** From here on a number is written in powers of ten. */
const mostSteps = 1e21

/** A number in so few signs has no binary noise. */
const surelyClean = 15

/** Decimals a number is written with, binary noise aside. */
function decimalsOf(value: number): number {
  const shortest = String(value)
  if (shortest.length <= surelyClean && !shortest.includes('e')) {
    const point = shortest.indexOf('.')
    return point < 0 ? 0 : shortest.length - point - 1
  }
  const [, fraction = ''] = plainNumber(Number(value.toPrecision(trusted))).split('.')
  return fraction.length
}

const mostDecimals = 9
const usualDecimals = 4

/** Decimals that show at least so many significant digits. */
function decimalsFor(value: number, digits: number): number {
  return value === 0 ? 0 : Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(value))))
}

/** Three digits and a power of ten. */
export function inPowers(value: number): string {
  return value
    .toExponential(2)
    .replace(/(?<!0)0+(?=e)/, '')
    .replace('.e', 'e')
}

/** Show a number with these decimals, or in powers of ten where it would be a row of digits or of zeros. */
export function shownWith(value: number, decimals: number): string {
  const size = Math.abs(value)
  const tiny = value !== 0 && decimalsFor(value, 1) > mostDecimals
  if (size >= 1e9 || tiny) return inPowers(value)
  return fixed(value, size >= 1e5 ? Math.min(decimals, 2) : Math.min(decimals, mostDecimals))
}

/**
 * A reported value for people: its own digits, at most four decimals unless smaller numbers need more.
 *
 * @example valueText(2030.29) // '2030.29'
 */
export function valueText(value: number): string {
  return shownWith(value, Math.min(decimalsOf(value), Math.max(usualDecimals, decimalsFor(value, 3))))
}

/**
 * A computed value for people: as many decimals as the finest of the reported values it stands beside, and more
 * only to show three significant digits.
 *
 * @example computedText(1895.8915, [1516.7, 2200, 2030.29]) // '1895.89'
 */
export function computedText(value: number, beside: readonly (number | null)[]): string {
  const written = beside.map((number) => (number === null ? 0 : decimalsOf(number)))
  const telling = Math.min(decimalsFor(value, 3), decimalsOf(value))
  return shownWith(value, Math.max(Math.min(usualDecimals, Math.max(0, ...written)), telling))
}

/** Below this a size is binary noise. */
const noise = 1e-9

/**
 * A size in two decimals, or in more where it is so small that two would not tell.
 *
 * @example sizeText(0.006) // '0.006'
 */
export function sizeText(value: number): string {
  const size = Math.abs(value) < noise ? 0 : Math.abs(value)
  if (size >= 1e6) return inPowers(size)
  const text = shownWith(size, size >= 1e4 ? 0 : Math.max(2, decimalsFor(size, 2)))
  return text.replace(/(\.\d\d\d*?)0+$/, '$1')
}

/** A fraction as a percentage with two decimals or more, without its sign. */
export function percentText(fraction: number): string {
  return `${sizeText(Math.min(Math.abs(fraction) * 100, Number.MAX_VALUE))}%`
}

/** A plus or minus before the text of a size; none before zero. */
export function withSign(value: number, text: string): string {
  if (/^0\.00(?!\d)/.test(text)) return text
  return value < 0 ? `-${text}` : `+${text}`
}

/**
 * A fraction as a percentage that bears a minus where it falls, and no plus. None before zero.
 *
 * @example signedPercent(-0.0123) // '-1.23%'
 */
export function signedPercent(fraction: number): string {
  return withSign(fraction, percentText(fraction)).replace(/^\+/, '')
}

/**
 * A small count as a word: 五, five.
 *
 * @example countWord(5, 'zh') // '五'
 */
export function countWord(count: number, lang: Lang): string {
  return countWords[lang].split(' ')[count] ?? String(count)
}

const countWords: Text = {
  zh: '零 一 两 三 四 五 六 七 八 九 十',
  en: 'no one two three four five six seven eight nine ten',
}

/** How many decimals a number is shown with. */
export function decimalsShown(shown: string): number {
  const point = shown.indexOf('.')
  return point < 0 ? 0 : shown.length - point - 1
}
