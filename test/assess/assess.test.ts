import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scaleNames } from '../../src/domain/scale.ts'
import type { Verdict } from '../../src/domain/verdict.ts'
import { assessCase, type Case, type Cells } from '../support/builders.ts'
import { tries } from '../support/seed.ts'

const gdp: Case = {
  baseline: '1516.7',
  target: '2200★',
  scale: 'growth',
  tiers: [
    { label: '确保', quantity: { value: 2000, decimals: 0 } },
    { label: '力争', quantity: { value: 2200, decimals: 0 } },
    { label: '冲刺', quantity: { value: 2500, decimals: 0 } },
  ],
}
const urban: Case = { baseline: '81', target: '85 左右' }
const air: Case = { baseline: '89.3', target: '87' }
const jobless: Case = { baseline: '1.92', target: '<2', better: 'lower' }
const fdi: Case = { baseline: '2.3', target: '[20]', scale: 'sum' }
const water: Case = { baseline: '3', target: '[10]', scale: 'cut' }
const insurance: Case = { baseline: '>98.5', target: '99' }
const task: Case = { baseline: '6.4', target: '完成上级下达任务' }

describe('verdicts', () => {
  it.each<[string, Case, Cells, Verdict, string | null]>([
    // to be reached
    ['GDP 2030.29 in 2023: pace 0.784/0.6 = 1.307', gdp, { 2023: '2030.29' }, 'ahead', null],
    ['GDP 2252.28 ≥ 2200 in 2024', gdp, { 2024: '2252.28' }, 'met', null],
    [
      'revenue 142.2 of 137.2 → 200 in 2023: pace 0.158',
      { baseline: '137.2', target: '200', scale: 'growth' },
      { 2023: '142.2' },
      'far-behind',
      null,
    ],
    [
      '80 → 90, 86 after 3 of 5 years: pace 1',
      { baseline: '80', target: '90' },
      { 2023: '86' },
      'on-track',
      null,
    ],
    [
      '80 → 90, 85.7: pace exactly 0.95',
      { baseline: '80', target: '90' },
      { 2023: '85.7' },
      'on-track',
      null,
    ],
    ['80 → 90, 85.69: pace 0.9483', { baseline: '80', target: '90' }, { 2023: '85.69' }, 'behind', null],
    [
      '80 → 90, 86.3: pace exactly 1.05',
      { baseline: '80', target: '90' },
      { 2023: '86.3' },
      'on-track',
      null,
    ],
    ['80 → 90, 86.31: pace 1.0517', { baseline: '80', target: '90' }, { 2023: '86.31' }, 'ahead', null],
    ['80 → 90, 83.6: pace exactly 0.60', { baseline: '80', target: '90' }, { 2023: '83.6' }, 'behind', null],
    ['80 → 90, 83.59: pace 0.5983', { baseline: '80', target: '90' }, { 2023: '83.59' }, 'far-behind', null],
    ['80 → 90, 80: pace exactly 0', { baseline: '80', target: '90' }, { 2023: '80' }, 'far-behind', null],
    ['80 → 90, 79.9: the wrong way', { baseline: '80', target: '90' }, { 2023: '79.9' }, 'reversing', null],
    [
      'PM2.5 30.6 → <30, 30 is not below 30',
      { baseline: '30.6', target: '<30', better: 'lower' },
      { 2025: '30' },
      'missed',
      null,
    ],
    [
      'PM2.5 30.6 → <30, 29.9',
      { baseline: '30.6', target: '<30', better: 'lower' },
      { 2025: '29.9' },
      'met',
      null,
    ],
    ['≤30 is met by 30', { baseline: '30.6', target: '≤30', better: 'lower' }, { 2025: '30' }, 'met', null],
    ['>99 is not met by 99', { baseline: '98', target: '>99' }, { 2025: '99' }, 'missed', null],
    ['69.6 does not meet 70', { baseline: '60', target: '70' }, { 2025: '69.6' }, 'missed', null],
    [
      '0.1 + 0.2 meets 0.3 in a total',
      { baseline: '0.1', target: '[0.3]', scale: 'sum' },
      { 2021: '0.1', 2022: '0.2' },
      'met',
      null,
    ],
    // about: 95 % of the way counts
    ['85 左右 from 81: 84.8 is 0.95 of the way', urban, { 2023: '84.8' }, 'met', null],
    ['85 左右 from 81: 84.79 is not', urban, { 2025: '84.79' }, 'missed', null],
    ['20 左右 without a baseline: 19 is within 5 %', { target: '20 左右' }, { 2025: '19' }, 'met', null],
    ['20 左右 without a baseline: 18.9 is not', { target: '20 左右' }, { 2025: '18.9' }, 'missed', null],
    // to be kept
    ['air 89.3, keep 87: 90', air, { 2023: '90' }, 'holding', null],
    ['air 88 in 2023: at −0.433 a year it lands on 87.13', air, { 2023: '88' }, 'holding', null],
    ['air 87.5 in 2023: at −0.6 a year it lands on 86.3', air, { 2023: '87.5' }, 'at-risk', null],
    ['air 86.9: below 87', air, { 2023: '86.9' }, 'breached', null],
    ['air 87 in 2025', air, { 2025: '87' }, 'met', null],
    ['air 86.9 in 2025', air, { 2025: '86.9' }, 'missed', null],
    ['unemployment <2: 2.00 is not below 2', jobless, { 2023: '2.00' }, 'breached', null],
    ['100 → 100', { baseline: '100', target: '100' }, { 2023: '100' }, 'holding', null],
    // totals
    [
      'FDI 3 + 3 + 2.6 = 8.6 of 12 expected: pace 0.717',
      fdi,
      { 2021: '3', 2022: '3', 2023: '2.6' },
      'behind',
      null,
    ],
    ['FDI [8.6] as a running total', fdi, { 2023: '[8.6]' }, 'behind', null],
    ['FDI without 2022', fdi, { 2021: '3', 2023: '2.6' }, 'not-assessed', 'incomplete-series'],
    ['FDI [6] in 2022, then 2.6', fdi, { 2022: '[6]', 2023: '2.6' }, 'behind', null],
    [
      'water 2.1, 2.1, 2.1: compounds to 6.17 % of 6.13 expected',
      water,
      { 2021: '2.1', 2022: '2.1', 2023: '2.1' },
      'on-track',
      null,
    ],
    // other notations
    [
      '30–50 is met inside, by its weakest demand',
      { baseline: '20', target: '30–50' },
      { 2023: '30' },
      'met',
      null,
    ],
    ['30–50 is met beyond it too', { baseline: '20', target: '30–50' }, { 2023: '60' }, 'met', null],
    ['倍增 of 10 is 20', { baseline: '10', target: '倍增', scale: 'growth' }, { 2025: '20' }, 'met', null],
    [
      '年均增长5%以上 from 100 is 127.63',
      { baseline: '100', target: '年均增长5%以上', scale: 'growth' },
      { 2025: '127.63' },
      'met',
      null,
    ],
    [
      '年均增长5%以上 from 100: 127.62',
      { baseline: '100', target: '年均增长5%以上', scale: 'growth' },
      { 2025: '127.62' },
      'missed',
      null,
    ],
    // statements, bounds, gaps
    ['完成 before the target year', task, { 2023: '完成' }, 'on-track', null],
    ['完成 in it', task, { 2025: '完成' }, 'met', null],
    ['未完成 before the target year', task, { 2023: '未完成' }, 'behind', null],
    ['未完成 in it', task, { 2025: '未完成' }, 'missed', null],
    ['a number for a task whose figure is not known', task, { 2023: '3.1' }, 'not-assessed', 'qualitative'],
    ['a statement for a number', gdp, { 2023: '完成' }, 'not-assessed', 'invalid'],
    ['98.5以上 against 99', insurance, { 2023: '98.5以上' }, 'not-assessed', 'open-bound'],
    ['99.2以上 against 99', insurance, { 2023: '99.2以上' }, 'met', null],
    ['98以下 against 99 in the target year', insurance, { 2025: '<98' }, 'missed', null],
    ['<1.9 keeps <2', jobless, { 2023: '<1.9' }, 'holding', null],
    [
      'a bounded baseline never satisfies by itself',
      { baseline: '>99.5', target: '99' },
      { 2023: '99.6' },
      'met',
      null,
    ],
    ['no baseline, not yet', { target: '70' }, { 2023: '60' }, 'not-assessed', 'no-baseline'],
    ['no baseline, reached', { target: '70' }, { 2023: '70' }, 'met', null],
    ['no baseline, missed', { target: '70' }, { 2025: '69.9' }, 'missed', null],
    ['growth of a negative value', gdp, { 2023: '-3' }, 'not-assessed', 'not-positive'],
    ['an unreadable cell', gdp, { 2023: '12.5①' }, 'not-assessed', 'invalid'],
    ['nothing reported', gdp, { 2023: '—' }, 'no-data', null],
  ])('%s', (_working, kase, cells, verdict, reason) => {
    expect(assessCase(kase, cells)).toMatchObject({ verdict, reason })
  })

  it('an earlier value does not stand in for the judged year', () => {
    expect(assessCase(gdp, { 2022: '1901.36' }, 2023)).toMatchObject({
      verdict: 'no-data',
      actual: null,
      year: 2023,
    })
  })
})

