import { describe, expect, it } from 'vitest'
import type { Trajectory } from '../../src/document/chart.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { trajectoryOf } from '../../src/figure/trajectory.ts'
import { judge } from '../../src/judge/index.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { zh } from '../../src/words/zh.ts'
import { assessment } from '../report/sample.ts'

const header = 'no,code,name,name_en,unit,baseline_2020,target_2025,attribute,better,scale,tiers,group,source'

/** The one indicator of a plan of five years from 2020, as judged: its baseline, target and values by year. */
async function judged(
  row: {
    readonly baseline: string
    readonly target: string
    readonly better: string
    readonly scale: string
  },
  values: Readonly<Record<number, number | string>>,
  { tiers = '', unit = '万元' } = {},
): Promise<Assessment> {
  const { baseline, target, better, scale } = row
  const plan = loadPlan(
    `${header}\n1,x,某指标,Some,${unit},${baseline},${target},anticipatory,${better},${scale},${tiers},main,表\n`,
    'plan.csv',
  )
  const years = Object.keys(values)
  const file = `指标,单位,${years.map((year) => `${year}年`).join(',')}\n某指标,${unit},${Object.values(values).join(',')}\n`
  const report = await judge(plan, [sourceOf('x.csv', Buffer.from(file))], { year: Number(years.at(-1)) })
  const [only] = report.assessments
  if (only === undefined) throw new Error('nothing judged')
  return only
}

const chartOf = async (...args: Parameters<typeof judged>): Promise<Trajectory> => {
  const chart = trajectoryOf(await judged(...args), 'good', zh)
  if (chart === null) throw new Error('nothing to draw')
  return chart
}
const points = (all: readonly { readonly year: number; readonly value: number }[]) =>
  all.map(({ year, value }) => [year, Number(value.toPrecision(8))])
const inYear = (chart: Trajectory, year: number) => {
  const band = chart.band.find((one) => one.year === year)
  return band === undefined ? null : [band.low, band.high].map((value) => Number(value.toPrecision(8)))
}
const near = (...values: readonly number[]) => values.map((value) => Number(value.toPrecision(8)))

interface Case {
  readonly title: string
  readonly args: Parameters<typeof judged>
  readonly actual: readonly (readonly number[])[]
  readonly planned: readonly (readonly number[])[]
  /** From 0.95 to 1.05 of the way due in 2023. */
  readonly band: readonly number[] | null
  readonly goals: readonly (readonly [number, string])[]
  readonly forbidden: Trajectory['forbidden']
}
const free = { above: null, below: null }
const of = (baseline: string, target: string, better: string, scale: string) => ({
  baseline,
  target,
  better,
  scale,
})

