import { cellName } from '../domain/grid.ts'
import type { Archive } from './archive.ts'
import { type Shown, serialText, shownNumber } from './cell-text.ts'
import { bad, type Damage, good, type Read } from './damage.ts'
import type { Merge } from './merges.ts'
import { goThrough, isTrue } from './xlsx-package.ts'
import { plainText, textCollector } from './xlsx-strings.ts'
import type { Attributes } from './xml-events.ts'

/** A cell that holds something. Rows and columns are counted from 0. */
export interface SheetCell {
  readonly column: number
  readonly text: string
  /** A formula whose result the workbook does not hold. */
  readonly uncalculated?: string
  /** What the sheet shows instead, where that says something else than the cell holds. */
  readonly shown?: Shown
}

/** A sheet as it is kept: what is there, by row, and nothing of what is not. */
export interface SheetCells {
  /** In no order of rows or columns: the file may have any. */
  readonly rows: ReadonlyMap<number, readonly SheetCell[]>
  readonly hiddenRows: ReadonlySet<number>
  /** Runs of columns, first and last. */
  readonly hiddenColumns: readonly (readonly [number, number])[]
  readonly merges: readonly Merge[]
}

/** What cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[]
  /** Number formats by style. */
  readonly formats: readonly string[]
  readonly since1904: boolean
  /** Why there are no texts, where the part that should hold them is not there. */
  readonly withoutTexts?: Damage
}

const lastRow = 1_048_576
const lastColumn = 16_384

/** Read the cells of a sheet that hold something, in proportion to them: styles alone take no room. */
export function readCells(archive: Archive, part: string, context: SheetContext): Read<SheetCells> {
  const rows = new Map<number, SheetCell[]>()
  const hiddenRows = new Set<number>()
  const hiddenColumns: [number, number][] = []
  const merges: Merge[] = []
  let hidesZeros = false
  let damage: Damage | null = null
  let row = -1
  let column = -1
  let cell: OpenCell | null = null
  let collects: 'value' | 'formula' | null = null
  const inline = textCollector('is')

  const openRow = (attributes: Attributes) => {
    row = Number(attributes.r ?? row + 2) - 1
    column = -1
    if (isTrue(attributes.hidden)) hiddenRows.add(row)
  }
  const openCell = (attributes: Attributes) => {
    const name = attributes.r
    const place = name === undefined ? { row, column: column + 1 } : placeOf(name)
    if (place === null || !(place.row < lastRow) || place.column >= lastColumn) {
      damage ??= { kind: 'no-such-cell', part, cell: name ?? `R${row + 1}C${column + 2}` }
      return
    }
    column = place.column
    const format = context.formats[Number(attributes.s ?? '0')] ?? 'General'
    cell = { ...place, type: attributes.t ?? 'n', format, value: null, formula: null, inline: null }
  }
  const closeCell = ({ row: at, ...found }: OpenCell) => {
    const read = cellOf(found, context, hidesZeros)
    if (read === 'no-such-text')
      damage ??= context.withoutTexts ?? { kind: 'no-such-text', cell: cellName(found.column + 1, at + 1) }
    else if (read !== null) {
      const known = rows.get(at)
      if (known === undefined) rows.set(at, [read])
      else known.push(read)
    }
  }

  const read = goThrough(archive, part, {
    open: (name, attributes) => {
      if (cell !== null) {
        if (name === 'v') [collects, cell.value] = ['value', '']
        else if (name === 'f') [collects, cell.formula] = ['formula', '']
        else inline.open(name)
      } else if (name === 'c') openCell(attributes)
      else if (name === 'row') openRow(attributes)
      else if (name === 'mergeCell') {
        const merge = mergeOf(attributes.ref ?? '')
        if (merge !== null) merges.push(merge)
      } else if (name === 'col' && isTrue(attributes.hidden)) {
        hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1])
      } else if (name === 'sheetView' && attributes.showZeros !== undefined) {
        hidesZeros = !isTrue(attributes.showZeros)
      }
    },
    text: (piece) => {
      if (cell === null) return
      if (collects === 'value') cell.value = `${cell.value ?? ''}${piece}`
      else if (collects === 'formula') cell.formula = `${cell.formula ?? ''}${piece}`
      else inline.add(piece)
    },
    close: (name) => {
      if (cell === null) return
      if (name === 'v' || name === 'f') collects = null
      else if (name === 'c') {
        closeCell(cell)
        cell = null
      } else cell.inline = inline.close(name) ?? cell.inline
    },
  })
  if (!read.ok) return read
  if (damage !== null) return bad(damage)
  return good({ rows, hiddenRows, hiddenColumns, merges })
}

