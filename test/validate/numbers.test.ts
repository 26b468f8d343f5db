import { describe, expect, it } from 'vitest'
import { valuesByRegion } from '../../src/assess/values.ts'
import type { Observation } from '../../src/domain/observation.ts'
import { type Doubt, throughYears } from '../../src/validate/numbers.ts'
import type { Cell, SubmittedTable } from '../../src/validate/table.ts'
import { type Case, type Cells, indicator, planOf, submissionOf } from '../support/builders.ts'

type Rows = Readonly<Record<string, Cells>>

/** Observations of `rows`, an indicator a line from line 2 on and a year a column from B on, or as `place` says. */
function observed(rows: Rows, place: Readonly<Record<string, readonly [number | null, number | null]>> = {}) {
  return Object.entries(rows).flatMap(([code, cells], row) =>
    submissionOf(code, cells).observations.map((observation, index) => {
      const [line, column] = place[code] ?? [row + 2, index + 2]
      return { ...observation, place: { file: 'x.csv', line, column, cell: null } }
    }),
  )
}

function valuesOf(observations: readonly Observation[]) {
  const input = { file: 'x.csv', sha256: '', encoding: '', rows: 1, headerRow: 1, skipped: [] }
  return valuesByRegion([{ input, observations, findings: [] }]).get(null) ?? new Map()
}

function tableOf(
  cases: readonly Case[],
  rows: Rows,
  {
    history = {},
    place = {},
  }: { readonly history?: Rows; readonly place?: Parameters<typeof observed>[1] } = {},
): SubmittedTable {
  const plan = planOf(...cases.map(indicator))
  return {
    plan,
    region: null,
    year: 2023,
    files: ['x.csv'],
    values: valuesOf(observed(rows, place)),
    history: valuesOf(observed(history)),
    read: [],
  }
}

/** What `judge` is given: `2021 x 105 after 2020 100`, with `!` where it is misplaced. */
function told(
  table: SubmittedTable,
  doubt: (cell: Cell) => boolean = () => false,
  kind: Doubt = 'wrong',
): readonly string[] {
  const lines: string[] = []
  throughYears(table, (year, cells) => {
    if (cells.length === 0) lines.push(`${year}`)
    for (const {
      indicator: { code },
      quantity,
      earlier,
      misplaced,
    } of cells) {
      const before = earlier.map((dated) => `${dated.year} ${dated.quantity.value}`).join(', ')
      lines.push(`${year} ${code} ${quantity.value}${misplaced ? '!' : ''} after ${before || 'nothing'}`)
    }
    return new Map(cells.filter(doubt).map(({ observation }) => [observation, kind]))
  })
  return lines
}

const level: Case = { baseline: '100', target: '110', code: 'a' }

