import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { writeOds } from 'hucre/ods'
import { describe, expect, it } from 'vitest'
import { odsSheets } from '../../src/text/ods-sheets.ts'
import { workbookRows } from '../../src/text/workbook.ts'
import { asSpreadsheet } from '../support/as-spreadsheet.ts'
import { root, run } from '../support/run.ts'
import { type ZipPart, zip } from './support.ts'

const document = (tables: string) =>
  `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
/** A spreadsheet with that content, and other parts. */
const ods = (tables: string, extra: readonly ZipPart[] = []) =>
  zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
    { name: 'content.xml', data: document(tables) },
    ...extra,
  ])
const read = (tables: string) => workbookRows(ods(tables), { file: 'x.ods' })
const cell = (text: string, attributes = '') =>
  `<table:table-cell ${attributes}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const sheet = (rows: string, name = 'S') => `<table:table table:name="${name}">${rows}</table:table>`
const rowsOf = async (rows: string) => {
  const table = await read(sheet(rows))
  return table.ok ? table.rows : []
}
const cellsOf = async (rows: string) => (await rowsOf(rows)).map(({ cells }) => cells)
const float = (value: string) => `office:value-type="float" office:value="${value}"`
const percentage = (value: string) => `office:value-type="percentage" office:value="${value}"`

