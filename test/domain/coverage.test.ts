import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { enoughOf } from '../../src/domain/coverage.ts'
import { requirementOf } from '../../src/judge/requirement.ts'

const enough = (text: string, of: number) => {
  const required = requirementOf(text)
  return required === null ? null : enoughOf(required, of)
}

describe('how many are enough', () => {
  it.each([
    ['all', 36, 36],
    ['17', 36, 17],
    ['40', 36, 40],
    ['50%', 36, 18],
    ['50%', 35, 18],
    ['7%', 100, 7],
    ['58%', 50, 29],
    ['66.7%', 36, 25],
    ['0.1%', 36, 1],
    ['100%', 36, 36],
    ['0%', 36, 0],
  ])('%s of %i is %i', (text, of, expected) => {
    expect(enough(text, of)).toBe(expected)
  })

  it('of a share is the least that reaches it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 500 }), (tenths, of) => {
        const least = enough(`${(tenths / 10).toFixed(1)}%`, of) ?? Number.NaN
        expect(least * 1000).toBeGreaterThanOrEqual(tenths * of)
        expect((least - 1) * 1000).toBeLessThan(tenths * of)
      }),
    )
  })

  it('is nothing where nothing is asked', () => {
    expect(requirementOf(undefined)).toBeNull()
  })
})
