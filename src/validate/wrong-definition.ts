import { raise } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'
import { figure, measure } from './figure.ts'
import { distance, ordinary } from './ordinary.ts'
import { type CellRule, nameOf, subjectOf } from './table.ts'

/** A value this many spreads from its own path is looked at; so near to another definition's it fits that one. */
const apart = 2
const fits = 1

export const wrongDefinition: CellRule<{
  value: string
  name: Text
  unit: string
  other: string
  own: number
  year: number
  baseline: number
  otherBaseline: number
}> = {
  id: 'KQ506',
  name: 'wrong-definition',
  severity: 'warning',
  title: { zh: '可能用了另一种口径', en: 'Perhaps by another definition' },
  why: {
    zh: '同名指标有不同口径（户籍与常住、全部与高价值、累计与当年），用错口径的数看上去完全正常。',
    en: 'Indicators of the same name have different definitions (registered or resident population, all or high-value patents, total or yearly); a value by the wrong one looks perfectly normal.',
  },
  message: ({ value, name, unit, other, own, year, baseline, otherBaseline }) => ({
    zh: `「${value}」像是「${other}」（${year} 年 ${measure(otherBaseline, unit)}）的口径，而规划的「${name.zh}」${year} 年是 ${measure(baseline, unit)}，现在通常约 ${figure(own)}`,
    en: `"${value}" fits "${other}" (${measure(otherBaseline, unit)} in ${year}); the plan's "${name.en}" was ${measure(baseline, unit)} in ${year} and would now be about ${figure(own)}`,
  }),
  remedy: ({ name }) => ({
    zh: `按规划「${name.zh}」的口径填报；若口径无误，说明原因`,
    en: `Give the value by the definition of "${name.en}"; if it is by that definition, explain it`,
  }),
  check: ({ indicator, observation, quantity, ordinary: range, plan }) => {
    const { baseline } = indicator
    if (range === null || baseline.kind !== 'value' || distance(range, quantity.value) <= apart) return null
    const year = plan.baselineYear
    for (const { name, quantity: otherBaseline } of indicator.otherDefinitions) {
      const known = [{ year, quantity: otherBaseline }]
      const other = ordinary(indicator, plan, known, observation.year)
      if (other === null || distance(other, quantity.value) > fits) continue
      const facts = {
        value: observation.text.trim(),
        name: nameOf(indicator),
        unit: indicator.unit,
        other: name,
        own: range.from(range.centre),
        year,
        baseline: baseline.quantity.value,
        otherBaseline: otherBaseline.value,
      }
      return raise(wrongDefinition, observation.place, facts, subjectOf(observation))
    }
    return null
  },
}
