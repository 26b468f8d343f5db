import { significant } from './number.ts'
import { harmlessJson } from './plain-text.ts'

/** A value as JSON, for files and terminals alike. Numbers have 12 significant digits, so that every engine gives the same bytes. */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(
    data,
    (_, value: unknown) => (typeof value === 'number' ? significant(value) : value),
    2,
  )
  return `${harmlessJson(text)}\n`
}
