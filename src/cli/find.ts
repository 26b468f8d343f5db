import { CannotRun } from '../domain/cannot-run.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { matcherOf } from '../submission/match.ts'
import { nearest } from '../text/nearest.ts'

/** The indicator a person means by number, code, name or alias; null where none is meant. */
export function indicatorNamed(plan: Plan, wanted: string): Indicator | null {
  const { match } = matcherOf(plan)
  const coded = match({ no: wanted, code: wanted, name: '' })
  if (coded.kind === 'matched') return coded.indicator
  const named = match({ no: '', code: '', name: wanted })
  return named.kind === 'matched' ? named.indicator : null
}

/** Names of indicators near to a word. */
export function indicatorsNear(plan: Plan, wanted: string): readonly string[] {
  const named = matcherOf(plan).match({ no: '', code: '', name: wanted })
  return named.kind === 'unknown' ? named.hints : []
}

/** Say that a word is neither an indicator of the plan nor a rule, with what is near to it. */
export async function unknownWord(plan: Plan, wanted: string): Promise<CannotRun> {
  const { catalogue } = await import('../catalogue.ts')
  const rules = nearest(
    wanted.toLowerCase(),
    catalogue.flatMap(({ id, name }) => [id.toLowerCase(), name]),
  )
  const hints = [...indicatorsNear(plan, wanted), ...rules.map((rule) => rule.replace(/^kq(?=\d)/, 'KQ'))]
  return new CannotRun([
    {
      zh: `“${wanted}”不是规划里的指标，也不是规则${hints.length > 0 ? `；相近的有 ${hints.join('、')}` : ''}。kq plan 列出全部指标`,
      en: `"${wanted}" is neither an indicator of the plan nor a rule${hints.length > 0 ? `; near it are ${hints.join(', ')}` : ''}. kq plan lists the indicators`,
    },
  ])
}
