import { type Attributes, withPrefix } from './xml-events.ts'

/** Collects the text of the paragraphs of a cell, a line each. */
export interface Paragraphs {
  readonly open: (name: string, attributes: Attributes) => void
  readonly add: (piece: string) => void
  readonly close: (name: string) => void
  /** The text so far; null where there is no paragraph. */
  readonly text: () => string | null
}

/** What stands in a paragraph and is no part of its text. */
const asides: ReadonlySet<string> = new Set(['annotation', 'note', 'ruby-text', 'frame'])

/**
 * Paragraphs of the cell itself, not of drawings and comments in it. White space in the XML is one space, and none where a
 * line begins or ends; spaces that count are elements.
 */
export function paragraphs(): Paragraphs {
  const lines: string[] = []
  let depth = 0
  let line: string | null = null
  let aside = 0
  /** White space met and not yet written: it is none at the end. */
  let blank = false
  const write = (text: string) => {
    if (line === null) return
    line += blank && line !== '' ? ` ${text}` : text
    blank = false
  }
  return {
    open: (name, attributes) => {
      depth += 1
      if (asides.has(name)) aside += 1
      if (depth === 1 && (name === 'p' || name === 'h')) {
        line = ''
        blank = false
      }
      if (line === null || aside > 0) return
      if (name === 's') write(' '.repeat(Math.min(Number(withPrefix(attributes, 'c') ?? '1') || 1, 256)))
      else if (name === 'tab') write('\t')
      else if (name === 'line-break') write('\n')
    },
    add: (piece) => {
      if (line === null || aside > 0) return
      for (const part of piece.split(/([ \t\r\n]+)/)) {
        if (/^[ \t\r\n]+$/.test(part)) blank = true
        else if (part !== '') write(part)
      }
    },
    close: (name) => {
      depth -= 1
      if (asides.has(name)) aside -= 1
      if (depth > 0 || line === null) return
      lines.push(line)
      line = null
    },
    text: () => (lines.length === 0 ? null : lines.join('\n')),
  }
}
