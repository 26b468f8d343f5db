import { type Finding, raise } from '../../domain/finding.ts'
import type { Observation } from '../../domain/observation.ts'
import type { Indicator } from '../../domain/plan.ts'
import { compareQuantities, type Quantity } from '../../domain/quantity.ts'
import { addsUp, scaleOf } from '../../domain/scale.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { measure } from '../figure.ts'
import { indicatorsThat } from '../indicators-that.ts'
import { type SubmittedTable, subjectOf, type TableRule } from '../table.ts'

export const totalFalls: TableRule<{
  value: string
  name: Text
  unit: string
  before: number
  beforeYear: number
}> = {
  id: 'KQ509',
  name: 'total-falls',
  severity: 'warning',
  title: { zh: '累计数变小', en: 'A running total falls' },
  why: {
    zh: '累计数只会增加；变小了，不是其中一年填错，就是把当年数填成了累计数。',
    en: 'A running total only rises; where it falls, one of the years is wrong, or a year’s own value stands in brackets.',
  },
  message: ({ value, name, unit, before, beforeYear }) => ({
    zh: `“${name.zh}”的累计数“${value}”小于 ${beforeYear} 年的累计数 ${measure(before, unit)}`,
    en: `The running total "${value}" of "${name.en}" is below that of ${beforeYear}, ${measure(before, unit)}`,
  }),
  remedy: () => ({
    zh: '核对两年的累计数；当年数不要加方括号；若属实，说明原因',
    en: 'Check both totals; write a year’s own value without brackets; if the fall is true, explain it',
  }),
  check: (table) => totalled(table.plan).flatMap((indicator) => falls(table, indicator)),
}

const totalled = indicatorsThat((indicator) => addsUp(scaleOf(indicator)))

function falls({ values, history }: SubmittedTable, indicator: Indicator): readonly Finding[] {
  const { code, unit } = indicator
  const own = values.get(code)
  if (own === undefined || !holdsTotal(own)) return []
  const all = new Map<number, Observation>([...(history.get(code) ?? []), ...own])
  let before: { readonly year: number; readonly quantity: Quantity } | null = null
  const findings: Finding[] = []
  for (const [year, observation] of [...all].toSorted(([a], [b]) => a - b)) {
    const { reading } = observation
    if (reading.kind !== 'running-total') continue
    if (
      before !== null &&
      compareQuantities(reading.quantity, before.quantity) < 0 &&
      own.get(year) === observation
    ) {
      const facts = {
        value: observation.text.trim(),
        name: bothNames(indicator),
        unit,
        before: before.quantity.value,
        beforeYear: before.year,
      }
      findings.push(raise(totalFalls, observation.place, facts, subjectOf(observation)))
    }
    before = { year, quantity: reading.quantity }
  }
  return findings
}

/** Whether a running total is among them: what fell is one of these. */
function holdsTotal(own: ReadonlyMap<number, Observation>): boolean {
  for (const { reading } of own.values()) if (reading.kind === 'running-total') return true
  return false
}
