import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Indicator } from '../domain/plan.ts'
import { readCell } from '../text/number.ts'
import { shorten } from '../text/shorten.ts'
import type { Column } from './column.ts'
import { holdsFigure, mayHoldValue } from './figures.ts'
import { figuresPassedOver } from './stray-rules.ts'
import type { PlaceAt } from './table.ts'

/** What is seen at a glance at a row from which nothing is read. */
export interface Glance {
  readonly isValue: (index: number) => boolean
  /** Where the first filled cell stands. */
  readonly first: (row: Row) => number
  /** Nothing in the row may be a value. */
  readonly isQuiet: (row: Row) => boolean
  readonly isFigure: (text: string) => boolean
  /** A value in a column of values: a figure, or 完成. */
  readonly isValueText: (index: number, text: string) => boolean
  readonly at: (row: Row, index: number) => Place
  /** The row as it stands in the file, without its empty cells at the end. */
  readonly textOf: (row: Row) => string
  /** The lines of a row in one cell, each as a row: what is said of one names its own line. */
  readonly linesOf: (row: Row) => readonly Row[]
  /**
   * What is said of a row that is no data and holds figures. Where a remark or a title speaks of an indicator, it may
   * well be missing among the rows: then none is given.
   */
  readonly passedOver: (row: Row, indicator: Indicator | null) => Finding
}

export function glanceAt(columns: readonly Column[], placeAt: PlaceAt, delimiter: string | null): Glance {
  const sign = delimiter === null || delimiter === '\t' ? ' ' : delimiter
  const isValue = (index: number) => columns[index]?.kind === 'value'
  const isFigure = (text: string) => holdsFigure(text)
  const first = (row: Row) => row.cells.findIndex((text) => text.trim() !== '')
  const at = (row: Row, index: number) => placeAt(row.line, row.row, index + 1)
  const textOf = ({ cells }: Row) =>
    cells
      .slice(0, cells.findLastIndex((text) => text.trim() !== '') + 1)
      .join(sign)
      .trim()

  return {
    isValue,
    first,
    isFigure,
    at,
    textOf,
    isQuiet: (row) => !row.cells.some(mayHoldValue),
    isValueText: (index, text) =>
      isValue(index) && (isFigure(text) || (mayHoldValue(text) && isStatement(text))),
    linesOf: (row) => {
      const start = first(row)
      const text = row.cells[start] ?? ''
      const alone = row.cells.every((other, index) => index === start || other.trim() === '')
      if (!alone || !text.includes('\n')) return [row]
      const line = (index: number) => (delimiter === null ? row.line : row.line + index)
      return text
        .split('\n')
        .map((text, index) => ({ ...row, line: line(index), cells: row.cells.with(start, text) }))
    },
    passedOver: (row, indicator) => {
      const text = textOf(row)
      const about = { indicator: indicator?.code ?? null, value: text }
      return raise(figuresPassedOver, at(row, first(row)), { text: shorten(text) }, about)
    },
  }
}

/** Whether a cell says 完成 or the like instead of a figure. */
function isStatement(text: string): boolean {
  const cell = readCell(text)
  return cell.ok && cell.reading.kind === 'statement'
}
