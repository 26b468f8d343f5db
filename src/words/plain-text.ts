/** Nothing but visible signs and hanzi: most texts are safe as they are. */
const safe = /^[!-~\u4e00-\u9fff（）、，。；：“”%]*$/
const controls = /[\p{Cc}\u2028\u2029]+/gu
const invisible = /\p{Cf}+/gu
const hanziBlank = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu

/**
 * Text from a file made safe for one line of a terminal: line breaks, tabs and escape characters become a blank,
 * characters that cannot be seen or that turn the reading direction are dropped.
 *
 * @example oneLine('a\u001b[31m\nb') // 'a [31m b'
 */
export function oneLine(text: string): string {
  return safe.test(text) ? text : text.replace(controls, ' ').replace(invisible, '').trim()
}

/** A name or a target as printed in a table of narrow cells: the blank between two hanzi is a broken line. */
export function cellText(text: string): string {
  return safe.test(text) ? text : oneLine(text).replace(/ +/g, ' ').replace(hanziBlank, '')
}

const plainSigns: readonly (readonly [RegExp, string])[] = [
  [/[★☆]/g, '*'],
  [/≤/g, '<='],
  [/≥/g, '>='],
  [/[‐‑–—−]/g, '-'],
  [/…/g, '...'],
  [/[“”]/g, '"'],
  [/[‘’]/g, "'"],
  [/[µμ]/g, 'u'],
  [/²/g, '2'],
  [/³/g, '3'],
  [/≈/g, '~'],
  [/×/g, 'x'],
  [/÷/g, '/'],
  [/·/g, '.'],
  [/▁/g, '_'],
  [/▂/g, '.'],
  [/▃/g, '-'],
  [/▄/g, '~'],
  [/▅/g, '='],
  [/▆/g, '+'],
  [/▇/g, '*'],
  [/█/g, '#'],
]

/**
 * Signs outside ASCII in their ASCII spelling; letters and hanzi stay.
 *
 * @example asciiSigns('≤30–50★') // '<=30-50*'
 */
export function asciiSigns(text: string): string {
  return plainSigns.reduce((plain, [sign, spelling]) => plain.replace(sign, spelling), text)
}

/** What a spreadsheet would take for the beginning of a formula. */
const formula = /^[=+\-@＝＋－＠\t\r\n]/
const negative = /^-\d+(?:\.\d+)?$/

/**
 * Text that a spreadsheet must not run: an apostrophe goes before what would begin a formula. Negative
 * numbers are left alone.
 *
 * @example guarded('=1+1') // "'=1+1"
 */
export function guarded(text: string): string {
  return formula.test(text) && !negative.test(text) ? `'${text}` : text
}
