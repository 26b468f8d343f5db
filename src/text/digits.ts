import type { Quantity } from '../domain/quantity.ts'
import { lazily } from './lazily.ts'

/** A number and the unit written after it, null where none was written. */
export interface WrittenNumber {
  readonly quantity: Quantity
  readonly suffix: string | null
}

const simple = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?$/
const digit = '[0-9０-９]'
const head = '[1-9１-９]'
const sign = '[-+−－＋]?'
const fraction = `(?:[.．]${digit}+)?`
const blank = '[ \u00a0\u2009\u202f]'
const grouped = `${head}${digit}{0,2}(?:([,，]|${blank})${digit}{3})(?:\\2${digit}{3})*${fraction}`
const straight = `(?:[0０]|${head}${digit}*)${fraction}|[.．]${digit}+`
const scientific = `${digit}${fraction}[Ee][-+]${digit}{1,3}`
/** Letters, hanzi and the squares that hold a unit in one character: ㎡. */
const letter = '\\p{L}\\u3300-\\u33ff%‰％$'
const unit = `(?:[mM][23]|[${letter}])(?:[mM][23]|[${letter}/／·]|[²³])*|(?:[:：∶]|比)\\s*[1１]`
/** Most cells that are no plain number do not begin as one, and need not be held against the whole of the grammar. */
const beginning = /^\s*[-+−－＋]?[0-9０-９.．]/
const measure = lazily(
  () => new RegExp(`^(${sign}(?:${scientific}|${grouped}|${straight}))\\s*(${unit})?$`, 'u'),
)

/** The digits a double is sure to tell apart, and more decimals than any statistic has. */
const mostDigits = 17
const mostDecimals = 20

const longest = 200

/**
 * Read a number that stands alone: digits in ASCII or full width, one sign, grouping in threes by one kind
 * of separator, one decimal point, or scientific notation with a signed exponent. Null for all else.
 *
 * @example readPlainNumber('１,516.70') // { value: 1516.7, decimals: 2 }
 */
export function readPlainNumber(text: string): Quantity | null {
  if (simple.test(text)) return simpleQuantity(text)
  const read = readMeasure(text)
  return read === null || read.suffix !== null ? null : read.quantity
}

/**
 * Read a number with or without a unit after it. The unit is letters and hanzi as they stand, or `:1` after a
 * ratio; whether it is one is for the caller to say.
 *
 * @example readMeasure('1,516.7亿元') // { quantity: { value: 1516.7, decimals: 1 }, suffix: '亿元' }
 */
export function readMeasure(text: string): WrittenNumber | null {
  if (simple.test(text)) return { quantity: simpleQuantity(text), suffix: null }
  const match = text.length > longest || !beginning.test(text) ? null : measure().exec(text.trim())
  if (match?.[1] === undefined) return null
  const quantity = exact(match[1])
  return quantity === null ? null : { quantity, suffix: match[3] ?? null }
}

function simpleQuantity(text: string): Quantity {
  const point = text.indexOf('.')
  return { value: Number(text) + 0, decimals: point < 0 ? 0 : text.length - point - 1 }
}

/** The number a matched text spells, or null where a double or a report cannot carry it faithfully. */
function exact(text: string): Quantity | null {
  const ascii = text
    .replace(/[０-９．＋－]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace('−', '-')
    .replace(/[^0-9.eE+-]/g, '')
  const [mantissa = '', power = '0'] = ascii.split(/[eE]/)
  const exponent = Number(power)
  const [whole = '', written = ''] = mantissa.split('.')
  const decimals = withoutSurplusZeros(whole, written)
  const significant = `${whole}${decimals}`.replace(/^[-+0]+/, '').length
  const places = Math.max(0, decimals.length - exponent)
  const tooLong = significant > mostDigits || places > mostDecimals || Math.abs(exponent) >= mostDigits
  return tooLong ? null : { value: Number(ascii) + 0, decimals: places }
}

/**
 * Decimals without the zeros at their end that say more than a double can: any number of zeros may stand there, and
 * those within its digits are the precision as written.
 *
 * @example withoutSurplusZeros('1050', '2000000000000000') // '2000000000000'
 */
function withoutSurplusZeros(whole: string, decimals: string): string {
  const kept = Math.max(0, mostDigits - whole.replace(/^[-+0]+/, '').length)
  return decimals.length <= kept
    ? decimals
    : decimals.slice(0, kept) + decimals.slice(kept).replace(/(?<!0)0+$/, '')
}
