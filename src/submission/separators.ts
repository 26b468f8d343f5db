/** A way to cut a text into cells. */
export interface Separator {
  /** The character as people write it; words where there is none. */
  readonly kind: 'sign' | 'blanks' | 'signs'
  readonly sign: string
  readonly cut: (text: string) => readonly string[]
}

/** The signs that separate cells, in files and in rows that do not go with their file. */
const signs = [',', '\t', ';', '，', '；', '|', '｜', '、']
const bySign = signs.map((sign): Separator => ({ kind: 'sign', sign, cut: (text) => cutAt(text, sign) }))
const byBlanks = [/[ \u00a0\u3000]{2,}|\t/, /[\s\u3000]+/].map(
  (blanks): Separator => ({ kind: 'blanks', sign: ' ', cut: (text) => text.trim().split(blanks) }),
)
/** Signs that do not go with one another, in one row. */
const mixed: Separator = { kind: 'signs', sign: ',;', cut: (text) => text.split(/[,\t;，；|｜]/) }

const anySeparator = /[,\t;，；|｜、\u3000]|\S\s+\S/

/** Whether a text may be a row in one cell, as far as its signs tell. */
export function maybeSeparated(text: string): boolean {
  return anySeparator.test(text)
}

/** Every way to cut a text that cuts it at all. */
export function separatorsIn(text: string): readonly Separator[] {
  const found = bySign.filter(({ sign }) => text.includes(sign))
  const blanks = byBlanks.filter(({ cut }) => cut(text).length > 1)
  return [...found, ...blanks, ...(found.length > 1 ? [mixed] : [])]
}

/** Cut at a sign; a cell in double quotes is one, whatever it holds. */
function cutAt(text: string, sign: string): readonly string[] {
  if (!text.includes('"')) return text.split(sign)
  const cells: string[] = []
  for (let at = 0; ; ) {
    const close = text[at] === '"' ? closing(text, at) : -1
    const enclosed = close !== -1 && (close + 1 === text.length || text.startsWith(sign, close + 1))
    const next = enclosed ? close + 1 : text.indexOf(sign, at)
    const end = next === -1 ? text.length : next
    cells.push(enclosed ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, end))
    if (end >= text.length) return cells
    at = end + sign.length
  }
}

/** Where the quote opened at `open` is closed; −1 where it is not. Two quotes stand for one. */
function closing(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}
