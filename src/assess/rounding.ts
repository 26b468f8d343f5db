import { halfStep, type Quantity } from '../domain/quantity.ts'
import type { StraightLine } from '../pathway/line.ts'
import type { ReportedValues } from './reported.ts'

/**
 * The step in which numbers were written: the finest place in which one of them has a digit that is no zero, for zeros at
 * their ends may be there for the unit's sake (15167000 of 1516.7). Numbers that are all the same say nothing of that, and
 * are taken as written.
 *
 * @returns a power of ten, in their unit; 1 of no numbers
 * @example writtenStep([{ value: 81, decimals: 0 }, { value: 81.5, decimals: 1 }]) // 0.1
 */
export function writtenStep(quantities: readonly Quantity[]): number {
  const values = new Set(quantities.map(({ value }) => value))
  if (values.size < 2) return 2 * halfStep(Math.max(0, ...quantities.map(({ decimals }) => decimals)))
  const places = quantities.flatMap(({ value, decimals }) =>
    value === 0 ? [] : [lastPlace(value, decimals)],
  )
  return 10 ** Math.min(...places)
}

/** The power of ten of the last digit that is no zero. */
function lastPlace(value: number, decimals: number): number {
  const digits = Math.abs(value).toFixed(Math.min(decimals, mostDecimals))
  const [whole = '', behind = ''] = digits.split('.')
  const written = behind.replace(/(?<!0)0+$/, '')
  if (written !== '') return -written.length
  const significant = whole.replace(/(?<!0)0+$/, '')
  return significant === '' ? 0 : whole.length - significant.length
}

/** More than any file has; of what was computed the rest is noise. */
const mostDecimals = 12

/**
 * The standard deviation of yearly changes, on the scale of a line, that rounding alone makes: each number may lie anywhere
 * within half a step of what is written, evenly, and so has a standard deviation of a step/√12. A change between two
 * values has the error of both; a year of a running total has its own.
 *
 * @returns 0 where the scale is undefined at the values
 */
export function roundingSpread(
  line: StraightLine,
  { observations, series }: ReportedValues,
  baseline: Quantity | null,
  year: number,
): number {
  const years = Array.from({ length: year - line.startYear }, (_, index) => line.startYear + 1 + index)
  const written = years.flatMap((at) => {
    const reading = observations.get(at)?.reading
    return reading !== undefined && 'quantity' in reading ? [reading.quantity] : []
  })
  const running = line.scale.running !== null
  const step = writtenStep(running || baseline === null ? written : [baseline, ...written])
  /** What a step of the value is on the scale. */
  const widthAt = (value: number, run: number) => {
    const [low, high] = [line.scale.to(value - step / 2, run), line.scale.to(value + step / 2, run)]
    return low === null || high === null ? 0 : Math.abs(high - low)
  }
  const widths = years.map((at) => {
    const point = series.get(at)
    if (point?.kind !== 'value') return 0
    const own = running ? (point.latest ?? point.actual) : point.actual
    return widthAt(own.value, running ? 1 : at - line.startYear)
  })
  const before = running ? 0 : widthAt(line.start, 0)
  const variances = widths.map((width, index) => {
    const other = running ? 0 : (widths[index - 1] ?? before)
    return (width ** 2 + other ** 2) / 12
  })
  return Math.sqrt(variances.reduce((total, one) => total + one, 0) / variances.length)
}
