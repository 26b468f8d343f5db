import { type CellValue, writeXlsx } from 'hucre/xlsx'
import { workbook } from '../text/support.ts'
import { damaged } from './dress.ts'
import type { Random } from './random.ts'
import type { Cells } from './tables.ts'
import { hostile } from './vocabulary.ts'

const formats = [
  'General',
  '0',
  '0.00',
  '#,##0.0',
  '0.0%',
  '0.00%',
  '¥#,##0',
  '0.0"亿元"',
  '0!.00,,"亿元"',
  '0.0,',
  ';;;',
  '0;0;-',
  '[<1]0.0%;0.00',
  'yyyy"年"',
  'yyyy/m/d',
  'h:mm',
  '@',
  '[Red]0.0;[Blue]-0.0',
  '0.0E+00',
  '# ?/?',
  '_-* #,##0_-',
  '"',
  '[',
  '0.'.repeat(40),
] as const

const number = /^\d{1,15}(?:\.\d{1,9})?$/

/** A workbook as a program writes it: numbers as numbers, with formats, hidden rows, merged cells, further sheets. */
async function written(random: Random, table: Cells): Promise<Uint8Array> {
  const rows = table.map((row) =>
    row.map((text): CellValue => {
      if (text === '') return null
      if (number.test(text) && random.chance(0.8)) return Number(text)
      if (random.odd(0.01)) return random.pick([true, false, new Date(Date.UTC(2023, 11, 31))])
      return text
    }),
  )
  const cells = new Map(
    random.odd(0.5)
      ? Array.from({ length: random.below(12) }, () => {
          const place = `${random.below(rows.length + 1)},${random.below(8)}`
          return [place, { style: { numFmt: random.pick(formats) } }] as const
        })
      : [],
  )
  const sheet = (name: string, hidden: boolean) => ({
    name,
    rows,
    ...(hidden ? { hidden } : {}),
    ...(cells.size === 0 ? {} : { cells }),
    ...(random.chance(0.1) ? { rowDefs: new Map([[random.below(6), { hidden: true }]]) } : {}),
    ...(random.chance(0.1) ? { columns: [{ width: 9 }, { hidden: true }] } : {}),
    ...(random.chance(0.1)
      ? {
          merges: [
            { startRow: random.below(3), startCol: 0, endRow: 3 + random.below(3), endCol: random.below(3) },
          ],
        }
      : {}),
  })
  const names = random.pick([
    ['表1'],
    ['2023'],
    ['2022年', '2023年'],
    ['说明', '数据'],
    ['a', '柯桥区', '越城区'],
  ])
  return writeXlsx({ sheets: names.map((name, index) => sheet(name, index > 0 && random.chance(0.3))) })
}

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/(?![\t\r\n])\p{Cc}/gu, '')

const references = [
  'A1',
  'B2',
  'XFD1',
  'XFD1048576',
  'A1048576',
  'ZZZ9',
  'A0',
  '1A',
  '',
  'B1',
  'b2',
  'A-1',
  'AA999999999',
] as const

/** A workbook written part by part, with parts and places that no program writes. */
function handmade(random: Random, table: Cells): Uint8Array {
  const cell = (text: string, row: number, column: number) => {
    const usual = `${String.fromCharCode(65 + (column % 26))}${row + 1}`
    const at = random.odd(0.03) ? random.pick(references) : usual
    const style = random.odd(0.2) ? ` s="${random.below(formats.length + 4)}"` : ''
    const kind = random.odd(0.15) ? random.below(4) : 4
    if (kind === 0) return `<c r="${at}"${style} t="s"><v>${random.below(5)}</v></c>`
    if (kind === 1)
      return `<c r="${at}" t="${random.pick(['e', 'b', 'd', 'str', 'x', ''])}"><v>${escaped(text)}</v></c>`
    if (kind === 2) return `<c r="${at}"><f>SUM(A1:A9)</f></c>`
    if (kind === 3)
      return `<c r="${at}"${style}><v>${random.pick(['1e400', '-', '', '１', '0x1', '1e-400', '45291.5'])}</v></c>`
    if (number.test(text)) return `<c r="${at}"${style}><v>${text}</v></c>`
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
  }
  const rows = table.map((cells, row) => {
    const at = random.odd(0.02) ? random.pick([0, 1048576, 99999999, 3]) : row + 1
    const hidden = random.chance(0.03) ? ' hidden="1"' : ''
    return `<row r="${at}"${hidden}>${cells.map((text, column) => cell(text, row, column)).join('')}</row>`
  })
  const tail = random.odd(0.1)
    ? `<mergeCells><mergeCell ref="${random.pick(references)}:${random.pick(references)}"/></mergeCells>`
    : ''
  const dimension = random.odd(0.1) ? `<dimension ref="${random.pick(references)}:XFD1048576"/>` : ''
  const xml = `${dimension}<sheetData>${rows.join('')}</sheetData>${tail}`
  const broken = random.odd(0.05) ? xml.slice(0, random.below(xml.length + 1)) : xml
  const name = escaped(random.chance(0.2) ? random.pick(hostile) : '表1').replace(/[\r\n\t]/g, ' ')
  const sheets = random.chance(0.1)
    ? [
        { name: '图', xml: null },
        { name, xml: broken },
      ]
    : [{ name, xml: broken }]
  return workbook(sheets, formats)
}

/** A workbook of a table, sound or not. */
export async function workbookBytes(random: Random, table: Cells): Promise<Uint8Array> {
  const bytes = random.chance(0.6) ? await written(random, table) : handmade(random, table)
  return random.odd(0.25) ? damaged(random, bytes) : bytes
}
