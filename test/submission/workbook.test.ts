import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { smallPlan } from '../support/small-plan.ts'
import { workbook } from '../text/support.ts'

const formats = [
  '0.0%',
  '"¥"#,##0.00',
  '$#,##0.0',
  '0!.00,,"亿元"',
  'yyyy"年"',
  'yyyy"年"m"月"',
  'yyyy/m/d',
  '0.0"亿元"',
]
const style = (format: string) => formats.indexOf(format) + 1

/** A cell: text, a number, or a number with its format. */
type Cell = string | number | readonly [number, string] | null

function sheetOf(rows: readonly (readonly Cell[])[], tail = '') {
  const cell = (value: Cell, ref: string) => {
    if (value === null) return `<c r="${ref}"/>`
    if (typeof value === 'string') return `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
    const [number, format] = typeof value === 'number' ? [value, ''] : value
    return `<c r="${ref}" s="${style(format)}"><v>${number}</v></c>`
  }
  const lines = rows.map((cells, row) => {
    const texts = cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`))
    return `<row r="${row + 1}">${texts.join('')}</row>`
  })
  return `<sheetData>${lines.join('')}</sheetData>${tail}`
}

async function short(
  rows: readonly (readonly Cell[])[],
  { name = '表1', file = '2023.xlsx', tail = '' } = {},
) {
  const bytes = workbook([{ name, xml: sheetOf(rows, tail) }], formats)
  const { observations, findings } = await readSubmission(sourceOf(file, bytes), smallPlan, {
    noDigest: true,
  })
  return [
    ...observations.map(({ indicator, region, year, reading }) => {
      const said = 'quantity' in reading ? reading.quantity.value : reading.kind
      return `${region === null ? '' : `${region} `}${indicator} ${year} ${said}`
    }),
    ...findings.map(({ id, place }) => `${id} ${place.cell ?? 'file'}`),
  ]
}

describe('numbers in the format of their cell', () => {
  it.each<[string, string, Cell, string[]]>([
    ['a percentage', '城镇化率', [0.837, '0.0%'], ['urbanisation 2023 83.7']],
    ['a percentage where none is meant', 'GDP', [0.837, '0.0%'], ['gdp 2023 unusable', 'KQ305 B2']],
    ['a currency', 'GDP', [2030.29, '"¥"#,##0.00'], ['gdp 2023 2030.29']],
    ['another currency', 'GDP', [2030.29, '$#,##0.0'], ['gdp 2023 unusable', 'KQ305 B2']],
    ['its own currency', '实际利用外资', [2.5, '$#,##0.0'], ['fdi 2023 2.5']],
    ['a unit', 'GDP', [2030.29, '0.0"亿元"'], ['gdp 2023 2030.29']],
    ['a unit the format counts in', 'GDP', [203029000000, '0!.00,,"亿元"'], ['gdp 2023 2030.29']],
    ['text', 'GDP', '2,030.29', ['gdp 2023 2030.29']],
    ['a date', 'GDP', [45291, 'yyyy/m/d'], ['gdp 2023 unusable', 'KQ303 B2']],
    ['a year that is a date', 'GDP', [45291, 'yyyy"年"'], ['gdp 2023 unusable', 'KQ303 B2']],
  ])('%s', async (_title, name, cell, expected) => {
    expect(
      await short([
        ['指标', '2023年'],
        [name, cell],
      ]),
    ).toEqual(expected)
  })
})