describe('throughYears', () => {
  it('goes from the year after the baseline to the last reported, with what was said before', () => {
    expect(told(tableOf([level], { a: { 2022: '104', 2023: '106' } }))).toEqual([
      '2021',
      '2022 a 104 after 2020 100',
      '2023 a 106 after 2020 100, 2022 104',
    ])
  })

  it('says what is implausible where it stands', () => {
    expect(told(tableOf([level], { a: { 2021: '1020', 2022: '104' } }))).toEqual([
      '2021 a 1020! after 2020 100',
      '2022 a 104! after 2020 100, 2021 1020',
    ])
  })

  it('compares no later year with what something speaks against', () => {
    expect(
      told(tableOf([level], { a: { 2021: '1020', 2022: '104' } }), ({ misplaced }) => misplaced),
    ).toEqual(['2021 a 1020! after 2020 100', '2022 a 104 after 2020 100'])
  })

  it('takes what earlier submissions said for years of which nothing, or something doubtful, is said', () => {
    const history = { a: { 2021: '102', 2022: '103' } }
    expect(
      told(tableOf([level], { a: { 2022: '1040', 2023: '106' } }, { history }), ({ misplaced }) => misplaced),
    ).toEqual([
      '2021',
      '2022 a 1040! after 2020 100, 2021 102',
      '2023 a 106 after 2020 100, 2021 102, 2022 103',
    ])
  })

  it('takes what is said now before what was', () => {
    const history = { a: { 2021: '102' } }
    expect(told(tableOf([level], { a: { 2021: '101', 2022: '103' } }, { history })).at(-1)).toBe(
      '2022 a 103 after 2020 100, 2021 101',
    )
  })

  it.each<[string, Case, string]>([
    ['a bound is a baseline', { ...level, baseline: '>98.5', target: '>99' }, '2021 a 101 after 2020 98.5'],
    ['none is none', { target: '110', code: 'a' }, '2021 a 101 after nothing'],
    [
      'a statement is none',
      { baseline: '完成上级下达任务', target: '110', code: 'a' },
      '2021 a 101 after nothing',
    ],
  ])('%s', (_case, kase, line) => {
    expect(told(tableOf([kase], { a: { 2021: '101' } }))).toEqual([line])
  })

  it('speaks of the indicators that are reported, and of numbers only', () => {
    const other: Case = { ...level, code: 'b' }
    expect(told(tableOf([level, other], { b: { 2021: '101' } }))).toEqual(['2021 b 101 after 2020 100'])
    expect(told(tableOf([level], { a: { 2021: '完成', 2022: '', 2023: '>105' } }))).toEqual([
      '2021',
      '2022',
      '2023',
    ])
  })

  it('gives the cells of a year in the order of the file', () => {
    const cases = ['a', 'b', 'c', 'd', 'e'].map((code): Case => ({ ...level, code }))
    const rows = Object.fromEntries(cases.map(({ code = '' }) => [code, { 2021: '101' }]))
    const place = { a: [5, 2], b: [3, 4], c: [3, 2], d: [null, null], e: [3, null] } as const
    expect(told(tableOf(cases, rows, { place })).map((line) => line[5])).toEqual(['d', 'e', 'c', 'b', 'a'])
    const turned = { a: [3, 2], b: [2, 2], c: [4, 2], d: [5, 2], e: [6, 2] } as const
    expect(told(tableOf(cases, rows, { place: turned })).map((line) => line[5])).toEqual([
      'b',
      'a',
      'c',
      'd',
      'e',
    ])
    const two = tableOf(cases.slice(0, 2), { a: { 2021: '101' }, b: { 2021: '101' } }, { place: turned })
    expect(told(two).map((line) => line[5])).toEqual(['b', 'a'])
    const nowhere = { a: [1, 1], b: [null, null] } as const
    const placed = tableOf(cases.slice(0, 2), { a: { 2021: '101' }, b: { 2021: '101' } }, { place: nowhere })
    expect(told(placed).map((line) => line[5])).toEqual(['b', 'a'])
    const inOrder = { a: [2, 2], b: [2, 3], c: [3, 2], d: [3, 3], e: [4, 2] } as const
    expect(told(tableOf(cases, rows, { place: inOrder })).map((line) => line[5])).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ])
  })
})