describe('figures of an assessment', () => {
  it('GDP 2023: planned 7.72 %, required 4.10 %, projected 2466', () => {
    const { rate, projected, expected, onTrack, aim } = assessCase(gdp, { 2023: '2030.29' })
    expect(rate.planned?.toFixed(4)).toBe('0.0772')
    expect(rate.required?.toFixed(4)).toBe('0.0410')
    expect(rate.achieved?.toFixed(4)).toBe('0.1021')
    expect(projected?.toFixed(1)).toBe('2466.0')
    expect(expected?.toFixed(1)).toBe('1895.9')
    expect({ onTrack, aim }).toEqual({ onTrack: true, aim: 'reach' })
  })

  it('revenue 2023: required 18.6 % a year', () => {
    const { rate } = assessCase({ baseline: '137.2', target: '200', scale: 'growth' }, { 2023: '142.2' })
    expect(rate.required?.toFixed(3)).toBe('0.186')
  })

  it('GDP 2024: met, with the tier of 2500 open at 2500/2252.28 − 1 = 11.0 %', () => {
    expect(assessCase(gdp, { 2024: '2252.28' }).tiers).toEqual([
      { label: '确保', value: 2000, met: true, required: null },
      { label: '力争', value: 2200, met: true, required: null },
      { label: '冲刺', value: 2500, met: false, required: expect.closeTo(2500 / 2252.28 - 1, 12) },
    ])
  })

  it('sum: totals run, the year’s own value stands beside them', () => {
    expect(assessCase(fdi, { 2021: '3', 2022: '3', 2023: '2.6' })).toMatchObject({
      actual: 8.6,
      latest: 2.6,
      expected: 12,
      baseline: 2.3,
    })
    expect(assessCase(fdi, { 2023: '[8.6]' })).toMatchObject({ actual: 8.6, latest: null })
    expect(assessCase(fdi, { 2022: '[6]', 2023: '[8.6]' })).toMatchObject({ actual: 8.6, latest: 2.6 })
  })

  it('kept: progress and pace are null, required below zero is slack', () => {
    const { progress, pace, rate } = assessCase(air, { 2023: '90' })
    expect({ progress, pace, required: rate.required }).toEqual({
      progress: null,
      pace: null,
      required: -1.5,
    })
  })

  it('the target year requires no rate any more', () => {
    expect(assessCase(gdp, { 2025: '2300' }).rate.required).toBeNull()
  })

  it('without data the plan still says what it expects', () => {
    expect(assessCase(gdp, {}, 2023)).toMatchObject({
      verdict: 'no-data',
      expected: expect.closeTo(1895.8915, 3),
    })
  })
})

