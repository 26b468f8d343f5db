import fc from 'fast-check'
import { methods } from '../../src/domain/method.ts'
import type { Indicator, Plan } from '../../src/domain/plan.ts'

/** A row of a submission of many regions, all values made up. */
interface Row {
  readonly region: string
  readonly indicator: string
  readonly year: string
  readonly unit: string
  readonly value: string
}

/** Regions whose names differ by width, by brackets, and one row in some that names none. */
const names = ['甲区', '乙区', '丙县', '丁（市）', 'Ａ区', '戊区', '']
const years = ['2020', '2021', '2022', '2023']
const codes = [
  'gdp',
  'exports',
  'urbanisation',
  'fdi',
  'energy-intensity-cut',
  'water-intensity-cut',
  'good-air-days',
]

/** Values as they are sent: plausible ones, ones in another unit, gaps, words, and what cannot be read. */
function written(baseline: number, year: string, kind: number): string {
  const grown = baseline * 1.03 ** (Number(year) - 2020)
  if (kind < 70) return grown.toFixed(2)
  if (kind < 76) return (grown * 10_000).toFixed(0)
  if (kind < 80) return (grown / 10).toFixed(3)
  if (kind < 84) return ''
  if (kind < 87) return '-'
  if (kind < 90) return 'abc'
  if (kind < 93) return '完成'
  if (kind < 96) return `${grown.toFixed(1)}以上`
  return `${grown.toFixed(2)}万元`
}

/** Orders in which rows come: a region stands together, or it does not. */
const orders: readonly ((row: Row, index: number) => string)[] = [
  ({ region }) => region,
  ({ year }) => year,
  ({ indicator }) => indicator,
  ({ region, year }) => `${year >= '2022' ? 1 : 0} ${region}`,
  (_, index) => `${(index * 7919) % 101}`,
]

const header = '地区,指标,年份,单位,数值'
const lineOf = (row: Row) => [row.region, row.indicator, row.year, row.unit, row.value].join(',')
/** Last columns: a remark, or which version of a value a row has. */
const lastColumns: readonly (readonly [string, (index: number) => string])[] = [
  ['备注', () => '虚构'],
  ['版本', (index) => `${(index % 3) + 1}`],
  ['版本', (index) => (index % 2 === 0 ? '初报' : '修订')],
]

/** Some rows of several regions, in one of several orders. */
function someRows(plan: Plan): fc.Arbitrary<readonly Row[]> {
  const row = fc
    .record({
      region: fc.constantFrom(...names),
      lost: fc.integer({ min: 0, max: 40 }),
      indicator: fc.constantFrom(...plan.indicators.filter(({ code }) => codes.includes(code))),
      year: fc.constantFrom(...years),
      kind: fc.integer({ min: 0, max: 99 }),
      slip: fc.integer({ min: 0, max: 30 }),
    })
    .map(({ region, lost, indicator, year, kind, slip }) => ({
      region: lost === 0 ? '' : region,
      indicator: slip === 0 ? '快递业务量' : slip === 1 ? '外贸出囗额' : indicator.name,
      year: slip === 2 ? '2031' : slip === 3 ? '去年' : year,
      unit: slip === 4 ? '个' : '',
      value: written(startOf(indicator), year, kind),
    }))
  const order = fc.constantFrom(...orders)
  return fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 60 }), order }).map(({ rows, order }) => {
    const keyed = rows.map((one, index) => ({ one, key: order(one, index) }))
    return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one)
  })
}

/** Regions that report nearly all indicators, each standing together: what is lacking is spoken of. */
function fullRegions(plan: Plan): fc.Arbitrary<readonly Row[]> {
  const main = plan.indicators.filter(({ group }) => group === 'main')
  const region = fc.record({
    lacking: fc.integer({ min: 0, max: 5 }),
    year: fc.constantFrom('2022', '2023'),
    slip: fc.integer({ min: 0, max: 60 }),
    kinds: fc.array(fc.integer({ min: 40, max: 99 }), { minLength: 36, maxLength: 36 }),
  })
  return fc.array(region, { minLength: 2, maxLength: 4 }).map((regions) =>
    regions.flatMap(({ lacking, year, slip, kinds }, at) =>
      main.slice(lacking).map((indicator, index) => ({
        region: names[at] ?? '',
        indicator: index === slip ? '快递业务量' : indicator.name,
        year,
        unit: '',
        value:
          indicator.target.kind === 'qualitative'
            ? '完成'
            : written(startOf(indicator), year, kinds[index] ?? 0),
      })),
    ),
  )
}

function startOf({ baseline }: Indicator): number {
  return 'quantity' in baseline ? baseline.quantity.value : 5
}

/** The text of a submission of several regions. The last rows of some are of the region that came first. */
export function regionalText(plan: Plan): fc.Arbitrary<string> {
  return fc
    .record({
      rows: fc.oneof(someRows(plan), fullRegions(plan)),
      back: fc.integer({ min: 0, max: 5 }),
      last: fc.constantFrom(...lastColumns),
    })
    .map(({ rows, back, last: [title, textAt] }) => {
      const again = back === 0 ? rows.slice(-2).map((one) => ({ ...one, region: rows[0]?.region ?? '' })) : []
      const lines = [...rows, ...again].map((row, index) => `${lineOf(row)},${textAt(index)}\n`)
      return `${header},${title}\n${lines.join('')}`
    })
}

/** Words of a command line that go with such a file. */
export const regionalOptions: fc.Arbitrary<readonly string[]> = fc
  .record({
    format: fc.constantFrom('tsv', 'csv'),
    year: fc.constantFrom(undefined, undefined, '2021', '2022', '2023', '2024'),
    region: fc.constantFrom(undefined, undefined, undefined, '甲区', '丁(市)', 'A区', '没有'),
    method: fc.constantFrom(undefined, ...methods),
    lang: fc.constantFrom('zh', 'en'),
    group: fc.constantFrom(undefined, 'all', 'text'),
    require: fc.constantFrom(undefined, undefined, '3', '50%', 'all'),
    failOn: fc.constantFrom(undefined, 'off-track', 'warning', 'never'),
    strict: fc.boolean(),
  })
  .map(({ failOn, strict, ...others }) => [
    ...Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value])),
    ...(failOn === undefined ? [] : ['--fail-on', failOn]),
    ...(strict ? ['--strict'] : []),
  ])
