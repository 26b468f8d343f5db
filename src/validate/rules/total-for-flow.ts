import { raise } from '../../domain/finding.ts'
import { addsUp, scaleOf } from '../../domain/scale.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { isPlausible } from '../expected-range.ts'
import { exact, measure } from '../figure.ts'
import { type CellRule, subjectOf } from '../table.ts'

export const totalForFlow: CellRule<{
  value: string
  name: Text
  unit: string
  before: number
  own: number
}> = {
  id: 'KQ508',
  name: 'total-for-flow',
  severity: 'warning',
  title: { zh: '像是把累计数填成了当年数', en: 'A running total where the year’s own value is due' },
  why: {
    zh: '五年合计的指标，不加方括号的数按当年数读；填了累计数，合计就会重复计算。',
    en: 'For a five-year total a bare number is read as the year’s own; a running total in its place is counted twice.',
  },
  message: ({ value, name, unit, before, own }) => ({
    zh: `“${name.zh}”的“${value}”作当年数过大，像是累计数：此前合计 ${measure(before, unit)}，当年约 ${measure(own, unit)}`,
    en: `"${value}" of "${name.en}" is too large for one year and looks like the running total: ${measure(before, unit)} before, about ${measure(own, unit)} this year`,
  }),
  remedy: ({ value, own }) => ({
    zh: `是累计数的，改为 [${value}]，或填当年数 ${exact(own)}；确是当年数的，说明原因`,
    en: `If it is the running total, write [${value}], or the year's own value, ${exact(own)}; if it is the year's own, explain it`,
  }),
  check: ({ indicator, observation, quantity, expectedRange, away, earlier }) => {
    if (expectedRange === null || away <= apart || observation.reading.kind !== 'number') return null
    if (!addsUp(scaleOf(indicator)) || quantity.value < expectedRange.from(expectedRange.centre)) return null
    const since = earlier.filter(({ year }) => year > indicator.baselineYear)
    if (since.length === 0 || since.length !== observation.year - indicator.baselineYear - 1) return null
    const before = since.reduce((total, { quantity: { value } }) => total + value, 0)
    const own = quantity.value - before
    if (!isPlausible(expectedRange, own)) return null
    const facts = {
      value: observation.text.trim(),
      name: bothNames(indicator),
      unit: indicator.unit,
      before,
      own,
    }
    return raise(totalForFlow, observation.place, facts, subjectOf(observation))
  },
}

/** A flow more than so many spreads above the ordinary is looked at. */
const apart = 2