describe('sensitivity and outlook', () => {
  it('is sensitive within 0.02 of a cut: 85.8 of 80 → 90 has pace 0.967', () => {
    expect(assessCase({ baseline: '80', target: '90' }, { 2023: '85.8' }).sensitive).toBe(true)
    expect(assessCase({ baseline: '80', target: '90' }, { 2023: '86.0' }).sensitive).toBe(false)
  })

  it('is sensitive where growth and change disagree: 10 → 100, 37 has pace 0.95 on change, 1.0 less on growth', () => {
    const kase: Case = { baseline: '10', target: '100', scale: 'growth' }
    // growth: ln 3.7/ln 10/0.6 = 0.947 behind; change: 27/90/0.6 = 0.5 behind as well
    expect(assessCase(kase, { 2023: '34' }).sensitive).toBe(false)
    // growth: ln 5/ln 10/0.6 = 1.165 on track; change: 40/90/0.6 = 0.741 behind
    expect(assessCase(kase, { 2023: '50' }).sensitive).toBe(true)
  })

  it('gives a probability from three yearly changes on', () => {
    const kase: Case = { baseline: '80', target: '90' }
    expect(assessCase(kase, { 2022: '84', 2023: '86' }).outlook.probability).toBeNull()
    // changes 2, 2, 2.3: mean 2.1, s.d. 0.1732; two years left: 86.3 + 4.2 = 90.5, error 0.1732·√(2·(1 + 2/3)) = 0.3162; t = 1.5811, 2 d.f.
    expect(assessCase(kase, { 2021: '82', 2022: '84', 2023: '86.3' }).outlook.probability).toBeCloseTo(
      0.87268,
      4,
    )
  })

  it('a steady path is as certain as rounding allows: equal changes of 2 ± 1/√6, exactly on the target and past it', () => {
    const cells = { 2021: '82', 2022: '84', 2023: '86' }
    // s = 1/√6 = 0.408; √(2(1 + 2/3)) s = 0.745; Student t with 2 degrees of freedom: 80 % within 1.886 of these.
    const interval = { low: expect.closeTo(88.5945, 3), high: expect.closeTo(91.4055, 3) }
    const range = { low: 90, high: 90 }
    const outlook = (target: string) => assessCase({ baseline: '80', target }, cells).outlook
    expect(outlook('90')).toMatchObject({
      reaches: true,
      likelihood: 'in-doubt',
      probability: expect.closeTo(0.5, 9),
      interval,
      range,
    })
    // t = ±1/0.745 = ±1.342: 15.6 % and 84.4 %.
    expect(outlook('91').probability).toBeCloseTo(0.1559, 3)
    expect(outlook('89').probability).toBeCloseTo(0.8441, 3)
  })
})

