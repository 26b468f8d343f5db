import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import { type City, checked, cityCopy } from '../support/city.ts'
import { root } from '../support/run.ts'

/*
 * Ten questions of an analyst, each one query of docs/tables.md, run by DuckDB on what `kq publish` writes of the made-up
 * city, and answered as the reports themselves say.
 */

const queriesOf = (page: string) =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/```sql\n-- (\d+)\. .*\n([\s\S]*?)```/g)].map(
    ([, number = '', query = '']) => ({ number: Number(number), query: query.trim() }),
  )
const queries = queriesOf('docs/tables.md')

type Row = Record<string, unknown>
let copy: City
let before: Report | null = null
let now: Report | null = null
let last: Report | null = null
let connection: Awaited<ReturnType<DuckDBInstance['connect']>>

beforeAll(async () => {
  copy = cityCopy()
  await copy.kq('publish', '2023', '-o', 'published/2023')
  before = await checked(copy.cwd, '-y', '2023')
  last = await checked(copy.cwd, '-y', '2022')
  copy.swap('submissions/2023/西陵区.csv', '5153454', '5453454')
  await copy.kq('publish', '2023', '-o', 'published/now')
  now = await checked(copy.cwd, '-y', '2023')
  connection = await (await DuckDBInstance.create(':memory:')).connect()
})

async function answer(number: number): Promise<readonly Row[]> {
  const query = queries.find((one) => one.number === number)?.query ?? ''
  const at = join(copy.cwd, 'published/2023')
  const placed = query.replaceAll("'tables/", `'${at}/tables/`).replaceAll("'../now/", `'${at}/../now/`)
  const reader = await connection.runAndReadAll(placed)
  return reader.getRowObjectsJson() as readonly Row[]
}
const assessments = (report: Report | null) => report?.assessments ?? []

describe('the questions of docs/tables.md', () => {
  it('are ten, the same in both languages', () => {
    expect(queries.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(queriesOf('docs/tables.zh-CN.md')).toEqual(queries)
  })

  it('1: binding indicators behind, by region', async () => {
    const expected = Object.entries(before?.summary.byRegion ?? {}).flatMap(
      ([region, { bindingOffTrack }]) => (bindingOffTrack === 0 ? [] : [[region, bindingOffTrack]]),
    )
    expect((await answer(1)).map((row) => [row.region, Number(row.behind)]).toSorted()).toEqual(
      expected.toSorted(),
    )
  })

  it('2: what is required, each in its unit', async () => {
    const expected = assessments(before).filter(({ rate }) => rate.required !== null)
    const rows = await answer(2)
    expect(rows).toHaveLength(expected.length)
    for (const row of rows) {
      const own = expected.find(({ region, code }) => region === row.region && code === row.code)
      expect(Number(row.rate_required)).toBeCloseTo(own?.rate.required ?? Number.NaN, 9)
      expect(row.rate_unit).toMatch(/^(?:1|pp|unit)\/yr$/)
    }
  })

  it('3: how the pace has moved', async () => {
    const rows = await answer(3)
    for (const { region, code, pace } of assessments(before)) {
      const own = rows.find((row) => row.region === region && row.code === code)
      if (pace !== null) expect(Number(own?.pace_2023)).toBeCloseTo(pace, 9)
    }
    for (const { region, code, pace } of assessments(last)) {
      const own = rows.find((row) => row.region === region && row.code === code)
      if (pace !== null) expect(Number(own?.pace_2022)).toBeCloseTo(pace, 9)
    }
  })

  it('4: the ranks are those of the report', async () => {
    const expected = Object.entries(before?.summary.byRegion ?? {}).flatMap(
      ([region, { rank, onTrack, assessed }]) => (rank === null ? [] : [[region, rank, onTrack, assessed]]),
    )
    const rows = (await answer(4)).map((row) => [
      row.region,
      Number(row.rank),
      Number(row.on_track),
      Number(row.assessed),
    ])
    expect(rows.toSorted()).toEqual(expected.toSorted())
  })

  it('5: the verdicts that moved since last year', async () => {
    const was = new Map(assessments(last).map((one) => [`${one.region} ${one.code}`, one.verdict]))
    const expected = assessments(before).flatMap(({ region, code, verdict }) => {
      const then = was.get(`${region} ${code}`)
      return then === undefined || then === verdict ? [] : [`${region} ${code} ${then} ${verdict}`]
    })
    const rows = (await answer(5)).map((row) => `${row.region} ${row.code} ${row.last_year} ${row.this_year}`)
    expect(rows.toSorted()).toEqual(expected.toSorted())
    expect(rows.length).toBeGreaterThan(0)
  })

  it('6: actual against the path', async () => {
    const rows = await answer(6)
    for (const { region, expected, actual } of assessments(before).filter(({ code }) => code === 'gdp')) {
      const own = rows.filter((row) => row.region === region)
      expect(own.map((row) => Number(row.year))).toEqual([2021, 2022, 2023, 2024, 2025])
      expect(Number(own[2]?.expected)).toBeCloseTo(expected ?? Number.NaN, 6)
      expect(Number(own[2]?.actual)).toBe(actual)
    }
  })

  it('7: every value as it was reported', async () => {
    const rows = await answer(7)
    expect(rows).toHaveLength(5 * 7 * 3 - 7 + 4 * 3)
    expect(
      rows.find((row) => row.region === '西陵区' && row.code === 'gdp' && Number(row.year) === 2023),
    ).toMatchObject({
      unit: '万元',
      file: 'submissions/2023/西陵区.csv',
    })
  })

  it('8: the cells that findings speak of', async () => {
    const rows = await answer(8)
    expect(rows.find((row) => row.id === 'KQ505')).toMatchObject({
      region: '中洲区',
      code: 'rd',
      accepted: true,
    })
    expect(rows.find((row) => row.id === 'KQ411')).toMatchObject({ region: '东溪区', code: 'gdp' })
  })

  it('9: what has changed since it was published', async () => {
    expect(
      (await answer(9)).map((row) => [row.region, row.code, row.verdict_published, row.verdict_now]),
    ).toEqual([['西陵区', 'gdp', 'behind', 'on-track']])
    expect(now?.assessments.find(({ region, code }) => region === '西陵区' && code === 'gdp')?.verdict).toBe(
      'on-track',
    )
  })

  it('10: where the methods disagree', async () => {
    const { stdout } = await copy.kq('compare', '-y', '2023', '-f', 'json')
    const { rows } = JSON.parse(stdout) as { rows: { code: string; region: string; agree: boolean | null }[] }
    const answered = await answer(10)
    expect(answered.length).toBeGreaterThan(0)
    const known = new Set(answered.map((row) => `${row.region} ${row.code}`))
    for (const { code, region, agree } of rows)
      if (region !== '西陵区')
        expect([region, code, known.has(`${region} ${code}`)]).toEqual([region, code, agree === false])
  })
})
