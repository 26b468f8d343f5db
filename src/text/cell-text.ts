/** A unit or another literal shown after the digits: `"亿元"`, `\元`. */
const unit = '(?:"([^"]*)"|[\\\\!](.))?'
/** A number format that adds nothing but decimals, grouping, thousands left out, a percent sign and a unit. */
const plainFormat = new RegExp(
  `^(?:General|(?:#,##)?[#0]*0(?:\\.([0#?]+))?(,*))\\s*(%)?\\s*${unit}\\s*$`,
  'i',
)
/** The trick that shows a number in 万 or 亿: a literal point between its digits, `0!.0,"万元"`, `0"."00,,"亿元"`. */
const movedPoint = new RegExp(`^(?:#,##)?[#0]*0(?:[\\\\!]\\.|"\\.")(0+)(,+)\\s*${unit}\\s*$`)
/** From here on a number is written with an exponent. */
const beyondDigits = 1e21
/** Excel allows no longer format. */
const longestFormat = 255
const literals = /"[^"]*"|[\\!]./g
const layoutMarks = /\[[^\]]*\]|_.|\*./g
const currencyMark =
  /^\s*(?:\[\$([^\]-]*)[^\]]*\]|"\s*([¥￥$€£]|US\$|RMB|CNY|USD|人民币)\s*"|[\\!]?([¥￥$€£]))/i

/**
 * The text of a number in a workbook as its format shows it: the currency before it, thousands left out where the
 * format leaves them out, at least as many decimals as it shows, and the percent sign or the unit after it. Decimals
 * that the format hides are kept, because rounding may turn a shortfall into a target met. Stored values carry 15
 * significant digits.
 *
 * @example numberText(0.837, '0.0%') // '83.7%'
 */
export function numberText(value: number, format: string): string {
  if (Math.abs(value) >= beyondDigits) return String(value)
  const [section = ''] = format.slice(0, longestFormat).split(';', 1)
  const unspaced = section.replace(/_.|\*./g, '')
  const mark = currencyMark.exec(unspaced)
  const currency = mark === null ? '' : (mark[1] ?? mark[2] ?? mark[3] ?? '').trim()
  const shape = unspaced.slice(mark?.[0].length).replace(layoutMarks, '').trim()
  return `${currency}${shownText(value, shape)}`
}

function shownText(value: number, shape: string): string {
  const plain = plainFormat.exec(shape)
  if (plain !== null) {
    const [, decimals, thousands, percent, quoted, escaped] = plain
    const scaled = value / 1000 ** (thousands ?? '').length
    const number = decimalText(
      percent === undefined ? scaled : scaled * 100,
      decimals?.replace(/[#?]/g, '').length,
    )
    return `${number}${percent ?? ''}${(quoted ?? escaped ?? '').trim()}`
  }
  const moved = movedPoint.exec(shape)
  if (moved !== null) {
    const [, decimals = '', thousands = '', quoted, escaped] = moved
    const number = decimalText(value / 10 ** (decimals.length + 3 * thousands.length), decimals.length)
    return `${number}${(quoted ?? escaped ?? '').trim()}`
  }
  return shape.replace(literals, '').includes('%') ? `${decimalText(value * 100, 0)}%` : decimalText(value, 0)
}

/** 15 significant digits without an exponent, nothing below the 15th decimal, padded to `decimals`. */
function decimalText(value: number, decimals = 0): string {
  const exact = Number(value.toPrecision(15))
  const small = Math.abs(exact) < 1e-6
  const digits = small ? exact.toFixed(15).replace(/\.?0+$/, '') : String(exact)
  const text = Number(digits) === 0 ? '0' : digits
  const [whole, fraction = ''] = text.split('.')
  return fraction.length >= decimals ? text : `${whole}.${fraction.padEnd(decimals, '0')}`
}

/**
 * The text of a date in a workbook: a year, or a year and a month, where its format shows no more, as years and
 * months typed into a header become; else ISO 8601 with the time where there is one. Never a plain number.
 *
 * @example dateText(new Date(Date.UTC(2023, 11, 1)), 'yyyy"年"m"月"') // '2023年12月'
 */
export function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '#DATE!'
  const [day = '', clock] = date.toISOString().slice(0, -5).split('T')
  const [section = ''] = format.slice(0, longestFormat).toLowerCase().split(';', 1)
  const shown = section.replace(layoutMarks, '').replace(literals, '')
  const [year, month] = day.split('-')
  if (/y/.test(shown) && !/[dhs]/.test(shown)) {
    return /m/.test(shown) ? `${year}年${Number(month)}月` : `${year}年`
  }
  return clock === '00:00:00' ? day : `${day} ${clock}`
}
