import { type Finding, raise } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { perPlan } from '../domain/per-plan.ts'
import type { Plan } from '../domain/plan.ts'
import type { Text } from '../domain/wording.ts'
import { bothNames } from '../domain/wording.ts'
import type { Latest } from './latest.ts'
import { sameReading } from './same-reading.ts'
import { superseded, type ValueAt } from './several-rules.ts'

const namesIn = perPlan(
  ({ indicators }: Plan): ReadonlyMap<string, Text> =>
    new Map(indicators.map((indicator) => [indicator.code, bothNames(indicator)])),
)

/** The name of an indicator by its code, in both languages; the code itself where the plan has no such indicator. */
export function nameIn(plan: Plan, code: string): Text {
  return namesIn(plan).get(code) ?? { zh: code, en: code }
}

/** A value as it stands in its file. */
export function valueAt({ text, place }: Observation): ValueAt {
  return { value: text.trim(), at: `${place.file}:${place.line}` }
}

/** Say which of several values counts; nothing where all say the same, or where those left do not. */
export function sayWhichCounts(plan: Plan, { left, gone, orders }: Latest): readonly Finding[] {
  const [counts, ...others] = left
  const same = (a: Observation, b: Observation) => sameReading(a.reading, b.reading)
  if (counts === undefined || others.some((other) => !same(counts, other))) return []
  const differing = gone.filter(
    (one) => !same(counts, one) && !(orders[0] === 'year' && isOther(counts, one)),
  )
  if (differing.length === 0) return []
  const { indicator, region, year, place, text } = counts
  const name = nameIn(plan, indicator)
  const facts = { name, year, value: text.trim(), others: differing.map(valueAt), orders }
  return [raise(superseded, place, facts, { indicator, region, year, value: text.trim() })]
}

/** Whether of two values one is the year's own and the other a running total: a later file may give either. */
function isOther({ reading: a }: Observation, { reading: b }: Observation): boolean {
  const kinds = [a.kind, b.kind]
  return kinds.includes('number') && kinds.includes('running-total')
}
