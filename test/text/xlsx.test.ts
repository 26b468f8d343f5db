import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xlsxRows } from '../../src/text/xlsx.ts'
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
    ['a date in a format built into Chinese Excel', '<v>44931</v>', '9', '2023-01-05'],
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
      '读取的是第一张可见的工作表「Data」；没有读取：「旧数据」、「图」、「底稿」',
    )
  })

  it('is none when the name is not there, and the names that are there are listed', async () => {
    const { findings, table } = await read(workbook(sheets), '2023')
    expect(findings).toEqual(['KQ106'])
    expect(table.findings[0]?.message.en).toContain('"旧数据", "图", "Data", "底稿"')
  })

  it('is none when a chart sheet is named', async () => {
    expect((await read(workbook(sheets), '图')).findings).toEqual(['KQ106'])
  })
})

describe('what is not a readable workbook', () => {
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
    [
      'a rectangle of 17 thousand million cells',
      workbook([one('<row r="1"><c r="XFD1048576"><v>1</v></c></row>')]),
      'KQ109',
    ],
  ])('%s is a finding', async (_title, bytes, id) => {
    expect((await read(bytes)).findings).toEqual([id])
  })

  it('names an encrypted workbook as such', async () => {
    const { table } = await read(ole('EncryptedPackage'))
    expect(table.findings[0]?.message.zh).toContain('加了打开密码的 Excel 工作簿')
  })

  it('follows no external entity and expands none', async () => {
    const xml = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    const sheet = one(`<row r="1">${text('A1', '&e;')}</row>`)
    const bytes = workbook([{ ...sheet, xml: `${sheet.xml}${xml}` }])
    expect((await read(bytes)).rows[0]?.cells).toEqual(['&e;'])
  })

  const zeros = new Uint8Array(70 * 1_048_576)
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
    ['of 70 MiB', bomb(zeros.length), '71 MiB'],
    ['packed a thousand to one', bomb(8 * 1_048_576), 'to 1'],
    ['that hides its size', bomb(1_048_576, { size: 0 }), 'cannot be true'],
    [
      'that leaves its packed size to be searched for',
      bomb(1_048_576, { packedSize: 0, size: 0, flags: 8 }),
      'cannot be true',
    ],
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
    const sheet = `<worksheet><sheetData><row r="1">${number('A1', '1')}</row></sheetData></worksheet>${' '.repeat(20_000_000)}`
    const parts = (claims: { size?: number }) =>
      workbook([one('')], [], [{ name: 'xl/worksheets/sheet1.xml', data: sheet, claims }])
    expect((await read(parts({ size: 100 }))).findings).toEqual(['KQ109'])
    expect((await read(parts({}))).findings).toEqual(['KQ105'])
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
    await fc.assert(property, { numRuns: 300 })
  })
})
