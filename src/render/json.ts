import { significant } from '../words/number.ts'
import { harmlessJson } from '../words/plain-text.ts'

/** A contract as JSON. Numbers have 12 significant digits, so that every engine gives the same bytes. */
export function json(data: unknown): string {
  const text = JSON.stringify(
    data,
    (_, value: unknown) => (typeof value === 'number' ? significant(value) : value),
    2,
  )
  return `${harmlessJson(text)}\n`
}
