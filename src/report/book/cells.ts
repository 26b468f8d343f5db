import type { BookCell, CellRole } from '../../document/book.ts'
import type { CellFormula } from '../../document/cell-formula.ts'

/** A cell of text; nothing where there is none. */
export function textCell(value: string | null, align: BookCell['align'] = 'left'): BookCell {
  return { value: value === '' ? null : value, role: 'body', align }
}

/** A cell of text that may go on in further lines. */
export function longCell(value: string | null): BookCell {
  return { ...textCell(value), wraps: true }
}

/** A number; a gap where it is not known. */
export function numberCell(value: number | null, format: string): BookCell {
  return { value, role: 'body', align: 'right', format }
}

/** What is worked out: by a formula where there is one, in any case with what was found. */
export function workedCell(value: number | null, formula: CellFormula | null, format: string): BookCell {
  const cell = numberCell(value, format)
  return formula === null ? cell : { ...cell, formula }
}

export function roleCell(role: CellRole, value: string): BookCell {
  return {
    value,
    role,
    wraps: role !== 'title' && role !== 'heading',
    align: role === 'header' ? 'center' : 'left',
  }
}

/** A row of headers. */
export function headerRow(titles: readonly string[]): readonly BookCell[] {
  return titles.map((title) => roleCell('header', title))
}
