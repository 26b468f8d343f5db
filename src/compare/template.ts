import type { Observation } from '../domain/observation.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { bothNames } from '../domain/wording.ts'
import type { Messages } from '../words/messages.ts'
import { scaleWords } from '../words/scale.ts'

/** A submission to fill in, as rows of cells: a title, the header, a row for each indicator, and how to fill it in. */
export interface Template {
  readonly rows: readonly (readonly string[])[]
  /** Position of the header among the rows. */
  readonly headerIndex: number
}

/**
 * Lay out the submission of `year`: the indicators of the plan's table in order with their units, last year's value
 * where `last` reports one, and an empty column to fill in.
 */
export function templateOf(plan: Plan, year: number, last: readonly Submission[], words: Messages): Template {
  const { template: said, lang } = words
  const before = valuesOf(last, year - 1)
  const known = before.size > 0
  const indicators = plan.indicators.filter(({ group }) => group === 'main')
  const body = indicators.map((indicator) => [
    indicator.no,
    indicator.code,
    bothNames(indicator)[lang],
    indicator.unit,
    ...(known ? [before.get(indicator.code) ?? ''] : []),
    '',
    howTo(indicator, words),
  ])
  const notes = said.notes(year).map((note) => [note])
  return { rows: [[said.title(year)], said.header(year, known), ...body, [], ...notes], headerIndex: 1 }
}

/** What a value cell of this indicator takes, where that is not simply a number. */
function howTo({ target, scale }: Indicator, { template: said, lang }: Messages): string {
  return target.kind === 'qualitative' ? said.statement : (scaleWords[scale].fill?.[lang] ?? '')
}

/** The values submitted for one year, by indicator. */
function valuesOf(submissions: readonly Submission[], year: number): ReadonlyMap<string, string> {
  const observations = submissions.flatMap((submission) => submission.observations)
  const usable = (observation: Observation) =>
    observation.year === year &&
    observation.reading.kind !== 'missing' &&
    observation.reading.kind !== 'unusable'
  return new Map(
    observations.filter(usable).map((observation) => [observation.indicator, shown(observation)]),
  )
}

/** A number as it is in the plan's unit, which stands in its row; what is more than a number as it was written. */
function shown({ reading, text, provisional }: Observation): string {
  const plain = reading.kind === 'number' && !provisional
  return plain ? reading.quantity.value.toFixed(reading.quantity.decimals) : text.trim()
}
