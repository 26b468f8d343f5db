import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { likeOf, verdictsOf } from '../../src/domain/assessment.ts'
import { methods, type OtherMethod } from '../../src/domain/method.ts'
import { isOnTrack } from '../../src/domain/verdict.ts'
import { judgeBy } from '../../src/method/judge-by.ts'
import { type Case, type Cells, indicator, planOf, submissionOf } from '../support/builders.ts'
import { judgeCase } from './judge.ts'

const gdp: Case = { baseline: '1516.7', target: '2200★', scale: 'growth' }
const share: Case = { baseline: '80', target: '90' }
const air: Case = { baseline: '89.3', target: '87' }
const pm: Case = { baseline: '30.6', target: '<30', better: 'lower', scale: 'growth' }
const about: Case = { baseline: '15.2', target: '20 左右', scale: 'growth' }
const fdi: Case = { baseline: '2.3', target: '[20]', scale: 'sum' }
const ceiling: Case = { baseline: '2.3', target: '[20]', scale: 'sum', better: 'lower' }
const water: Case = { baseline: '3', target: '[10]', scale: 'cut' }
const task: Case = { baseline: '6.4', target: '完成上级下达任务' }
const insurance: Case = { baseline: '>98.5', target: '99' }
const others = methods.filter((method): method is OtherMethod => method !== 'schedule')

type Row = readonly [
  what: string,
  kase: Case,
  cells: Cells,
  statcan: string,
  destatis: string,
  unsd: string,
  escap: string,
]

const rows: readonly Row[] = [
  [
    'one year: ratio 1.32; too few years',
    gdp,
    { 2023: '2030.29' },
    'substantial',
    'none too-few-years',
    'on-track',
    'on-track',
  ],
  ['reached', gdp, { 2024: '2252.28' }, 'met', 'none too-few-years', 'met', 'on-track'],
  [
    '80 → 90, even path',
    share,
    { 2021: '82', 2022: '84', 2023: '86' },
    'substantial',
    'sun',
    'on-track',
    'on-track',
  ],
  [
    'the baseline is the first of four values',
    share,
    { 2021: '81', 2022: '82', 2023: '83' },
    'limited',
    'cloud',
    'accelerate',
    'slow',
  ],
  [
    'a year missing leaves fewer than four values',
    share,
    { 2021: '82', 2023: '86' },
    'substantial',
    'none too-few-years',
    'on-track',
    'on-track',
  ],
  [
    'the wrong way',
    share,
    { 2021: '79', 2022: '78', 2023: '77' },
    'deterioration',
    'storm',
    'stagnation',
    'regression',
  ],
  ['kept, worsening', air, { 2021: '89', 2022: '88.5', 2023: '88' }, 'met', 'sun-cloud', 'met', 'on-track'],
  ['kept, improving', air, { 2021: '89.5', 2022: '89.7', 2023: '90' }, 'met', 'sun', 'met', 'on-track'],
  [
    'kept no longer',
    air,
    { 2021: '88', 2022: '87', 2023: '86' },
    'deterioration',
    'storm',
    'stagnation',
    'regression',
  ],
  [
    'a strict bound is asked of the plan: 30 is not <30',
    pm,
    { 2023: '30' },
    'substantial',
    'none too-few-years',
    'on-track',
    'on-track',
  ],
  ['29.9 is', pm, { 2023: '29.9' }, 'met', 'none too-few-years', 'met', 'on-track'],
  ['19.8 is about 20', about, { 2025: '19.8' }, 'met', 'none too-few-years', 'met', 'on-track'],
  [
    'a total has no growth from 0',
    fdi,
    { 2021: '4', 2022: '4', 2023: '4' },
    'not-available running-total',
    'sun',
    'not-assessed running-total',
    'on-track',
  ],
  [
    'a total that is reached is met',
    fdi,
    { 2021: '4', 2022: '4', 2023: '12.1' },
    'met',
    'sun',
    'met',
    'on-track',
  ],
  [
    'a total that is to stay below',
    ceiling,
    { 2021: '4', 2022: '4', 2023: '4' },
    'met',
    'none running-total',
    'met',
    'on-track',
  ],
  [
    'a total with a year missing',
    fdi,
    { 2021: '4', 2023: '4' },
    'not-available incomplete-series',
    'none incomplete-series',
    'not-assessed incomplete-series',
    'not-assessed incomplete-series',
  ],
  [
    'a cut is a level that falls from 100: 97.91, 95.86, 93.86',
    water,
    { 2021: '2.0852', 2022: '2.0852', 2023: '2.0852' },
    'substantial',
    'sun',
    'on-track',
    'on-track',
  ],
  [
    'done, where a number is needed',
    task,
    { 2023: '完成' },
    'not-available statement',
    'none statement',
    'not-assessed statement',
    'not-assessed statement',
  ],
  [
    'a number for a target in words',
    task,
    { 2023: '3.1' },
    'not-available no-numeric-target',
    'none no-numeric-target',
    'not-assessed no-numeric-target',
    'not-assessed no-numeric-target',
  ],
  [
    'words for a number',
    gdp,
    { 2023: '完成' },
    'not-available invalid',
    'none invalid',
    'not-assessed invalid',
    'not-assessed invalid',
  ],
  ['a bound that decides', insurance, { 2023: '99.2以上' }, 'met', 'none too-few-years', 'met', 'on-track'],
  [
    'a bound that does not',
    insurance,
    { 2023: '98.6以上' },
    'not-available open-bound',
    'none open-bound',
    'not-assessed open-bound',
    'not-assessed open-bound',
  ],
  [
    'a bounded baseline counts at its bound',
    insurance,
    { 2023: '98.8' },
    'substantial',
    'none too-few-years',
    'on-track',
    'on-track',
  ],
  [
    'no baseline',
    { target: '70' },
    { 2022: '50', 2023: '60' },
    'not-available no-baseline',
    'none too-few-years',
    'not-assessed no-baseline',
    'not-assessed no-baseline',
  ],
  [
    'no baseline, four values',
    { target: '70' },
    { 2021: '50', 2022: '55', 2023: '60', 2024: '65' },
    'not-available no-baseline',
    'sun',
    'not-assessed no-baseline',
    'not-assessed no-baseline',
  ],
  ['no baseline, reached', { target: '70' }, { 2023: '70' }, 'met', 'none too-few-years', 'met', 'on-track'],
  [
    'twice a baseline that is not there',
    { target: '倍增' },
    { 2023: '70' },
    'not-available no-baseline',
    'none no-baseline',
    'not-assessed no-baseline',
    'not-assessed no-baseline',
  ],
  [
    'an unreadable cell',
    gdp,
    { 2023: '12.5①' },
    'not-available invalid',
    'none invalid',
    'not-assessed invalid',
    'not-assessed invalid',
  ],
  ['nothing reported', gdp, { 2023: '—' }, 'no-data', 'no-data', 'no-data', 'no-data'],
]

