import type { Indicator, Plan } from '../domain/plan.ts'
import { foldName } from '../text/fold.ts'
import { matcherOf } from '../text/names/matcher.ts'

/** What tells two counts of one thing apart in a name: 全民参保登记率, 全民参保率. */
const qualifiers = /登记|调查|常住|户籍|[（(][^（）()]*[）)]/g
/** A code made of a number says nothing of the indicator. */
const madeOfNumber = /^n\d/

/**
 * For each indicator of a plan, by its code, the one of an earlier plan that it continues: of the same code, name or other
 * name; else one that it names as another definition, or whose name differs by a qualifier only. Targets stated once more
 * are left to their first statement.
 */
export function previousIndicators(plan: Plan, previous: Plan): ReadonlyMap<string, Indicator> {
  const [own, earlier] = [matcherOf(plan), matcherOf(previous)]
  const left = new Set(previous.indicators.filter(({ repeats }) => repeats === null))
  const found = new Map<string, Indicator>()
  const loose = (name: string) => foldName(name.replace(qualifiers, ''))
  const ways: readonly ((indicator: Indicator, other: Indicator) => boolean)[] = [
    ({ code }, other) => code === other.code && !madeOfNumber.test(code),
    ({ name }, other) => earlier.byName(name)?.indicator === other,
    (indicator, other) => own.byName(other.name)?.indicator === indicator,
    ({ otherDefinitions }, other) =>
      otherDefinitions.some(({ name }) => loose(name) === loose(other.name) && foldName(other.name) !== ''),
    ({ name }, other) => loose(name) === loose(other.name),
  ]
  for (const isSame of ways)
    for (const indicator of plan.indicators) {
      if (indicator.repeats !== null || found.has(indicator.code)) continue
      const other = [...left].find((one) => isSame(indicator, one))
      if (other === undefined) continue
      left.delete(other)
      found.set(indicator.code, other)
    }
  return found
}
