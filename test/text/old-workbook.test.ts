import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BookType, CFB, utils, write } from '@e965/xlsx'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workbookRows } from '../../src/text/workbook.ts'
import { asSpreadsheet } from '../support/as-spreadsheet.ts'
import { root, run } from '../support/run.ts'

const rowsOf = async (bytes: Uint8Array, file = 'x.xls', sheet?: string) => {
  const table = await workbookRows(bytes, { file, ...(sheet === undefined ? {} : { sheet }) })
  return table.ok ? table.rows.map(({ cells }) => cells) : table.findings.map(({ id }) => id)
}
const illustrative = readFileSync(join(root, 'fixtures/dress/illustrative.xls'))

interface Held {
  readonly v: number | string | boolean
  readonly t: 'n' | 's' | 'b'
  readonly z?: string
}
const bookOf = (cells: readonly Held[], type: BookType): Uint8Array => {
  const sheet = utils.aoa_to_sheet([cells.map(({ v }) => v)])
  for (const [at, cell] of cells.entries()) sheet[utils.encode_cell({ r: 0, c: at })] = cell
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, '表')
  return new Uint8Array(write(book, { bookType: type, type: 'array', cellStyles: true }))
}

describe.each(['biff8', 'xlml'] as const)('a cell of a workbook in %s', (type) => {
  it.each<readonly [string, Held, string]>([
    ['a number in full, whatever the format rounds', { t: 'n', v: 2030.29, z: '#,##0' }, '2030.29'],
    ['a percentage as shown', { t: 'n', v: 0.837, z: '0.0%' }, '83.7%'],
    ['a zero that its format shows as a dash', { t: 'n', v: 0, z: '0.0;-0.0;"-"' }, '-'],
    ['with a unit of its format', { t: 'n', v: 8.1, z: '0.0"人"' }, '8.1人'],
    ['by the section that applies', { t: 'n', v: 2030.29, z: '[>=10000]0!.0,"万";0.00' }, '2030.29'],
    ['a date as a date, never as its serial number', { t: 'n', v: 45291, z: 'yyyy-mm-dd' }, '2023-12-31'],
    ['a year typed as a date', { t: 'n', v: 45291, z: 'yyyy"年"' }, '2023年'],
    ['a truth value', { t: 'b', v: true }, 'TRUE'],
    ['a text as it stands', { t: 's', v: '地区生产总值' }, '地区生产总值'],
  ])('%s', async (_title, cell, wanted) => {
    expect(await rowsOf(bookOf([{ t: 's', v: 'x' }, cell], type))).toEqual([['x', wanted]])
  })

  it('holds what was written to it', async () => {
    const cell: fc.Arbitrary<Held> = fc.oneof(
      fc.stringMatching(/^[a-z中文]{1,6}$/).map((v): Held => ({ t: 's', v })),
      fc.integer({ min: -1e8, max: 1e8 }).map((n): Held => ({ t: 'n', v: n / 1000 })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 8 }), async (cells) => {
        const wanted = cells.map(({ v }) => String(v === 0 ? 0 : v))
        expect(await rowsOf(bookOf(cells, type))).toEqual([wanted])
      }),
      { numRuns: 60 },
    )
  })
})

