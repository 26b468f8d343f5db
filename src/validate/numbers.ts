import { inReadingOrder } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { earliestYear } from '../domain/plan.ts'
import { minus, plus, type Quantity } from '../domain/quantity.ts'
import { addsUp, scaleOf } from '../domain/scale.ts'
import { distance, expectedRangeOf, farthest, isPlausible } from './expected-range.ts'
import { type Facts, factsOf } from './facts.ts'
import type { Cell, SubmittedTable } from './table.ts'
import { type Dated, followed, type Trail } from './trail.ts'

/** What speaks against a value: something is wrong with it, or it is only far from those before it. */
export type Doubt = 'wrong' | 'far'

/** What is known of one indicator up to some year: it grows as the years go by. */
interface Track {
  readonly facts: Facts
  readonly own: ReadonlyMap<number, Observation>
  readonly before: ReadonlyMap<number, Observation> | undefined
  /** Values of the years so far that nothing speaks against, oldest first, from the plan's baseline on. */
  earlier: readonly Dated[]
  /** The same, as far as it says what comes next. */
  trail: Trail | null
  /** Both with a value on that was far from them: it is true where the next one goes on from it. */
  moved: { readonly earlier: readonly Dated[]; readonly trail: Trail } | null
  /** For totals of flows: what the years so far add up to; null where one of them is not known. */
  total: Quantity | null
}

/**
 * The numbers of a submission year by year, oldest first, each with what would be ordinary there. `judge` gets those of
 * one year in the order of the file and gives back the observations something speaks against: later years are not
 * compared with them, unless a level has moved for good, which is said once.
 */
export function throughYears(
  table: SubmittedTable,
  judge: (year: number, cells: readonly Cell[]) => ReadonlyMap<Observation, Doubt>,
): void {
  const tracks = tracksOf(table)
  const years = yearsOf(table)
  for (const year of years) {
    const cells: Cell[] = []
    for (const track of tracks) {
      if (track.facts.indicator.redefinedFrom?.year === year) beginAnew(track)
      const observation = track.own.get(year)
      const cell = observation === undefined ? null : cellOf(table, track, observation)
      if (cell !== null) cells.push(cell)
    }
    const doubts = judge(year, isInFileOrder(cells) ? cells : cells.toSorted(inFileOrder))
    if (year !== years.at(-1)) for (const track of tracks) extend(track, year, doubts)
  }
}

function tracksOf({ plan, values, history }: SubmittedTable): readonly Track[] {
  const zero = { value: 0, decimals: 0 }
  const tracks: Track[] = []
  for (const indicator of plan.indicators) {
    const { code } = indicator
    const own = values.get(code)
    if (own === undefined) continue
    const facts = factsOf(plan, indicator)
    const { earlier, trail } = facts.baseline
    tracks.push({ facts, own, before: history.get(code), earlier, trail, moved: null, total: zero })
  }
  return tracks
}

function cellOf({ plan }: SubmittedTable, track: Track, observation: Observation): Cell | null {
  const { facts, moved } = track
  const quantity = ownValue(track, observation)
  if (quantity === null) return null
  const { year } = observation
  let range = expectedRangeOf(facts, track.trail, year)
  if (moved !== null && range !== null && !isPlausible(range, quantity.value)) {
    const onward = expectedRangeOf(facts, moved.trail, year)
    if (onward !== null && isPlausible(onward, quantity.value)) {
      track.earlier = moved.earlier
      track.trail = moved.trail
      range = onward
    }
  }
  track.moved = null
  const away = range === null ? 0 : distance(range, quantity.value)
  return {
    indicator: facts.indicator,
    facts,
    observation,
    quantity,
    plan,
    earlier: track.earlier,
    expectedRange: range,
    away,
    misplaced: away > farthest,
  }
}

/**
 * The year's own value: as written, or by the running total before it; null where that is not known. A total that
 * falls is what there is to say of it, not the negative amount that follows.
 */
function ownValue({ facts, total }: Track, { reading }: Observation): Quantity | null {
  if (reading.kind === 'number') return reading.quantity
  if (reading.kind !== 'running-total') return null
  const scale = scaleOf(facts.indicator)
  if (!addsUp(scale)) return scale.running === null ? reading.quantity : null
  const own = total === null ? null : minus(reading.quantity, total)
  return own === null || own.value < 0 ? null : own
}

/** By another definition nothing before it says what is ordinary. */
function beginAnew(track: Track): void {
  track.earlier = []
  track.trail = null
  track.moved = null
}

function extend(track: Track, year: number, doubts: ReadonlyMap<Observation, Doubt>): void {
  const own = track.own.get(year)
  const doubt = own === undefined ? undefined : doubts.get(own)
  const said = own === undefined || doubt !== undefined ? track.before?.get(year) : own
  const quantity = said === undefined ? null : ownValue(track, said)
  const far = own === undefined || doubt !== 'far' ? null : ownValue(track, own)
  if (far !== null) track.moved = extended(track, { year, quantity: far })
  if (quantity !== null) {
    const { earlier, trail } = extended(track, { year, quantity })
    track.earlier = earlier
    track.trail = trail
  }
  // Only a total is told by the totals before it.
  if (addsUp(scaleOf(track.facts.indicator)))
    track.total = said === undefined ? null : totalAfter(track, said)
}

function extended({ facts, earlier, trail }: Track, dated: Dated) {
  return { earlier: [...earlier, dated], trail: followed(facts.usual.to, trail, dated) }
}

function totalAfter({ total }: Track, { reading }: Observation): Quantity | null {
  if (reading.kind === 'running-total') return reading.quantity
  return reading.kind === 'number' && total !== null ? plus(total, reading.quantity) : null
}

/** Every year from the plan's first to the last this submission speaks of. */
function yearsOf({ plan, values }: SubmittedTable): readonly number[] {
  const first = earliestYear(plan)
  let last = first
  for (const observations of values.values())
    for (const year of observations.keys()) last = Math.max(last, year)
  return Array.from({ length: last - first }, (_, index) => first + 1 + index)
}

/** Files mostly list the indicators in the order of the plan. */
function isInFileOrder(cells: readonly Cell[]): boolean {
  return cells.every((cell, index) => index === 0 || inFileOrder(cells[index - 1] ?? cell, cell) <= 0)
}

function inFileOrder({ observation: { place: a } }: Cell, { observation: { place: b } }: Cell): number {
  return inReadingOrder(a, b)
}