const cases: readonly Case[] = [
  {
    title: 'change to a level: 80 to 85 is 1 a year, due 83; the way of 3 gives 80 + 2.85 and 80 + 3.15',
    args: [of('80', '85', 'higher', 'change'), { 2021: 81, 2022: 82, 2023: 84 }],
    actual: [
      [2020, 80],
      [2021, 81],
      [2022, 82],
      [2023, 84],
    ],
    planned: [
      [2020, 80],
      [2021, 81],
      [2022, 82],
      [2023, 83],
      [2024, 84],
      [2025, 85],
    ],
    band: [82.85, 83.15],
    goals: [[85, '目标 85']],
    forbidden: free,
  },
  {
    title:
      'growth with graded goals: 100 to 161.051 is 10% a year, due 133.1; the band is 1.331 to the power 0.95 and 1.05',
    args: [
      of('100', '161.051', 'higher', 'growth'),
      { 2021: 110, 2022: 121, 2023: 133 },
      { tiers: '确保=150;力争=161.051' },
    ],
    actual: [
      [2020, 100],
      [2021, 110],
      [2022, 121],
      [2023, 133],
    ],
    planned: [
      [2020, 100],
      [2021, 110],
      [2022, 121],
      [2023, 133.1],
      [2024, 146.41],
      [2025, 161.051],
    ],
    band: near(100 * 1.331 ** 0.95, 100 * 1.331 ** 1.05),
    goals: [
      [150, '确保 150'],
      [161.051, '力争 161.051'],
    ],
    forbidden: free,
  },
  {
    title: 'down to a bound: 30 to 20 is −2 a year, due 24; faster is lower: 30 − 6.3 and 30 − 5.7',
    args: [of('30', '20以内', 'lower', 'change'), { 2023: 25 }],
    actual: [
      [2020, 30],
      [2023, 25],
    ],
    planned: [
      [2020, 30],
      [2021, 28],
      [2022, 26],
      [2023, 24],
      [2024, 22],
      [2025, 20],
    ],
    band: [23.7, 24.3],
    goals: [[20, '目标 20']],
    forbidden: free,
  },
  {
    title:
      'a total of 20 begins at nothing, whatever the baseline: 4 a year; reported 3, 3, 4 are 3, 6, 10 so far',
    args: [of('2', '[20]', 'higher', 'sum'), { 2021: 3, 2022: 3, 2023: 4 }],
    actual: [
      [2020, 0],
      [2021, 3],
      [2022, 6],
      [2023, 10],
    ],
    planned: [
      [2020, 0],
      [2021, 4],
      [2022, 8],
      [2023, 12],
      [2024, 16],
      [2025, 20],
    ],
    band: [11.4, 12.6],
    goals: [[20, '目标 20']],
    forbidden: free,
  },
  {
    title: 'a cut of 10% in all: after three years 1 − 0.9^0.6; reported 2, 2, 2% are 1 − 0.98³',
    args: [of('3', '[10]', 'higher', 'cut'), { 2021: 2, 2022: 2, 2023: 2 }, { unit: '%' }],
    actual: [
      [2020, 0],
      [2021, 2],
      [2022, 3.96],
      [2023, 100 * (1 - 0.98 ** 3)],
    ],
    planned: [
      [2020, 0],
      ...[1, 2, 3, 4, 5].map((run) => [2020 + run, near(100 * (1 - 0.9 ** (run / 5)))[0] ?? 0]),
    ],
    band: near(100 * (1 - 0.9 ** (0.6 * 0.95)), 100 * (1 - 0.9 ** (0.6 * 1.05))),
    goals: [[10, '目标 10']],
    forbidden: free,
  },
  {
    title: 'a mean of 5% a year starts nowhere: the means so far are 4, 5, 5; due is 5 throughout',
    args: [of('2.3', '5以上', 'higher', 'mean-growth'), { 2021: 4, 2022: 6, 2023: 5 }, { unit: '%' }],
    actual: [
      [2021, 4],
      [2022, 100 * (Math.sqrt(1.04 * 1.06) - 1)],
      [2023, 100 * (Math.cbrt(1.04 * 1.06 * 1.05) - 1)],
    ],
    planned: [1, 2, 3, 4, 5].map((run) => [2020 + run, 5]),
    band: near(100 * (1.05 ** 0.95 - 1), 100 * (1.05 ** 1.05 - 1)),
    goals: [[5, '目标 5']],
    forbidden: free,
  },
  {
    title: 'a bound that the baseline keeps has no path: 1.9 of less than 2 is to stay below 2',
    args: [of('1.9', '<2', 'lower', 'change'), { 2023: 1.95 }],
    actual: [
      [2020, 1.9],
      [2023, 1.95],
    ],
    planned: [],
    band: null,
    goals: [[2, '目标 2']],
    forbidden: { above: 2, below: null },
  },
  {
    title: 'a level that the baseline keeps is not to fall: 100 of 100',
    args: [of('100', '100', 'higher', 'change'), { 2023: 96.4 }, { unit: '%' }],
    actual: [
      [2020, 100],
      [2023, 96.4],
    ],
    planned: [],
    band: null,
    goals: [[100, '目标 100']],
    forbidden: { above: null, below: 100 },
  },
  {
    title:
      'an interval within which the baseline lies has two sides, of which the report says one: none is shaded',
    args: [of('4', '3-5', 'range', 'change'), { 2023: 4.5 }],
    actual: [
      [2020, 4],
      [2023, 4.5],
    ],
    planned: [],
    band: null,
    goals: [[3, '目标 3']],
    forbidden: free,
  },
  {
    title: 'twice the baseline: 50 to 100, due 50 · 2^0.6',
    args: [of('50', '翻一番', 'higher', 'growth'), { 2023: 76 }],
    actual: [
      [2020, 50],
      [2023, 76],
    ],
    planned: [[2020, 50], ...[1, 2, 3, 4, 5].map((run) => [2020 + run, near(50 * 2 ** (run / 5))[0] ?? 0])],
    band: near(50 * 2 ** (0.6 * 0.95), 50 * 2 ** (0.6 * 1.05)),
    goals: [[100, '目标 100']],
    forbidden: free,
  },
  {
    title: 'growth of 10% a year from 100 leads to 161.051',
    args: [of('100', '年均增长10%', 'higher', 'growth'), { 2023: 120 }],
    actual: [
      [2020, 100],
      [2023, 120],
    ],
    planned: [0, 1, 2, 3, 4, 5].map((run) => [2020 + run, near(100 * 1.1 ** run)[0] ?? 0]),
    band: near(100 * 1.331 ** 0.95, 100 * 1.331 ** 1.05),
    goals: [[161.051, '目标 161.051']],
    forbidden: free,
  },
  {
    title: 'a year that is missing has no point: nothing between 2021 and 2023',
    args: [of('80', '85', 'higher', 'change'), { 2021: 81, 2023: 84 }],
    actual: [
      [2020, 80],
      [2021, 81],
      [2023, 84],
    ],
    planned: [0, 1, 2, 3, 4, 5].map((run) => [2020 + run, 80 + run]),
    band: [82.85, 83.15],
    goals: [[85, '目标 85']],
    forbidden: free,
  },
]

