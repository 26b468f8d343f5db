import { describe, expect, it } from 'vitest'
import type { Better } from '../../src/domain/plan.ts'
import { assessCase, type Cells } from '../support/builders.ts'

describe('a target that only says which way', () => {
  it.each([
    ['逐年提高', 'higher', '2.62', '2.9', '%', 'on-track', 'it has risen'],
    ['逐年提高', 'higher', '2.62', '2.62', '%', 'far-behind', 'it has not moved'],
    ['逐年提高', 'higher', '2.62', '2.5', '%', 'reversing', 'it has fallen'],
    ['大幅下降', 'lower', '1.5', '1.66', '人', 'reversing', 'it has risen'],
    ['大幅下降', 'lower', '1.5', '1.4', '人', 'on-track', 'it has fallen'],
    ['保持稳定', 'higher', '20', '19.1', '万亩', 'on-track', '4.5 % below is within 5 %'],
    ['保持稳定', 'higher', '20', '18.9', '万亩', 'reversing', '5.5 % below is not'],
    ['保持稳定', 'higher', '20', '22', '万亩', 'on-track', 'it has moved the better way'],
    ['保持稳定', 'higher', '90', '89.1', '%', 'on-track', '0.9 points below is within one point'],
    ['保持稳定', 'higher', '90', '88.9', '%', 'reversing', '1.1 points is not'],
    ['持续改善', 'lower', '30', '28', '微克', 'on-track', 'the better way is down'],
  ] as const)(
    '%s, better %s, from %s to %s %s: %s, for %s',
    (target, better, baseline, value, unit, verdict, _why) => {
      for (const year of [2023, 2025])
        expect(assessCase({ target, better, baseline, unit }, { [year]: value }).verdict).toBe(verdict)
    },
  )

  it('without a baseline cannot be judged', () => {
    expect(assessCase({ target: '逐年提高' }, { 2023: '3' })).toMatchObject({
      verdict: 'not-assessed',
      onTrack: null,
      reason: 'no-baseline',
    })
  })
})

describe('a bound that must hold every year', () => {
  it.each([
    ['≤60，每年', 'lower', '65', { 2023: '61.5' }, 'breached', 'the way from 65 counts for nothing'],
    ['≤60，每年', 'lower', '65', { 2023: '59' }, 'holding', 'and it falls'],
    ['≤60，每年', 'lower', '55', { 2023: '59' }, 'at-risk', '4 in 3 years lead to 61.67'],
    ['≤60，每年', 'lower', '', { 2023: '59' }, 'holding', 'no baseline is needed'],
    ['≤60，每年', 'lower', '', { 2023: '61' }, 'breached', 'no baseline is needed'],
    ['≤60，每年', 'lower', '65', { 2025: '59' }, 'met', 'the target year'],
    ['≤60，每年', 'lower', '55', { 2025: '61' }, 'missed', 'the target year'],
  ] as const)(
    '%s, better %s, from %j, %j: %s, %s',
    (target, better: Better, baseline, values: Cells, verdict, _why) => {
      expect(assessCase({ target, better, baseline }, values)).toMatchObject({ verdict, aim: 'every-year' })
    },
  )
})

describe('targets counted from the baseline', () => {
  it.each([
    ['+1', 'change', '77.9', '78.5', 78.9, 78.5, 'on-track', '77.9 + 3/5'],
    ['+50', 'growth', '100', '130', 150, 127.545, 'ahead', '100 × 1.5^(3/5)'],
    ['增长30%', 'growth', '300', '351.1', 390, 351.15, 'on-track', '300 × 1.3^(3/5)'],
    ['年均增长6.5—7%', 'growth', '100', '121', 137.009, 120.795, 'on-track', '1.065^3 is the nearer end'],
  ] as const)(
    '%s on %s from %s, %s: to %d, due %d, %s: %s',
    (target, scale, baseline, value, end, due, verdict, _how) => {
      expect(assessCase({ target, scale, baseline }, { 2023: value })).toMatchObject({
        target: { value: expect.closeTo(end, 3) },
        expected: expect.closeTo(due, 2),
        verdict,
      })
    },
  )

  it('about: 降低17%左右 is met at 95 % of the way on the scale, 1 − 0.83^0.95 = 16.224 %', () => {
    const of = { target: '降低17%左右', scale: 'cut' } as const
    expect(assessCase(of, { 2025: '[16.3]' }).verdict).toBe('met')
    expect(assessCase(of, { 2025: '[16.2]' }).verdict).toBe('missed')
  })
})