describe('formulas that were never calculated', () => {
  const formula = (ref: string) => `<c r="${ref}"><f>SUM(A1:A6)</f></c>`
  const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
  const short = async (...rows: string[]) => {
    const xml = `<sheetData>${rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('')}</sheetData>`
    const bytes = workbook([{ name: '表1', xml }])
    const { observations, findings } = await readSubmission(sourceOf('x.xlsx', bytes), smallPlan)
    return [
      ...observations.map(({ indicator, reading }) => `${indicator} ${reading.kind}`),
      ...findings.map(({ id, place }) => `${id} ${place.cell}`),
    ]
  }
  const header = text('A1', '指标') + text('B1', '2023年') + text('C1', '完成率')

  it.each([
    ['a value', [header, text('A2', 'GDP') + formula('B2')], ['gdp unusable', 'KQ206 C1', 'KQ110 B2']],
    ['a name', [header, formula('A2') + text('B2', '2030.29')], ['KQ206 C1', 'KQ110 A2']],
    [
      'a column not read',
      [header, text('A2', 'GDP') + text('B2', '1') + formula('C2')],
      ['gdp number', 'KQ206 C1'],
    ],
    [
      'a header',
      [text('A1', '指标') + text('B1', '2023年') + formula('C1'), text('A2', 'GDP') + text('B2', '1')],
      ['gdp number', 'KQ110 C1'],
    ],
    [
      'the only header of values',
      [text('A1', '指标') + formula('B1'), text('A2', 'GDP') + text('B2', '1')],
      ['KQ110 B1'],
    ],
  ])('as %s', async (_title, rows, expected) => {
    expect(await short(...rows)).toEqual(expected)
  })
})

describe('years and months typed as dates', () => {
  it('head columns', async () => {
    const rows: Cell[][] = [
      ['指标', [44562, 'yyyy"年"'], [44927, 'yyyy"年"']],
      ['GDP', 1901.36, 2030.29],
    ]
    expect(await short(rows)).toEqual(['gdp 2022 1901.36', 'gdp 2023 2030.29'])
  })

  it('a month is a part of a year', async () => {
    const rows: Cell[][] = [
      ['指标', [45231, 'yyyy"年"m"月"']],
      ['GDP', 1901.36],
    ]
    expect(await short(rows)).toEqual(['gdp 2023 unusable', 'KQ207 B1'])
  })

  it('stand in a column of years', async () => {
    const rows: Cell[][] = [
      ['年份', 'GDP'],
      [[44562, 'yyyy"年"'], 1901.36],
      [[44927, 'yyyy"年"'], 2030.29],
    ]
    expect(await short(rows)).toEqual(['gdp 2022 1901.36', 'gdp 2023 2030.29'])
  })
})

describe('merged cells', () => {
  const merged = (...areas: string[]) =>
    `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`

  it('state the region of every row they span', async () => {
    const rows: Cell[][] = [
      ['地区', '指标', '2023年'],
      ['柯桥区', 'GDP', 2030.29],
      [null, '城镇化率', 83.7],
      ['越城区', 'GDP', 1300],
      [null, '城镇化率', 80],
    ]
    expect(await short(rows, { tail: merged('A2:A3', 'A4:A5') })).toEqual([
      '柯桥区 gdp 2023 2030.29',
      '柯桥区 urbanisation 2023 83.7',
      '越城区 gdp 2023 1300',
      '越城区 urbanisation 2023 80',
    ])
    expect(await short(rows)).toEqual([
      '柯桥区 gdp 2023 2030.29',
      '越城区 gdp 2023 1300',
      'KQ211 A3',
      'KQ211 A5',
    ])
  })

  it('name the indicator and the year of every row they span, and never lend a value', async () => {
    const rows: Cell[][] = [
      ['指标', '年份', '数值'],
      ['GDP', 2022, 1901.36],
      [null, 2023, 2030.29],
      ['城镇化率', 2023, 83.7],
      ['实际利用外资', null, null],
    ]
    expect(await short(rows, { tail: merged('A2:A3', 'B4:B5', 'C4:C5') })).toEqual([
      'gdp 2022 1901.36',
      'gdp 2023 2030.29',
      'urbanisation 2023 83.7',
      'fdi 2023 missing',
    ])
  })
})

describe('the year in the name of the sheet', () => {
  const rows: Cell[][] = [
    ['指标', '数值'],
    ['GDP', 1901.36],
  ]
  it.each([
    ['is believed', '2022年', 'x.xlsx', ['gdp 2022 1901.36']],
    ['before the file name, which is said', '2022年', '2023.xlsx', ['gdp 2022 1901.36', 'KQ204 file']],
    ['may be a part of it', '2022年1-9月', 'x.xlsx', ['gdp 2022 unusable', 'KQ207 B2']],
    ['is not there', 'Sheet1', 'x.xlsx', ['KQ203 file']],
  ])('%s', async (_title, name, file, expected) => {
    expect(await short(rows, { name, file })).toEqual(expected)
  })
})
