import { describe, expect, it } from 'vitest'
import { catalogue } from '../src/catalogue.ts'
import { examples } from '../src/rule-examples.ts'

describe('examples of rules', () => {
  it('there is one of every rule whose remedy depends on what was found, and of no other', () => {
    const needed = catalogue.filter(({ remedy }) => remedy.length > 0).map(({ id }) => id)
    expect([...examples.keys()].toSorted()).toEqual(needed.toSorted())
  })

  it.each([...examples])('%s is worded in both languages', (_id, { message, remedy }) => {
    for (const { zh, en } of [message, remedy]) {
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN|null|\[object/)
      expect(en.trim()).not.toBe('')
    }
  })

  it.each(catalogue.filter(({ remedy }) => remedy.length === 0))(
    '$id has a remedy that needs no facts',
    ({ remedy }) => {
      const { zh, en } = remedy(undefined as never)
      expect(zh).toMatch(/\p{Script=Han}/u)
      expect(en).toMatch(/^[A-Z]/)
    },
  )
})
