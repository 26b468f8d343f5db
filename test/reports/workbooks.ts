import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/run.ts'
import { type SheetParts, workbook, type ZipPart } from '../text/support.ts'
import type { WorkbookReport } from './report.ts'

const cell = (at: string, xml: string, attributes = '') => `<c r="${at}"${attributes}>${xml}</c>`
const text = (at: string, value: string) => cell(at, `<is><t>${value}</t></is>`, ' t="inlineStr"')
const number = (at: string, value: string, style = 0) => cell(at, `<v>${value}</v>`, ` s="${style}"`)
const row = (at: number, ...cells: readonly string[]) => `<row r="${at}">${cells.join('')}</row>`
const head = row(1, text('A1', '指标'), text('B1', '单位'), text('C1', '2023年'))
const gdp = (value: string, style = 0) =>
  row(2, text('A2', '地区生产总值'), text('B2', '亿元'), number('C2', value, style))
const sheet = (rows: string, name = '指标'): SheetParts => ({ name, xml: `<sheetData>${rows}</sheetData>` })
const book = (rows: string, formats: readonly string[] = [], extra: readonly ZipPart[] = []) =>
  workbook([sheet(rows)], formats, extra)
const fixture = (name: string) => () => readFileSync(join(root, 'fixtures', 'reading', name))
const plain = ['gdp 2030.29']

/** A workbook whose texts stand in a part of their own, which its relations name. */
function withTexts(strings: string, rows: string): Uint8Array {
  const rels =
    '<Relationships><Relationship Id="rId1" Type="r/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="r/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
  return book(
    rows,
    [],
    [
      { name: 'xl/_rels/workbook.xml.rels', data: rels },
      { name: 'xl/sharedStrings.xml', data: `<sst>${strings}</sst>` },
    ],
  )
}
const shared = (at: string, index: number) => cell(at, `<v>${index}</v>`, ' t="s"')
const runs = '<si><r><t>地区</t></r><r><t>生产总值</t></r></si>'
const named = (strings: string) =>
  withTexts(
    `<si><t>指标</t></si><si><t>2023年</t></si>${strings}<si><t>一般公共预算收入</t></si>`,
    row(1, shared('A1', 0), shared('B1', 1)) +
      row(2, shared('A2', 2), number('B2', '2030.29')) +
      row(3, shared('A3', 3), number('B3', '142.2')),
  )
const both = ['gdp 2030.29', 'general-public-budget-revenue 142.2']
const share = (value: string, style: number) =>
  head + row(2, text('A2', '常住人口城市化率'), text('B2', '%'), number('C2', value, style))

