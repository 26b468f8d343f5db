import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/domain/finding.ts'
import { cellName, type Row } from '../../src/domain/grid.ts'
import type { Observation } from '../../src/domain/observation.ts'
import type { Column } from '../../src/submission/column.ts'
import { observer } from '../../src/submission/observe.ts'
import type { SideColumns } from '../../src/submission/side-cells.ts'
import { type Period, wholeYear } from '../../src/submission/year.ts'
import { matcherOf } from '../../src/text/names/matcher.ts'
import { smallPlan } from '../support/small-plan.ts'

const of = (code: string) => {
  const indicator = smallPlan.indicators.find((one) => one.code === code)
  if (indicator === undefined) throw new Error(`no ${code}`)
  return indicator
}

type ValueColumn = Extract<Column, { kind: 'value' }>
const column = (more: Partial<ValueColumn> = {}): ValueColumn => ({
  kind: 'value',
  period: null,
  provisional: false,
  unit: null,
  header: '数值',
  ...more,
})
const time = (year: number, part: string | null = null, status: Period['status'] = 'final'): Period => ({
  year,
  part,
  status,
})

/** What the table is about: its own period and unit, its columns, and where they stand. */
interface Table {
  readonly columns: readonly Column[]
  readonly period?: Period | null
  readonly lineUnit?: string
  readonly at?: Partial<SideColumns>
}
/** A row: its cells, the indicator it is of, and what it says of its values. */
interface Line {
  readonly cells: readonly string[]
  readonly code?: string
  readonly period?: Period | null
  readonly region?: string | null
  readonly unit?: string
  readonly uncalculated?: Row['uncalculated']
}

/** Read every value cell of these rows. */
function observe({ columns, period = wholeYear(2023), lineUnit, at = {} }: Table, ...lines: readonly Line[]) {
  const observations: Observation[] = []
  const findings: Finding[] = []
  let undated = 0
  const outside: number[] = []
  const read = observer(
    {
      plan: smallPlan,
      matcher: matcherOf(smallPlan),
      period,
      region: null,
      regionOf: (text) => text,
      unitsOf: () => (lineUnit === undefined ? [] : [lineUnit]),
      ignoreNumbers: false,
      breakdown: new Set<number>(),
      asked: null,
      placeAt: (line, row, index) => ({ file: 'x.csv', line, column: index, cell: cellName(index, row) }),
    },
    columns,
    { unit: -1, multiplier: -1, status: -1, version: -1, ...at },
    {
      observation: (one) => observations.push(one),
      finding: (one) => findings.push(one),
      named: () => {},
      unmatched: () => {},
      outside: (year) => outside.push(year),
      undated: () => {
        undated += 1
      },
    },
  )
  for (const [index, line] of lines.entries()) {
    const { cells, code = 'gdp', region = null, unit = null, uncalculated } = line
    const row: Row = {
      line: index + 2,
      row: index + 2,
      cells,
      ...(uncalculated === undefined ? {} : { uncalculated }),
    }
    columns.forEach((one, position) => {
      if (one.kind !== 'value') return
      read(row, position, one, {
        named: { indicator: one.indicator ?? of(code), unit },
        period: line.period === undefined ? period : line.period,
        region,
      })
    })
  }
  return { observations, findings, undated, outside }
}

/** Shortly: `2023 2030.29`, `2023 约5 provisional`, `2023 part-year`. */
function shown({ observations }: { readonly observations: readonly Observation[] }): readonly string[] {
  return observations.map(({ year, region, reading, provisional }) => {
    const said =
      'quantity' in reading
        ? `${reading.quantity.value}`
        : 'reason' in reading
          ? reading.reason
          : reading.kind
    return `${region === null ? '' : `${region} `}${year} ${said}${provisional ? ' provisional' : ''}`
  })
}
const found = ({ findings }: { readonly findings: readonly Finding[] }) =>
  findings.map(({ id, place, year }) => `${id} ${place.cell}${year === null ? '' : ` ${year}`}`)

const values = (...columns: readonly Partial<ValueColumn>[]): Table => ({ columns: columns.map(column) })

