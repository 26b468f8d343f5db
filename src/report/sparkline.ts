import type { Assessment } from '../domain/assessment.ts'
import { scales } from '../domain/scale.ts'

const levels = '▁▂▃▄▅▆▇█'

/**
 * Values as a row of bars, the lowest and the highest of them at the ends of the scale; a gap is a blank. All in the
 * middle where they are equal.
 *
 * @example sparkline([1, null, 3]) // '▁ █'
 */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null)
  const low = Math.min(...known)
  const span = Math.max(...known) - low
  const bar = (value: number) => {
    const share = span > 0 && Number.isFinite(span) ? (value - low) / span : 0.5
    return levels[Math.round(share * (levels.length - 1))] ?? ''
  }
  return values.map((value) => (value === null ? ' ' : bar(value))).join('')
}

/** Fewest values that make a trend. */
const fewest = 3

/**
 * The yearly values of an indicator from the baseline year to the judged one, for totals the amount of each year.
 *
 * @returns null where there are fewer than three
 */
export function trendOf({
  baseline,
  baselineYear,
  history,
  year,
  actual,
  latest,
  scale,
}: Assessment): readonly (number | null)[] | null {
  const running = scales[scale].running !== null
  const values = new Map([
    [baselineYear, baseline],
    ...history.map((past): [number, number | null] => [past.year, running ? past.latest : past.actual]),
    [year, running ? latest : actual],
  ])
  const row = Array.from(
    { length: year - baselineYear + 1 },
    (_, index) => values.get(baselineYear + index) ?? null,
  )
  return row.filter((value) => value !== null && Number.isFinite(value)).length >= fewest ? row : null
}
