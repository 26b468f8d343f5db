import type { Observation } from '../domain/observation.ts'
import { minus, plus, type Quantity } from '../domain/quantity.ts'
import { type Facts, factsOf } from './facts.ts'
import { type Dated, isPlausible, ordinary } from './ordinary.ts'
import type { Cell, SubmittedTable } from './table.ts'

/** What is known of one indicator up to some year: it grows as the years go by. */
interface Track {
  readonly facts: Facts
  readonly own: ReadonlyMap<number, Observation>
  readonly before: ReadonlyMap<number, Observation> | undefined
  /** Values of the years so far that nothing speaks against, oldest first, from the plan's baseline on. */
  earlier: readonly Dated[]
  /** For totals of flows: what the years so far add up to; null where one of them is not known. */
  total: Quantity | null
}

/**
 * The numbers of a submission year by year, oldest first, each with what would be ordinary there. `judge` gets those of
 * one year in the order of the file and gives back the observations something speaks against: later years are not
 * compared with them.
 */
export function throughYears(
  table: SubmittedTable,
  judge: (year: number, cells: readonly Cell[]) => ReadonlySet<Observation>,
): void {
  const tracks = tracksOf(table)
  const years = yearsOf(table)
  for (const year of years) {
    const cells: Cell[] = []
    for (const track of tracks) {
      const observation = track.own.get(year)
      const cell = observation === undefined ? null : cellOf(table, track, observation)
      if (cell !== null) cells.push(cell)
    }
    const doubtful = judge(year, isInFileOrder(cells) ? cells : cells.toSorted(inFileOrder))
    if (year !== years.at(-1)) for (const track of tracks) extend(track, year, doubtful)
  }
}

function tracksOf({ plan, indicators, values, history }: SubmittedTable): readonly Track[] {
  const zero = { value: 0, decimals: 0 }
  const tracks: Track[] = []
  for (const indicator of indicators) {
    const { code, baseline } = indicator
    const own = values.get(code)
    if (own === undefined) continue
    const start = baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity : null
    const earlier = start === null ? [] : [{ year: plan.baselineYear, quantity: start }]
    tracks.push({ facts: factsOf(plan, indicator), own, before: history.get(code), earlier, total: zero })
  }
  return tracks
}

function cellOf({ plan }: SubmittedTable, track: Track, observation: Observation): Cell | null {
  const { facts, earlier } = track
  const quantity = ownValue(track, observation)
  if (quantity === null) return null
  const range = ordinary(facts, earlier, observation.year)
  return {
    indicator: facts.indicator,
    facts,
    observation,
    quantity,
    plan,
    earlier,
    ordinary: range,
    misplaced: range !== null && !isPlausible(range, quantity.value),
  }
}

/**
 * The year's own value: as written, or by the running total before it; null where that is not known. A total that
 * falls is what there is to say of it, not the negative amount that follows.
 */
function ownValue({ facts, total }: Track, { reading }: Observation): Quantity | null {
  if (reading.kind === 'number') return reading.quantity
  if (reading.kind !== 'running-total') return null
  if (facts.indicator.scale !== 'sum') return facts.indicator.scale === 'cut' ? null : reading.quantity
  const own = total === null ? null : minus(reading.quantity, total)
  return own === null || own.value < 0 ? null : own
}

function extend(track: Track, year: number, doubtful: ReadonlySet<Observation>): void {
  const own = track.own.get(year)
  const said = own === undefined || doubtful.has(own) ? track.before?.get(year) : own
  const quantity = said === undefined ? null : ownValue(track, said)
  if (quantity !== null) track.earlier = [...track.earlier, { year, quantity }]
  track.total = said === undefined ? null : totalAfter(track, said)
}

function totalAfter({ total }: Track, { reading }: Observation): Quantity | null {
  if (reading.kind === 'running-total') return reading.quantity
  return reading.kind === 'number' && total !== null ? plus(total, reading.quantity) : null
}

/** Every year from the plan's first to the last this submission speaks of. */
function yearsOf({ plan, values }: SubmittedTable): readonly number[] {
  let last = plan.baselineYear
  for (const observations of values.values())
    for (const year of observations.keys()) last = Math.max(last, year)
  return Array.from({ length: last - plan.baselineYear }, (_, index) => plan.baselineYear + 1 + index)
}

/** Files mostly list the indicators in the order of the plan. */
function isInFileOrder(cells: readonly Cell[]): boolean {
  return cells.every((cell, index) => index === 0 || inFileOrder(cells[index - 1] ?? cell, cell) <= 0)
}

function inFileOrder({ observation: { place: a } }: Cell, { observation: { place: b } }: Cell): number {
  return rank(a.line) - rank(b.line) || rank(a.column) - rank(b.column)
}

function rank(position: number | null): number {
  return position === null ? -1 : position
}
