import { describe, expect, it } from 'vitest'
import { type RateDemand, rateText, requiredText } from '../../src/words/rate.ts'

const terms = (given: Partial<RateDemand>): RateDemand => ({
  scale: 'growth',
  unit: '亿元',
  better: 'higher',
  target: { inclusive: true },
  ...given,
})

describe('rateText', () => {
  it.each([
    ['growth in % a year', 0.07722, terms({}), '+7.72%', '+7.72%'],
    ['a fall', -0.0234, terms({ better: 'lower' }), '-2.34%', '-2.34%'],
    ['points of a share', 0.9000000000000009, terms({ scale: 'change', unit: '%' }), '+0.90 点', '+0.90 pp'],
    ['per mille', -0.1, terms({ scale: 'change', unit: '‰' }), '-0.10 千分点', '-0.10 pm'],
    ['units of the indicator', 0.04, terms({ scale: 'change', unit: '年' }), '+0.04', '+0.04'],
    ['amount a year', 4, terms({ scale: 'sum', unit: '亿美元' }), '4.00', '4.00'],
    ['reduction a year', 0.02085, terms({ scale: 'cut', unit: '%' }), '降 2.09%', 'cut 2.09%'],
    ['a reduction that went wrong', -0.01, terms({ scale: 'cut', unit: '%' }), '升 1.00%', 'rise 1.00%'],
    ['no change', 0, terms({ scale: 'change', unit: '%' }), '0.00 点', '0.00 pp'],
  ])('%s: %d', (_, rate, of, zh, en) => {
    expect([rateText(rate, of, 'zh'), rateText(rate, of, 'en')]).toEqual([zh, en])
  })
})

describe('requiredText', () => {
  const lower = { better: 'lower' } as const
  const share = { scale: 'change', unit: '%' } as const
  it.each([
    ['a demand', 0.04096, terms({}), '+4.10%', '+4.10%'],
    ['slack of an amount', -0.012, terms({}), '可降 1.20%', 'may fall 1.20%'],
    ['slack where lower is better', 0.026, terms(lower), '可升 2.60%', 'may rise 2.60%'],
    ['a demand where lower is better', -0.004, terms(lower), '-0.40%', '-0.40%'],
    ['slack in points', -0.3, terms(share), '可降 0.30 点', 'may fall 0.30 pp'],
    ['standing still is enough', 0, terms(share), '持平', 'no change'],
    ['binary noise is standing still', 1e-15, terms(share), '持平', 'no change'],
    [
      'standing still at a strict ceiling is not',
      0,
      terms({ ...lower, scale: 'change', target: { inclusive: false } }),
      '须略降',
      'must fall',
    ],
    ['nor at a strict floor', 0, terms({ target: { inclusive: false } }), '须略升', 'must rise'],
    ['a cut still due', 0.0151, terms({ scale: 'cut' }), '降 1.51%', 'cut 1.51%'],
    ['a cut overfulfilled', -0.01, terms({ scale: 'cut' }), '可升 1.00%', 'may rise 1.00%'],
    ['an amount still due', 5.85, terms({ scale: 'sum' }), '5.85', '5.85'],
    ['a total reached', -0.5, terms({ scale: 'sum' }), '已足额', 'none left'],
    ['what a cap leaves', 2, terms({ scale: 'sum', ...lower }), '至多 2.00', 'at most 2.00'],
    ['a cap exceeded', -0.5, terms({ scale: 'sum', ...lower }), '-0.50', '-0.50'],
  ])('%s: %d', (_, rate, of, zh, en) => {
    expect([requiredText(rate, of, 'zh'), requiredText(rate, of, 'en')]).toEqual([zh, en])
  })
})
