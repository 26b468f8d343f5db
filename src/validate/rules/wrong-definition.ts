import { raise } from '../../domain/finding.ts'
import type { OtherDefinition } from '../../domain/plan.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { distance, type ExpectedRange, expectedRangeOf, farthest } from '../expected-range.ts'
import { figure, measure } from '../figure.ts'
import { type CellRule, subjectOf } from '../table.ts'
import { followed } from '../trail.ts'

/** So many spreads from its own path a value is unusual enough to be held against other definitions. */
const unusual = 0.9
/** So near to where another definition would be now a value fits it, be its own path ever so possible. */
const near = 0.5

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
    zh: `“${value}”像是“${other}”（${year} 年 ${measure(otherBaseline, unit)}）的口径，而规划的“${name.zh}”${year} 年是 ${measure(baseline, unit)}，现在通常约 ${figure(own)}`,
    en: `"${value}" fits "${other}" (${measure(otherBaseline, unit)} in ${year}); the plan's "${name.en}" was ${measure(baseline, unit)} in ${year} and would now be about ${figure(own)}`,
  }),
  remedy: ({ name }) => ({
    zh: `按规划“${name.zh}”的口径填报；若口径无误，说明原因`,
    en: `Give the value by the definition of "${name.en}"; if it is by that definition, explain it`,
  }),
  check: ({ indicator, facts, observation, quantity, expectedRange: range, away }) => {
    const { baseline } = indicator
    if (range === null || away <= unusual || baseline.kind !== 'value') return null
    const year = indicator.baselineYear
    const fitting = indicator.otherDefinitions.find((other) => {
      const path = expectedRangeOf(
        facts,
        followed(facts.usual.to, null, { year, quantity: other.quantity }),
        observation.year,
      )
      if (path === null) return false
      return (
        distance(path, quantity.value) <= near || (away > farthest && isOnWay(path, other, quantity.value))
      )
    })
    if (fitting === undefined) return null
    const said = {
      value: observation.text.trim(),
      name: bothNames(indicator),
      unit: indicator.unit,
      other: fitting.name,
      own: range.from(range.centre),
      year,
      baseline: baseline.quantity.value,
      otherBaseline: fitting.quantity.value,
    }
    return raise(wrongDefinition, observation.place, said, subjectOf(observation))
  },
}

/** Whether a value lies between what another definition was in the baseline year and where it would be now. */
function isOnWay(path: ExpectedRange, { quantity }: OtherDefinition, value: number): boolean {
  const [then, at] = [path.to(quantity.value), path.to(value)]
  if (then === null || at === null) return false
  const [low, high] = [Math.min(then, path.centre) - path.spread, Math.max(then, path.centre) + path.spread]
  return at >= low && at <= high
}
