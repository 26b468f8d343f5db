import { SparkSQL, TrinoSQL } from 'dt-sql-parser'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dialectNames } from '../../src/sql/dialect.ts'
import { scheduleQuery } from '../../src/sql/query.ts'
import { run } from '../support/run.ts'
import { shippedPlan } from '../support/shipped-plan.ts'
import { inDuckdb, inPostgres, type LongRow } from '../support/warehouses.ts'

const plan = shippedPlan()
const usual = { name: 'submissions', region: 'region', indicator: 'indicator', year: 'year', value: 'value' }
const everyKind = ['--plan', 'fixtures/plans/every-kind.csv']

describe('kq sql', () => {
  it.each(dialectNames)('writes a query for %s, in both languages', async (dialect) => {
    for (const lang of ['zh', 'en']) {
      const { stdout, exit } = await run(['sql', '--dialect', dialect, '--year', '2024', '--lang', lang])
      expect(exit).toBe(0)
      expect(stdout.startsWith('-- kq ')).toBe(true)
      expect(stdout).toContain('not-in-sql')
      expect(stdout.trimEnd().endsWith(dialect === 'clickhouse' ? 'join_use_nulls = 1;' : ';')).toBe(true)
    }
  })

  const parsers = { spark: new SparkSQL(), trino: new TrinoSQL() }
  it.each(['spark', 'trino'] as const)('writes what a parser of %s reads', async (dialect) => {
    for (const more of [[], everyKind]) {
      const { stdout } = await run(['sql', '--dialect', dialect, '--year', '2023', ...more])
      expect(parsers[dialect].validate(stdout)).toEqual([])
    }
  })

  it.each([
    [['--dialect', 'oracle'], 'oracle'],
    [['--year', '2031'], '2031'],
    [['--map', 'place=x'], 'place=x'],
    [['--map', 'value='], 'value='],
    [['--map', 'value'], 'value'],
    [['--table', ''], '--table'],
    [['--table', 'a..b'], 'a..b'],
  ])('refuses %j', async (options, said) => {
    const { stdout, stderr, exit } = await run(['sql', ...options, '--lang', 'en'])
    expect(exit).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(said)
  })

  it('keeps the comment of a plan with a line break in its name a comment', async () => {
    const { stdout } = await run(['sql', '--table', 'a\nb', '--year', '2024'])
    const [head = ''] = stdout.split('WITH plan')
    expect(
      head
        .split('\n')
        .filter((line) => line !== '')
        .every((line) => line.startsWith('-- ')),
    ).toBe(true)
  })
})

describe('a query', () => {
  const rows: readonly LongRow[] = [
    ['甲', '1', '2024', '2100'],
    ['甲', 'gdp-per-capita', '2024', '98.5以上'],
    ['甲', 'Labour productivity of the whole economy', '2024', '26'],
    ['甲', 'labour-productivity', '2024', '27'],
    ['甲', '一般公共预算收入', '2024', ' 190 '],
    ['甲', '没有的指标', '2024', '1'],
    ['乙', 'gdp', '2024年', '2100'],
    ['乙', 'gdp', '2025', '2200'],
  ]
  it.each([
    ['duckdb', inDuckdb],
    ['postgres', inPostgres],
  ] as const)('says in %s which rows it cannot judge', async (dialect, inWarehouse) => {
    const answered = await inWarehouse(scheduleQuery(plan, { dialect, table: usual, year: 2024 }), rows)
    const of = (region: string, code: string) => {
      const row = answered.find((one) => one.region === region && one.code === code)
      return [row?.verdict, row?.reason ?? null]
    }
    expect(of('甲', 'gdp')).toEqual(['ahead', null])
    expect(of('甲', 'gdp-per-capita')).toEqual(['not-assessed', 'not-in-sql'])
    expect(of('甲', 'labour-productivity')).toEqual(['not-assessed', 'not-in-sql'])
    expect(of('甲', 'general-public-budget-revenue')).toEqual(['ahead', null])
    expect(of('甲', '没有的指标')).toEqual(['not-assessed', 'unread'])
    expect(of('乙', 'gdp')).toEqual(['no-data', null])
    expect(
      answered
        .filter(({ reason }) => reason === 'unread')
        .map(({ region }) => region)
        .sort(),
    ).toEqual(['乙', '甲'])
  })

  it('reads a table and columns of any name', async () => {
    const letter = fc.constantFrom('a', '"', "'", '`', ' ', ';', '-', '列', '\\', '$', '%')
    const name = fc.string({ unit: letter, minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== '')
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(
        name,
        fc.uniqueArray(name, { minLength: 4, maxLength: 4, selector: (one) => one.toLowerCase() }),
        async (table, columns) => {
          const [region = '', indicator = '', year = '', value = ''] = columns
          const query = scheduleQuery(plan, {
            dialect: 'duckdb',
            table: { name: table, region, indicator, year, value },
            year: 2024,
          })
          const answered = await inDuckdb(query, rows.slice(0, 1), quoted(table), columns.map(quoted))
          expect(answered.find(({ code }) => code === 'gdp')?.verdict).toBe('ahead')
        },
      ),
      { numRuns: 15 },
    )
  })
})
