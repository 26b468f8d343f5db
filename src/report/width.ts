import { eastAsianWidth } from 'get-east-asian-width'

/**
 * Display columns a text takes on a terminal: two for East Asian wide characters, none for combining marks, one for
 * the rest.
 *
 * @example displayWidth('GDP（亿元）') // 11
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text) {
    const point = char.codePointAt(0)
    if (point !== undefined && !/\p{M}/u.test(char)) width += eastAsianWidth(point)
  }
  return width
}

/**
 * A text that takes at most so many display columns; what is cut off is marked. A bracket is not cut open.
 *
 * @example shorten('一般公共预算收入', 9, '…') // '一般公共…'
 */
export function shorten(text: string, width: number, mark: string): string {
  if (displayWidth(text) <= width) return text
  let room = width - displayWidth(mark)
  let kept = ''
  for (const char of text) {
    room -= displayWidth(char)
    if (room < 0) break
    kept += char
  }
  const whole = kept.replace(/(?<=.)[（(][^）)]*$/u, '')
  return `${(mark === '' ? kept : whole).trimEnd()}${mark}`
}

/** A text filled up with blanks to so many display columns, on the right, or on the left for numbers. */
export function filled(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? `${text}${blanks}` : `${blanks}${text}`
}

/** A piece that is not torn: a word or one hanzi, with the brackets that open and the marks that close around it. */
const piece = /[（「“[(]*(?:[^\s\u2e80-\uffef（「“”」），、。；：]+|[^\s])[）」”、，。；：)\]]*|\s+/gu
/** Where a line is broken by preference: after an item of a list, or a clause. */
const clauseEnd = /(?<=[、；，。：]|; )/u

/**
 * Break a text into lines of at most so many display columns: after an item or a clause where the line is more than
 * half full, else between words and between hanzi. Further lines are indented.
 */
export function wrapped(text: string, width: number, indent = '  '): readonly string[] {
  const lines: string[] = []
  let line = ''
  const fits = (more: string) => displayWidth(line) + displayWidth(more.trimEnd()) <= width
  const breakLine = () => {
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = lines.length === 0 ? '' : indent
  }
  for (const clause of text.split(clauseEnd)) {
    const half = displayWidth(line) > width / 2
    if (!fits(clause) && half && displayWidth(clause.trimEnd()) + displayWidth(indent) <= width) breakLine()
    for (const [token] of clause.matchAll(piece)) {
      if (!fits(token)) breakLine()
      line += line === indent ? token.trimStart() : token
      while (displayWidth(line.trimEnd()) > width) {
        const head = shorten(line, width, '')
        lines.push(head)
        line = `${indent}${line.slice(head.length)}`
      }
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
