import { CannotRun } from '../domain/cannot-run.ts'
import type { Plan } from '../domain/plan.ts'
import { namesNear } from '../text/names/slip.ts'
import { nearest } from '../text/nearest.ts'

/** Say that a word is neither an indicator of the plan nor a rule, with what is near to it. */
export async function unknownWord(plan: Plan, wanted: string): Promise<CannotRun> {
  const { catalogue } = await import('../catalogue.ts')
  const rules = nearest(
    wanted.toLowerCase(),
    catalogue.flatMap(({ id, name }) => [id.toLowerCase(), name]),
  )
  const hints = [...namesNear(plan, wanted), ...rules.map((rule) => rule.replace(/^kq(?=\d)/, 'KQ'))]
  return new CannotRun([
    {
      zh: `“${wanted}”不是规划里的指标，也不是规则${hints.length > 0 ? `；相近的有 ${hints.join('、')}` : ''}。kq plan 列出全部指标`,
      en: `"${wanted}" is neither an indicator of the plan nor a rule${hints.length > 0 ? `; near it are ${hints.join(', ')}` : ''}. kq plan lists the indicators`,
    },
  ])
}
