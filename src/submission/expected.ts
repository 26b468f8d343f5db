import { type Finding, raise } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { forecastColumn } from './layout-rules.ts'

/** What is to be said of expected values that others stand beside: once for each file and year. */
export function expectedAside(): (gone: Observation) => readonly Finding[] {
  const said = new Set<string>()
  return ({ place, year, text }) => {
    const key = `${year} ${place.file}`
    if (said.has(key)) return []
    said.add(key)
    return [raise(forecastColumn, place, { year, beside: true }, { year, value: text.trim() })]
  }
}

/** Of two values of one file the actual one and the one that was only expected; null where neither or both are. */
export function actualAndExpected(
  a: Observation,
  b: Observation,
): { readonly actual: Observation; readonly expected: Observation } | null {
  if (a.expected === b.expected) return null
  const [actual, expected] = a.expected === true ? [b, a] : [a, b]
  return actual.reading.kind === 'unusable' ? null : { actual, expected }
}
