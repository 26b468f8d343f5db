import type { Document } from '../../document/block.ts'
import { hanziNumber } from '../../words/hanzi-number.ts'

/** The number before a heading or an item, as official papers of a language count: 一、（一）1. and 1., 1.1, (a). */
export interface Numbering {
  /** Of a part. */
  readonly part: (part: number) => string
  /** Of a section of a part. */
  readonly section: (part: number, section: number) => string
  readonly item: (item: number) => string
  /** Before the title of a table or a figure. */
  readonly table: (number: number) => string
  readonly figure: (number: number) => string
}

export const numberings: Readonly<Record<Document['lang'], Numbering>> = {
  zh: {
    part: (part) => `${hanziNumber(part)}、`,
    section: (_, section) => `（${hanziNumber(section)}）`,
    item: (item) => `${item}.`,
    table: (number) => `表${number}　`,
    figure: (number) => `图${number}　`,
  },
  en: {
    part: (part) => `${part}. `,
    section: (part, section) => `${part}.${section} `,
    item: (item) => `(${letters(item)}) `,
    table: (number) => `Table ${number}. `,
    figure: (number) => `Figure ${number}. `,
  },
}

/**
 * A number in letters: a to z, then aa, ab.
 *
 * @example letters(28) // 'ab'
 */
export function letters(number: number): string {
  const before = Math.floor((number - 1) / 26)
  const letter = String.fromCharCode('a'.charCodeAt(0) + ((number - 1) % 26))
  return before === 0 ? letter : `${letters(before)}${letter}`
}