export const workbooks: readonly WorkbookReport[] = [
  ...[
    'tafia/calamine/issues/9',
    'exceljs/exceljs/issues/1431',
    'abap2xlsx/abap2xlsx/issues/201',
    'qrilka/xlsx/pull/178',
    'xlprotips/xl/pull/8',
  ].map(
    (of): WorkbookReport => ({
      of,
      met: 'a text of two styles shifts the texts of all cells after it',
      file: 'x.xlsx',
      input: () => named(runs),
      expected: both,
    }),
  ),
  {
    of: 'EPPlusSoftware/EPPlus/issues/1530',
    met: 'texts with an empty style stand in the wrong cells',
    file: 'x.xlsx',
    input: () => named('<si><r><rPr/><t>地区生产</t></r><r><t>总值</t></r></si>'),
    expected: both,
  },
  {
    of: 'GDKsoftware/OfficeXML4D/pull/12',
    met: 'an empty text swallows the one behind it',
    file: 'x.xlsx',
    input: () =>
      withTexts(
        '<si><t/></si><si><t>指标</t></si><si><t>2023年</t></si><si><t>地区生产总值</t></si>',
        row(1, shared('A1', 1), shared('B1', 2)) +
          row(2, shared('A2', 3), number('B2', '2030.29'), shared('C2', 0)),
      ),
    expected: plain,
  },
  {
    of: 'openai/codex/issues/38118',
    met: 'an empty text is read as its number among the texts',
    file: 'x.xlsx',
    input: fixture('corpora/empty-text-cell.xlsx'),
    expected: ['KQ504 warning 2', 'gdp 200.5'],
  },
  {
    of: 'ClosedXML/ClosedXML/issues/91',
    met: 'a text of two styles within its cell is read as empty',
    file: 'x.xlsx',
    input: () =>
      book(
        head +
          row(
            2,
            cell('A2', '<is><r><t>地区</t></r><r><t>生产总值</t></r></is>', ' t="inlineStr"'),
            text('B2', '亿元'),
            number('C2', '2030.29'),
          ),
      ),
    expected: plain,
  },
  {
    of: 'office-kit/xlsx/pull/121',
    met: 'a formula whose result is an empty text',
    file: 'x.xlsx',
    input: () =>
      book(
        head +
          gdp('2030.29') +
          row(3, text('A3', '外贸出口额'), text('B3', '亿元'), cell('C3', '<f>X1</f><v></v>', ' t="str"')),
      ),
    expected: plain,
  },
  {
    of: 'python-excel/xlrd/issues/207',
    met: 'a formula that gives an empty text is read as 0',
    file: 'x.xlsx',
    input: () =>
      book(
        head +
          gdp('2030.29') +
          row(
            3,
            text('A3', '外贸出口额'),
            text('B3', '亿元'),
            cell('C3', '<f>IF(1,"","")</f><v></v>', ' t="str"'),
          ),
      ),
    expected: plain,
  },
  {
    of: 'ironcalc/IronCalc/pull/1425',
    met: 'a cell with a style and no value becomes 0',
    file: 'x.xlsx',
    input: () =>
      book(
        head +
          gdp('2030.29') +
          row(3, text('A3', '外贸出口额'), text('B3', '亿元'), '<c r="C3" s="0" t="n"/>'),
      ),
    expected: plain,
  },
  {
    of: 'brightwave-inc/tidebreak/pull/2141',
    met: 'a formula without a result shows nothing',
    file: 'x.xlsx',
    input: () =>
      book(head + row(2, text('A2', '地区生产总值'), text('B2', '亿元'), cell('C2', '<f>A1+1</f>'))),
    expected: ['KQ110 error 2'],
  },
  ...[
    'ExcelDataReader/ExcelDataReader/issues/40',
    'SheetJS/sheetjs/issues/608',
    'dhatim/fastexcel/issues/84',
    'DiegoZoracKy/convert-excel-to-json/issues/65',
    'shuchkin/simplexlsx/issues/74',
  ].map(
    (of): WorkbookReport => ({
      of,
      met: 'a cell that shows 83.7% is read as 0.837',
      file: 'x.xlsx',
      input: () => book(share('0.837', 1), ['0.0%']),
      expected: ['urbanisation 83.7'],
    }),
  ),
  {
    of: 'rfischer42/xlsx-reader/issues/11',
    met: 'a percentage has to be multiplied, a ratio need not',
    file: 'x.xlsx',
    input: () => book(share('83.7', 1), ['0.0"%"']),
    expected: ['urbanisation 83.7'],
  },
  {
    of: 'ExcelDataReader/ExcelDataReader/issues/520',
    met: 'a number format 0.00_ that shows two decimals',
    file: 'x.xlsx',
    input: () => book(head + gdp('2030.3', 1), ['0.00_ ']),
    expected: ['gdp 2030.3'],
  },
  {
    of: 'tidyverse/readxl/issues/513',
    met: 'the first sheet is hidden, and is the one that is read',
    file: 'x.xlsx',
    input: () =>
      workbook([{ ...sheet(head + gdp('1')), name: '旧', state: 'hidden' }, sheet(head + gdp('2030.29'))]),
    expected: ['KQ111 note', 'gdp 2030.29'],
  },
  ...[
    'pandas-dev/pandas/issues/42562',
    'mgcrea/node-xlsx/issues/188',
    'SheetJS/sheetjs/issues/527',
    'martijn/xsv/issues/63',
  ].map(
    (of): WorkbookReport => ({
      of,
      met: 'hidden rows are read like any other',
      file: 'x.xlsx',
      input: () => book(head + gdp('2030.29').replace('<row r="2">', '<row r="2" hidden="1">')),
      expected: ['KQ112 note', 'gdp 2030.29'],
      arguable: 'hidden rows are read, and that is said: they are data of the file all the same',
    }),
  ),
  ...[
    'SheetJS/sheetjs/issues/1178',
    'python-excel/xlrd/issues/350',
    'tidyverse/readxl/issues/480',
    'SheetJS/sheetjs/issues/419',
  ].map(
    (of): WorkbookReport => ({
      of,
      met: 'a page with a table under the name of a workbook',
      file: 'x.xls',
      input: () =>
        Buffer.from(
          '<html><table><tr><th>指标</th><th>单位</th><th>2023年</th></tr><tr><td>地区生产总值</td><td>亿元</td><td>2030.29</td></tr></table></html>',
        ),
      expected: plain,
    }),
  ),
  {
    of: 'SheetJS/sheetjs/issues/2543',
    met: 'a table whose tag goes over several lines is not found',
    file: 'x.xls',
    input: () =>
      Buffer.from(
        '<html><table\n border="1"\n><tr><td>指标</td><td>2023年</td></tr><tr><td>地区生产总值</td><td>2030.29</td></tr></table></html>',
      ),
    expected: plain,
  },
  ...[
    'tidyverse/readxl/issues/166',
    'MarkPflug/Sylvan.Data.Excel/issues/71',
    'ExcelDataReader/ExcelDataReader/issues/729',
  ].map(
    (of): WorkbookReport => ({
      of,
      met: 'only the first of the cells that are merged has their value',
      file: 'x.xlsx',
      input: () =>
        workbook([
          {
            name: '指标',
            xml: `<sheetData>${row(1, text('A1', '地区'), text('B1', '指标'), text('C1', '2023年'))}${row(2, text('A2', '柯桥区'), text('B2', '地区生产总值'), number('C2', '2030.29'))}${row(3, text('B3', '一般公共预算收入'), number('C3', '142.2'))}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`,
          },
        ]),
      expected: both,
    }),
  ),
  ...['MarkPflug/Sylvan.Data.Excel/issues/158', 'tidyverse/readxl/issues/383'].map(
    (of): WorkbookReport => ({
      of,
      met: 'a merged title above the header becomes the header',
      file: 'x.xlsx',
      input: () =>
        workbook([
          {
            name: '指标',
            xml: `<sheetData>${row(1, text('A1', '2023年主要指标'))}${row(2, text('A2', '指标'), text('B2', '数值'))}${row(3, text('A3', '地区生产总值'), number('B3', '2030.29'))}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
          },
        ]),
      expected: plain,
    }),
  ),
  ...[
    'rabanti-github/NanoXLSX/issues/16',
    'dimagi/commcare-hq/pull/22486',
    'iliaal/php_excel/issues/173',
    'JanMarvin/openxlsx2/issues/675',
  ].map(
    (of): WorkbookReport => ({
      of,
      met: 'cells with a style and nothing in them count as rows',
      file: 'x.xlsx',
      input: () => book(head + gdp('2030.29') + row(1_048_576, '<c r="XFD1048576" s="0"/>')),
      expected: plain,
    }),
  ),
  {
    of: 'ClosedXML/ClosedXML/issues/339',
    met: 'blank cells at the start of the first row shift the columns',
    file: 'x.xlsx',
    input: () =>
      book(
        row(1, text('C1', '2023年'), text('D1', '备注')) +
          row(2, text('A2', '指标'), text('C2', '实绩')) +
          row(3, text('A3', '地区生产总值'), number('C3', '2030.29')),
      ),
    expected: plain,
  },
]
