import { parseUnit } from '../domain/unit.ts'
import type { Matcher } from '../text/names/matcher.ts'
import { readCell, readPlainNumber } from '../text/number.ts'
import { isRemark } from '../text/remarks.ts'
import type { TableBlock } from './blocks.ts'
import { areOfIndicators, type Column } from './column.ts'
import { parsePeriod } from './year.ts'

/** One of the tables under a header, and whether its numbers only count rows. */
export interface FittedBlock {
  readonly block: TableBlock
  readonly ignoreNumbers: boolean
}

export interface FitOptions {
  /** Every column of values must be filled: what stands outside of the table is a row of it only where nothing is left to guess. */
  readonly whole?: boolean
  /** A row may be of anything, named or not: to tell a row from a sentence, not to read it. */
  readonly ofAnything?: boolean
  /** `2023` may be a value: not where it may as well be the year of a heading. */
  readonly years?: boolean
}

/**
 * Tells whether cells are a row of a table: each of the kind its column holds, values in columns of values, and an
 * indicator named (or, where the columns are indicators, a year or a region). Gives the cells, those too many joined to
 * a last column of remarks; null where they do not fit, so that nothing is read by position alone.
 */
export type FitRow = (cells: readonly string[], options?: FitOptions) => readonly string[] | null

const noUnit = /^[\s\-—–/、无]*$/
const beginsAsNumber = /^\s*[-+]?[\d０-９]/
const year = /^\s*(?:19|20)\d{2}\s*$/

export function fitOf(columns: readonly Column[], blocks: readonly FittedBlock[], matcher: Matcher): FitRow {
  const isValue = ({ kind }: Column) => kind === 'value'
  const lastValue = columns.findLastIndex(isValue)
  const lastHeaded = columns.findLastIndex(({ kind, header }) => kind !== 'other' || header !== '')
  const takesMore = columns[lastHeaded]?.kind === 'remark'

  const blockFits = (
    { block: { columns, from, to }, ignoreNumbers }: FittedBlock,
    cells: readonly string[],
    options: FitOptions,
  ) => {
    const identity = { no: '', code: '', name: '' }
    let [values, stated] = [0, 0]
    for (const [index, column] of columns.entries()) {
      if (index < from || index >= to) continue
      const text = (cells[index] ?? '').trim()
      if (isValue(column)) {
        if (text === '' && options.whole !== true) continue
        if (text === '' || !holdsValue(text) || (options.years !== true && year.test(text))) return false
        values += options.ofAnything !== true || /[\d０-９]/.test(text) ? 1 : 0
      } else if (column.kind === 'no' || column.kind === 'code' || column.kind === 'name') {
        if (column.kind !== 'no' || !ignoreNumbers) identity[column.kind] = text
      } else if (column.kind === 'year' || column.kind === 'region') {
        if (!statesCircumstance(column.kind, text) && options.ofAnything !== true) return false
        stated += 1
      } else if (!fitsBeside(column, text)) return false
    }
    if (options.ofAnything === true) return values > 0
    return values > 0 && (areOfIndicators(columns) ? stated > 0 : matcher.match(identity).kind === 'matched')
  }

  return (given, options = {}) => {
    if (given.length <= lastValue) return null
    const last = given.slice(lastHeaded).filter((text) => text.trim() !== '')
    const more = given.slice(lastHeaded + 1).some((text) => text.trim() !== '')
    // A remark may hold the separator; a figure among its parts may be the rest of a number that was cut.
    if (more && (!takesMore || last.some((text) => beginsAsNumber.test(text)))) return null
    const cells = more ? [...given.slice(0, lastHeaded), last.join(' ')] : given
    const isOf = ({ block }: FittedBlock) =>
      block.columns.some(({ kind }, index) => kind !== 'other' && (cells[index] ?? '').trim() !== '')
    const filled = blocks.filter(isOf)
    return filled.length > 0 && filled.every((block) => blockFits(block, cells, options)) ? cells : null
  }
}

/** A value as a person writes it, with a digit or as a word such as 完成. */
function holdsValue(text: string): boolean {
  return readCell(text).ok
}

function statesCircumstance(kind: 'year' | 'region', text: string): boolean {
  return kind === 'year' ? parsePeriod(text) !== null : text !== '' && !/\d/.test(text) && !isRemark(text)
}

/** Whether a text is such as a column beside the values holds: a unit under a unit, and none under a remark. */
function fitsBeside({ kind, header }: Column, text: string): boolean {
  if (text === '') return true
  switch (kind) {
    case 'unit':
      return noUnit.test(text) || parseUnit(text) !== null
    case 'real-growth':
      return readCell(text).ok
    case 'remark':
    case 'status':
      return parseUnit(text) === null && readPlainNumber(text) === null
    default:
      return header !== ''
  }
}