describe('totals since the baseline', () => {
  const flow: Case = { baseline: '4', target: '[20]', scale: 'sum', code: 'a', unit: '亿美元' }

  it.each<[string, Cells, readonly string[]]>([
    [
      '4.2, then 8.5 in all: 4.3 of its own; then 4.4; then 17.3 in all: 17.3 − 8.5 − 4.4 = 4.4',
      { 2021: '4.2', 2022: '[8.5]', 2023: '4.4', 2024: '[17.3]' },
      [
        '2021 a 4.2 after 2020 4',
        '2022 a 4.3 after 2020 4, 2021 4.2',
        '2023 a 4.4 after 2020 4, 2021 4.2, 2022 4.3',
        '2024 a 4.4 after 2020 4, 2021 4.2, 2022 4.3, 2023 4.4',
      ],
    ],
    [
      'the first total is all of the first year',
      { 2021: '[4.2]', 2022: '[8.2]' },
      ['2021 a 4.2 after 2020 4', '2022 a 4 after 2020 4, 2021 4.2'],
    ],
    [
      'after a year that is not known the next total says nothing of its own year, the one after does',
      { 2022: '[8.5]', 2023: '[12.5]' },
      ['2021', '2022', '2023 a 4 after 2020 4'],
    ],
    [
      'after a year that is not known an amount does not make a total known',
      { 2022: '4.2', 2023: '[12.5]' },
      ['2021', '2022 a 4.2 after 2020 4', '2023'],
    ],
    [
      'a total that falls says nothing of its own year, and is where the next starts',
      { 2021: '[4.2]', 2022: '[4.1]', 2023: '[8.1]' },
      ['2021 a 4.2 after 2020 4', '2022', '2023 a 4 after 2020 4, 2021 4.2'],
    ],
    [
      'a total that stays is a year of nothing',
      { 2021: '[4.2]', 2022: '[4.2]' },
      ['2021 a 4.2 after 2020 4', '2022 a 0! after 2020 4, 2021 4.2'],
    ],
  ])('%s', (_working, cells, lines) => {
    expect(told(tableOf([flow], { a: cells }))).toEqual(lines)
  })

  it.each<[string, Doubt, Cells, readonly string[]]>([
    [
      'a level that moved is far once: the next value goes on from it',
      'far',
      { 2021: '40', 2022: '41' },
      ['2021 a 40! after 2020 2', '2022 a 41 after 2020 2, 2021 40'],
    ],
    [
      'a value that was far and gone again leaves no trace',
      'far',
      { 2021: '40', 2022: '2.2', 2023: '2.1' },
      ['2021 a 40! after 2020 2', '2022 a 2.2 after 2020 2', '2023 a 2.1 after 2020 2, 2022 2.2'],
    ],
    [
      'another far one is far again',
      'far',
      { 2021: '40', 2022: '0.1' },
      ['2021 a 40! after 2020 2', '2022 a 0.1! after 2020 2'],
    ],
    [
      'a value with something wrong is never gone on from',
      'wrong',
      { 2021: '40', 2022: '41' },
      ['2021 a 40! after 2020 2', '2022 a 41! after 2020 2'],
    ],
  ])('%s', (_working, kind, cells, lines) => {
    const amount: Case = { code: 'a', baseline: '2', target: '2', scale: 'growth', unit: '亿元' }
    expect(told(tableOf([amount], { a: cells }), ({ misplaced }) => misplaced, kind)).toEqual(lines)
  })

  it('leaves the digits that were written: 8 − 4 is 4, and 8.5 − 4 is 4.5', () => {
    const digits = (cells: Cells) => {
      const found: unknown[] = []
      throughYears(tableOf([flow], { a: cells }), (_, given) => {
        for (const { quantity } of given) found.push(quantity)
        return new Map()
      })
      return found.at(-1)
    }
    expect(digits({ 2021: '4', 2022: '[8]' })).toEqual({ value: 4, decimals: 0 })
    expect(digits({ 2021: '4', 2022: '[8.5]' })).toEqual({ value: 4.5, decimals: 1 })
    expect(digits({ 2021: '4.25', 2022: '[8.5]' })).toEqual({ value: 4.25, decimals: 2 })
  })

  it('starts anew from what earlier submissions said where a year is doubtful', () => {
    const history = { a: { 2021: '4.2' } }
    const cells = { 2021: '42', 2022: '[8.2]' }
    expect(told(tableOf([flow], { a: cells }, { history }), ({ misplaced }) => misplaced)).toEqual([
      '2021 a 42! after 2020 4',
      '2022 a 4 after 2020 4, 2021 4.2',
    ])
  })

  it('says nothing of the year’s own reduction; anywhere else it is the value itself', () => {
    const cut: Case = { baseline: '3', target: '[10]', scale: 'cut', code: 'a', unit: '%' }
    expect(told(tableOf([cut], { a: { 2021: '[2.1]', 2022: '2.2' } }))).toEqual([
      '2021',
      '2022 a 2.2 after 2020 3',
    ])
    expect(told(tableOf([level], { a: { 2021: '[101]' } }))).toEqual(['2021 a 101 after 2020 100'])
  })
})
