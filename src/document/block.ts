import type { Chart } from './chart.ts'
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

/** A number that stands out. */
export interface Tile {
  readonly number: string
  /** How many it is of; null where that says nothing. */
  readonly of: string | null
  readonly text: string
  readonly tone: Tone
}

/** A part of a bar, as long as its count. */
export interface BarPart {
  readonly sign: string
  /** What is counted, with how many there are. */
  readonly text: string
  readonly count: number
  readonly tone: Tone
}

/** A verdict is a word and a sign. */
export interface VerdictMark {
  readonly sign: string
  readonly text: string
  readonly tone: Tone
}

export interface MatrixGroup {
  readonly title: string | null
  readonly cells: readonly MatrixCell[]
}

export interface MatrixCell {
  readonly name: string
  readonly verdict: VerdictMark
  /** What else is to be known of it, in a word; null for nothing. */
  readonly remark: string | null
  /** The card that says more of it; null where there is none. */
  readonly card: string | null
}

export interface Card {
  /** Its name within the page: letters, digits and hyphens. */
  readonly id: string
  readonly title: string
  readonly remark: string | null
  readonly verdict: VerdictMark
  readonly blocks: readonly Block[]
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
  /** A chart, what is written under it, and what it says in words, with its numbers: all that a page without charts has of it. */
  | {
      readonly kind: 'figure'
      readonly chart: Chart
      readonly caption: string
      readonly text: string
    }
  /** How many of what, as numbers that stand out and as one bar. */
  | { readonly kind: 'counts'; readonly tiles: readonly Tile[]; readonly bar: readonly BarPart[] }
  /** Everything at a glance: each with its sign, and a link to where more is said of it. */
  | { readonly kind: 'matrix'; readonly groups: readonly MatrixGroup[] }
  /** A piece about each of many, beside one another where there is room. */
  | { readonly kind: 'cards'; readonly level: 3 | 4; readonly cards: readonly Card[] }
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