describe('a cell of an OpenDocument spreadsheet', () => {
  it.each([
    ['in full where it is shown plainly', cell('2,030.3', float('2030.29')), '2030.29'],
    ['a negative in brackets', cell('(5)', float('-5')), '-5'],
    ['a percentage as it is shown', cell('83.7%', percentage('0.837')), '83.7%'],
    ['a zero shown as a dash', cell('-', float('0')), '-'],
    ['a zero that is hidden', `<table:table-cell ${float('0')}><text:p/></table:table-cell>`, ''],
    ['with a word of its format', cell('约85', float('85')), '约85'],
    ['with a unit of its format', cell('2,030.3亿元', float('2030.29')), '2030.29亿元'],
    ['divided as its format divides it', cell('0.2万', float('2030.29')), '0.203029万'],
    ['with the decimals it shows', cell('70.00万人', float('70')), '70.00万人'],
    ['grouped and pointed the German way', cell('2.030,3 Mrd', float('2030.29')), '2030.29 Mrd'],
    ['a negative with its unit', cell('-2.2个', float('-2.24')), '-2.24个'],
    ['as shown where two readings fit', cell('1.234千', float('1234')), '1.234千'],
    ['as shown where it is a zero of unknown scale', cell('0百万', float('300')), '0百万'],
    ['as shown where it is no rounding of the number', cell('第3季度', float('45000')), '第3季度'],
    ['as shown where it has two numbers', cell('12:30', float('0.52')), '12:30'],
    ['with an exponent, which leaves out digits', cell('1.23E+04', float('12345')), '12345'],
    ['a negative marked by its format', cell('▲2.2个', float('-2.24')), '-2.24个'],
    ['a negative said in words', cell('负2.2', float('-2.24')), '负2.2'],
    ['grouped by points without a scale', cell('49.990 Ft', float('49990')), '49990 Ft'],
    ['a small percentage', cell('0%', percentage('0.00001')), '0.001%'],
    ['a percentage in full', cell('83%', percentage('0.834')), '83.4%'],
    ['a percentage with the decimals it shows', cell('80,0%', percentage('0.8')), '80.0%'],
    ['a percent sign that is a unit', cell('83.4%', float('83.44')), '83.44%'],
    [
      'a date as it is shown',
      cell('2023年', 'office:value-type="date" office:date-value="2023-12-31"'),
      '2023年',
    ],
    ['an amount of money', cell('¥142.2', 'office:value-type="currency" office:value="142.2"'), '142.2'],
    [
      'a text of several lines',
      '<table:table-cell><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell>',
      'a  b\nc',
    ],
    ['a number that its format hides', cell(' ', float('5.6')), '5.6'],
    ['a number without text', cell('', float('0')), '0'],
    ['a percentage without text', `<table:table-cell ${percentage('0.834')}/>`, '83.4%'],
    [
      'a date without text',
      '<table:table-cell office:value-type="date" office:date-value="2023-12-31T00:00:00"/>',
      '2023-12-31',
    ],
    [
      'a text without paragraph',
      '<table:table-cell office:value-type="string" office:string-value="甲"/>',
      '甲',
    ],
    [
      'a yes without text',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>',
      'TRUE',
    ],
    [
      'XML set out in lines, whose white space is none',
      '<table:table-cell office:value-type="string">\n  <text:p>\n    地区 \n 总值\n  </text:p>\n</table:table-cell>',
      '地区 总值',
    ],
    [
      'a number in XML set out in lines',
      `<table:table-cell ${percentage('0.834')}>\n  <text:p>83.4%</text:p>\n</table:table-cell>`,
      '83.4%',
    ],
    [
      'without the text of a drawing',
      '<table:table-cell><draw:custom-shape xmlns:draw="d"><text:p>box</text:p></draw:custom-shape><text:p>7</text:p></table:table-cell>',
      '7',
    ],
    [
      'without its comment',
      '<table:table-cell><office:annotation><text:p>note</text:p></office:annotation><text:p>7</text:p></table:table-cell>',
      '7',
    ],
  ])('%s', async (_title, xml, wanted) => {
    expect(await cellsOf(row(`${cell('x')}${xml}`))).toEqual([wanted === '' ? ['x'] : ['x', wanted]])
  })

  it('repeats as it says, and formatting to the last column is nothing', async () => {
    const rows = row(
      `${cell('a', 'table:number-columns-repeated="3"')}${cell('', 'table:number-columns-repeated="16000"')}`,
      'table:number-rows-repeated="2"',
    )
    expect(await cellsOf(`${rows}${row(cell(''), 'table:number-rows-repeated="1048574"')}`)).toEqual([
      ['a', 'a', 'a'],
      ['a', 'a', 'a'],
    ])
  })

  it('stands in its column behind however many blank ones', async () => {
    const [cells = []] = await cellsOf(
      row(`${cell('a')}${cell('', 'table:number-columns-repeated="300"')}${cell('b')}`),
    )
    expect([cells.length, cells.indexOf('b')]).toEqual([302, 301])
  })

  it('rows keep their numbers behind blank and hidden ones', async () => {
    const rows = await rowsOf(
      `${row(cell('a'))}${row(cell(''), 'table:number-rows-repeated="3"')}${row(cell('b'), 'table:visibility="collapse"')}`,
    )
    expect(rows.map(({ row, hidden }) => [row, hidden])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, undefined],
      [4, undefined],
      [5, true],
    ])
  })

  it('a merged cell is said of the rows below it', async () => {
    const rows = await rowsOf(
      `${row(`${cell('经济', 'table:number-rows-spanned="2"')}${cell('a')}`)}${row(`<table:covered-table-cell/>${cell('b')}`)}${row(`${cell('')}${cell('c')}`)}`,
    )
    expect(rows.map(({ merged }) => merged?.get(0))).toEqual([undefined, '经济', undefined])
  })

  it('what is no sound XML is no spreadsheet', () => {
    expect(odsSheets(Buffer.from('<office:a><b></office:a>'))).toBeNull()
  })
})

