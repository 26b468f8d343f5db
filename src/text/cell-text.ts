/** A number format that adds nothing but decimals, grouping, a percent sign and a unit: `#,##0.00"亿元"`. */
const plainFormat = /^(?:General|(?:#,##)?[#0]*0(?:\.([0#?]+))?)\s*(%)?\s*(?:"([^"]*)"|\\(.))?\s*$/i
/** From here on a number is written with an exponent. */
const beyondDigits = 1e21
/** Excel allows no longer format. */
const longestFormat = 255
const literals = /"[^"]*"|\\./g
const layoutMarks = /\[[^\]]*\]|_.|\*./g

/**
 * The text of a number in a workbook: the stored value, at least as many decimals as its format shows, and
 * the percent sign or the unit that the format shows after it. Decimals that the format hides are
 * kept, because rounding may turn a shortfall into a target met. Stored values carry 15 significant digits.
 *
 * @example numberText(0.837, '0.0%') // '83.7%'
 */
export function numberText(value: number, format: string): string {
  if (Math.abs(value) >= beyondDigits) return String(value)
  const shape = format.slice(0, longestFormat).split(';', 1).join('').replace(layoutMarks, '').trim()
  const plain = plainFormat.exec(shape)
  if (plain === null) {
    return shape.replace(literals, '').includes('%')
      ? `${decimalText(value * 100, 0)}%`
      : decimalText(value, 0)
  }
  const [, decimals, percent, quoted, escaped] = plain
  const shown = decimalText(
    percent === undefined ? value : value * 100,
    decimals?.replace(/[#?]/g, '').length,
  )
  return `${shown}${percent ?? ''}${(quoted ?? escaped ?? '').trim()}`
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
