import type { Book } from '../../src/document/book.ts'
import type { AreaRef, CellFormula } from '../../src/document/cell-formula.ts'

/** What a cell or a formula comes to; an error goes through whatever reads it, as in a spreadsheet. */
export type CellResult = number | string | boolean | null | ErrorValue
type ErrorValue = { readonly error: '#N/A' | '#NUM!' | '#DIV/0!' | '#VALUE!' }
type Value = CellResult | readonly CellResult[]

const fault = (error: ErrorValue['error']): ErrorValue => ({ error })
const isError = (value: Value): value is ErrorValue =>
  typeof value === 'object' && value !== null && 'error' in value

/** A place of a cell: `sheet!row,column`, counted from 0. */
export const placeOf = (sheet: string, row: number, column: number) => `${sheet}!${row},${column}`

/**
 * Work a workbook out as a spreadsheet would, from its values alone: results that stand in the cells are not looked at.
 * `typed` are values put over those of the book.
 */
export function evaluator(book: Book, typed: ReadonlyMap<string, number | string | null> = new Map()) {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]))
  const known = new Map<string, CellResult>()

  const cell = (sheet: string, row: number, column: number): CellResult => {
    const place = placeOf(sheet, row, column)
    const before = known.get(place)
    if (before !== undefined) return before
    const own = sheets.get(sheet)?.rows[row]?.[column] ?? null
    const over = typed.get(place)
    const result =
      over !== undefined
        ? over
        : own === null
          ? null
          : own.formula === undefined
            ? own.value
            : single(work(own.formula, sheet))
    known.set(place, result)
    return result
  }

  const areaOf = ({ sheet, from, to }: AreaRef, home: string): readonly CellResult[] => {
    const found: CellResult[] = []
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1)
        found.push(cell(sheet ?? home, row, column))
    return found
  }

  const work = (formula: CellFormula, home: string): Value => {
    switch (formula.kind) {
      case 'constant':
        return formula.value
      case 'cell':
        return cell(formula.sheet ?? home, formula.row, formula.column)
      case 'area':
        return areaOf(formula, home)
      case 'operation': {
        const [left, right] = [work(formula.left, home), work(formula.right, home)]
        if (!Array.isArray(left) && !Array.isArray(right))
          return operate(formula.operator, left as CellResult, right as CellResult)
        const length = Array.isArray(left) ? left.length : (right as readonly CellResult[]).length
        const at = (value: Value, index: number) =>
          (Array.isArray(value) ? value[index] : value) as CellResult
        return Array.from({ length }, (_, index) =>
          operate(formula.operator, at(left, index), at(right, index)),
        )
      }
      case 'call':
        return invoke(formula.name, formula.args, home)
    }
  }

  const invoke = (name: string, args: readonly CellFormula[], home: string): Value => {
    const arg = (index: number): Value => {
      const given = args[index]
      if (given === undefined) throw new Error(`${name} has no argument ${index}`)
      return work(given, home)
    }
    const one = (index: number) => single(arg(index))
    if (name === 'IF') {
      const test = one(0)
      if (isError(test)) return test
      return truth(test) ? arg(1) : arg(2)
    }
    if (name === 'IFERROR') {
      const value = arg(0)
      return isError(value) ? arg(1) : value
    }
    if (name === 'ISNUMBER') return typeof one(0) === 'number'
    if (name === 'NA') return fault('#N/A')
    const flat = () => args.flatMap((_, index) => arg(index) as CellResult | CellResult[])
    switch (name) {
      case 'AND':
      case 'OR': {
        const all = flat()
        const wrong = all.find(isError)
        if (wrong !== undefined) return wrong
        return name === 'AND' ? all.every(truth) : all.some(truth)
      }
      case 'COUNT':
        return flat().filter((value) => typeof value === 'number').length
      case 'SUM':
      case 'SUMPRODUCT': {
        const all = flat()
        const wrong = all.find(isError)
        if (wrong !== undefined) return wrong
        return all.reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0)
      }
      case 'COUNTIF':
      case 'COUNTIFS': {
        const pairs = Array.from({ length: args.length / 2 }, (_, index) => ({
          area: arg(2 * index) as readonly CellResult[],
          wanted: one(2 * index + 1),
        }))
        const [first] = pairs
        return (first?.area ?? []).filter((_, at) => pairs.every(({ area, wanted }) => area[at] === wanted))
          .length
      }
      case 'MATCH': {
        const wanted = one(0)
        const at = (arg(1) as readonly CellResult[]).indexOf(wanted)
        return at < 0 ? fault('#N/A') : at + 1
      }
      case 'INDEX': {
        const at = one(1)
        if (isError(at)) return at
        const found = (arg(0) as readonly CellResult[])[Number(at) - 1]
        return found === undefined ? fault('#N/A') : found
      }
      case 'RANK': {
        const own = Number(one(0))
        return (
          1 +
          (arg(1) as readonly CellResult[]).filter((value) => typeof value === 'number' && value > own).length
        )
      }
    }
    const numbers = args.map((_, index) => number(one(index)))
    const wrong = numbers.find(isError)
    if (wrong !== undefined) return wrong
    const [a = Number.NaN, b = Number.NaN] = numbers as readonly number[]
    switch (name) {
      case 'ABS':
        return Math.abs(a)
      case 'LN':
        return a > 0 ? Math.log(a) : fault('#NUM!')
      case 'MAX':
        return Math.max(a, b)
      case 'MIN':
        return Math.min(a, b)
      case 'ROUND': {
        const scaled = Math.abs(a) * 10 ** b
        return (Math.sign(a) * Math.round(scaled)) / 10 ** b
      }
    }
    throw new Error(`${name} is not known`)
  }
  return cell
}

function single(value: Value): CellResult {
  return Array.isArray(value) ? fault('#VALUE!') : (value as CellResult)
}

function truth(value: CellResult): boolean {
  return value === true || (typeof value === 'number' && value !== 0)
}

function number(value: CellResult): number | ErrorValue {
  if (isError(value)) return value
  if (value === null) return 0
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'number' ? value : fault('#VALUE!')
}

/** Numbers come before texts, texts before truths; an empty cell is 0 or an empty text, as it is compared. */
function operate(operator: string, left: CellResult, right: CellResult): CellResult {
  if (isError(left)) return left
  if (isError(right)) return right
  if (['=', '<', '<=', '>', '>='].includes(operator)) {
    const blank = (value: CellResult, other: CellResult) =>
      value === null ? (typeof other === 'string' ? '' : 0) : value
    const [a, b] = [blank(left, right), blank(right, left)] as (number | string | boolean)[]
    const rank = (value: unknown) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2)
    const order =
      rank(a) !== rank(b)
        ? rank(a) - rank(b)
        : (a as number) < (b as number)
          ? -1
          : (a as number) > (b as number)
            ? 1
            : 0
    return { '=': order === 0, '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[
      operator
    ] as boolean
  }
  const [a, b] = [number(left), number(right)]
  if (isError(a)) return a
  if (isError(b)) return b
  switch (operator) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '/':
      return b === 0 ? fault('#DIV/0!') : a / b
    default: {
      const power = a ** b
      return Number.isFinite(power) ? power : fault('#NUM!')
    }
  }
}
