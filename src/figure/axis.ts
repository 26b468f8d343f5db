import { nice, ticks } from 'd3-array'
import { fixed } from '../words/number.ts'

/** The values an axis runs between, and those that are marked on it. */
export interface Axis {
  readonly low: number
  readonly high: number
  readonly marks: readonly { readonly value: number; readonly text: string }[]
}

/**
 * An axis on which all of these values lie, with about so many round marks.
 *
 * @example axisOf([1516.7, 2200], 4).marks.map(({ text }) => text) // ['1400', '1600', '1800', '2000', '2200']
 */
export function axisOf(values: readonly number[], count: number): Axis {
  const least = Math.min(...values)
  const most = Math.max(...values)
  const size = Math.max(Math.abs(least), Math.abs(most))
  // A single value, and values that no decimals tell apart, have an axis around them.
  const room = most - least > size * closest && size > nothing ? 0 : size > nothing ? size / 10 : 1
  const [low, high] = nice(least - room, most + room, count)
  const at = ticks(low, high, count)
  const decimals = Math.max(...at.map(decimalsOf))
  return { low, high, marks: at.map((value) => ({ value, text: fixed(value, decimals) })) }
}

/** Values nearer to one another than this share of their size are one place. */
const closest = 1e-9
/** Below this a size is none. */
const nothing = 1e-100

/** Decimals of a round mark: its binary noise has none. */
function decimalsOf(value: number): number {
  const [, fraction = ''] = String(Number(value.toPrecision(10))).split('.')
  return fraction.length
}
