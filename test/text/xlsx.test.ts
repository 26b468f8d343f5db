import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xlsxRows } from '../../src/text/xlsx.ts'
import { tries } from '../support/seed.ts'
import { type SheetParts, workbook, zip } from './support.ts'

const read = async (bytes: Uint8Array, sheet?: string) => {
  const table = await xlsxRows(bytes, { file: '2023.xlsx', sheet })
  const findings = table.findings.map(({ id, place }) => (place.cell === null ? id : `${id}:${place.cell}`))
  return table.ok
    ? { sheet: table.sheet, rows: table.rows, findings, table }
    : { sheet: null, rows: [], findings, table }
}
const one = (rows: string, around = ''): SheetParts => ({
  name: '表1',
  xml: `${around}<sheetData>${rows}</sheetData>`,
})
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`
const number = (ref: string, value: string, style = 0) => `<c r="${ref}" s="${style}"><v>${value}</v></c>`
const cellsOf = async (bytes: Uint8Array) => (await read(bytes)).rows.map(({ cells }) => cells)

/** The workbook with a part of it under another name. */
const withoutPart = (bytes: Uint8Array, name: string) =>
  new Uint8Array(
    Buffer.from(
      Buffer.from(bytes).toString('latin1').replaceAll(name, name.replace('.xml', '.xxx')),
      'latin1',
    ),
  )

describe('xlsxRows', () => {
  it('addresses cells as Excel does: blank leading rows and columns shift nothing', async () => {
    const sheet = one(`<row r="3">${text('C3', '指标')}${text('E3', '数值')}</row>`)
    const { rows, sheet: name, findings } = await read(workbook([sheet]))
    expect(name).toBe('表1')
    expect(findings).toEqual([])
    expect(rows).toEqual([
      { line: 1, row: 1, cells: [] },
      { line: 2, row: 2, cells: [] },
      { line: 3, row: 3, cells: ['', '', '指标', '', '数值'] },
    ])
  })

  it.each([
    ['a whole number', '<v>1516</v>', '', '1516'],
    ['a number with binary noise', '<v>0.30000000000000004</v>', '', '0.3'],
    ['a number stored as text', '<is><t>1,516.7</t></is>', 'inlineStr', '1,516.7'],
    ['a percent', '<v>0.837</v>', '1', '83.7%'],
    ['a whole percent', '<v>0.07</v>', '2', '7%'],
    ['a percent whose format hides digits keeps them', '<v>0.69600000000000006</v>', '2', '69.6%'],
    ['a percent padded to its format', '<v>0.8</v>', '1', '80.0%'],
    ['decimals as the format shows them', '<v>70</v>', '3', '70.00'],
    ['grouping is not text', '<v>1516.7</v>', '4', '1516.70'],
    ['a unit in the format', '<v>1516.7</v>', '5', '1516.7亿元'],
    ['a percent sign in quotes is a unit, not a factor', '<v>83.7</v>', '6', '83.7%'],
    ['a negative number', '<v>-2.2</v>', '8', '-2.2'],
    ['a date', '<v>44931</v>', '7', '2023-01-05'],
    ['a date with a time', '<v>44931.5</v>', '7', '2023-01-05 12:00:00'],
    ['a month in a format built into Chinese Excel', '<v>44931</v>', '9', '2023年1月'],
    ['a date that cannot be', '<v>1e300</v>', '7', '#DATE!'],
    ['a true cell', '<v>1</v>', 'b', 'TRUE'],
    ['a false cell', '<v>0</v>', 'b', 'FALSE'],
    ['an error', '<v>#N/A</v>', 'e', '#N/A'],
    ['a formula with its result', '<f>1+1</f><v>2</v>', '', '2'],
    ['a formula with a text result', '<f>A1</f><v>完成</v>', 'str', '完成'],
    ['a formula with an error', '<f>1/0</f><v>#DIV/0!</v>', 'e', '#DIV/0!'],
    ['text with a line break', '<is><t>城镇\r\n登记</t></is>', 'inlineStr', '城镇\n登记'],
    ['text with entities', '<is><t>A&amp;B &lt;1&gt;</t></is>', 'inlineStr', 'A&B <1>'],
  ])('reads %s', async (_title, content, how, expected) => {
    const formats = [
      '0.0%',
      '0%',
      '0.00',
      '#,##0.00_ ',
      '0.0"亿元"',
      '0.0"%"',
      'yyyy"年"m"月"d"日"',
      '0.0;[Red]-0.0',
    ]
    const attribute = how === '' ? '' : /^\d$/.test(how) ? ` s="${how}"` : ` t="${how}"`
    const sheet = one(`<row r="1"><c r="A1"${attribute}>${content}</c></row>`)
    const { rows, findings } = await read(workbook([sheet], formats))
    expect(rows).toEqual([{ line: 1, row: 1, cells: [expected] }])
    expect(findings).toEqual([])
  })

  it('gives a merged title to its first cell alone', async () => {
    const sheet = {
      name: '表1',
      xml: `<sheetData><row r="1">${text('A1', '柯桥区主要指标')}<c r="B1"/></row><row r="2">${text('A2', '指标')}${text('B2', '数值')}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>`,
    }
    expect(await cellsOf(workbook([sheet]))).toEqual([['柯桥区主要指标'], ['指标', '数值']])
  })

  it('reads hidden rows, marks them and notes rows and columns once', async () => {
    const rows = [1, 2, 3].map(
      (row) =>
        `<row r="${row}"${row === 2 ? ' hidden="1"' : ''}>${number(`A${row}`, `${row}`)}${number(`B${row}`, '9')}</row>`,
    )
    const {
      rows: found,
      findings,
      table,
    } = await read(
      workbook([
        one(rows.join(''), '<cols><col min="2" max="2" hidden="1"/><col min="9" max="9" hidden="1"/></cols>'),
      ]),
    )
    expect(found.map(({ hidden }) => hidden)).toEqual([undefined, true, undefined])
    expect(findings).toEqual(['KQ112'])
    expect(table.findings[0]?.message.en).toBe(
      'Hidden in the workbook and read all the same: row 2; column B',
    )
  })

  it('does not note hidden rows without content, and drops blank rows below the last with content', async () => {
    const sheet = one(
      `<row r="1">${number('A1', '1')}</row><row r="2" hidden="1"><c r="A2"/></row><row r="900"><c r="C900"/></row>`,
    )
    const { rows, findings } = await read(workbook([sheet]))
    expect(rows).toEqual([{ line: 1, row: 1, cells: ['1'] }])
    expect(findings).toEqual([])
  })

  it('reads a sheet whose styles reach down to the last row there is', async () => {
    const sheet = one(`<row r="1">${number('A1', '1')}</row><row r="1048576"><c r="A1048576" s="1"/></row>`)
    expect(await cellsOf(workbook([sheet], ['0.00']))).toEqual([['1']])
  })

  it('keeps a formula that was never calculated apart from a blank cell', async () => {
    const sheet = one(`<row r="7">${text('A7', '指标')}<c r="C7"><f>SUM(A1:A6)</f></c></row>`)
    const { rows, findings } = await read(workbook([sheet]))
    expect(rows.at(-1)).toEqual({
      line: 7,
      row: 7,
      cells: ['指标'],
      uncalculated: new Map([[2, 'SUM(A1:A6)']]),
    })
    expect(findings).toEqual([])
  })
})

describe('which sheet', () => {
  const sheets: SheetParts[] = [
    { name: '旧数据', state: 'hidden', xml: `<sheetData><row r="1">${text('A1', 'old')}</row></sheetData>` },
    { name: '图', xml: null },
    { name: 'Data', xml: `<sheetData><row r="1">${text('A1', 'data')}</row></sheetData>` },
    {
      name: '底稿',
      state: 'veryHidden',
      xml: `<sheetData><row r="1">${text('A1', 'very')}</row></sheetData>`,
    },
  ]

  it.each([
    ['the first visible with cells', undefined, 'Data', ['KQ111'], undefined],
    ['the one named', 'Data', 'Data', [], undefined],
    ['the one named, without regard to case', 'data', 'Data', [], undefined],
    ['a hidden one named: read and noted', '旧数据', '旧数据', ['KQ112'], true],
    ['a very hidden one named: read and noted', '底稿', '底稿', ['KQ112'], true],
  ])('is %s', async (_title, wanted, name, findings, hidden) => {
    const found = await read(workbook(sheets), wanted)
    expect(found.sheet).toBe(name)
    expect(found.findings).toEqual(findings)
    expect(found.rows[0]?.hidden).toBe(hidden)
  })

  it('is said together with those that were not read', async () => {
    const { table } = await read(workbook(sheets))
    expect(table.ok && table.sheets.map(({ hidden }) => hidden)).toEqual([true, false, false, true])
    expect(table.findings[0]?.message.zh).toBe(
      '读取的是第一张有内容的可见工作表“Data”；没有读取：“旧数据”、“底稿”',
    )
  })

  it('is none when the name is not there, and the names that are there are listed', async () => {
    const { findings, table } = await read(workbook(sheets), '2023')
    expect(findings).toEqual(['KQ106'])
    expect(table.findings[0]?.message.en).toContain('sheets that hold something: "旧数据", "Data", "底稿"')
  })

  it('is none when a chart sheet is named', async () => {
    const { findings, table } = await read(workbook(sheets), '图')
    expect(findings).toEqual(['KQ106'])
    expect(table.findings[0]?.message.en).toBe(
      'The sheet "图" is a chart and has no cells; sheets that hold something: "旧数据", "Data", "底稿"',
    )
    expect(table.findings[0]?.remedy.en).toContain('--sheet "旧数据"')
  })

  it('blank ones and charts are nowhere offered', async () => {
    const data = { name: 'Data', xml: `<sheetData><row r="1">${text('A1', 'x')}</row></sheetData>` }
    const blank = { name: '空', xml: '<sheetData/>' }
    const styled = { name: '格式', xml: '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>' }
    const chart = { name: '图', xml: null }
    const all = workbook([blank, chart, data, styled])
    expect((await read(all)).findings).toEqual([])
    const missing = (await read(all, '2023')).table.findings[0]
    expect(missing?.message.en).toBe(
      'The workbook has no sheet named "2023"; sheets that hold something: "Data"',
    )
    const empty = (await read(all, '格式')).table.findings[0]
    expect([empty?.id, empty?.remedy.en]).toEqual([
      'KQ103',
      'Read a sheet that holds something, for example --sheet "Data"',
    ])
    const nothing = (await read(workbook([blank, chart]), '2023')).table.findings[0]
    expect(nothing?.message.en).toBe('The workbook has no sheet named "2023"; no other holds anything')
    const charts = (await read(workbook([chart]))).table.findings[0]
    expect([charts?.message.en, charts?.remedy.en]).toEqual([
      'The workbook was not read: it has only sheets of charts, and no cells',
      'Ask for the table itself',
    ])
    const hidden = (await read(workbook([{ ...data, state: 'hidden' }, chart]))).table.findings[0]
    expect(hidden?.remedy.en).toContain('--sheet "Data"')
  })
})

describe('what is not a readable workbook', () => {
  it('takes no format of a condition for that of a cell', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0.0%"/></dxf></dxfs></styleSheet>'
    const bytes = workbook(
      [one(`<row r="1">${number('A1', '83.7', 1)}</row>`)],
      [],
      [{ name: 'xl/styles.xml', data: styles }],
    )
    expect(await cellsOf(bytes)).toEqual([['83.7']])
  })

  it('needs no part for texts where no cell has one', async () => {
    const parts = '<Relationship Id="rId98" Type="r/sharedStrings" Target="sharedStrings.xml"/>'
    const rels = `<Relationships><Relationship Id="rId1" Type="r/worksheet" Target="worksheets/sheet1.xml"/>${parts}</Relationships>`
    const bytes = workbook(
      [one(`<row r="1">${number('A1', '83.7')}</row>`)],
      [],
      [{ name: 'xl/_rels/workbook.xml.rels', data: rels }],
    )
    expect(await cellsOf(bytes)).toEqual([['83.7']])
  })

  const sound = workbook([one(`<row r="1">${number('A1', '1')}</row>`)])
  const ole = (stream: string) =>
    new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]))
  it.each([
    ['no bytes', new Uint8Array(), 'KQ103'],
    ['text', new TextEncoder().encode('a,b\n1,2\n'), 'KQ109'],
    ['an old workbook', ole('Workbook'), 'KQ102'],
    ['an encrypted workbook', ole('EncryptedPackage'), 'KQ102'],
    ['a Word document', zip([{ name: 'word/document.xml', data: '<a/>' }]), 'KQ102'],
    ['a ZIP of CSV files', zip([{ name: 'a.csv', data: 'a,b' }]), 'KQ102'],
    ['a workbook cut short', sound.slice(0, -30), 'KQ109'],
    ['a workbook without its parts', zip([{ name: 'xl/a.xml', data: '<a/>' }]), 'KQ109'],
    ['a sheet with nothing on it', workbook([one('<row r="1"><c r="A1"/></row>')]), 'KQ103'],
    ['a sheet that breaks off inside a tag', workbook([{ name: '表1', xml: '<sheetData/><a b="' }]), 'KQ109'],
    ['a cell outside any sheet', workbook([one('<row r="1"><c r="A9999999"><v>1</v></c></row>')]), 'KQ109'],
  ])('%s is a finding', async (_title, bytes, id) => {
    expect((await read(bytes)).findings).toEqual([id])
  })

  it('names an encrypted workbook as such', async () => {
    const { table } = await read(ole('EncryptedPackage'))
    expect(table.findings[0]?.message.zh).toContain('加了打开密码的工作簿')
  })

  it('follows no external entity and expands none', async () => {
    const xml = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    const sheet = one(`<row r="1">${text('A1', '&e;')}</row>`)
    const bytes = workbook([{ ...sheet, xml: `${sheet.xml}${xml}` }])
    const { findings, rows } = await read(bytes)
    expect(findings).toEqual(['KQ109'])
    expect(rows).toEqual([])
  })

  const mebibyte = 1_048_576
  const zeros = new Uint8Array(5 * mebibyte)
  const bomb = (size: number, claims?: { size?: number; packedSize?: number; flags?: number }) =>
    workbook(
      [one(`<row r="1">${number('A1', '1')}</row>`)],
      [],
      [
        {
          name: 'xl/sharedStrings.xml',
          data: zeros.subarray(0, size),
          ...(claims === undefined ? {} : { claims }),
        },
      ],
    )
  it.each([
    ['of 70 MiB', bomb(10, { size: 70 * mebibyte }), '71 MiB'],
    ['packed a thousand to one', bomb(zeros.length), 'to 1'],
    ['that hides its size', bomb(mebibyte, { size: 0 }), 'cannot be true'],
    ['of 4 GiB and more', bomb(10, { size: 0xffffffff }), '4097 MiB'],
    ['that is encrypted', bomb(10, { flags: 1 }), 'encrypted'],
    [
      'of 5,000 parts',
      zip([...Array(5_000).keys()].map((part) => ({ name: `xl/${part}`, data: '' }))),
      '5000 parts',
    ],
  ])('a bomb %s is refused before it is unpacked', async (_title, bytes, said) => {
    const { findings, table } = await read(bytes)
    expect(findings).toEqual(['KQ105'])
    expect(table.findings[0]?.message.en).toContain(said)
  })

  it('a part that unpacks to more than it declares is not read on', async () => {
    const sheet = `<worksheet><sheetData><row r="1">${number('A1', '1')}</row></sheetData></worksheet>${' '.repeat(5_000_000)}`
    const parts = (claims: { size?: number }) =>
      workbook([one('')], [], [{ name: 'xl/worksheets/sheet1.xml', data: sheet, claims }])
    expect((await read(parts({ size: 100 }))).findings).toEqual(['KQ109'])
    expect((await read(parts({}))).findings).toEqual(['KQ105'])
  })

  it('ends in rows or findings whatever its parts say', async () => {
    const part = fc.constantFrom(
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
      'xl/styles.xml',
      '_rels/.rels',
    )
    const sheet = `<worksheet><sheetViews><sheetView showZeros="0"/></sheetViews><cols><col min="1" max="3" hidden="1"/></cols><sheetData><row r="1" hidden="1">${text('A1', '指标')}${number('B1', '1', 1)}<c r="C1"><f>A1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`
    const texts: Readonly<Record<string, string>> = {
      'xl/worksheets/sheet1.xml': sheet,
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs></styleSheet>',
      '_rels/.rels':
        '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    }
    const pieces = fc.constantFrom(
      '',
      '"',
      '-1',
      '1e9',
      '99999999',
      'NaN',
      'XFD1048576',
      'A1:',
      '<v>',
      '<c r="B9">',
      '\u0000',
      '&#0;',
      '/>',
      '../',
      '[>1]',
      ';;;',
    )
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), pieces), { minLength: 1, maxLength: 4 })
    const property = fc.asyncProperty(part, edits, async (name, changes) => {
      let data = texts[name] ?? ''
      for (const [at, length, piece] of changes) {
        const from = at % data.length
        data = `${data.slice(0, from)}${piece}${data.slice(from + length)}`
      }
      const own = Object.entries(texts).map(([each, whole]) => ({
        name: each,
        data: each === name ? data : whole,
      }))
      const table = await xlsxRows(workbook([one('')], [], own), { file: 'a.xlsx' })
      expect(table.ok || table.findings.length === 1).toBe(true)
    })
    await fc.assert(property, tries(150))
  })

  it('ends in rows or findings whatever is done to a sound workbook', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 })
    const property = fc.asyncProperty(damage, fc.option(fc.nat()), async (changes, cut) => {
      const bytes = Uint8Array.from(sound)
      for (const [at, value] of changes) bytes[at % bytes.length] = value
      const kept = cut === null ? bytes : bytes.slice(0, cut % bytes.length)
      const table = await xlsxRows(kept, { file: 'a.xlsx' })
      expect(table.ok || table.findings.length === 1).toBe(true)
    })
    await fc.assert(property, tries(300))
  })
})

describe('a workbook takes room for its cells, not for where they stand', () => {
  const many = 3000
  const rowsOf = (cell: (row: number) => string, from = 3) =>
    Array.from({ length: many }, (_, row) => `<row r="${row + from}">${cell(row + from)}</row>`).join('')
  const head = `<row r="1">${text('A1', '指标')}${text('B1', '2023年')}</row>`
  const sheet = (rows: string, tail = '') =>
    workbook([{ name: '表1', xml: `<sheetData>${head}${rows}</sheetData>${tail}` }], ['0.0'])
  const placesIn = (rows: readonly { readonly cells: readonly string[] }[]) =>
    rows.reduce((sum, { cells }) => sum + cells.length, rows.length)

  it('leaves cells far to the right of a long table, and says which', async () => {
    const { rows, findings, table } = await read(sheet(rowsOf((row) => number(`XFD${row}`, '1'))))
    expect(placesIn(rows)).toBeLessThan(10)
    expect(findings).toEqual(['KQ113:XFD3'])
    expect(table.findings[0]?.message.en).toContain(`${many} cells`)
    expect(table.findings[0]?.message.en).toContain(`XFD3 to XFD${many + 2}`)
  })

  it('reads a long table all the same, however wide it is', async () => {
    const wide = rowsOf((row) => Array.from('ABCDEFGH', (column) => number(`${column}${row}`, '1')).join(''))
    const { rows, findings } = await read(sheet(wide))
    expect(findings).toEqual([])
    expect(placesIn(rows)).toBe(many * 9 + 2 + 2)
  })

  it('reads a few cells wherever they stand', async () => {
    const stray = `<row r="3">${number('XFD3', '7')}</row><row r="1048576">${number('A1048576', '8')}</row>`
    const { rows, findings } = await read(sheet(stray))
    expect(findings).toEqual([])
    expect(rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 1_048_576])
    expect(rows[2]?.cells[16_383]).toBe('7')
    expect(rows.at(-1)?.cells).toEqual(['8'])
  })

  it.each([
    ['styles in every row', sheet(rowsOf((row) => `<c r="A${row}" s="1"/>`))],
    [
      'hidden columns to the last',
      sheet(
        rowsOf(() => ''),
        '<cols><col min="1" max="16384" hidden="0"/></cols>',
      ),
    ],
    [
      'merged columns',
      sheet('', `<mergeCells>${'<mergeCell ref="C1:XFD1048576"/>'.repeat(many)}</mergeCells>`),
    ],
    [
      'merged rows',
      sheet(
        '',
        `<mergeCells>${rowsOf(() => '').replace(/<row r="(\d+)"><\/row>/g, '<mergeCell ref="C$1:XFD$1"/>')}</mergeCells>`,
      ),
    ],
  ])('ignores %s', async (_title, bytes) => {
    const { rows, findings } = await read(bytes)
    expect(rows.map(({ cells }) => cells)).toEqual([['指标', '2023年']])
    expect(findings).toEqual([])
  })

  it('draws hidden rows together', async () => {
    const hidden = rowsOf((row) => number(`A${row}`, '1')).replaceAll('<row ', '<row hidden="1" ')
    const { table } = await read(sheet(hidden))
    expect(table.findings[0]?.message.en).toBe(
      `Hidden in the workbook and read all the same: row 3–${many + 2}`,
    )
  })
})

describe('what a reader of workbooks must not get wrong', () => {
  const shared = (strings: string, cell: string, name = 'xl/sharedStrings.xml') =>
    zip([
      { name: '_rels/.rels', data: relations(['officeDocument', 'xl/workbook.xml']) },
      {
        name: 'xl/workbook.xml',
        data: '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        data: relations(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
      },
      {
        name: 'xl/worksheets/sheet1.xml',
        data: `<worksheet><sheetData><row r="1"><c r="A1" t="s">${cell}</c><c r="B1"><v>1</v></c></row></sheetData></worksheet>`,
      },
      { name, data: `<sst>${strings}</sst>` },
    ])
  const relations = (...targets: readonly (readonly [string, string])[]) =>
    `<Relationships>${targets.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="http://x/${kind}" Target="${target}"/>`).join('')}</Relationships>`
  const firstOf = async (bytes: Uint8Array) => (await read(bytes)).rows[0]?.cells[0]

  it.each([
    ['text beside runs', '<si><t>农村</t><r><t>居民收入</t></r></si>', '农村居民收入'],
    ['runs', '<si><r><t>农村</t></r><r><rPr><b/></rPr><t>居民收入</t></r></si>', '农村居民收入'],
    ['no readings', '<si><t>東京</t><rPh sb="0" eb="1"><t>トウキョウ</t></rPh></si>', '東京'],
    ['characters by number', '<si><t>a_x000D_\nb_x005F_</t></si>', 'a\nb_'],
  ])('a text is the whole of it: %s', async (_title, strings, expected) => {
    expect(await firstOf(shared(strings, '<v>0</v>'))).toBe(expected)
  })

  it.each(['<v/>', '<v></v>', '<v> </v>', ''])('a text cell with %j holds nothing', async (cell) => {
    expect(await firstOf(shared('<si><t>200.5</t></si>', cell))).toBe('')
  })

  it('finds a part whatever the case of its name', async () => {
    expect(await firstOf(shared('<si><t>x</t></si>', '<v>0</v>', 'xl/SharedStrings.xml'))).toBe('x')
  })

  it('finds the parts of a workbook wherever they stand', async () => {
    const bytes = zip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: '_rels/.rels', data: relations(['officeDocument', '/workbook.xml']) },
      {
        name: 'workbook.xml',
        data: '<workbook xmlns:x="r"><sheets><sheet name="表" x:id="rId1"/></sheets></workbook>',
      },
      { name: '_rels/workbook.xml.rels', data: relations(['worksheet', './a/../s.xml']) },
      {
        name: 's.xml',
        data: `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      },
      { name: 'docProps/thumbnail.wmf', data: '', claims: { size: 0, packedSize: 0 } },
    ])
    expect(await cellsOf(bytes)).toEqual([['7']])
  })

  it.each(['utf-16le', 'utf-16be'])('reads a part in %s', async (encoding) => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet><sheetData><row r="1">${text('A1', '指标')}</row></sheetData></worksheet>`
    const little = Buffer.from(xml, 'utf16le')
    const data = encoding === 'utf-16le' ? little : Buffer.from(little).swap16()
    expect(await cellsOf(workbook([one('')], [], [{ name: 'xl/worksheets/sheet1.xml', data }]))).toEqual([
      ['指标'],
    ])
  })

  it('reads the first visible sheet that holds anything', async () => {
    const full = one(`<row r="1">${number('A1', '1')}</row>`)
    const { sheet, findings } = await read(workbook([{ ...one(''), name: 'Sheet1' }, full]))
    expect([sheet, ...findings]).toEqual(['表1'])
    const more = await read(workbook([{ ...one(''), name: 'Sheet1' }, full, { ...full, name: '附表' }]))
    expect(more.table.findings[0]?.message.en).toContain('"表1", was read; not read: "附表"')
    expect((await read(workbook([{ ...one(''), name: 'Sheet1' }, full]), 'Sheet1')).findings).toEqual([
      'KQ103',
    ])
  })

  it.each([
    ['a formula that gives no text', '<c r="A1" t="str"><f>""</f><v></v></c>', ['', '1'], undefined],
    ['a formula with an empty result', '<c r="A1"><f>1+1</f><v></v></c>', ['', '1'], 'KQ'],
    ['a formula of a group', '<c r="A1"><f t="shared" si="0"/><v>5</v></c>', ['5', '1'], undefined],
    ['cells out of order', '<c r="C1"><v>3</v></c><c r="A1"><v>2</v></c>', ['2', '1', '3'], undefined],
    ['a date as such', '<c r="A1" t="d"><v>2023-01-05T00:00:00</v></c>', ['2023-01-05', '1'], undefined],
  ])('reads %s', async (_title, cells, expected, uncalculated) => {
    const { rows } = await read(workbook([one(`<row r="1">${cells}<c r="B1"><v>1</v></c></row>`)]))
    expect(rows[0]?.cells).toEqual(expected)
    expect(rows[0]?.uncalculated === undefined).toBe(uncalculated === undefined)
  })

  it('reads XML in the encoding that it states', async () => {
    const strings = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1252"?><sst><si><t>caf'),
      Buffer.from([0xe9, 0x93, 0x80]),
      Buffer.from('</t></si></sst>'),
    ])
    const cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    const rels = `<Relationships><Relationship Id="rId1" Type="r/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId98" Type="r/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
    const bytes = workbook(
      [one(cell)],
      [],
      [
        { name: 'xl/_rels/workbook.xml.rels', data: rels },
        { name: 'xl/sharedStrings.xml', data: strings },
      ],
    )
    expect(await cellsOf(bytes)).toEqual([['café“€']])
  })

  it('counts days from 1904 where the workbook does', async () => {
    const bytes = workbook(
      [one(`<row r="1">${number('A1', '43469', 1)}</row>`)],
      ['yyyy/m/d'],
      [
        {
          name: 'xl/workbook.xml',
          data: '<workbook xmlns:r="r" xmlns:x15="x"><workbookPr date1904="1"/><sheets><sheet name="表" r:id="rId1"/></sheets><extLst><ext><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>',
        },
      ],
    )
    expect(await cellsOf(bytes)).toEqual([['2023-01-05']])
  })

  const sound = workbook([one(`<row r="1">${number('A1', '1')}</row>`)])
  const flipped = (name: string) => {
    const bytes = Buffer.from(sound)
    const at = bytes.indexOf(name)
    bytes.writeUInt8(bytes.readUInt8(at + name.length + 3) ^ 0xff, at + name.length + 3)
    return new Uint8Array(bytes)
  }
  it.each([
    ['its directory', sound.slice(0, -30), 'the directory at its end is missing'],
    ['a part', flipped('xl/worksheets/sheet1.xml'), 'xl/worksheets/sheet1.xml is damaged'],
    ['XML', workbook([{ name: '表1', xml: '<sheetData><row>' }]), 'xl/worksheets/sheet1.xml is no sound XML'],
    [
      'a cell',
      workbook([one('<row r="1"><c r="XFE1"><v>1</v></c></row>')]),
      'a cell that no sheet can have, XFE1',
    ],
    ['a text', shared('<si><t>x</t></si>', '<v>9</v>'), 'the cell A1 refers to a text that is not there'],
    ['the texts', shared('', '<v>0</v>', 'xl/other.xml'), 'its part xl/sharedStrings.xml is missing'],
    ['sheets', workbook([{ ...one(''), state: 'hidden' }]), 'no visible sheet'],
    [
      'the relations',
      withoutPart(sound, 'xl/_rels/workbook.xml.rels'),
      'its part xl/_rels/workbook.xml.rels is missing',
    ],
  ])('says what is wrong with a workbook: %s', async (_title, bytes, said) => {
    const { findings, table } = await read(bytes)
    expect(findings).toEqual(['KQ109'])
    expect(table.findings[0]?.message.en).toContain(said)
  })
})

describe('what a sheet does not show', () => {
  const formats = [';;;', '0.0;[Red]0.0']
  const found = async (cells: string, { views = '', tail = '' } = {}) => {
    const sheet = { name: '表1', xml: `${views}<sheetData><row r="2">${cells}</row></sheetData>${tail}` }
    const { rows, findings } = await read(workbook([sheet], formats))
    return [rows.at(-1)?.cells.join(','), ...findings]
  }

  it.each([
    ['a number its format hides', number('B2', '7', 1), {}, [',7', 'KQ114:B2']],
    [
      'a text its format hides',
      '<c r="B2" s="1" t="inlineStr"><is><t>7人</t></is></c>',
      {},
      [',7人', 'KQ114:B2'],
    ],
    ['a zero its format hides', number('A2', '5') + number('B2', '0', 1), {}, ['5']],
    [
      'a number under a merged area',
      number('B2', '6') + number('C2', '7'),
      { tail: '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>' },
      [',6,7', 'KQ114:C2'],
    ],
    [
      'words under a merged area',
      number('B2', '6') + text('C2', '略'),
      { tail: '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>' },
      [',6,略'],
    ],
    ['a minus that is a colour', number('B2', '-2.3', 2), {}, [',-2.3', 'KQ116:B2']],
    [
      'zeros on a sheet without',
      number('B2', '0'),
      { views: '<sheetViews><sheetView showZeros="0"/></sheetViews>' },
      [',0', 'KQ115:B2'],
    ],
    ['a zero on a sheet with', number('B2', '0'), { views: '<sheetViews><sheetView/></sheetViews>' }, [',0']],
  ])('is read and noted: %s', async (_title, cells, around, expected) => {
    expect(await found(cells, around)).toEqual(expected)
  })

  it('is noted once for a sheet, at the first cell, with all of them named', async () => {
    const cells = (row: number) => number(`B${row}`, '7', 1) + number(`D${row}`, '8', 1)
    const rows = [2, 3, 4, 9].map((row) => `<row r="${row}">${cells(row)}</row>`).join('')
    const { table, findings } = await read(workbook([one(rows)], formats))
    expect(findings).toEqual(['KQ114:B2'])
    expect(table.findings[0]?.message.zh).toContain('B2–B4、B9、D2–D4、D9')
  })
})
