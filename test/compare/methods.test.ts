import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { compareMethods } from '../../src/compare/methods.ts'
import type { Cause, ComparedRow, Comparison } from '../../src/domain/comparison.ts'
import { methods, type OtherMethod } from '../../src/domain/method.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { type Case, type Cells, indicator, planOf, submissionOf } from '../support/builders.ts'
import { tries } from '../support/seed.ts'

/** A case compared in a plan of 2020–2025, or of other years. */
function compareCase(kase: Case, cells: Cells, years: Partial<Plan> = {}): Comparison {
  const only = indicator(kase)
  const start = years.baselineYear ?? only.baselineYear
  const plan = { ...planOf({ ...only, baselineYear: start }), ...years }
  const submissions = [submissionOf(only.code, cells)]
  return compareMethods(plan, submissions, assess(plan, submissions))
}

function rowOf(kase: Case, cells: Cells, years: Partial<Plan> = {}): ComparedRow {
  const [row] = compareCase(kase, cells, years).rows
  if (row === undefined) throw new Error('nothing compared')
  return row
}

const share: Case = { baseline: '80', target: '90' }
const air: Case = { baseline: '89.3', target: '87' }
const gdp: Case = { baseline: '1516.7', target: '2200★', scale: 'growth' }
const steep: Case = { baseline: '10', target: '100', scale: 'growth' }
const falling: Case = { baseline: '100', target: '50', better: 'lower' }
const long = { baselineYear: 2015, targetYear: 2030 }
const near = (value: number) => expect.closeTo(value, 6) as number

type Row = readonly [
  what: string,
  kase: Case,
  cells: Cells,
  years: Partial<Plan>,
  method: OtherMethod,
  cause: Cause,
]

const causes: readonly Row[] = [
  [
    '100 → 50, 70: on the straight line the pace is 1, along compound growth ln 0.7/ln 0.5/0.6',
    falling,
    { 2023: '70' },
    {},
    'statcan',
    { kind: 'path', along: 'compound', pace: near(1), other: near(Math.log(0.7) / Math.log(0.5) / 0.6) },
  ],
  [
    'the same for the UN Statistics Division',
    falling,
    { 2023: '70' },
    {},
    'unsd',
    { kind: 'path', along: 'compound', pace: near(1), other: near(Math.log(0.7) / Math.log(0.5) / 0.6) },
  ],
  [
    '1516.7 → 2200, 1880.6: 0.964 along compound growth, (363.9/683.3)/0.6 along a straight line',
    gdp,
    { 2021: '1640.5', 2022: '1756.3', 2023: '1880.6' },
    {},
    'destatis',
    { kind: 'path', along: 'straight', pace: near(0.963709), other: near(363.9 / 683.3 / 0.6) },
  ],
  [
    '80 → 90, 85.8: the pace is 0.967, and the mean of 1.933 a year leaves (4.2 − 3.867)/4.2 of the gap',
    share,
    { 2021: '82', 2022: '84', 2023: '85.8' },
    {},
    'destatis',
    {
      kind: 'threshold',
      pace: near(5.8 / 6),
      measure: { of: 'miss', change: near(5.8 / 3), deviation: near(1 - (2 * 5.8) / 3 / 4.2) },
    },
  ],
  [
    '10 → 100, 37.2: the pace is 0.951, the growth 0.940 of that required',
    steep,
    { 2023: '37.2' },
    {},
    'statcan',
    {
      kind: 'threshold',
      pace: near(Math.log(3.72) / Math.log(10) / 0.6),
      measure: {
        of: 'growth',
        achieved: near(3.72 ** (1 / 3) - 1),
        required: near(10 ** 0.2 - 1),
        ratio: near((3.72 ** (1 / 3) - 1) / (10 ** 0.2 - 1)),
      },
    },
  ],
  [
    'and it covers (10·3.72^(5/3) − 10)/90 of the way',
    steep,
    { 2023: '37.2' },
    {},
    'unsd',
    {
      kind: 'threshold',
      pace: near(Math.log(3.72) / Math.log(10) / 0.6),
      measure: { of: 'landing', covered: near((10 * 3.72 ** (5 / 3) - 10) / 90) },
    },
  ],
  [
    '80 → 95 in 15 years, 3 a year to 2018, 0.2 since: 90 + 7·0.2 = 91.4 is 0.76 of the way',
    { baseline: '80', target: '95' },
    {
      2016: '83',
      2017: '86',
      2018: '89',
      2019: '89.2',
      2020: '89.4',
      2021: '89.6',
      2022: '89.8',
      2023: '90',
    },
    long,
    'destatis',
    {
      kind: 'window',
      since: 2018,
      change: near(0.2),
      covered: near(11.4 / 15),
      pace: near(10 / 15 / (8 / 15)),
    },
  ],
  [
    'at 5.5 of 6 the pace leads to 9.17 of 10, where the schedule asks for 0.95 of what is due',
    { baseline: '80', target: '90' },
    { 2023: '85.5' },
    {},
    'escap',
    { kind: 'threshold', measure: { of: 'anticipated', anticipated: near(55 / 6) }, pace: near(5.5 / 6) },
  ],
  [
    '2025: 89.6 of 90 is missed, and 9.6 of 10',
    share,
    { 2025: '89.6' },
    {},
    'escap',
    { kind: 'target-year', measure: { of: 'anticipated', anticipated: near(9.6) } },
  ],
  [
    '2025: and grew by 0.962 of what was required',
    share,
    { 2025: '89.6' },
    {},
    'statcan',
    {
      kind: 'target-year',
      measure: {
        of: 'growth',
        achieved: near(1.12 ** 0.2 - 1),
        required: near(1.125 ** 0.2 - 1),
        ratio: near((1.12 ** 0.2 - 1) / (1.125 ** 0.2 - 1)),
      },
    },
  ],
  [
    'air 87.5, keep 87: met so far, heading for 86.3',
    air,
    { 2023: '87.5' },
    {},
    'statcan',
    { kind: 'kept', projected: near(86.3), change: null },
  ],
  [
    'fallen from 95 to 88 and rising since: no longer worsening, but the mean since the baseline breaks 87',
    { baseline: '95', target: '87' },
    { 2018: '88', 2019: '88.1', 2020: '88.2', 2021: '88.3', 2022: '88.4', 2023: '88.5' },
    long,
    'destatis',
    { kind: 'kept', projected: near(88.5 - (7 * 6.5) / 8), change: near(0.1) },
  ],
  [
    'air 88, keep 87: worsening, and still 87.13 in 2025',
    air,
    { 2021: '88.9', 2022: '88.4', 2023: '88' },
    {},
    'destatis',
    { kind: 'worsening', change: near(-1.3 / 3), projected: near(88 - (2 * 1.3) / 3) },
  ],
  [
    'reached and falling back',
    share,
    { 2021: '95', 2022: '94', 2023: '93', 2024: '92' },
    { baselineYear: 2019 },
    'destatis',
    { kind: 'worsening', change: near(-1), projected: null },
  ],
]

