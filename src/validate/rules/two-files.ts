import { type Finding, type Rule, raise } from '../../domain/finding.ts'
import type { Observation } from '../../domain/observation.ts'
import type { Plan } from '../../domain/plan.ts'
import { compareQuantities } from '../../domain/quantity.ts'
import type { Submission } from '../../domain/submission.ts'
import type { Text } from '../../domain/wording.ts'
import { nameOf, subjectOf } from '../table.ts'

interface Facts {
  readonly name: Text
  readonly year: number
  readonly value: string
  readonly other: string
  readonly otherPlace: string
}

export const twoFiles: Rule<Facts> = {
  id: 'KQ405',
  name: 'two-files',
  severity: 'warning',
  title: { zh: '两个文件的数值不同', en: 'Two files give different values' },
  why: {
    zh: '同一指标同一年在两个文件里数值不同时，评价只能用一个；用了哪个要说清楚。',
    en: 'Where two files disagree on an indicator and year only one value can be judged; which one is said.',
  },
  message: ({ name, year, value, other, otherPlace }) => ({
    zh: `「${name.zh}」${year} 年的数值「${value}」与 ${otherPlace} 的「${other}」不同；按后一个文件评价`,
    en: `"${value}" for "${name.en}" in ${year} differs from "${other}" at ${otherPlace}; the later file is judged`,
  }),
  remedy: () => ({
    zh: '核对哪个数是对的，只报送一个；或把正确的文件放在后面',
    en: 'Check which is right and submit one of them, or name the right file last',
  }),
}

/**
 * Values on which two submissions of the same newest year disagree, where they are judged together and the later one
 * counts. What a later year's submission says of an earlier year is a revision, and not spoken of here.
 */
export function disagreements(plan: Plan, submissions: readonly Submission[]): readonly Finding[] {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]))
  const said = new Map<string, { readonly observation: Observation; readonly newest: number }>()
  return submissions.flatMap(({ observations }) => {
    const newest = observations.reduce((latest, { year }) => Math.max(latest, year), Number.NEGATIVE_INFINITY)
    return observations.flatMap((observation) => {
      const { indicator: code, region, year, reading } = observation
      if (reading.kind !== 'number') return []
      const key = `${code} ${year} ${region ?? ''}`
      const other = said.get(key)
      said.set(key, { observation, newest })
      const indicator = indicators.get(code)
      if (other?.newest !== newest || indicator === undefined) return []
      const before = other.observation.reading
      if (before.kind !== 'number' || compareQuantities(before.quantity, reading.quantity) === 0) return []
      const { file, line } = other.observation.place
      const facts = {
        name: nameOf(indicator),
        year,
        value: observation.text.trim(),
        other: other.observation.text.trim(),
        otherPlace: `${file}:${line}`,
      }
      return [raise(twoFiles, observation.place, facts, subjectOf(observation))]
    })
  })
}