describe('properties', () => {
  const order: Readonly<Partial<Record<Verdict, number>>> = {
    reversing: 0,
    missed: 0,
    breached: 0,
    'far-behind': 1,
    'at-risk': 1,
    behind: 2,
    'on-track': 3,
    holding: 3,
    ahead: 4,
    met: 5,
  }
  const value = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100)
  const scale = fc.constantFrom('growth' as const, 'change' as const)
  const better = fc.constantFrom('higher' as const, 'lower' as const)
  const year = fc.integer({ min: 2021, max: 2025 })
  const rank = (kase: Case, actual: number, at: number) =>
    order[assessCase(kase, { [at]: String(actual) }).verdict] ?? -1

  it('a better value never gives a worse verdict', () => {
    const target = fc.constantFrom(
      (t: number) => `${t}`,
      (t: number) => `${t} 左右`,
    )
    fc.assert(
      fc.property(
        scale,
        better,
        value,
        value,
        target,
        value,
        value,
        year,
        (name, way, b, t, write, x, y, at) => {
          const kase: Case = { baseline: `${b}`, target: write(t), scale: name, better: way }
          const [worse, good] = (way === 'higher') === x < y ? [x, y] : [y, x]
          expect(rank(kase, good, at)).toBeGreaterThanOrEqual(rank(kase, worse, at))
        },
      ),
      tries(500),
    )
  })

  it('a unit changes no verdict: 亿元 or 万元', () => {
    const whole = fc.integer({ min: 1, max: 9999 })
    fc.assert(
      fc.property(scale, better, whole, whole, whole, year, (name, way, b, t, a, at) => {
        const small: Case = { baseline: `${b}`, target: `${t}`, scale: name, better: way }
        const large: Case = { baseline: `${b}0000`, target: `${t}0000`, scale: name, better: way }
        const { verdict } = assessCase(small, { [at]: `${a}` })
        expect(assessCase(large, { [at]: `${a}0000` }).verdict).toBe(verdict)
      }),
    )
  })

  it('no number of an assessment is NaN, infinite or −0', () => {
    const any = fc.integer({ min: -5000, max: 5000 }).map((n) => String(n / 10))
    const scales = fc.constantFrom(...scaleNames)
    fc.assert(
      fc.property(scales, better, any, any, any, any, year, (name, way, b, t, a1, a2, at) => {
        const target = name === 'sum' || name === 'cut' ? `[${1 + (Math.abs(Number(t)) % 90)}]` : t
        const result = assessCase({ baseline: b, target, scale: name, better: way }, { 2021: a1, [at]: a2 })
        JSON.stringify(result, (_key, item: unknown) => {
          if (typeof item === 'number') expect(Number.isFinite(item) && !Object.is(item, -0)).toBe(true)
          return item
        })
      }),
    )
  })
})