describe('an OpenDocument spreadsheet', () => {
  it('gives the first visible sheet that holds anything, and no copy of another file', async () => {
    const style = (name: string, display: boolean) =>
      `<style:style xmlns:style="s" style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`
    const table = (name: string, look: string, rows: string) =>
      `<table:table table:name="${name}" table:style-name="${look}">${rows}</table:table>`
    const filled = row(cell('a'))
    const book = await read(
      `${style('ta1', false)}${style('ta2', true)}${table('藏', 'ta1', filled)}${table('空', 'ta2', row(cell('')))}${table('表', 'ta2', filled)}${table("'file:///x.ods'#S", 'ta3', filled)}`,
    )
    expect(book.ok ? [book.sheet, book.sheets.map(({ hidden }) => hidden)] : []).toEqual([
      '表',
      [true, false, false],
    ])
    expect(book.findings.map(({ message }) => message.en)).toEqual([
      'The first visible sheet that holds anything, "表", was read; not read: "藏"',
    ])
  })

  it.each([
    ['a column', row(`${cell('', 'table:number-columns-repeated="16384"')}${cell('x')}`), 'XFE1'],
    ['a row', `${row(cell(''), 'table:number-rows-repeated="1048576"')}${row(cell('x'))}`, 'A1048577'],
  ])('is not read without a cell that stands in %s no sheet has', async (_where, rows, name) => {
    const { findings } = await read(sheet(rows))
    expect(findings.map(({ message }) => message.en)).toEqual([
      `The workbook was not read: its part content.xml names a cell that no sheet can have, ${name}`,
    ])
  })

  it('says of a formula that its result is not there, and of hidden columns that they are', async () => {
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
    const cells = `${cell('a')}<table:table-cell table:formula="of:=[.A1]+1"/>${cell('c')}`
    const book = await read(sheet(`${columns}${row(cells)}`))
    expect(book.ok ? [...(book.rows[0]?.uncalculated ?? [])] : []).toEqual([[1, '[.A1]+1']])
    expect(book.findings.map(({ id }) => id)).toEqual(['KQ112'])
  })

  it('is told by its parts where its kind is packed out of sight', async () => {
    const bytes = zip([{ name: 'content.xml', data: document(sheet(row(cell('a')))) }])
    expect((await workbookRows(bytes, { file: 'x.ods' })).ok).toBe(true)
    const other = zip([{ name: 'content.xml', data: '<office:document-content xmlns:office="o"/>' }])
    const findings = (await workbookRows(other, { file: 'x.ods' })).findings
    expect(findings.map(({ message }) => message.en)).toEqual([
      'The file holds a ZIP archive, not a text table; it was not read',
    ])
  })

  it.each([
    [
      'part by part',
      { name: 'META-INF/manifest.xml', data: '<m:file-entry><m:encryption-data/></m:file-entry>' },
    ],
    ['as a whole', { name: 'encrypted-package', data: 'x' }],
  ])('says that it has a password where it is encrypted %s', async (_how, part) => {
    const { findings } = await workbookRows(ods('', [part]), { file: 'x.ods' })
    expect(findings.map(({ message }) => message.en)).toEqual([
      'The file holds a password-protected workbook, not a text table; it was not read',
    ])
  })

  it('holds what was written to it', async () => {
    const text = fc
      .string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' })
      .filter((one) => /^[A-Za-z]\S*$/.test(one))
    const value = fc.oneof(
      text,
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((n) => Number(n.toFixed(3))),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const bytes = await writeOds({ sheets: [{ name: 'S', rows }] })
          const table = await workbookRows(bytes, { file: 'x.ods' })
          const wanted = rows.map((cells) =>
            cells.map((one) => (typeof one === 'number' ? String(one === 0 ? 0 : one) : one)),
          )
          expect(table.ok ? table.rows.map(({ cells }) => cells) : table.findings).toEqual(wanted)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('reads like its CSV', async () => {
    const words = ['-f', 'csv', '--lang', 'en']
    const book = await run(['check', 'fixtures/dress/illustrative.ods', ...words], { cwd: root })
    const stdin = asSpreadsheet('fixtures/illustrative/2023.csv')
    const text = await run(['check', '-', ...words], { cwd: root, stdin })
    expect(book.stdout).toBe(text.stdout)
  })

  it('says which sheet was read where there are more, and which there are where one is not found', async () => {
    const rows = [
      ['指标', '2023年'],
      ['地区生产总值', 1880.6],
    ]
    const bytes = await writeOds({
      sheets: [
        { name: '甲', rows },
        { name: '乙', rows },
      ],
    })
    const first = await workbookRows(bytes, { file: 'x.ods' })
    expect(first.findings.map(({ id }) => id)).toEqual(['KQ111'])
    const other = await workbookRows(bytes, { file: 'x.ods', sheet: '丙' })
    expect(other.findings.map(({ id }) => id)).toEqual(['KQ106'])
    expect((await workbookRows(bytes, { file: 'x.ods', sheet: '乙' })).ok).toBe(true)
  })

  it('a file that was cut short is said to be', async () => {
    const bytes = readFileSync(join(root, 'fixtures/dress/illustrative.ods'))
    const table = await workbookRows(bytes.subarray(0, bytes.length - 200), { file: 'x.ods' })
    expect(table.findings.map(({ id }) => id)).toEqual(['KQ109'])
  })
})