describe('the time of a value', () => {
  it.each<[string, Table, Line, readonly string[], readonly string[]]>([
    ['is the table’s', values({}), { cells: ['5'] }, ['2023 5'], []],
    ['is the row’s', values({}), { cells: ['5'], period: time(2022) }, ['2022 5'], []],
    [
      'is the column’s before both',
      values({ period: time(2021) }),
      { cells: ['5'], period: time(2022) },
      ['2021 5'],
      [],
    ],
    [
      'is part of a year where the row says so',
      values({}),
      { cells: ['5'], period: time(2022, '1-9月') },
      ['2022 part-year'],
      ['KQ207 A2 2022'],
    ],
    [
      'is part of a year where the column says so, of which the column is found to speak',
      values({ period: time(2022, '1-9月') }),
      { cells: ['5'] },
      ['2022 part-year'],
      [],
    ],
    [
      'is the part that a column names of the table’s year',
      values({ part: '1-9月' }),
      { cells: ['5'] },
      ['2023 part-year'],
      ['KQ207 A2 2023'],
    ],
    [
      'is the part of the title where the column names its year',
      { ...values({ period: time(2023) }), period: time(2023, '1-9月') },
      { cells: ['5'] },
      ['2023 part-year'],
      ['KQ207 A2 2023'],
    ],
    [
      'is not the part of the title where the column names another year',
      { ...values({ period: time(2022) }), period: time(2023, '1-9月') },
      { cells: ['5'] },
      ['2022 5'],
      [],
    ],
    [
      'is the column’s own part, not the title’s',
      { ...values({ period: time(2023, '上半年') }), period: time(2023, '1-9月') },
      { cells: ['5'] },
      ['2023 part-year'],
      [],
    ],
    [
      'is ahead where the column says so',
      values({ period: time(2023, null, 'forecast') }),
      { cells: ['5'] },
      ['2023 part-year'],
      ['KQ208 A2 2023'],
    ],
    [
      'is ahead where the title says so of this year',
      { ...values({ period: time(2023) }), period: time(2023, null, 'forecast') },
      { cells: ['5'] },
      ['2023 part-year'],
      ['KQ208 A2 2023'],
    ],
    [
      'is not final where the title says so of this year',
      { ...values({ period: time(2023) }), period: time(2023, null, 'provisional') },
      { cells: ['5'] },
      ['2023 5 provisional'],
      [],
    ],
    [
      'is provisional as its column says, whatever the title',
      { ...values({ period: time(2023, null, 'provisional') }), period: time(2023, null, 'forecast') },
      { cells: ['5'] },
      ['2023 5 provisional'],
      [],
    ],
  ])('%s', (_case, table, line, read, said) => {
    const seen = observe(table, line)
    expect(shown(seen)).toEqual(read)
    expect(found(seen)).toEqual(said)
  })

  it('is said once of all values of the same part, and once of each other', () => {
    const parts = [time(2022, '1-9月'), time(2022, '1-9月'), time(2022, '上半年'), time(2021, '1-9月')]
    const seen = observe(values({}), ...parts.map((period) => ({ cells: ['5'], period })))
    expect(found(seen)).toEqual(['KQ207 A2 2022', 'KQ207 A4 2022', 'KQ207 A5 2021'])
  })

  it('is missed only where there is a value', () => {
    const seen = observe({ ...values({}, {}), period: null }, { cells: ['5', ' '] }, { cells: ['6', '7'] })
    expect([seen.undated, seen.observations, seen.findings]).toEqual([3, [], []])
  })

  it('is said with the value that is set aside', () => {
    const seen = observe(values({}), { cells: [' 5 '], period: time(2023, '1-9月') })
    expect(seen.findings[0]).toMatchObject({ value: '5', year: 2023 })
  })

  it('is within the plan, its baseline and target year included; every other is handed on', () => {
    const years = [2019, 2020, 2025, 2026, 2019].map((year) => ({ period: time(year) }))
    const seen = observe(
      values(...years),
      { cells: ['1', '2', '3', '4', '5'] },
      { cells: ['6', '7', '8', '9', '10'] },
    )
    expect(shown(seen)).toEqual(['2020 2', '2025 3', '2020 7', '2025 8'])
    expect(seen.outside).toEqual([2019, 2026, 2019, 2019, 2026, 2019])
    expect(found(seen)).toEqual([])
  })
})

