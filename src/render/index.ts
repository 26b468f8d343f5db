import type { Document } from '../document/block.ts'
import type { Appearance } from './appearance.ts'

/** Writes a document as a page: pure, the same bytes for the same document and appearance. */
export type Renderer = (
  document: Document,
  appearance: Appearance,
) => string | Uint8Array | Promise<Uint8Array>

/** A way to write an answer for people. */
interface Page {
  /** The endings of file names that pick it. */
  readonly extensions: readonly string[]
  /** It holds tables and nothing else: an answer without one cannot be written in it. */
  readonly needsTable: boolean
  /** Loaded on demand: what draws is never loaded for a pipe. */
  readonly load: () => Promise<Renderer>
}

/** Every page format. A new one is a file beside this one, and an entry here. */
export const pages = {
  table: {
    extensions: ['txt'],
    needsTable: false,
    load: async () => (await import('./terminal.ts')).terminal,
  },
  markdown: {
    extensions: ['md'],
    needsTable: false,
    load: async () => (await import('./markdown.ts')).markdown,
  },
  html: {
    extensions: ['html', 'htm'],
    needsTable: false,
    load: async () => (await import('./html/index.ts')).html,
  },
  xlsx: {
    extensions: ['xlsx'],
    needsTable: true,
    load: async () => (await import('./workbook.ts')).workbook,
  },
} as const satisfies Readonly<Record<string, Page>>

export type PageFormat = keyof typeof pages
