import type { Observation } from '../domain/observation.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { convert } from '../domain/unit.ts'
import { bothNames } from '../domain/wording.ts'
import type { Messages } from '../words/messages.ts'
import { scaleWords } from '../words/scale.ts'

/** A submission to fill in, as rows of cells: a title, the header, a row for each indicator, and how to fill it in. */
export interface Template {
  readonly rows: readonly (readonly string[])[]
  /** Position of the header among the rows. */
  readonly headerIndex: number
}

/** Whose form it is; the whole plan's where nothing is said. */
export interface FormOf {
  /** The region that reports, which stands in the title. */
  readonly region?: string
  /** The units it reports in: each indicator in that which it can be in, else in the plan's. */
  readonly units?: readonly string[]
  /** Only the indicators for which this one answers. */
  readonly owner?: string
  /** The year whose values are shown: the year before where not given. */
  readonly before?: number
}

/**
 * Lay out the submission of `year`: the indicators of the plan's table in order with their units, the value of the year
 * before where `last` reports one, and an empty column to fill in.
 */
export function templateOf(
  plan: Plan,
  year: number,
  last: readonly Submission[],
  words: Messages,
  { region, units = [], owner, before: shown = year - 1 }: FormOf = {},
): Template {
  const { template: said, lang } = words
  const before = valuesOf(last, shown)
  const known = before.size > 0 ? shown : null
  const indicators = plan.indicators.filter(
    ({ group, owners }) => group === 'main' && (owner === undefined || owners.includes(owner)),
  )
  const body = indicators.map((indicator) => {
    const unit = unitOf(indicator, units)
    return [
      indicator.no,
      indicator.code,
      bothNames(indicator)[lang],
      unit,
      ...(known === null ? [] : [shownIn(unit, indicator, before.get(indicator.code))]),
      '',
      howTo(indicator, words),
    ]
  })
  const notes = said.notes(year).map((note) => [note])
  const title = said.title(
    year,
    [region, owner].filter((name) => name !== undefined),
  )
  return { rows: [[title], said.header(year, known), ...body, [], ...notes], headerIndex: 1 }
}

/** The unit a form has an indicator in: the first of those its region reports in that the indicator can be in. */
function unitOf({ unit }: Indicator, units: readonly string[]): string {
  return units.find((one) => convert({ value: 1, decimals: 0 }, one, unit).ok) ?? unit
}

/** What a value cell of this indicator takes, where that is not simply a number. */
function howTo({ target, scale }: Indicator, { template: said, lang }: Messages): string {
  return target.kind === 'qualitative' ? said.statement : (scaleWords[scale].fill?.[lang] ?? '')
}

/** The values submitted for one year, by indicator. */
function valuesOf(submissions: readonly Submission[], year: number): ReadonlyMap<string, Observation> {
  const observations = submissions.flatMap((submission) => submission.observations)
  const usable = (observation: Observation) =>
    observation.year === year &&
    observation.reading.kind !== 'missing' &&
    observation.reading.kind !== 'unusable'
  return new Map(observations.filter(usable).map((observation) => [observation.indicator, observation]))
}

/** A number in the unit that stands in its row; what is more than a number as it was written. */
function shownIn(unit: string, indicator: Indicator, observation: Observation | undefined): string {
  if (observation === undefined) return ''
  const { reading, text, provisional } = observation
  if (reading.kind !== 'number' || provisional) return text.trim()
  const { quantity } = reading
  const converted = unit === indicator.unit ? null : convert(quantity, indicator.unit, unit)
  const { value, decimals } = converted?.ok === true ? converted.quantity : quantity
  return value.toFixed(Math.min(100, Math.max(0, decimals)))
}
