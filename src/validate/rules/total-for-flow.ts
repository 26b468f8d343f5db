import { raise } from '../../domain/finding.ts'
import { measure } from '../figure.ts'
import { isPlausible, type Ordinary } from '../ordinary.ts'
import { type CellRule, subjectOf } from '../table.ts'

export const totalForFlow: CellRule<{ value: string; unit: string; before: number; own: number }> = {
  id: 'KQ508',
  name: 'total-for-flow',
  severity: 'warning',
  title: { zh: '像是把累计数填成了当年数', en: 'A running total where the year’s own value is due' },
  why: {
    zh: '五年合计的指标，不加方括号的数按当年数读；填了累计数，合计就会重复计算。',
    en: 'For a five-year total a bare number is read as the year’s own; a running total in its place is counted twice.',
  },
  message: ({ value, unit, before, own }) => ({
    zh: `“${value}”作当年数过大，像是累计数：此前合计 ${measure(before, unit)}，当年约 ${measure(own, unit)}`,
    en: `"${value}" is too large for one year and looks like the running total: ${measure(before, unit)} before, about ${measure(own, unit)} this year`,
  }),
  remedy: ({ value, own }) => ({
    zh: `是累计数就写成 [${value}]，否则填当年数（约 ${measure(own, '')}）；若当年数属实，说明原因`,
    en: `If it is the running total write [${value}], else enter the year's own value; if that is true, explain it`,
  }),
  check: ({ indicator, observation, quantity, ordinary, earlier, plan }) => {
    if (indicator.scale !== 'sum' || observation.reading.kind !== 'number' || ordinary === null) return null
    const since = earlier.filter(({ year }) => year > plan.baselineYear)
    if (since.length === 0 || since.length !== observation.year - plan.baselineYear - 1) return null
    if (!isHigh(ordinary, quantity.value)) return null
    const before = since.reduce((total, { quantity: { value } }) => total + value, 0)
    const own = quantity.value - before
    if (!isPlausible(ordinary, own)) return null
    const facts = { value: observation.text.trim(), unit: indicator.unit, before, own }
    return raise(totalForFlow, observation.place, facts, subjectOf(observation))
  },
}

/** A flow more than so many spreads above the ordinary is looked at. */
const apart = 2

function isHigh({ to, centre, spread }: Ordinary, value: number): boolean {
  const at = to(value)
  return at !== null && at - centre > apart * spread
}
