import type { Line, Table } from './table.ts'
import type { Tone } from './tone.ts'

/** One item of a list: a word or two that lead it, what it says, and what is said under it. */
export interface Item {
  readonly lead: { readonly text: string; readonly tone: Tone } | null
  readonly text: string
  readonly under: readonly Under[]
}

/** A line under an item: a formula is copied letter by letter, a remark is small print. */
export interface Under {
  readonly kind: 'text' | 'formula' | 'remark'
  readonly text: string
}

/** A label and what stands behind it. */
export interface Fact {
  readonly label: string
  readonly text: string
}

/** A piece of an answer, in the order it is read. */
export type Block =
  /** Level 1 is the title of the whole, 2 a part of it, 3 a part of that. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** Lines that belong together: sentences, counts. */
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | {
      readonly kind: 'list'
      readonly items: readonly Item[] /** Number of the first item; null: not counted. */
      readonly start: number | null
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** How to read what stands above: small print. */
  | { readonly kind: 'notes'; readonly notes: readonly string[] }
  /** A table, and under it how to read what is in it; what a column means stands with the column. */
  | { readonly kind: 'table'; readonly table: Table; readonly notes?: readonly string[] }
  /** A part that need not be read at once. */
  | { readonly kind: 'fold'; readonly title: string; readonly blocks: readonly Block[] }
  /** For pages and files: whoever sits at a terminal is told it on standard error. */
  | { readonly kind: 'apart'; readonly blocks: readonly Block[] }

/** An answer for people: what every page is made from, and all that its renderer knows of it. */
export interface Document {
  readonly lang: 'zh' | 'en'
  readonly title: string
  readonly blocks: readonly Block[]
}

/** The tables of a document, in order. */
export function tablesIn({ blocks }: Pick<Document, 'blocks'>): readonly Table[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'apart' || block.kind === 'fold') return tablesIn(block)
    return block.kind === 'table' ? [block.table] : []
  })
}
