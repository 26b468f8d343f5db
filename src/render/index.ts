import type { Document } from '../document/block.ts'
import type { Appearance } from './appearance.ts'
import { csv, tsv } from './rectangle.ts'

/** Writes a document in one format: pure, the same bytes for the same document and appearance. */
export type Renderer = (
  document: Document,
  appearance: Appearance,
) => string | Uint8Array | Promise<Uint8Array>

/** A format that any answer can be written in. */
export interface Format {
  /** The endings of file names that pick it. */
  readonly extensions: readonly string[]
  /** It holds tables and nothing else: an answer without one cannot be written in it. */
  readonly needsTable: boolean
  /** Loaded on demand but for the rectangles: what draws is never loaded for a pipe. */
  readonly load: () => Promise<Renderer>
}

/** Every format of a document. A new one is a file beside this one, and a line here. */
export const documentFormats = {
  table: {
    extensions: ['txt'],
    needsTable: false,
    load: async () => (await import('./terminal.ts')).terminal,
  },
  tsv: { extensions: ['tsv'], needsTable: true, load: async () => tsv },
  csv: { extensions: ['csv'], needsTable: true, load: async () => csv },
  json: { extensions: ['json'], needsTable: false, load: async () => (await import('./json.ts')).json },
  markdown: {
    extensions: ['md'],
    needsTable: false,
    load: async () => (await import('./markdown.ts')).markdown,
  },
  html: {
    extensions: ['html', 'htm'],
    needsTable: false,
    load: async () => (await import('./html.ts')).html,
  },
  xlsx: {
    extensions: ['xlsx'],
    needsTable: true,
    load: async () => (await import('./workbook.ts')).workbook,
  },
} as const satisfies Readonly<Record<string, Format>>

export type DocumentFormat = keyof typeof documentFormats
