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

/**
 * Plain data as it comes back from its JSON: numbers of 12 significant digits, nothing where there is no number, and without
 * what is undefined. The same as reading the text again, in a third of the time.
 *
 * @example asPrinted({ share: 0.1 + 0.2, left: undefined }) // { share: 0.3 }
 */
export function asPrinted<T>(data: T): T {
  return printed(data) as T
}

function printed(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? significant(value) : null
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => (one === undefined ? null : printed(one)))
  // Not put in one by one: a region may be called __proto__.
  const entries: [string, unknown][] = []
  for (const [key, one] of Object.entries(value)) if (one !== undefined) entries.push([key, printed(one)])
  return Object.fromEntries(entries)
}