describe('what a value is worth', () => {
  it.each<[string, Table, Line, readonly string[]]>([
    ['its own words', values({}), { cells: ['约5'] }, ['2023 5 provisional']],
    ['its column', values({ provisional: true }), { cells: ['5'] }, ['2023 5 provisional']],
    [
      'its row',
      values({}),
      { cells: ['5'], period: time(2023, null, 'provisional') },
      ['2023 5 provisional'],
    ],
  ])('is told by %s', (_case, table, line, read) => {
    expect(shown(observe(table, line))).toEqual(read)
  })

  const status: Table = { columns: [column(), { kind: 'remark', header: '状态' }], at: { status: 1 } }
  it.each(['初步', '快报数', '预计', '初核', '暂定', 'p', ' E ', 'Provisional', 'preliminary', 'estimated'])(
    'is told by a status: %s',
    (word) => expect(shown(observe(status, { cells: ['5', word] }))).toEqual(['2023 5 provisional']),
  )
  it.each(['', '最终', 'A', 'pe', 'final'])('is not told by a status: %j', (word) => {
    expect(shown(observe(status, { cells: ['5', word] }))).toEqual(['2023 5'])
  })

  it('is told by a column that stands first as well', () => {
    const leading = (at: Partial<SideColumns>): Table => ({
      columns: [{ kind: 'remark', header: '状态' }, column()],
      at,
    })
    expect(shown(observe(leading({ status: 0 }), { cells: ['初步', '5'] }))).toEqual(['2023 5 provisional'])
    expect(shown(observe(leading({ version: 0 }), { cells: ['初步', '5'] }))).toEqual(['2023 5 provisional'])
    expect(shown(observe(leading({}), { cells: ['初步', '5'] }))).toEqual(['2023 5'])
  })

  it('is not told of what is no value of a whole year', () => {
    const seen = observe(values({ provisional: true }), { cells: ['约5'], period: time(2023, '1-9月') })
    expect(shown(seen)).toEqual(['2023 part-year'])
  })

  it('is nothing where a formula was never calculated: that cell, and no other of its row', () => {
    const seen = observe(values({}, { period: time(2022) }), {
      cells: ['', '7'],
      uncalculated: new Map([[0, 'SUM(A1)']]),
    })
    expect(shown(seen)).toEqual(['2023 invalid', '2022 7'])
    expect(found(seen)).toEqual(['KQ110 A2 2023'])
    expect(found(observe(values({}), { cells: ['7'], uncalculated: new Map([[3, 'SUM(A1)']]) }))).toEqual([])
  })
})

describe('where a value belongs', () => {
  it('is the region of its column, else of its row', () => {
    const table = values({ region: '甲区' }, {})
    expect(shown(observe(table, { cells: ['5', '6'], region: '全市' }))).toEqual([
      '甲区 2023 5',
      '全市 2023 6',
    ])
    expect(shown(observe(table, { cells: ['5', '6'] }))).toEqual(['甲区 2023 5', '2023 6'])
  })

  it('is what findings name, too', () => {
    const seen = observe(values({ region: '甲区' }, {}), { cells: ['x', 'y'], region: '全市' })
    expect(seen.findings.map(({ region, year, indicator }) => [region, year, indicator])).toEqual([
      ['甲区', 2023, 'gdp'],
      ['全市', 2023, 'gdp'],
    ])
  })

  it('is the place of the cell, with its text as it stands', () => {
    const [first, second] = observe(values({}, { period: time(2022) }), { cells: [' 5', '6 '] }).observations
    expect(first).toMatchObject({ text: ' 5', place: { line: 2, column: 1, cell: 'A2' } })
    expect(second).toMatchObject({ text: '6 ', place: { line: 2, column: 2, cell: 'B2' } })
  })
})

describe('the unit of a value', () => {
  const withUnits = (...headers: readonly Partial<ValueColumn>[]): Table => ({
    columns: [...headers.map((more) => column(more)), { kind: 'unit', header: '单位' } as Column],
    at: { unit: headers.length },
  })

  it.each<[string, Table, Line, string]>([
    ['its own', values({}), { cells: ['20302900万元'] }, '2023 2030.29'],
    ['the column of units', withUnits({}), { cells: ['20302900', '万元'] }, '2023 2030.29'],
    ['the header', values({ unit: '万元' }), { cells: ['20302900'] }, '2023 2030.29'],
    ['the name', values({}), { cells: ['20302900'], unit: '万元' }, '2023 2030.29'],
    [
      'the line above the table',
      { ...values({}), lineUnit: '万元' },
      { cells: ['20302900'] },
      '2023 2030.29',
    ],
    ['none: the indicator’s', values({}), { cells: ['2030.29'] }, '2023 2030.29'],
  ])('is %s', (_case, table, line, read) => {
    expect(shown(observe(table, line))).toEqual([read])
  })

  it('is the header’s of an indicator’s own column', () => {
    const columns: Column[] = [{ ...column({ unit: '万元' }), indicator: of('gdp') }]
    expect(shown(observe({ columns }, { cells: ['20302900'] }))).toEqual(['2023 2030.29'])
  })

  it('is said once a row where a column states it for the row: a conversion at the first value', () => {
    const seen = observe(
      withUnits({}, { period: time(2022) }),
      { cells: ['20302900', '19013600', '万元'] },
      { cells: ['2030.29', '1901.36', '亿元'] },
      { cells: ['20302900', '19013600', '万元'] },
    )
    expect(found(seen)).toEqual(['KQ304 A2 2023', 'KQ304 A4 2023'])
  })

  it('is said once a row where it does not fit: an error at the cell that states it', () => {
    const seen = observe(withUnits({}, { period: time(2022) }), { cells: ['5', '6', '公里'], region: '甲区' })
    expect(found(seen)).toEqual(['KQ305 C2 2023'])
    expect(seen.findings[0]).toMatchObject({ value: '公里', region: '甲区', place: { line: 2, column: 3 } })
    expect(shown(seen)).toEqual(['甲区 2023 invalid', '甲区 2022 invalid'])
  })

  it('is said of the row beside what is said of a value’s own', () => {
    const seen = observe(withUnits({}, { period: time(2022) }), { cells: ['5公斤', '6', '公里'] })
    expect(found(seen)).toEqual(['KQ305 A2 2023', 'KQ305 C2 2022'])
  })

  it('is the first column’s as well', () => {
    const table: Table = { columns: [{ kind: 'unit', header: '单位' }, column()], at: { unit: 0 } }
    expect(shown(observe(table, { cells: ['万元', '20302900'] }))).toEqual(['2023 2030.29'])
  })

  it('is said at each value that states its own', () => {
    const seen = observe(withUnits({}, { period: time(2022) }), { cells: ['5公里', '6公里', '亿元'] })
    expect(found(seen)).toEqual(['KQ305 A2 2023', 'KQ305 B2 2022'])
  })
})

