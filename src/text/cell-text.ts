import { type FormatSection, sectionFor } from './number-format.ts'

/** What a sheet shows in place of a number or text that it holds. */
export interface Shown {
  /** Nothing of it, no zero as the sheet has it, or the number without its sign. */
  readonly kind: 'hidden' | 'no-zero' | 'unsigned'
  /** What stands there instead. */
  readonly as: string
}

/** From here on a number is written with an exponent. */
const beyondDigits = 1e21

/**
 * The text of a number in a workbook as its format shows it: what stands before it (a currency, 约), thousands left out
 * where the format leaves them out, at least as many decimals as it shows, and the percent sign or the unit after it.
 * Decimals that the format hides are kept, because rounding may turn a shortfall into a target met. A zero is what the
 * format makes of it: `-`, or nothing. A number that the format does not show, or shows without its minus, keeps its
 * value, and `shown` says what stands in its place. Stored values carry 15 significant digits.
 *
 * @example shownNumber(0.837, '0.0%').text // '83.7%'
 */
export function shownNumber(
  value: number,
  format: string,
): { readonly text: string; readonly shown: Shown | null } {
  if (Math.abs(value) >= beyondDigits) return { text: String(value), shown: null }
  const section = sectionFor(value, format)
  const literal = `${section.before}${section.after}`
  if (Number(value.toPrecision(15)) === 0 && !section.zero && (section.digits || format.includes(';'))) {
    return { text: literal, shown: null }
  }
  if (!section.digits) {
    const hides = literal !== '' || format.includes(';')
    return { text: decimalText(value), shown: hides ? { kind: 'hidden', as: literal } : null }
  }
  const text = `${section.before.replace(signs, '')}${digitsOf(value, section)}${section.after.replace(closing, '')}`
  return { text, shown: section.unsigned ? { kind: 'unsigned', as: text.replace('-', '') } : null }
}

/** Signs and brackets that a format writes about a number: the number has its own sign. */
export const signs = /[-+−－()（）△▲]/g
export const closing = /^[-−)）]/

function digitsOf(value: number, { power, percent, decimals }: FormatSection): string {
  const scaled = value / 10 ** power
  return decimalText(percent === 0 ? scaled : scaled * 100 ** percent, decimals)
}

/** 15 significant digits without an exponent, nothing below the 15th decimal, padded to `decimals`. */
export function decimalText(value: number, decimals = 0): string {
  const exact = Number(value.toPrecision(15))
  const small = Math.abs(exact) < 1e-6
  const digits = small
    ? exact
        .toFixed(15)
        .replace(/(?<!0)0+$/, '')
        .replace(/\.$/, '')
    : String(exact)
  const text = Number(digits) === 0 ? '0' : digits
  const [whole, fraction = ''] = text.split('.')
  return fraction.length >= decimals ? text : `${whole}.${fraction.padEnd(decimals, '0')}`
}

const dayLength = 86_400_000
/** Days of the calendar from 1900 on count 1900-02-29, which never was. */
const afterThat = 60
const days1904 = 1462
/** Sheets know no date after the year 9999. */
const beyondCalendar = 2_958_466

/** The text of a number that its format shows as a date or a time of day; null where it shows a number. */
export function serialText(serial: number, format: string, since1904: boolean): string | null {
  const { date } = sectionFor(serial, format)
  if (date === null) return null
  if (serial < 0 || serial >= beyondCalendar) return '#DATE!'
  const days = since1904 ? serial + days1904 : serial < afterThat ? serial + 1 : serial
  const time = new Date(Date.UTC(1899, 11, 30) + Math.round(days * dayLength))
  if (serial < 1 && !/[yd]/.test(date)) return time.toISOString().slice(11, 19)
  return dateText(time, date)
}

/**
 * The text of a date in a workbook: a year, or a year and a month, where its format shows no more, as years and
 * months typed into a header become; else ISO 8601 with the time where there is one. Never a plain number. `shown` are
 * the letters of the format.
 *
 * @example dateText(new Date(Date.UTC(2023, 11, 1)), 'yyyym') // '2023年12月'
 */
export function dateText(date: Date, shown: string): string {
  if (Number.isNaN(date.getTime())) return '#DATE!'
  const [day = '', clock] = date.toISOString().slice(0, -5).split('T')
  const [year, month] = day.split('-')
  if (/y/.test(shown) && !/[dhs]/.test(shown)) {
    return /m/.test(shown) ? `${year}年${Number(month)}月` : `${year}年`
  }
  return clock === '00:00:00' ? day : `${day} ${clock}`
}