describe('the cause of a difference', () => {
  it.each(causes)('%s', (_what, kase, cells, years, method, cause) => {
    const { differences } = rowOf(kase, cells, years)
    expect(differences.find((difference) => difference.method === method)?.cause).toEqual(cause)
  })
})

describe('a row', () => {
  it('has the answer of every method, and whether they agree', () => {
    const { answers, agree } = rowOf(share, { 2021: '82', 2022: '84', 2023: '86' })
    expect(methods.map((method) => [method, answers[method].verdict, answers[method].onTrack])).toEqual([
      ['schedule', 'on-track', true],
      ['statcan', 'substantial', true],
      ['destatis', 'sun', true],
      ['unsd', 'on-track', true],
      ['escap', 'on-track', true],
    ])
    expect(agree).toBe(true)
  })

  it('agrees with itself where only one method answers', () => {
    const task: Case = { target: '完成上级下达任务' }
    const { answers, agree, differences } = rowOf(task, { 2023: '完成' })
    expect([answers.schedule.onTrack, answers.statcan.onTrack, agree, differences]).toEqual([
      true,
      null,
      null,
      [],
    ])
  })

  it('has no difference where the schedule has no verdict', () => {
    const { assessment, answers, differences } = rowOf(
      { target: '70' },
      { 2021: '50', 2022: '55', 2023: '60', 2024: '65' },
    )
    expect([assessment.reason, answers.destatis.verdict, differences]).toEqual(['no-baseline', 'sun', []])
  })

  it('is there for indicators with data only', () => {
    expect(compareCase(share, { 2022: '—', 2023: '' })).toMatchObject({ rows: [], withoutData: 1 })
  })
})

