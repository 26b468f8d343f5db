import { describe, expect, it } from 'vitest'
import { planRules } from '../../src/plan/rules.ts'

describe('the rules about the plan', () => {
  it('stand in the order of their ids, none used twice', () => {
    const ids = planRules.map((rule) => rule.id)
    expect(ids).toEqual([...new Set(ids)].toSorted())
    expect(new Set(planRules.map((rule) => rule.name)).size).toBe(planRules.length)
  })

  it.each(planRules.map((rule) => [rule.id, rule] as const))(
    '%s is an error of the 9xx family',
    (id, rule) => {
      expect(id).toMatch(/^KQ9\d\d$/)
      expect(rule.severity).toBe('error')
      for (const text of [rule.title, rule.why]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u)
        expect(text.en).toMatch(/[a-z]/)
      }
    },
  )
})