describe('an old workbook', () => {
  it.each(['.xls', '.et'])('%s reads like its CSV', async (ending) => {
    const words = ['-f', 'csv', '--lang', 'en']
    const old = await run(['check', `fixtures/dress/illustrative${ending}`, ...words], { cwd: root })
    const stdin = asSpreadsheet('fixtures/illustrative/2023.csv')
    const text = await run(['check', '-', ...words], { cwd: root, stdin })
    expect(old.stdout).toBe(text.stdout)
  })

  it('notes hidden rows, and says which sheet was read where there are more', async () => {
    const book = utils.book_new()
    const rows = [
      ['指标', '2023年'],
      ['地区生产总值', 1880.6],
    ]
    const sheet = utils.aoa_to_sheet(rows)
    sheet['!rows'] = [{}, { hidden: true }]
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), '空')
    utils.book_append_sheet(book, sheet, '甲')
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '乙')
    const bytes = new Uint8Array(write(book, { bookType: 'xlml', type: 'array', cellStyles: true }))
    const table = await workbookRows(bytes, { file: 'x.xls' })
    expect(table.ok && table.sheet).toBe('甲')
    expect(table.findings.map(({ id }) => id)).toEqual(['KQ111', 'KQ112'])
    expect(await rowsOf(bytes, 'x.xls', '丙')).toEqual(['KQ106'])
  })

  it('that was cut short anywhere is read whole or not at all', async () => {
    const whole = await rowsOf(illustrative)
    expect(whole).toHaveLength(38)
    for (let end = 512; end < illustrative.length; end += 512) {
      const read = await rowsOf(illustrative.subarray(0, end))
      if (read.length !== whole.length) expect(read).toEqual(['KQ109'])
      else expect(read).toEqual(whole)
    }
  })

  it('whatever a byte is changed to, nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: illustrative.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        async (at, byte) => {
          const changed = Uint8Array.from(illustrative)
          changed[at] = byte
          expect(Array.isArray(await rowsOf(changed))).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })
})

/** 地区生产总值 in GB2312. */
const gbName = Uint8Array.of(0xb5, 0xd8, 0xc7, 0xf8, 0xc9, 0xfa, 0xb2, 0xfa, 0xd7, 0xdc, 0xd6, 0xb5)

/** Records as they stand in workbooks before Unicode: a number, the length, what they hold. */
const record = (kind: number, ...held: readonly (number | Uint8Array)[]) => {
  const body = Buffer.concat(held.map((one) => (typeof one === 'number' ? short(one) : one)))
  return Buffer.concat([short(kind), short(body.length), body])
}
const short = (number: number) => Buffer.from([number & 0xff, number >> 8])
const double = (number: number) => {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(number)
  return bytes
}
const label = (row: number, column: number, text: Uint8Array) =>
  record(0x0204, row, column, 0, text.length, text)
const numeral = (row: number, column: number, value: number) => record(0x0203, row, column, 0, double(value))
const end = record(0x000a)
/** A workbook of Excel 95 in code page 936: a chart of its own, and a sheet. */
const excel95 = (extra: readonly (readonly [string, string])[] = []) => {
  const begin = (kind: number) => record(0x0809, 0x0500, kind, 0, 0)
  const chart = Buffer.concat([begin(0x20), numeral(0, 0, 7), end])
  const sheet = Buffer.concat([begin(0x10), label(0, 0, gbName), numeral(0, 1, 1880.6), end])
  const bound = (at: number, kind: number, name: Uint8Array) =>
    record(0x0085, at & 0xffff, at >> 16, kind << 8, Uint8Array.of(name.length), name)
  const listed = (at: number) => [bound(at, 2, Buffer.from('Chart1')), bound(at + chart.length, 0, gbName)]
  const globals = (at: number) => Buffer.concat([begin(5), record(0x0042, 936), ...listed(at), end])
  const book = Buffer.concat([globals(globals(0).length), chart, sheet, Buffer.alloc(4096)])
  const file = CFB.utils.cfb_new()
  CFB.utils.cfb_add(file, '/Book', book)
  for (const [name, held] of extra) CFB.utils.cfb_add(file, name, Buffer.from(held))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

describe('a workbook before Unicode', () => {
  it('reads its texts in its code page, the names of its sheets too, and no chart for a sheet', async () => {
    const table = await workbookRows(excel95(), { file: 'x.xls' })
    expect(table.ok ? [table.sheet, table.rows[0]?.cells] : table.findings).toEqual([
      '地区生产总值',
      ['地区生产总值', '1880.6'],
    ])
  })

  it('tells Windows-1252 from Latin-1', async () => {
    const bytes = Buffer.concat([
      record(0x0409, 0, 0x10, 0),
      record(0x0042, 1252),
      label(0, 0, Uint8Array.of(0x93, 0x61, 0xe9, 0x94)),
      end,
    ])
    expect(await rowsOf(bytes)).toEqual([['“aé”']])
  })

  it('gives the dates of formats built into Chinese Excel as dates', async () => {
    const bytes = Buffer.concat([
      record(0x0809, 0x0500, 0x10, 0, 0),
      record(0x00e0, 0, 57, 0, 0, 0, 0, 0, 0),
      numeral(0, 0, 45291),
      end,
      Buffer.alloc(4096),
    ])
    const file = CFB.utils.cfb_new()
    CFB.utils.cfb_add(file, '/Book', bytes)
    expect(await rowsOf(new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer))).toEqual([
      ['2023年12月'],
    ])
  })

  it('is none of what is embedded in it', async () => {
    const bytes = excel95([['/MBD0001/WordDocument', 'x']])
    expect(await rowsOf(bytes)).toEqual([['地区生产总值', '1880.6']])
    const doc = excel95([['/WordDocument', 'x']])
    expect(await rowsOf(doc)).toEqual(['KQ102'])
  })

  it.each([
    ['3', 0x0209],
    ['4', 0x0409],
  ])('is its records alone in Excel %s', async (_version, begin) => {
    const bytes = Buffer.concat([
      record(begin, 0, 0x10, 0),
      record(0x0042, 936),
      label(0, 0, gbName),
      numeral(0, 1, 1880.6),
      end,
    ])
    expect(await rowsOf(bytes)).toEqual([['地区生产总值', '1880.6']])
  })
})