/** A cell as far as its element has been read. */
interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly format: string
  value: string | null
  formula: string | null
  inline: string | null
}

const numeral = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?\s*$/i

/** What a cell holds, as text; null where that is nothing. */
function cellOf(
  found: Omit<OpenCell, 'row'>,
  context: SheetContext,
  hidesZeros: boolean,
): SheetCell | null | 'no-such-text' {
  const { column, type, format, value, formula, inline } = found
  const holding = (text: string, shown: Shown | null = null): SheetCell | null =>
    text === '' ? null : shown === null ? { column, text } : { column, text, shown }
  if (formula !== null && (value === null || (value === '' && type !== 'str'))) {
    return { column, text: '', uncalculated: formula }
  }
  switch (type) {
    case 's': {
      if (value === null || value.trim() === '') return null
      const text = context.strings[Number(value)]
      return text === undefined ? 'no-such-text' : withFormat(text, format, holding)
    }
    case 'inlineStr':
      return withFormat(inline ?? '', format, holding)
    case 'str':
      return withFormat(plainText(value ?? ''), format, holding)
    case 'b':
      return holding(value === null ? '' : isTrue(value.trim()) ? 'TRUE' : 'FALSE')
    case 'e':
      return holding(value ?? '')
    case 'd':
      return holding(
        (value ?? '')
          .trim()
          .replace(/T00:00:00(?:\.0*)?Z?$/, '')
          .replace('T', ' '),
      )
    default: {
      if (value === null || value.trim() === '') return null
      if (!numeral.test(value)) return holding(plainText(value))
      const number = Number(value)
      const date = serialText(number, format, context.since1904)
      if (date !== null) return holding(date)
      const { text, shown } = shownNumber(number, format)
      return holding(text, number === 0 && hidesZeros ? { kind: 'no-zero', as: '' } : shown)
    }
  }
}

/** A text that its format shows: `;;;` shows none. */
function withFormat(
  text: string,
  format: string,
  holding: (text: string, shown: Shown | null) => SheetCell | null,
): SheetCell | null {
  return holding(
    text,
    /;\s*$/.test(format) && format.split(';').length >= 4 ? { kind: 'hidden', as: '' } : null,
  )
}

const cellReference = /^([A-Z]{1,3})(\d{1,7})$/i

/** Where a cell stands by its name, counted from 0; null where no sheet has such a cell. */
function placeOf(name: string): { readonly row: number; readonly column: number } | null {
  const [, letters = '', digits = ''] = cellReference.exec(name) ?? []
  const row = Number(digits) - 1
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return row < 0 || row >= lastRow || column === 0 || column > lastColumn ? null : { row, column: column - 1 }
}

/** An area such as `A2:B5`, whole columns (`A:B`) and rows (`2:5`) included. */
function mergeOf(reference: string): Merge | null {
  const [from = '', to = from] = reference.replaceAll('$', '').split(':')
  const [start, end] = [placeOf(from) ?? placeOf(`${from}1`) ?? placeOf(`A${from}`), placeOf(to)]
  if (start === null) return null
  const last = end ?? placeOf(`${to}${lastRow}`) ?? placeOf(`XFD${to}`)
  if (last === null) return null
  return {
    startRow: Math.min(start.row, last.row),
    endRow: Math.max(start.row, last.row),
    startCol: Math.min(start.column, last.column),
    endCol: Math.max(start.column, last.column),
  }
}