describe('a target that only says which way', () => {
  const rising: Case = { baseline: '100', target: '逐年提高', unit: '亿元', scale: 'growth' }

  it('102 after 3 years: on track by the schedule and Destatis, 0.66 % a year is moderate in Canada', () => {
    const { answers, differences } = rowOf(rising, { 2021: '101', 2022: '101.5', 2023: '102' })
    expect(methods.map((method) => answers[method].verdict)).toEqual([
      'on-track',
      'moderate',
      'sun',
      'not-assessed',
      'not-assessed',
    ])
    const growth = near(1.02 ** (1 / 3) - 1)
    expect(differences).toEqual([
      { method: 'statcan', cause: { kind: 'direction', trend: { of: 'growth', growth } } },
    ])
  })

  it('103, 104, 102: the last change is the other way, a sun behind a cloud', () => {
    const { differences } = rowOf(rising, { 2021: '103', 2022: '104', 2023: '102' })
    const trend = { of: 'changes', mean: near(2 / 3), last: near(-2) }
    expect(differences.at(-1)).toEqual({ method: 'destatis', cause: { kind: 'direction', trend } })
  })

  it('stable is no direction: no other office has an answer', () => {
    const { answers } = rowOf({ ...rising, target: '保持稳定' }, { 2021: '101', 2022: '101', 2023: '102' })
    expect(methods.map((method) => answers[method].reason).slice(1)).toEqual(
      Array.from({ length: 4 }, () => 'no-numeric-target'),
    )
  })
})

describe('agreement with the schedule', () => {
  it('counts the indicators that both answer', () => {
    const cases: readonly (readonly [Case, Cells])[] = [
      [{ ...share, code: 'a' }, { 2023: '86' }],
      [{ ...air, code: 'b' }, { 2023: '87.5' }],
      [{ baseline: '2.3', target: '[20]', scale: 'sum', code: 'c' }, { 2023: '[12]' }],
    ]
    const plan = planOf(...cases.map(([kase]) => indicator(kase)))
    const submissions = cases.map(([kase, cells]) => submissionOf(kase.code ?? '', cells))
    expect(compareMethods(plan, submissions, assess(plan, submissions)).agreement).toEqual([
      { method: 'statcan', same: 1, of: 2 },
      { method: 'destatis', same: 0, of: 0 },
      { method: 'unsd', same: 1, of: 2 },
      { method: 'escap', same: 2, of: 3 },
    ])
  })
})

describe('for any values', () => {
  const value = fc.integer({ min: -300, max: 3000 }).map((n) => String(n / 10))
  const scale = fc.constantFrom('growth' as const, 'change' as const, 'sum' as const, 'cut' as const)
  const better = fc.constantFrom('higher' as const, 'lower' as const)
  const targets = fc.tuple(value, fc.constantFrom('', '<', '左右'))
  const cases = fc.tuple(scale, better, value, targets, fc.array(value, { minLength: 1, maxLength: 5 }))

  it('there is a cause for every difference and no other, and its number is on the method’s side of its cut', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(cases, ([name, way, baseline, [t, sign], values]) => {
        const running = name === 'sum' || name === 'cut'
        const bound = way === 'higher' ? '>' : '<'
        const target = running
          ? `[${1 + (Math.abs(Number(t)) % 90)}]`
          : sign === '左右'
            ? `${t} 左右`
            : `${sign === '<' ? bound : ''}${t}`
        const cells = Object.fromEntries(values.map((cell, index) => [2021 + index, cell]))
        for (const { answers, differences } of compareCase(
          { baseline, target, scale: name, better: way },
          cells,
        ).rows) {
          const own = answers.schedule.onTrack
          const differing = methods.filter(
            (method) => own !== null && answers[method].onTrack !== null && answers[method].onTrack !== own,
          )
          expect(differences.map(({ method }) => method)).toEqual(differing)
          for (const { method, cause } of differences) {
            seen.add(cause.kind)
            const on = answers[method].onTrack
            if (cause.kind === 'path') expect(cause.other >= 0.95 - 1e-9).toBe(on)
            if (cause.kind === 'window') expect(Number(cause.covered) >= 0.95 - 1e-9).toBe(on)
            if (cause.kind === 'kept' || cause.kind === 'target-year') expect(on).toBe(true)
            if (cause.kind === 'worsening') expect(on).toBe(false)
            JSON.stringify(cause, (_key, item: unknown) => {
              expect(typeof item === 'number' && !Number.isFinite(item)).toBe(false)
              return item
            })
          }
        }
      }),
      tries(3000),
    )
    expect([...seen].toSorted()).toEqual(['kept', 'path', 'target-year', 'threshold', 'worsening'])
  })
})
