import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import type { Observation } from '../../src/domain/observation.ts'
import type { Indicator } from '../../src/domain/plan.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { assessCase, type Case, type Cells, indicator, planOf, submissionOf } from '../support/builders.ts'

const close = (value: number) => expect.closeTo(value, 9)

describe('an assessment holds what the steps come to', () => {
  it('of an amount: 1516.7 → 2200, 2030.29 after three of five years', () => {
    const tiers: Indicator['tiers'] = [
      { label: '确保', quantity: { value: 2000, decimals: 0 } },
      { label: '冲刺', quantity: { value: 2500, decimals: 0 } },
    ]
    const gdp: Case = {
      baseline: '1516.7',
      target: '2200',
      scale: 'growth',
      unit: '亿元',
      tiers,
      code: 'gdp',
    }
    const planned = (2200 / 1516.7) ** (1 / 5)
    const progress = Math.log(2030.29 / 1516.7) / Math.log(2200 / 1516.7)
    expect(assessCase(gdp, { 2021: '1600', 2023: '约2030.29' })).toMatchObject({
      no: '1',
      code: 'gdp',
      name: 'gdp',
      nameEn: 'gdp',
      region: null,
      unit: '亿元',
      attribute: 'anticipatory',
      group: 'main',
      baseline: 1516.7,
      target: { text: '2200', kind: 'level', value: 2200, inclusive: true },
      better: 'higher',
      scale: 'growth',
      aim: 'reach',
      year: 2023,
      actual: 2030.29,
      latest: 2030.29,
      expected: close(1516.7 * planned ** 3),
      elapsed: 0.6,
      progress: close(progress),
      pace: close(progress / 0.6),
      rate: {
        planned: close(planned - 1),
        achieved: close((2030.29 / 1516.7) ** (1 / 3) - 1),
        required: close((2200 / 2030.29) ** (1 / 2) - 1),
        flow: null,
      },
      projected: close(2030.29 * (2030.29 / 1516.7) ** (2 / 3)),
      outlook: { reaches: true, probability: null },
      sensitive: false,
      sensitiveTo: [],
      provisional: true,
      realGrowth: null,
      tiers: [
        { label: '确保', value: 2000, met: true, required: null },
        { label: '冲刺', value: 2500, met: false, required: close((2500 / 2030.29) ** (1 / 2) - 1) },
      ],
      comparison: null,
      final: null,
      history: [{ year: 2021, actual: 1600, latest: 1600, verdict: 'behind', onTrack: false }],
      verdict: 'ahead',
      onTrack: true,
      reason: null,
    })
  })

  it('of a total: 4 + 5 + 3 of 20, 2.3 a year before', () => {
    const fdi: Case = { baseline: '2.3', target: '[20]', scale: 'sum', unit: '亿美元' }
    expect(assessCase(fdi, { 2021: '4', 2022: '5', 2023: '3' })).toMatchObject({
      baseline: 2.3,
      target: { kind: 'total', value: 20 },
      actual: 12,
      latest: 3,
      expected: 12,
      progress: close(0.6),
      pace: 1,
      rate: { planned: 4, achieved: 4, required: 4, flow: close(0.190520265392) },
      projected: 20,
      outlook: { reaches: true, probability: close(0.5), range: { low: 18, high: 22 } },
      provisional: false,
      history: [
        { year: 2021, actual: 4, latest: 4, verdict: 'on-track', onTrack: true },
        { year: 2022, actual: 9, latest: 5, verdict: 'ahead', onTrack: true },
      ],
      verdict: 'on-track',
    })
  })

  it('of a total with a year missing: only the value reported', () => {
    const fdi: Case = { baseline: '2.3', target: '[20]', scale: 'sum', unit: '亿美元' }
    expect(assessCase(fdi, { 2021: '4', 2023: '3' })).toMatchObject({
      actual: null,
      progress: null,
      pace: null,
      rate: { planned: 4, achieved: null, required: null },
      projected: null,
      outlook: { reaches: null, probability: null, interval: null, range: null },
      verdict: 'not-assessed',
      onTrack: null,
      reason: 'incomplete-series',
    })
  })

  it('of the target year: 112 where 110 was asked', () => {
    const tiers: Indicator['tiers'] = [{ label: '甲', quantity: { value: 105, decimals: 0 } }]
    expect(assessCase({ baseline: '100', target: '110', tiers }, { 2025: '112' })).toMatchObject({
      elapsed: 1,
      rate: { planned: 2, achieved: close(2.4), required: null },
      projected: 112,
      outlook: { reaches: true },
      tiers: [{ label: '甲', value: 105, met: true, required: null }],
      final: { difference: 2, margin: close(2 / 110), tier: '甲' },
      verdict: 'met',
    })
  })

  it('of no value: what the plan asks, and the graded goals without an answer', () => {
    const tiers: Indicator['tiers'] = [{ label: '甲', quantity: { value: 105, decimals: 0 } }]
    expect(assessCase({ baseline: '100', target: '110', tiers }, {}, 2023)).toMatchObject({
      aim: 'reach',
      actual: null,
      latest: null,
      expected: 106,
      elapsed: 0.6,
      progress: null,
      pace: null,
      rate: { planned: 2, achieved: null, required: null, flow: null },
      projected: null,
      outlook: { reaches: null, probability: null, interval: null, range: null },
      provisional: false,
      tiers: [{ label: '甲', value: 105, met: null, required: null }],
      final: null,
      history: [],
      verdict: 'no-data',
      onTrack: null,
      reason: null,
    })
  })

  it('of a bound: the bound is the value', () => {
    expect(assessCase({ baseline: '95', target: '>98.5' }, { 2023: '98以上' })).toMatchObject({
      target: { value: 98.5, inclusive: false },
      actual: 98,
      latest: 98,
      expected: close(97.1),
      actualBound: '>=',
      progress: null,
      verdict: 'ahead',
      reason: null,
    })
  })

  it('of a target in words: no number anywhere', () => {
    const found = assessCase({ baseline: '6.4', target: '完成上级下达任务', scale: 'cut' }, { 2023: '完成' })
    expect(found).toMatchObject({
      baseline: 6.4,
      aim: null,
      actual: null,
      expected: null,
      verdict: 'on-track',
    })
    expect(found.target).toEqual({
      text: '完成上级下达任务',
      kind: 'qualitative',
      value: null,
      inclusive: true,
    })
  })

  it('of a target relative to another: its growth, and the value and the ratio in step with it', () => {
    const plan = loadPlan(
      [
        'no,code,name,name_en,unit,baseline_2020,target_2025,attribute,better,scale',
        '1,gdp,地区生产总值,GDP,亿元,1000,1500,anticipatory,higher,growth',
        '2,x,指标,Income,亿元,100,快于经济增长,anticipatory,higher,growth',
      ].join('\n'),
      'plan.csv',
    )
    const of = (own: string, other: string) =>
      assess(plan, [submissionOf('x', { 2022: own }), submissionOf('gdp', { 2022: other })]).find(
        ({ code }) => code === 'x',
      )
    expect(of('121', '1100')).toMatchObject({
      expected: close(110),
      pace: close(2),
      comparison: {
        code: 'gdp',
        name: '地区生产总值',
        nameEn: 'GDP',
        own: close(0.1),
        other: close(1.1 ** 0.5 - 1),
        from: 2020,
      },
    })
    expect(of('121', '')?.comparison).toBeNull()
    expect(of('', '1100')?.comparison).toBeNull()
  })

  it('of an assigned target: the file it comes from and who assigned it', () => {
    const assigned = { file: 'assigned.csv', source: '市政府', words: '完成上级下达任务' }
    const only: Indicator = { ...indicator({ target: '14.5' }), assigned }
    const [found] = assess(planOf(only), [submissionOf('x', { 2023: '3' })])
    expect(found?.target.assigned).toEqual({ file: 'assigned.csv', source: '市政府' })
    expect(assessCase({ target: '14.5' }, { 2023: '3' }).target).not.toHaveProperty('assigned')
  })

  it('of a region, and with published growth beside it', () => {
    const only = indicator({ baseline: '100', target: '110' })
    const submission = submissionOf('x', { 2022: '103', 2023: '106' })
    const observations = submission.observations.map(
      (one): Observation => ({
        ...one,
        region: '甲区',
        realGrowth: one.year === 2023 ? { value: 5.4, decimals: 1 } : { value: 9, decimals: 0 },
      }),
    )
    const [found] = assess(planOf(only), [{ ...submission, observations }])
    expect(found).toMatchObject({ region: '甲区', year: 2023, realGrowth: 5.4, provisional: false })
  })

  it('of what decides little: sensitive, and to what', () => {
    const found = assessCase({ baseline: '100', target: '110' }, { 2023: '105.7' })
    expect([found.pace, found.sensitive, found.sensitiveTo]).toEqual([close(0.95), true, ['cut', 'rounding']])
  })
})

describe('whether the target will be reached, where nothing can be projected', () => {
  const unknown: Case = { target: '200', scale: 'growth' }

  it.each<[string, Cells, boolean | null, string]>([
    ['210 satisfies 200 already', { 2023: '210' }, true, 'met'],
    ['210 satisfied it when the plan was over', { 2025: '210' }, true, 'met'],
    ['190 did not', { 2025: '190' }, false, 'missed'],
    ['190 before the end says nothing', { 2023: '190' }, null, 'not-assessed'],
  ])('%s', (_case, cells, reaches, verdict) => {
    const found = assessCase(unknown, cells)
    expect(found.projected).toBeNull()
    expect([found.outlook.reaches, found.verdict]).toEqual([reaches, verdict])
  })

  it('is what the projection says where there is one, whatever the verdict', () => {
    // 100 → 110 and at 111 already: met; at 3.7 a year on to 118.3. From 112 in 2022 down to 106: not.
    expect(assessCase({ baseline: '100', target: '110' }, { 2023: '111' }).outlook.reaches).toBe(true)
    expect(assessCase({ baseline: '100', target: '110' }, { 2023: '105.8' })).toMatchObject({
      verdict: 'on-track',
      outlook: { reaches: false },
    })
  })
})
