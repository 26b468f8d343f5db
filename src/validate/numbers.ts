import { seriesOf } from '../assess/series.ts'
import type { Observation } from '../domain/observation.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import { type Dated, ordinary } from './ordinary.ts'
import type { Cell, SubmittedTable } from './table.ts'

/**
 * The numbers a submission gives for one year, in the order of its file, each with what would be ordinary there. Cells
 * that something speaks against (`doubtful`) are not what others are compared with.
 */
export function numbersOf(
  table: SubmittedTable,
  year: number,
  doubtful: ReadonlySet<Observation>,
): readonly Cell[] {
  const { plan, values, history } = table
  const cells = plan.indicators.flatMap((indicator): Cell[] => {
    const observation = values.get(indicator.code)?.get(year)
    if (observation === undefined || !isNumber(observation)) return []
    const known = new Map<number, Observation>()
    for (const source of [history, values]) {
      for (const [at, said] of source.get(indicator.code) ?? []) if (!doubtful.has(said)) known.set(at, said)
    }
    const earlier = earlierValues(indicator, plan, known, year)
    const quantity = ownValue(indicator, plan, known, observation, year)
    if (quantity === null) return []
    return [
      { indicator, observation, quantity, plan, earlier, ordinary: ordinary(indicator, plan, earlier, year) },
    ]
  })
  return cells.toSorted((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b))
}

function isNumber({ reading }: Observation): boolean {
  return reading.kind === 'number' || reading.kind === 'running-total'
}

/** The year's own value: as written, or by the running total before it; null where that is not known. */
function ownValue(
  indicator: Indicator,
  plan: Plan,
  known: ReadonlyMap<number, Observation>,
  { reading }: Observation,
  year: number,
): Quantity | null {
  if (reading.kind === 'number') return reading.quantity
  const point = seriesOf(indicator, known, plan.baselineYear).get(year)
  const own = point?.kind === 'value' ? point.latest : null
  // A total that falls is what there is to say of it, not the negative amount that follows.
  return own !== null && own.value < 0 ? null : own
}

/** The plan's baseline and the values reported since, before `year`, oldest first. */
function earlierValues(
  indicator: Indicator,
  { baselineYear }: Plan,
  known: ReadonlyMap<number, Observation>,
  year: number,
): readonly Dated[] {
  const { baseline } = indicator
  const start =
    baseline.kind === 'value' || baseline.kind === 'bound'
      ? [{ year: baselineYear, quantity: baseline.quantity }]
      : []
  const since = [...seriesOf(indicator, known, baselineYear)]
    .flatMap(([at, point]) =>
      at > baselineYear && at < year && point.kind === 'value' && point.latest !== null
        ? [{ year: at, quantity: point.latest }]
        : [],
    )
    .toSorted((a, b) => a.year - b.year)
  return [...start, ...since]
}

function lineOf({ observation: { place } }: Cell): number {
  return place.line === null ? -1 : place.line
}

function columnOf({ observation: { place } }: Cell): number {
  return place.column === null ? -1 : place.column
}
