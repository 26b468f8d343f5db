import {
  type Cell,
  type CellValue,
  type ConditionalRule,
  type DataValidation,
  type SheetChart,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx'
import type { Book, BookCell, BookChart, BookSeries, BookSheet } from '../../document/book.ts'
import { areaText, columnLetters, formulaText, plainArea } from './formula-text.ts'
import { ruleStyle, styleOf } from './look.ts'
import { pageOf, titleNames } from './page-setup.ts'
import { heightsOf } from './row-heights.ts'

/** The day that stands for no day in an archive: the same content is the same bytes, whenever written. */
const noDay = new Date(Date.UTC(1980, 0, 1))

const fonts: Readonly<Record<Book['lang'], string>> = { zh: '宋体', en: 'Calibri' }

/** A workbook as the bytes of an .xlsx file. */
export function bookBytes({ title, lang, sheets }: Book): Promise<Uint8Array> {
  return writeXlsx({
    properties: { title, created: noDay, modified: noDay },
    defaultFont: { name: fonts[lang], size: 10 },
    sheets: sheets.map((sheet) => sheetOf(sheet, fonts[lang])),
    namedRanges: titleNames(sheets.map(({ name, print }) => ({ name, header: print.header }))),
  })
}

function sheetOf(sheet: BookSheet, font: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  sheet.rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      if (cell !== null) cells.set(`${at},${column}`, cellOf(cell, font))
    })
  })
  return {
    name: sheet.name,
    rows: sheet.rows.map((row) => row.map((cell): CellValue => cell?.value ?? null)),
    cells,
    columns: sheet.widths.map((width) => ({ width })),
    rowDefs: heightsOf(sheet),
    freezePane: sheet.frozen,
    ...(sheet.filter === null ? {} : { autoFilter: { range: plainArea(sheet.filter) } }),
    merges: sheet.merges.map(({ from, to }) => ({
      startRow: from.row,
      startCol: from.column,
      endRow: to.row,
      endCol: to.column,
    })),
    conditionalRules: rulesOf(sheet),
    dataValidations: sheet.inputs.flatMap(validationOf),
    charts: sheet.charts.map(chartOf),
    ...pageOf(sheet.print),
  }
}

function cellOf(cell: BookCell, font: string): Partial<Cell> {
  const style = styleOf(cell, font)
  const { value, formula } = cell
  if (formula === undefined) return { value, style }
  // A formula that comes to nothing comes to an empty text.
  const result = value ?? ''
  return { value: result, type: 'formula', formula: formulaText(formula), formulaResult: result, style }
}

/** Rules in the order they are stated: a spreadsheet asks the first one first. */
function rulesOf({ colours, bars }: BookSheet): ConditionalRule[] {
  const coloured = colours.map(({ area, texts, tone }): Omit<ConditionalRule, 'priority'> => {
    const first = `$${columnLetters(area.from.column)}${area.from.row + 1}`
    const equals = texts.map((text) => `${first}="${text.replaceAll('"', '""')}"`)
    return {
      type: 'expression',
      range: plainArea(area),
      formula: equals.length === 1 ? equals.join() : `OR(${equals.join(',')})`,
      style: ruleStyle(tone),
    }
  })
  const barred = bars.map(
    (area): Omit<ConditionalRule, 'priority'> => ({
      type: 'dataBar',
      range: plainArea(area),
      dataBar: {
        cfvo: [
          { type: 'num', value: '0' },
          { type: 'num', value: '1' },
        ],
        color: 'FF9DC3E6',
      },
    }),
  )
  return [...coloured, ...barred].map((rule, index) => ({ ...rule, priority: index + 1 }))
}

/** What may be typed: something else is asked about and not refused, for the reader takes more than a sheet can say. */
function validationOf({
  area,
  takes,
  title,
  message,
}: BookSheet['inputs'][number]): readonly DataValidation[] {
  if (takes === 'anything') return []
  const said = {
    range: plainArea(area),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    ...(title === '' ? {} : { errorTitle: title, errorMessage: message }),
  } as const
  if (takes !== 'number') return [{ ...said, type: 'list', values: [...takes] }]
  return [{ ...said, type: 'decimal', operator: 'between', formula1: '-1E+15', formula2: '1E+15' }]
}

const seriesLooks: Readonly<
  Record<BookSeries['is'], { readonly color: string; readonly dash?: 'dash' | 'sysDot' }>
> = {
  planned: { color: '8B949E', dash: 'dash' },
  actual: { color: '174EA6' },
  projected: { color: '5B8DEF', dash: 'sysDot' },
}

function chartOf(chart: BookChart): SheetChart {
  const { kind, title, categories, series, from, to, range, format } = chart
  const ends = range === null ? {} : { min: range.low, max: range.high, majorUnit: range.step }
  const isLine = kind === 'line'
  return {
    type: kind,
    title,
    titleFontSize: isLine ? 10 : 12,
    legend: isLine ? 'bottom' : false,
    dispBlanksAs: 'span',
    altText: title,
    roundedCorners: false,
    series: series.map(({ name, values, is }) => {
      const { color, dash } = seriesLooks[is]
      const line = { stroke: { width: 1.75, ...(dash === undefined ? {} : { dash }) } }
      return {
        name,
        values: areaText(values),
        categories: areaText(categories),
        color,
        ...(isLine ? line : {}),
        ...(isLine ? { marker: markerOf(is, color) } : {}),
      }
    }),
    anchor: {
      from: { row: from.row, col: from.column },
      to: { row: to.row, col: to.column },
    },
    ...(isLine ? {} : { gapWidth: 40 }),
    axes: {
      x: { ...axis, tickLblPos: 'low', ...(isLine ? {} : { reverse: true }) },
      y: { ...axis, gridlines: { major: isLine }, numberFormat: { formatCode: format }, scale: ends },
    },
  }
}

const axis = { labelFontSize: 9, majorTickMark: 'none', minorTickMark: 'none' } as const

function markerOf(is: BookSeries['is'], color: string): NonNullable<SheetChart['series'][number]['marker']> {
  return is === 'actual' ? { symbol: 'circle', size: 6, fill: color, line: color } : { symbol: 'none' }
}
