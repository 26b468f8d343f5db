import type { Document } from '../document/block.ts'
import { significant } from '../words/number.ts'
import { harmlessJson } from '../words/plain-text.ts'

/** The contract of a document as JSON. Numbers have 12 significant digits, so that every engine gives the same bytes. */
export function json({ data }: Pick<Document, 'data'>): string {
  const text = JSON.stringify(
    data,
    (_, value: unknown) => (typeof value === 'number' ? significant(value) : value),
    2,
  )
  return `${harmlessJson(text)}\n`
}
