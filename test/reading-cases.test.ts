import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { Report } from '../src/domain/report.ts'
import { loadPlan } from '../src/plan/load.ts'
import { matcherOf } from '../src/text/names/matcher.ts'
import { root, run } from './support/run.ts'

/*
 * Small files as the world makes them, each of one kind of trouble, and what is right of it: the findings, with severity and line,
 * and the values that are judged (of a full table the first eight). The classes that the files stand for have tables and properties of their own.
 */

type Case = readonly [file: string, right: string, findings: readonly string[], values: readonly string[]]

const folder = join(root, 'fixtures', 'reading')
const most = 8
/** Names of indicators: held against the plan one by one. */
const namesFile = 'names/names-to-match.csv'

const cases: readonly Case[] = [
  [
    'corpora/about-in-the-format.xlsx',
    'a number whose format shows 约 before it is provisional',
    [],
    ['gdp 2023 1900.5 provisional'],
  ],
  [
    'corpora/delimiters-only.csv',
    'a file of delimiters holds no value, and is an error',
    ['KQ406 error'],
    [],
  ],
  [
    'corpora/empty-styled-cell-in-the-last-row.xlsx',
    'a cell that has only a style in the last row of a sheet is no cell',
    [],
    ['gdp 2023 1900.5'],
  ],
  [
    'corpora/empty-text-cell.xlsx',
    'a text cell without a text is empty, and not the first text of the workbook',
    ['KQ504 warning 2'],
    ['gdp 2023 200.5'],
  ],
  ['corpora/first-sheet-empty.xlsx', 'the first sheet with a table is read', [], ['gdp 2023 1900.5']],
  [
    'corpora/nothing-recognised-and-a-note.csv',
    'no row names an indicator: one error, and the column passed over',
    ['KQ213 error', 'KQ206 note 1'],
    [],
  ],
  ['corpora/nothing-recognised.csv', 'no row names an indicator: one error', ['KQ213 error'], []],
  [
    'corpora/part-of-no-size.xlsx',
    'a deflated part without a byte is an empty part',
    [],
    ['gdp 2023 1900.5'],
  ],
  ['corpora/parts-at-the-root.xlsx', 'parts need not stand in the folder xl', [], ['gdp 2023 1900.5']],
  ['corpora/sixty-blank-rows-first.csv', 'blank rows before a table are no table', [], ['gdp 2023 1900.5']],
  [
    'corpora/table-of-something-else-first-name-known.csv',
    'rows of other indicators are one note',
    ['KQ402 note 3'],
    ['gdp 2023 2030.29'],
  ],
  [
    'corpora/table-of-something-else.csv',
    'a table of something else is said to be that',
    ['KQ213 error'],
    [],
  ],
  [
    'corpora/text-beside-rich-text.xlsx',
    'a text that stands beside one with runs keeps its place among the texts',
    [],
    [],
  ],
  [
    'corpora/value-under-a-merged-range.xlsx',
    'a value that a merged range covers is read, and said',
    ['KQ114 note 2'],
    ['gdp 2023 1890.1'],
  ],
  [
    'corpora/zero-shown-as-blank.xlsx',
    'a zero that its format shows as nothing is missing',
    ['KQ406 error'],
    [],
  ],
  [
    'corpora/zero-shown-as-dash.xlsx',
    'a zero that its format shows as a dash is missing',
    ['KQ406 error'],
    [],
  ],
  [
    'dress/absolute-amount.csv',
    '绝对量 is a column of values: what lacks is the year',
    ['KQ203 error', 'KQ206 note 1'],
    [],
  ],
  [
    'dress/apostrophe-groups.csv',
    'apostrophes between thousands are named as such',
    ['KQ303 error 2', 'KQ303 error 3'],
    [],
  ],
  [
    'dress/bars-as-separator.csv',
    'bars separate cells',
    [],
    ['gdp 2023 2030.29', 'general-public-budget-revenue 2023 142.2', 'urbanisation 2023 83.7'],
  ],
  [
    'dress/blank-before-quote.csv',
    'a quote behind a blank is the cause that is named',
    ['KQ210 error 2'],
    [],
  ],
  [
    'dress/curly-quotes.csv',
    'quotation marks that quote nothing are named, also where they cut a row',
    ['KQ303 error 2', 'KQ210 error 3'],
    [],
  ],
  [
    'dress/decimal-commas.csv',
    'a decimal comma is named, and 1,005 stays a thousand and five',
    ['KQ303 error 2', 'KQ303 error 3', 'KQ303 error 4', 'KQ303 error 5', 'KQ503 error 6'],
    ['talent 2023 30.123'],
  ],
  [
    'dress/empty-styled-cell-far-away.xlsx',
    'a cell that has only a style far away is no cell',
    [],
    ['gdp 2023 2030.29'],
  ],
  [
    'dress/encoding-big5.csv',
    'Big5 is read, and noted',
    ['KQ107 note'],
    ['gdp 2023 2030.29', 'general-public-budget-revenue 2023 142.2'],
  ],
  [
    'dress/encoding-latin-1.csv',
    'Windows-1252 is read, and noted',
    ['KQ107 note', 'KQ402 note 3'],
    ['gdp 2023 2030.29'],
  ],
  [
    'dress/encoding-mac-roman.csv',
    'bytes that are no text are named, with what to do',
    ['KQ101 error 3'],
    [],
  ],
  ['dress/encoding-saved-twice.csv', 'text that was saved in two encodings is named', ['KQ117 error'], []],
  [
    'dress/fiscal-years.csv',
    '2007-08 is a fiscal year and no August',
    ['KQ406 error', 'KQ207 warning 1', 'KQ207 warning 1'],
    [],
  ],
  [
    'dress/format-section-no-baseline.xlsx',
    'the section of a number format that applies is used, where no baseline tells',
    [],
    [],
  ],
  [
    'dress/format-section-percent-below-one.xlsx',
    'the section of a number format that applies is used, not that of a percentage',
    [],
    ['retail-sales 2023 380.2'],
  ],
  [
    'dress/format-section-ten-thousand.xlsx',
    'the section of a number format that applies is used, not that of 万',
    [],
    ['gdp 2023 2030.29'],
  ],
  ['dress/html-table.xls', 'a page with a table under the name of a workbook', [], ['gdp 2023 1880.6']],
  [
    'dress/invisible-around-number.csv',
    'marks of direction around a number say nothing',
    [],
    ['gdp 2023 2030.29'],
  ],
  [
    'dress/invisible-inside-number.csv',
    'a blank of no width inside a number says nothing',
    [],
    ['gdp 2023 2030.29'],
  ],
  ['dress/invisible-soft-hyphen.csv', 'a soft hyphen says nothing', [], ['gdp 2023 2030.29']],
  ['dress/minus-behind.csv', 'a sign behind its number is named', ['KQ303 error 2', 'KQ303 error 3'], []],
  [
    'dress/monthly-2020-06.csv',
    'January to June is part of a year: said, and not judged',
    ['KQ406 error', 'KQ206 note 2', 'KQ402 note 3', 'KQ207 warning 5'],
    [],
  ],
  [
    'dress/part-name-in-other-case.xlsx',
    'names of parts go without regard to case',
    [],
    ['gdp 2023 2030.29'],
  ],
  [
    'dress/rank.csv',
    '第12位 is 12, in each of its writings',
    [],
    ['rank 2023 12', 'rank2 2023 12', 'rank3 2023 12', 'rank4 2023 12'],
  ],
  [
    'dress/sdmx-unit-mult.csv',
    'SDMX: the power of ten, the status and the action count',
    ['KQ304 note 2', 'KQ304 note 3', 'KQ304 note 4'],
    ['gdp 2023 1880.6 provisional', 'pm25 2023 28.5'],
  ],
  [
    'dress/sheet-part-in-utf-16.xlsx',
    'a part may be written in UTF-16',
    [],
    ['gdp 2023 2030.29', 'general-public-budget-revenue 2023 142.2'],
  ],
  ['dress/single-quotes.csv', 'single quotes are named', ['KQ303 error 2', 'KQ303 error 3'], []],
  [
    'dress/trailing-zeros.csv',
    'zeros at the end of a number are no digits that matter',
    [],
    ['gdp 2023 2030.29', 'urbanisation 2023 83.7', 'exports 2023 1050.2'],
  ],
  ['dress/unit-mult.csv', 'the power of ten of a column counts', ['KQ304 note 2'], ['gdp 2023 1880.6']],
  [
    'dress/units-in-cells.csv',
    'units in cells, ㎡ among them; what cannot be converted is named',
    ['KQ304 note 7', 'KQ305 error 8'],
    [
      'general-public-budget-revenue 2023 142.2',
      'urbanisation 2023 83.7',
      'talent 2023 30.5',
      'retail-sales 2023 380.2',
      'pm25 2023 29.1',
      'urban-rural-income-ratio 2023 1.65',
      'certified-eldercare-workers 2023 8.1',
      'life-expectancy 2023 83.4',
    ],
  ],
  [
    'dress/units-kq-prints.csv',
    'the units that reports print are read',
    [],
    ['gdp 2023 2030.29', 'urbanisation 2023 83.7', 'talent 2023 30', 'pm25 2023 29'],
  ],
  [
    'dress/verdict-column.csv',
    '完成 beside a number is no second value',
    ['KQ206 note 1'],
    ['gdp 2020 1008.5'],
  ],
  [
    'dress/whole-lines-in-quotes.csv',
    'lines that are quoted whole are read, and said',
    ['KQ218 note 1'],
    ['gdp 2023 2030.29', 'general-public-budget-revenue 2023 142.2'],
  ],
  ['dress/year-as-dates.csv', 'years as dates', [], ['gdp 2023 2030.29']],
  ['dress/year-shown-with-decimals.xlsx', 'a year that is shown with decimals', [], ['gdp 2023 2030.29']],
  ['dress/year-with-decimals.csv', '2023.00 is a year', [], ['gdp 2023 2030.29']],
  [
    'names/everyday-names.csv',
    'rows of other indicators are one note, and nothing of theirs goes into the plan',
    ['KQ402 note 3'],
    ['life-expectancy 2023 83.4'],
  ],
  [
    'names/other-indicators.csv',
    'rows of other indicators are one note, and PM10 is not PM2.5',
    ['KQ402 note 4'],
    ['inc 2023 39218'],
  ],
  ['names/two-rows-more.csv', 'rows of other indicators are one note', ['KQ402 note 3'], ['gdp 2023 1880.6']],
  [
    'silence/full-table-one-row-in-full-width-commas.csv',
    'a row between full-width commas in a full table is split and said',
    ['KQ214 note 14'],
    [
      'gdp 2023 1880.6',
      'gdp-per-capita 2023 17.9',
      'labour-productivity 2023 24.7',
      'general-public-budget-revenue 2023 139.8',
      'urbanisation 2023 83.4',
      'rd-intensity 2023 3.22',
      'high-value-patents 2023 7.3',
      'talent 2023 30.9',
    ],
  ],
  [
    'silence/remark-rows-with-values.csv',
    'remarks with a value are named',
    ['KQ314 warning 3', 'KQ314 warning 4', 'KQ314 warning 5'],
    ['gdp 2023 2030.29'],
  ],
  [
    'silence/row-begun-with-hash.csv',
    'a row begun with # is read, and said',
    ['KQ315 note 2'],
    ['gdp 2023 1900', 'exports 2023 1050'],
  ],
  [
    'silence/row-in-full-width-commas-numbered.csv',
    'a numbered row between full-width commas is split and said',
    ['KQ214 note 3'],
    ['gdp 2023 2030.29', 'general-public-budget-revenue 2023 142.2', 'exports 2023 1050.2'],
  ],
  [
    'silence/row-in-full-width-commas.csv',
    'a row between full-width commas is split and said',
    ['KQ214 note 3'],
    ['gdp 2023 2030.29', 'general-public-budget-revenue 2023 142.2', 'exports 2023 1050.2'],
  ],
  [
    'silence/row-in-tabs.csv',
    'a row between tabs is split and said',
    ['KQ214 note 3'],
    ['gdp 2023 2030.29', 'general-public-budget-revenue 2023 142.2', 'exports 2023 1050.2'],
  ],
  [
    'silence/row-pasted-into-column-a.xlsx',
    'a row pasted into one cell is split and said',
    ['KQ214 note 3'],
    ['gdp 2023 2030.29', 'general-public-budget-revenue 2023 142.2', 'exports 2023 1050.2'],
  ],
  [
    'silence/rows-above-the-header.csv',
    'rows above the header are read, and said',
    ['KQ216 note 1'],
    ['gdp 2023 2030.29', 'general-public-budget-revenue 2023 142.2', 'exports 2023 1050.2'],
  ],
  [
    'silence/value-hidden-by-its-format.xlsx',
    'a value that its format hides is read, and said',
    ['KQ114 note 3'],
    ['gdp 2023 2030.29', 'forest-cover 2023 52.8'],
  ],
]

