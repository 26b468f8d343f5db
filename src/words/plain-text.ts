/**
 * Nothing but visible signs and hanzi (among the signs dashes and quotes, ≤, ★, 、 and the full-width ones), and single blanks
 * between them: most texts are safe as they are, and none of the patterns below is made.
 */
const safe =
  /^(?! )(?:[!-~\u2010-\u2027\u2030\u2200-\u22ff\u2600-\u26ff\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]| (?! |$))*$/
/** What steers a terminal or turns the reading direction: all control characters but tab and line break, and the signs of bidirectional text. */
const steering = () => /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069](?<![\t\n])(?<!\r(?=\n))/gu

/**
 * A character that cannot be seen, by its number.
 *
 * @example codePoint('\u202e') // '<U+202E>'
 */
export function codePoint(sign: string): string {
  return `<U+${(sign.codePointAt(0) ?? NaN).toString(16).toUpperCase().padStart(4, '0')}>`
}

/**
 * Text of several lines, or of a cell, that does nothing to the terminal it is printed on: what would is shown by its
 * number, everything else stays.
 *
 * @example harmless('a\u001b[31m\nb') // 'a<U+001B>[31m\nb'
 */
export function harmless(text: string): string {
  return safe.test(text) ? text : text.replace(steering(), codePoint)
}

/**
 * The same for a cell that must stay on its line: line breaks and tabs become a blank.
 *
 * @example inItsLine('甲\n乙\t') // '甲 乙'
 */
export function inItsLine(text: string): string {
  return safe.test(text) ? text : harmless(text.replace(/[\t\r\n]+/g, ' ').trim())
}

/** What JSON may hold as it is and no terminal should be given. */
const steeringInJson = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/**
 * JSON in which what steers a terminal is an escape: the same data, for files and terminals alike.
 *
 * @example harmlessJson('"\u202e"') // '"\\u202e"'
 */
export function harmlessJson(json: string): string {
  return json.replace(steeringInJson, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/**
 * Text from a file, an option or the system in one line of a message: line breaks and tabs become a blank, all other
 * characters that cannot be seen are shown by their number, for they may be what the message is about.
 *
 * @example oneLine('出口\u202e额\n') // '出口<U+202E>额'
 */
export function oneLine(text: string): string {
  return safe.test(text)
    ? text
    : text
        .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, ' ')
        .replace(/[\p{Cc}\p{Cf}]/gu, codePoint)
        .trim()
}

/**
 * The same as XML can hold it: what is half of a character, or none, is shown as unknown.
 *
 * @example inXml('a\ufffe') // 'a\ufffd'
 */
export function inXml(text: string): string {
  return safe.test(text) ? text : oneLine(text).replace(/[\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
}

/**
 * A name or a target as printed in a table of narrow cells: what cannot be seen is left out, and the blank between two
 * hanzi, which is a broken line.
 */
export function cellText(text: string): string {
  if (!text.includes(' ') && safe.test(text)) return text
  const plain = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .trim()
  return plain.replace(/ +/g, ' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
}

const plainSigns = (): readonly (readonly [RegExp, string])[] => [
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
  [/≠/g, '#'],
  [/→/g, '->'],
  [/√/g, '+'],
  [/▲/g, '^'],
  [/△/g, '>'],
  [/▽/g, 'v'],
  [/▼/g, 'V'],
  [/←/g, '<'],
  [/≡/g, '='],
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
  return plainSigns().reduce((plain, [sign, spelling]) => plain.replace(sign, spelling), text)
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
