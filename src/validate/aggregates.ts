import { type Values, valuesByRegion } from '../assess/values.ts'
import type { Observation, Reading } from '../domain/observation.ts'
import { type Indicator, type Plan, statedRows } from '../domain/plan.ts'
import { isWhole } from '../domain/project.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { Submission } from '../domain/submission.ts'

/** A figure of the whole beside what those of all its regions give. */
export interface Aggregated {
  readonly indicator: Indicator
  /** The cell of the whole. */
  readonly observation: Observation
  readonly stated: { readonly quantity: Quantity }
  readonly worked: number
  /** How far apart they may be by rounding alone. */
  readonly margin: number
  /** What the regions are weighted by; null where they are added up. */
  readonly weight: Indicator | null
  readonly regions: number
}

/**
 * The figures of the whole that the plan declares to come from its regions (`sum`, `mean by <code>`), each beside what
 * they give, where every region has a number for the year: those named, else those of the plan, else all that report.
 */
export function aggregatesOf(
  plan: Plan,
  submissions: readonly Submission[],
  named: readonly string[] | null,
): readonly Aggregated[] {
  const declared = statedRows(plan).filter(({ aggregate }) => aggregate !== null)
  if (declared.length === 0) return []
  const all = valuesByRegion(submissions)
  const wholes = [...all.keys()].filter((region) => region !== null && isWhole(region))
  const ofPlan = plan.regional.map(({ region }) => region)
  const known = named ?? (ofPlan.length > 0 ? ofPlan : [...all.keys()].flatMap((region) => region ?? []))
  const parts = known.filter((region) => !isWhole(region)).map((region) => all.get(region) ?? none)
  if (parts.length < 2) return []
  const indicators = new Map(declared.map((row) => [row.code, row]))
  return wholes.flatMap((whole) =>
    [...indicators.values()].flatMap((indicator) => {
      const years = [...(all.get(whole)?.get(indicator.code)?.values() ?? [])]
      return years.flatMap((observation) => aggregated(plan, indicator, observation, parts))
    }),
  )
}

const none: Values = new Map()

function aggregated(
  plan: Plan,
  indicator: Indicator,
  observation: Observation,
  parts: readonly Values[],
): readonly Aggregated[] {
  const { reading, year } = observation
  const { aggregate, code } = indicator
  if (reading.kind !== 'number' || aggregate === null) return []
  const own = numbersIn(parts, code, year)
  if (own === null) return []
  const of = { indicator, observation, stated: reading, regions: parts.length }
  const half = halfOf(reading.quantity)
  if (aggregate.by === 'sum') {
    const margin = half + sum(own.map(halfOf)) + noise
    return [{ ...of, worked: sum(own.map(({ value }) => value)), margin, weight: null }]
  }
  const weights = numbersIn(parts, aggregate.weight, year)
  const weight = plan.indicators.find((one) => one.code === aggregate.weight) ?? null
  const total = sum((weights ?? []).map(({ value }) => value))
  if (weights === null || weight === null || total <= 0) return []
  const worked = sum(own.map(({ value }, at) => value * (weights[at]?.value ?? Number.NaN))) / total
  // What rounding of the values may move the mean by, and that of the weights.
  const byValues = Math.max(...own.map(halfOf))
  const byWeights = sum(
    weights.map((one, at) => (halfOf(one) * Math.abs((own[at]?.value ?? worked) - worked)) / total),
  )
  return [{ ...of, worked, margin: half + byValues + byWeights + noise, weight }]
}

const noise = 1e-9

/** The numbers of an indicator in a year, a number each; null where one has none. */
function numbersIn(parts: readonly Values[], code: string, year: number): readonly Quantity[] | null {
  const readings = parts.map((values): Reading | undefined => values.get(code)?.get(year)?.reading)
  const numbers = readings.flatMap((reading) => (reading?.kind === 'number' ? [reading.quantity] : []))
  return numbers.length === parts.length ? numbers : null
}

/** Half a unit of the last written digit. */
function halfOf({ decimals }: Quantity): number {
  return 0.5 * 10 ** -decimals
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