describe('what the chart of an indicator holds', () => {
  it.each(cases)('$title', async ({ args, actual, planned, band, goals, forbidden }) => {
    const chart = await chartOf(...args)
    expect([chart.from, chart.to]).toEqual([2020, 2025])
    expect(points(chart.actual)).toEqual(actual.map(([year, value = Number.NaN]) => [year, near(value)[0]]))
    expect(points(chart.planned)).toEqual(planned)
    expect(inYear(chart, 2023)).toEqual(band)
    expect(chart.goals.map(({ value, text }) => [Number(value.toPrecision(8)), text])).toEqual(goals)
    expect(chart.forbidden).toEqual(forbidden)
  })

  it('says the last value as the report does, and where it leads as long as there is a year left', async () => {
    const row = of('80', '85', 'higher', 'change')
    const before = await judged(row, { 2021: 81, 2022: 82, 2023: 84 })
    const chart = trajectoryOf(before, 'warning', zh)
    expect(chart?.last).toEqual({ text: '84', tone: 'warning' })
    expect(chart?.projected?.value).toBe(before.projected)
    expect(chart?.projected?.low).toBe(before.outlook.interval?.low)
    expect((await chartOf(row, { 2024: 84, 2025: 86 })).projected).toBeNull()
  })

  it.each([
    ['every year, higher', 'higher', { above: null, below: 90 }],
    ['every year, lower', 'lower', { above: 90, below: null }],
  ] as const)('a bound that holds %s shades the side that breaks it', (_, better, forbidden) => {
    const a = assessment({
      aim: 'every-year',
      better,
      actual: 91,
      target: { text: '90', kind: 'lower-bound', value: 90, inclusive: true },
    })
    expect(trajectoryOf(a, 'good', zh)?.forbidden).toEqual(forbidden)
  })

  it('is none without a number: of a statement, of a value that is missing', async () => {
    const statement = await judged(of('6.4', '完成上级下达任务', 'higher', 'change'), { 2023: '完成' })
    expect(statement.verdict).toBe('on-track')
    expect(trajectoryOf(statement, 'good', zh)).toBeNull()
    expect(trajectoryOf(assessment({ actual: null }), 'quiet', zh)).toBeNull()
  })
})

describe('the band of an amended target', () => {
  const amended = (elapsed: number) =>
    trajectoryOf(
      assessment({
        scale: 'change',
        baseline: 10,
        actual: 15,
        baselineYear: 2020,
        year: 2023,
        elapsed,
        amended: {
          fromYear: 2023,
          target: { before: '18', after: '20' },
          baseline: null,
          decision: '决定',
          source: '文件',
        },
        path: [11, 12, 16, 18, 20].map((expected, at) => ({ year: 2021 + at, expected, stated: false })),
      }),
      'good',
      zh,
    )

  it('begins in the year before, where the pace counts from there: 12 + 0.95 × (16 − 12) in 2023', () => {
    // One of three years from 2022 to 2025 is over.
    const chart = amended(1 / 3)
    expect(chart?.band.map(({ year }) => year)).toEqual([2023, 2024, 2025])
    expect(chart === null ? null : inYear(chart, 2023)).toEqual(near(12 + 0.95 * 4, 12 + 1.05 * 4))
  })

  it('begins at the baseline, where all of the plan counts: 10 + 0.95 × (16 − 10)', () => {
    const chart = amended(3 / 5)
    expect(chart?.band.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025])
    expect(chart === null ? null : inYear(chart, 2023)).toEqual(near(10 + 0.95 * 6, 10 + 1.05 * 6))
  })
})
