import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { meanRate, realRates } from '../../src/assess/real-growth.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { judgeBy } from '../../src/method/judge-by.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'

const plan = loadPlan(
  [
    'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale',
    '1,gdp,地区生产总值,亿元,100,年均增长6.5%,anticipatory,higher,growth',
    '2,income,居民收入,元,50000,快于地区生产总值,anticipatory,higher,growth',
    '3,retail,社零,亿元,40,60,anticipatory,higher,growth',
  ].join('\n'),
  'plan.csv',
)
/** Name, year, amount, published growth at constant prices. */
type Row = readonly [name: string, year: number, amount: number, real: number | null]
async function judged(rows: readonly Row[], year = 2023) {
  const lines = rows.map(([name, at, amount, real]) => `${name},${at},${amount},${real ?? ''}`)
  const bytes = Buffer.from(['指标,年份,数值,可比价增速', ...lines].join('\n'))
  const submission = await readSubmission(sourceOf('a.csv', bytes), plan)
  const [gdp, income, retail] = assess(plan, [submission], { year })
  if (gdp === undefined || income === undefined || retail === undefined) throw new Error('not judged')
  return { gdp, income, retail }
}
const gdp: readonly Row[] = [
  ['地区生产总值', 2021, 112, 8.02],
  ['地区生产总值', 2022, 121, 3.1],
  ['地区生产总值', 2023, 131, 5.05],
]
const income: readonly Row[] = [
  ['居民收入', 2021, 52000, 7],
  ['居民收入', 2022, 54000, 4],
  ['居民收入', 2023, 56000, 6],
]

describe('a target that is a growth rate, with published growth of every year', () => {
  it('is judged by it: (1.0802 × 1.031 × 1.0505)^⅓ − 1 = 5.37 % of 6.5, though the amounts grew 9.4 % a year', async () => {
    const { gdp: one } = await judged(gdp)
    expect(one).toMatchObject({ verdict: 'behind', scale: 'mean-growth', unit: '%', latest: 5.05 })
    expect(one.actual).toBeCloseTo(5.3706, 3)
    expect(one.realMean).toBeCloseTo(0.053706, 5)
    expect(one.nominalMean).toBeCloseTo(1.31 ** (1 / 3) - 1, 9)
  })

  it('whatever the baseline year says of its own growth', async () => {
    const { gdp: one } = await judged([['地区生产总值', 2020, 100, null], ...gdp])
    expect(one).toMatchObject({ verdict: 'behind', scale: 'mean-growth', latest: 5.05 })
  })

  it('without the amount of the year there is no nominal mean beside it', async () => {
    const last = ['地区生产总值', 2023, '', 5.05] as unknown as Row
    const { gdp: one } = await judged([...gdp.slice(0, 2), last])
    expect(one).toMatchObject({ verdict: 'behind', latest: 5.05, nominalMean: null })
    expect(one.realMean).toBeCloseTo(0.053706, 5)
  })

  it('is judged by its amounts where a year has none', async () => {
    const { gdp: one } = await judged(
      gdp.map((row) => (row[1] === 2022 ? ([...row.slice(0, 3), null] as unknown as Row) : row)),
    )
    expect(one).toMatchObject({
      verdict: 'ahead',
      scale: 'growth',
      unit: '亿元',
      realMean: null,
      nominalMean: null,
    })
  })

  it('a target in amounts is judged by its amounts: the mean of the published growth stands beside', async () => {
    const { retail } = await judged([
      ['社零', 2021, 44, 4],
      ['社零', 2022, 48, 3],
      ['社零', 2023, 52, 5],
    ])
    expect(retail).toMatchObject({ scale: 'growth', actual: 52, realGrowth: 5 })
    expect(retail.realMean).toBeCloseTo((1.04 * 1.03 * 1.05) ** (1 / 3) - 1, 9)
  })

  it('never the last year’s alone: without the years before there is no mean', async () => {
    const { retail } = await judged([['社零', 2023, 52, 5]])
    expect(retail).toMatchObject({ realGrowth: 5, realMean: null })
  })
})

describe('other offices', () => {
  it('have no answer to a mean of published growth, and keep theirs on amounts', async () => {
    const bytes = Buffer.from(`指标,年份,数值,可比价增速\n${gdp.map((row) => row.join(',')).join('\n')}`)
    const submissions = [await readSubmission(sourceOf('a.csv', bytes), plan)]
    const [one] = judgeBy('statcan', plan, submissions, assess(plan, submissions, { year: 2023 }))
    expect(one).toMatchObject({ verdict: 'not-available', reason: 'mean-of-rates', onTrack: null })
  })
})

describe('faster than another, in real terms', () => {
  it('5.66 against 5.37 %: ahead, though the amounts grew more slowly', async () => {
    const { income: one } = await judged([...gdp, ...income])
    expect(one.comparison).toMatchObject({ real: true, rates: true, from: 2020 })
    expect(one.comparison?.own).toBeCloseTo((1.07 * 1.04 * 1.06) ** (1 / 3) - 1, 9)
    expect(one).toMatchObject({ verdict: 'ahead', onTrack: true })
  })

  it('amounts against amounts where one side has no published growth', async () => {
    const { income: one } = await judged([
      ...gdp.map((row) => [row[0], row[1], row[2], null] as const),
      ...income,
    ])
    expect(one.comparison).toMatchObject({ real: false, rates: false })
    expect(one.onTrack).toBe(false)
  })
})

describe('the mean of yearly rates', () => {
  it('compounds: what grows by it every year comes to what grew by each', () => {
    const rates = fc.array(
      fc.integer({ min: -999, max: 2000 }).map((n) => n / 10),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(rates, (list) => {
        const mean = meanRate(list) ?? Number.NaN
        const product = list.reduce((so, rate) => so * (1 + rate / 100), 1)
        expect((1 + mean) ** list.length / product).toBeCloseTo(1, 9)
      }),
    )
  })

  it.each([
    ['no rates', []],
    ['a fall by all there was', [5, -100]],
  ])('is none of %s', (_of, rates) => {
    expect(meanRate(rates)).toBeNull()
  })

  it('there is none of a span with a gap, or of no span', () => {
    expect(realRates(new Map(), 2020, 2023)).toBeNull()
    expect(realRates(new Map(), 2020, 2020)).toBeNull()
  })
})
