import { eastAsianWidth } from 'get-east-asian-width'

/**
 * Display columns a text takes on a terminal: two for East Asian wide characters, none for combining marks, one for
 * the rest.
 *
 * @example displayWidth('GDP（亿元）') // 11
 */
export function displayWidth(text: string): number {
  let width = 0
  for (const char of text) width += widthOf(char)
  return width
}

/** Below the first combining mark every sign is narrow, and every unified hanzi is wide: nearly all that tables hold. */
function widthOf(char: string): number {
  const point = char.codePointAt(0) ?? Number.NaN
  if (point < 0x300) return 1
  if (point >= 0x4e00 && point <= 0x9fff) return 2
  return /\p{M}/u.test(char) ? 0 : eastAsianWidth(point)
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
const piece = /[（「“〔[(]*(?:[^\s\u2e80-\uffef（「“〔”」〕），、。；：]+|[^\s])[）」”〕、，。；：)\]]*|\s+/gu
/** Where a line is broken by preference: after an item of a list, or a clause. */
const clauseEnd = /(?<=[、；，。：]|; )/u

/** The most display columns a sign takes: a line always has room for one, however narrow the terminal. */
const widestSign = 2

/**
 * Break a text into lines of at most so many display columns: after an item or a clause where the line is more than
 * half full, else between words and between hanzi. Further lines are indented. A line holds at least one sign beside
 * its indent, so that breaking ends whatever the width.
 */
export function wrapped(text: string, width: number, indent = '  '): readonly string[] {
  const indented = displayWidth(indent)
  const room = Math.max(width, indented + widestSign)
  const lines: string[] = []
  let line = ''
  let taken = 0
  const breakLine = () => {
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = lines.length === 0 ? '' : indent
    taken = lines.length === 0 ? 0 : indented
  }
  const add = (piece: string) => {
    line += piece
    taken += displayWidth(piece)
  }
  const addSignBySign = (piece: string) => {
    for (const sign of piece) {
      if (taken + displayWidth(sign) > room) breakLine()
      add(sign)
    }
  }
  for (const clause of text.split(clauseEnd)) {
    const size = displayWidth(clause.trimEnd())
    if (taken + size > room && taken > room / 2 && size + indented <= room) breakLine()
    for (const [token] of clause.matchAll(piece)) {
      const size = displayWidth(token.trimEnd())
      if (taken + size > room) breakLine()
      if (taken + size > room) addSignBySign(token)
      else add(line === indent ? token.trimStart() : token)
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