async function judged(file: string): Promise<Report> {
  const plan = file.replace(/\.\w+$/, '.plan.csv')
  const own = files.includes(plan) ? ['--plan', join(folder, plan)] : []
  const { stdout } = await run(['check', join(folder, file), '-f', 'json', ...own])
  return JSON.parse(stdout)
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
  .map((file) => file.replaceAll('\\', '/'))

describe('files as the world makes them', () => {
  it.each(cases)('%s: %s', async (file, _, findings, values) => {
    const { findings: found, assessments } = await judged(file)
    // How much of the plan a file covers is not what it is here for.
    const said = found.filter(({ id }) => id !== 'KQ410')
    expect(said.map(({ id, severity, line }) => [id, severity, line ?? ''].join(' ').trim())).toEqual(
      findings,
    )
    const read = assessments.flatMap(({ code, year, actual, latest, provisional }) =>
      actual === null ? [] : [`${code} ${year} ${latest ?? actual}${provisional ? ' provisional' : ''}`],
    )
    expect(read.slice(0, most)).toEqual(values)
  })

  it('have each a row here', () => {
    const known = new Set([...cases.map(([file]) => file), namesFile, 'README.md'])
    expect(files.filter((file) => !known.has(file) && !file.endsWith('.plan.csv'))).toEqual([])
  })
})

describe('names of official documents', () => {
  const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
  const rows: { 序号: string; 名称: string }[] = parse(readFileSync(join(folder, namesFile)), {
    columns: true,
  })
  const matcher = matcherOf(plan)

  it.each(rows.map((row) => [row.名称, row.序号] as const))('%s is No. %s', (name, no) => {
    expect(matcher.byName(name)?.indicator.no).toBe(no)
  })
})