const page = (body: string, head = '<meta charset="utf-8">') =>
  `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${head}</head><body>${body}</body></html>`
const line = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
const gdp = line('地区生产总值', '1,880.60')

describe('a web page under the name of a workbook', () => {
  it.each([
    ['each cell as it is shown', page(`<table>${gdp}</table>`), [['地区生产总值', '1,880.60']]],
    [
      'characters written as numbers',
      page(`<table>${line('&#22320;&#x533A;&#60;b&#62;&#999999999;')}</table>`),
      [['地区<b>&#999999999;']],
    ],
    ['entities resolved', page(`<table>${line('R&amp;D', '3.2&#37;')}</table>`), [['R&D', '3.2%']]],
    [
      'tables one under the other',
      page(`<table>${line('标题')}</table><table>${gdp}</table>`),
      [['标题'], [], ['地区生产总值', '1,880.60']],
    ],
    [
      'a cell over two columns takes two',
      page(`<table><tr><td colspan=2>a</td><td>b</td></tr></table>`),
      [['a', '', 'b']],
    ],
    ['no table at all', page('<p>1880.6</p>'), ['KQ102']],
  ])('%s', async (_title, text, wanted) => {
    expect(await rowsOf(Buffer.from(text))).toEqual(wanted)
  })

  it.each([
    ['GBK', Buffer.concat([Buffer.from('<table><tr><td>'), gbName, Buffer.from('</td></tr></table>')])],
    ['UTF-16', Buffer.from(`\ufeff<table>${line('地区生产总值')}</table>`, 'utf16le')],
  ])('in %s', async (_title, bytes) => {
    expect(await rowsOf(bytes)).toEqual([['地区生产总值']])
  })

  it('is judged under .xls, and as text refused where its name says text', async () => {
    const html = page(`<table>${line('指标', '2023年')}${line('地区生产总值', '2030.29')}</table>`)
    const stdin = await run(['check', '-', '-f', 'json'], { stdin: html })
    expect(JSON.parse(stdin.stdout).assessments[0].latest).toBe(2030.29)
  })
})

describe('XML under the name of a workbook', () => {
  it('of something else is refused by name', async () => {
    expect(await rowsOf(Buffer.from('<?xml version="1.0"?><data><v>1880.6</v></data>'))).toEqual(['KQ102'])
  })
})
