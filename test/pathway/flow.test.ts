import { describe, expect, it } from 'vitest'
import { flowGrowth } from '../../src/pathway/flow.ts'

describe('flowGrowth', () => {
  it.each<[string, number, number, number, number]>([
    ['2.3 · Σ 1.19052^k = 20 for k = 1…5', 2.3, 20, 5, 0.19052027],
    ['3 + 9 + 27 + 81 + 243 = 363: growth of 200 % a year', 1, 363, 5, 2],
    ['100/2 + 100/4 + 100/8 = 87.5: halved each year', 100, 87.5, 3, -0.5],
    ['the flow of one year: 2 · 1.5 = 3', 2, 3, 1, 0.5],
    ['two years of the same: 7 + 7 = 14', 7, 14, 2, 0],
    ['a flow and a total below one: 0.2 · 1.5 + 0.2 · 2.25 = 0.75', 0.2, 0.75, 2, 0.5],
  ])('%s', (_working, flow, total, years, growth) => {
    // A gap would be close to 0 as well.
    const found = flowGrowth(flow, total, years)
    expect(found).not.toBeNull()
    expect(found).toBeCloseTo(growth, 6)
  })

  it('is 0, not nearly 0 and not −0, where the flow only has to stay', () => {
    expect(flowGrowth(4, 20, 5)).toBe(0)
  })

  it.each([
    ['no flow', 0, 20, 5],
    ['a negative flow', -2.3, 20, 5],
    ['a total of nothing', 2.3, 0, 5],
    ['a negative total', 2.3, -20, 5],
    ['a negative flow and total', -2.3, -20, 5],
    ['no year', 2.3, 20, 0],
  ])('is null for %s', (_case, flow, total, years) => {
    expect(flowGrowth(flow, total, years)).toBeNull()
  })
})