describe('growth published beside a value', () => {
  const growth = (period: Period | null): Column =>
    ({ kind: 'real-growth', period, header: '可比价增速' }) as Column
  const realGrowth = (table: Table, cells: readonly string[]) => {
    const seen = observe(table, { cells })
    return [...seen.observations.map((one) => one.realGrowth?.value ?? null), ...found(seen)]
  }

  it.each<[string, Table, readonly string[], readonly unknown[]]>([
    ['goes with the values of the row', { columns: [growth(null), column()] }, ['7.4', '5'], [7.4]],
    ['goes with the values before it', { columns: [column(), growth(null)] }, ['5', '7.4'], [7.4]],
    [
      'goes with the year of its header',
      { columns: [column({ period: time(2022) }), column({ period: time(2023) }), growth(time(2023))] },
      ['5', '6', '7.4%'],
      [null, 7.4],
    ],
    ['is nothing where the cell is empty', { columns: [column(), growth(null)] }, ['5', ''], [null]],
    [
      'is a finding where it is no number',
      { columns: [column(), growth(null)] },
      ['5', 'x'],
      [null, 'KQ303 B2'],
    ],
    ['is nothing where there is no such column', { columns: [column()] }, ['5', '7.4'], [null]],
    [
      'is not read beside a part of the year',
      { columns: [column({ period: time(2023, '1-9月') }), growth(null)] },
      ['5', 'x'],
      [null],
    ],
  ])('%s', (_case, table, cells, read) => {
    expect(realGrowth(table, cells)).toEqual(read)
  })
})

describe('the version of a value', () => {
  const versions: Table = {
    columns: [column(), { kind: 'remark', header: '版本' } as Column],
    at: { version: 1 },
  }

  it('is what its column says, and none where it says nothing', () => {
    const seen = observe(versions, { cells: ['5', '2'] }, { cells: ['5', ''] }, { cells: ['5', '修订'] })
    expect(seen.observations.map(({ version }) => version)).toEqual([
      { kind: 'numbered', whole: 2, part: '' },
      undefined,
      { kind: 'staged', revised: true, time: null },
    ])
    expect(seen.findings).toEqual([])
    expect(observe(values({}), { cells: ['5', '2'] }).observations[0]).not.toHaveProperty('version')
  })

  it('is a finding, once, where it cannot be read', () => {
    const seen = observe(
      versions,
      { cells: ['5', ' 甲乙 '] },
      { cells: ['6', '甲乙'] },
      { cells: ['6', '丙丁'] },
    )
    expect(seen.findings.map(({ place, value }) => `${place.cell} ${value}`)).toEqual(['B2 甲乙', 'B4 丙丁'])
  })

  it('is what the first column says as well, with blanks around it', () => {
    const first: Table = { columns: [{ kind: 'remark', header: '版本' }, column()], at: { version: 0 } }
    const [seen] = observe(first, { cells: [' 2 ', '5'] }).observations
    expect(seen?.version).toEqual({ kind: 'numbered', whole: 2, part: '' })
  })

  it('may say that the value is not final', () => {
    expect(shown(observe(versions, { cells: ['5', '2'] }))).toEqual(['2023 5'])
    expect(shown(observe(versions, { cells: ['5', '初步数'] }))).toEqual(['2023 5 provisional'])
  })
})