describe.each(others)('%s', (method) => {
  const column = others.indexOf(method)
  it.each(rows)('%s', (_what, kase, cells, ...expected) => {
    const { verdict, reason } = judgeCase(method, kase, cells)
    expect([verdict, reason].filter((word) => word !== null).join(' ')).toBe(expected[column])
  })

  it('has its own words only, each with an answer or none', () => {
    for (const [, kase, cells] of rows) {
      const { verdict, onTrack, methodResult } = judgeCase(method, kase, cells)
      expect(verdictsOf[method]).toContain(verdict)
      expect(onTrack).toBe(isOnTrack(likeOf(verdict)))
      expect(methodResult?.method).toBe(method)
    }
  })

  it('leaves the arithmetic of the plan as it is', () => {
    for (const [, kase, cells] of rows) {
      const only = indicator(kase)
      const submissions = [submissionOf(only.code, cells)]
      const [own] = assess(planOf(only), submissions)
      const [judged] = judgeBy(method, planOf(only), submissions, own === undefined ? [] : [own])
      const {
        verdict: _v,
        onTrack: _o,
        reason: _r,
        sensitive: _s,
        sensitiveTo: _t,
        methodResult: _m,
        ...rest
      } = judged ?? {}
      expect(own).toMatchObject(rest)
    }
  })
})

describe('the mapping to on track', () => {
  it.each([
    ['statcan', 'met substantial', 'moderate limited deterioration', 'not-available'],
    ['destatis', 'sun', 'sun-cloud cloud storm', 'none'],
    ['unsd', 'met on-track', 'accelerate stagnation', 'not-assessed'],
    ['escap', 'on-track', 'slow regression', 'not-assessed'],
  ] as const)('%s: %s; not %s; no answer %s', (method, ...words) => {
    const [on, off, none] = words.map((list) => list.split(' '))
    expect([...(on ?? []), ...(off ?? []), ...(none ?? []), 'no-data'].toSorted()).toEqual(
      verdictsOf[method].toSorted(),
    )
    for (const [list, answer] of [
      [on, true],
      [off, false],
      [none, null],
    ] as const) {
      for (const word of list ?? []) expect(isOnTrack(likeOf(word as never))).toBe(answer)
    }
  })
})

describe('numbers in the indicator’s own terms', () => {
  it('a cut: the level of 94 leads to 90 by 2025, a cut of 10 %, by 2 points a year', () => {
    const { methodResult } = judgeCase('destatis', water, { 2021: '[2]', 2022: '[4]', 2023: '[6]' })
    expect(methodResult).toMatchObject({ change: 2, projected: 10, deviation: 0 })
    const byGrowth = judgeCase('unsd', water, { 2023: '[6]' }).methodResult
    expect(byGrowth).toMatchObject({ projected: expect.closeTo(100 - 100 * 0.94 ** (5 / 3), 9) })
  })

  it('a sum: 3 + 3 + 2.6 = 8.6, 2.87 a year, leads to 14.3 of 20', () => {
    const { methodResult, actual } = judgeCase('destatis', fdi, { 2021: '3', 2022: '3', 2023: '2.6' })
    expect(actual).toBe(8.6)
    expect(methodResult).toMatchObject({
      change: expect.closeTo(8.6 / 3, 12),
      projected: expect.closeTo(8.6 + (2 * 8.6) / 3, 12),
      deviation: expect.closeTo((20 - 8.6 - (2 * 8.6) / 3) / 11.4, 12),
    })
  })

  it('is sensitive near a cut of the method, not of the schedule', () => {
    // 1880.6: 0.07431/0.07722 a year is 0.9623 of the growth required, 0.012 above the cut.
    expect(judgeCase('statcan', gdp, { 2023: '1880.6' }).sensitive).toBe(true)
    expect(judgeCase('escap', gdp, { 2023: '1880.6' }).sensitive).toBe(false)
  })
})
