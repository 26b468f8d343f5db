// Why two readers may differ about a cell or a file without kq being wrong: each a name, its reason, and when it holds.
import { isoOf } from './reference.js'

const isText = (kind) => ['csv', 'tsv', 'text as .xls'].includes(kind)

const numeral = /[-+−]?\d[\d,]*(?:\.\d+)?(?:E[-+]?\d+)?/i

/** The number that a cell shows, percent signs counted; null where it shows none. */
function numberIn(text) {
  const [found] = numeral.exec(text) ?? []
  if (found === undefined) return null
  const number = Number(found.replaceAll(',', '').replace('−', '-'))
  return /%/.test(text) ? number / 100 ** text.match(/%/g).length : number
}

const near = (a, b) => a === b || Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b))
const tidy = (text) => String(text).replace(/\r\n?|_x000d_\n?/gi, '\n')

/** Whether kq says the same of a cell: the text, or the number by value, or the day. */
function agrees(cell, text) {
  const { kind, value, shown } = cell
  if (text === undefined) return false
  if (kind === 'n') return near(numberIn(text) ?? Number.NaN, value)
  if (kind === 'b') return text === (value ? 'TRUE' : 'FALSE')
  if (kind === 'e') return text === shown
  if (kind === 'd') {
    const iso = isoOf(cell)
    if (iso === null) return text === '#DATE!'
    const { day, clock, year, month } = iso
    return [day, `${day} ${clock}`, `${year}年`, `${year}年${month}月`, clock].includes(text)
  }
  return tidy(value) === tidy(text)
}

/** `cell` is what the other reader has there, `text` what kq has; either may be undefined. */
const explanations = [
  {
    name: 'an empty text',
    reason: 'A cell whose text has no character holds nothing; kq keeps no blank cells.',
    holds: (cell, text) => text === undefined && cell.kind === 's' && cell.value.trim() === '',
  },
  {
    name: 'a formula without a result',
    reason: 'kq says so of the cell and takes no result; the other reader puts an empty text there.',
    holds: (_cell, text, { uncalculated }) => uncalculated && text === undefined,
  },
  {
    name: 'zero shown as a dash or as nothing by its format',
    reason: 'A format that shows no digit for zero says that there is no value.',
    holds: (cell, text) => cell?.kind === 'n' && Math.abs(cell.value) < 1e-15 && !/\d/.test(text ?? ''),
  },
  {
    name: 'counted in thousands or millions by its format',
    reason: 'kq gives the number as shown, with the unit of the format after it.',
    holds: (cell, text) =>
      cell?.kind === 'n' &&
      [3, 4, 6, 8, 9, 12].some((power) =>
        near((numberIn(text ?? '') ?? Number.NaN) * 10 ** power, cell.value),
      ),
  },
  {
    name: 'nothing below the 15th decimal',
    reason: 'Stored numbers carry 15 significant digits; kq writes no exponent for what is smaller.',
    holds: (cell, text) =>
      cell?.kind === 'n' && Math.abs((numberIn(text ?? '') ?? Number.NaN) - cell.value) <= 1e-15,
  },
  {
    name: 'text of several runs',
    reason: 'SheetJS gives the first run of a rich text written in its cell; kq gives all of it.',
    holds: (cell, text, { kind }) =>
      kind === 'xlsx' &&
      cell?.kind === 's' &&
      cell.value !== '' &&
      (text ?? '').length > cell.value.length &&
      text.startsWith(cell.value),
  },
  {
    name: 'a day before March 1900',
    reason:
      'Excel counts a 29 February 1900 that never was; programs count the days before it in three ways.',
    holds: (cell, text) =>
      /^(?:1899|1900)-/.test(text ?? '') &&
      (cell?.kind === 'd' ? cell.value < 61 : /^(?:1899|1900)-/.test(cell?.value)),
  },
  {
    name: 'a day as an .ods shows it',
    reason: 'An .ods stores the text that it shows of a day, and kq takes that.',
    holds: (cell, text, { kind }) => kind === 'ods' && cell?.kind === 'd' && text === cell.shown,
  },
  {
    name: 'an error that LibreOffice names otherwise',
    reason: 'Errors go through LibreOffice’s own, which are not those of Excel.',
    holds: (cell, text, { kind }) =>
      kind !== 'xlsx' && kind !== 'ods' && cell?.kind === 'e' && /^#/.test(text ?? ''),
  },
  {
    name: 'a formula reckoned anew',
    reason:
      'LibreOffice works the formulas of an old workbook out again, links to other files as #NAME?; kq takes the result the file keeps.',
    holds: (cell, text, { kind }) =>
      (kind === 'xls' || kind === 'et') && cell?.formula !== undefined && text !== undefined,
  },
]

/** Hold every cell of a sheet against what kq reads there. */
export function compareCells(sheet, kq, { kind, cellName }) {
  const found = { cells: 0, numbers: 0, explained: {}, differences: [] }
  const places = new Set([...sheet.cells.keys(), ...kq.cells.keys()])
  for (const place of places) {
    const cell = sheet.cells.get(place)
    const text = kq.cells.get(place)
    if (cell === undefined && text === undefined) continue
    found.cells += 1
    if (cell?.kind === 'n') found.numbers += 1
    if (cell !== undefined && agrees(cell, text)) continue
    const context = { place, kind, covered: kq.covered.has(place), uncalculated: kq.uncalculated.has(place) }
    const known = explanations.find(({ holds }) => holds(cell, text, context))
    if (known !== undefined) {
      found.explained[known.name] = (found.explained[known.name] ?? 0) + 1
      continue
    }
    const [row, column] = place.split(',').map(Number)
    found.differences.push({
      sheet: sheet.name,
      cell: cellName(column + 1, row + 1),
      kq: text ?? null,
      other: cell ?? null,
    })
  }
  return found
}

/** Why one reader may refuse a file that the other reads. */
const refusals = [
  {
    name: 'a NUL byte in a text',
    reason: 'kq takes NUL for a sign of damage, not for a character.',
    holds: ({ kind, finding, bytes }) => isText(kind) && finding?.id === 'KQ101' && bytes.includes(0),
  },
]

export function explainRefusal(kind, kq, bytes, reason) {
  return refusals.find(({ holds }) => holds({ kind, finding: kq.refusal, bytes, reason }))?.name ?? null
}
