import type { Text } from '../domain/wording.ts'

/** A formula: evaluated, written in symbols, and written with the numbers put in. */
export type Formula =
  /** With `percent` a value in %, which counts as so many hundredths. */
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  /** What goes by a name among symbols, and is written out where numbers are put in. */
  | { readonly kind: 'named'; readonly name: Text; readonly of: Formula }
  | { readonly kind: 'ln'; readonly of: Formula }
  | Operation
interface Operation {
  readonly kind: 'operation'
  readonly operator: FormulaOperator
  readonly left: Formula
  readonly right: Formula
}
export type FormulaOperator = '+' | '−' | '×' | '÷' | '^'

export const number = (value: number, percent = false): Formula => ({ kind: 'number', value, percent })
export const named = (name: Text, of: Formula): Formula => ({ kind: 'named', name, of })
export const ln = (of: Formula): Formula => ({ kind: 'ln', of })
/** The start of a running value: it goes without saying, and so does a factor of one. */
export const zero = number(0)
export const one = number(1)

const operation =
  (operator: FormulaOperator) =>
  (left: Formula, right: Formula): Formula => ({ kind: 'operation', operator, left, right })
export const plus = (a: Formula, b: Formula): Formula => (a === zero ? b : operation('+')(a, b))
export const minus = (a: Formula, b: Formula): Formula => (b === zero ? a : operation('−')(a, b))
export const times = operation('×')
export const over = (a: Formula, b: Formula): Formula => (b === one ? a : operation('÷')(a, b))
export const power = operation('^')
