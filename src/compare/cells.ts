import type { CellChange, CellSide, IndicatorOf } from '../domain/diff.ts'
import type { Observation, Reading } from '../domain/observation.ts'
import type { Indicator } from '../domain/plan.ts'
import { compareQuantities, minus, type Quantity } from '../domain/quantity.ts'

/** What two submissions say of one indicator in one year; undefined where one has no cell for it. */
export interface Pair {
  readonly indicator: Indicator
  readonly region: string | null
  readonly year: number
  readonly old: Observation | undefined
  readonly new: Observation | undefined
}

/** Whether a cell holds anything at all: a missing mark and no cell are the same. */
export function says(observation: Observation | undefined): observation is Observation {
  return observation !== undefined && observation.reading.kind !== 'missing'
}

/**
 * Whether two readings say the same: numbers at the finer written precision (83.70 and 83.7), statements by what they
 * state, unusable cells by their text. A number and a bound, or a year's own value and a running total, are different.
 *
 * @example sameReading({ kind: 'number', quantity: { value: 83.7, decimals: 2 } }, { kind: 'number', quantity: { value: 83.7, decimals: 1 } }, '83.70', '83.7') // true
 */
export function sameReading(a: Reading, b: Reading, textA: string, textB: string): boolean {
  if (a.kind === 'bound' && b.kind === 'bound' && (a.side !== b.side || a.inclusive !== b.inclusive))
    return false
  const quantities = comparable(a, b)
  if (quantities !== null) return compareQuantities(...quantities) === 0
  if (a.kind === 'statement' && b.kind === 'statement') return a.fulfilled === b.fulfilled
  if (a.kind === 'unusable' && b.kind === 'unusable')
    return a.reason === b.reason && textA.trim() === textB.trim()
  return false
}

/** Two readings of the same kind that hold a number. */
function comparable(a: Reading, b: Reading): readonly [Quantity, Quantity] | null {
  if (a.kind !== b.kind) return null
  return 'quantity' in a && 'quantity' in b ? [a.quantity, b.quantity] : null
}

/** What changed of a value between two submissions; null where it says the same in both, or in neither anything. */
export function valueChange(pair: Pair): CellChange | null {
  const [before, after] = [pair.old, pair.new].map((one) => (says(one) ? one : undefined))
  const both = before !== undefined && after !== undefined
  if (!both && before === after) return null
  const same = both && sameReading(before.reading, after.reading, before.text, after.text)
  if (same && before.provisional === after.provisional) return null
  const quantities = both ? comparable(before.reading, after.reading) : null
  const [was, is] = quantities ?? []
  return {
    change: same ? 'status' : kindOf(before, after),
    measure: 'value',
    ...subjectOf(pair),
    unit: pair.indicator.unit,
    year: pair.year,
    old: sideOf(before),
    new: sideOf(after),
    difference: was === undefined || is === undefined ? null : minus(is, was).value,
    relative: was === undefined || is === undefined ? null : relativeOf(was, is),
  }
}

/** What changed of the real growth published beside a value; null where it is the same, or in neither file. */
export function growthChange(pair: Pair): CellChange | null {
  const [was = null, is = null] = [pair.old, pair.new].map((one) => (says(one) ? one.realGrowth : null))
  if (was === is || (was !== null && is !== null && compareQuantities(was, is) === 0)) return null
  return {
    change: kindOf(was ?? undefined, is ?? undefined),
    measure: 'real-growth',
    ...subjectOf(pair),
    unit: '%',
    year: pair.year,
    old: was === null ? null : growthSide(was, pair.old),
    new: is === null ? null : growthSide(is, pair.new),
    difference: was === null || is === null ? null : minus(is, was).value,
    relative: null,
  }
}

function kindOf(before: unknown, after: unknown): 'added' | 'removed' | 'revised' {
  if (before === undefined) return 'added'
  return after === undefined ? 'removed' : 'revised'
}

function relativeOf(was: Quantity, is: Quantity): number | null {
  return was.value > 0 ? minus(is, was).value / was.value : null
}

export function subjectOf({ indicator, region }: Pick<Pair, 'indicator' | 'region'>): IndicatorOf {
  const { no, code, name, nameEn } = indicator
  return { no, code, name, nameEn, region }
}

function sideOf(observation: Observation | undefined): CellSide | null {
  if (observation === undefined || observation.reading.kind === 'missing') return null
  const { reading, text, provisional, place } = observation
  const value = 'quantity' in reading ? reading.quantity.value : null
  return { text: text.trim(), kind: reading.kind, value, provisional, ...place }
}

/** The column of real growth is not kept with the value beside it: its row is. */
function growthSide({ value, decimals }: Quantity, observation: Observation | undefined): CellSide {
  const { file = '', line = null } = observation?.place ?? {}
  return {
    text: value.toFixed(decimals),
    kind: 'number',
    value,
    provisional: observation?.provisional ?? false,
    file,
    line,
    column: null,
    cell: null,
  }
}
