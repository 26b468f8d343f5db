import { halfStep, type Quantity } from '../domain/quantity.ts'
import type { Expression } from '../domain/relation.ts'

/** A number worked out of written ones, and by how much it may be off because these were rounded. */
export interface WorkedOut {
  readonly value: number
  readonly margin: number
}

/**
 * Work an expression out with the figures of one year, as they are written and without converting units. The margins of a
 * sum add up; those of a product and a quotient do as shares.
 *
 * @returns null where a figure is missing or a divisor is 0
 */
export function workOut(
  expression: Expression,
  figureOf: (code: string) => Quantity | undefined,
): WorkedOut | null {
  switch (expression.kind) {
    case 'number':
      return { value: expression.value, margin: 0 }
    case 'indicator': {
      const figure = figureOf(expression.code)
      return figure === undefined ? null : { value: figure.value, margin: halfStep(figure.decimals) }
    }
    case 'operation': {
      const left = workOut(expression.left, figureOf)
      const right = left === null ? null : workOut(expression.right, figureOf)
      return left === null || right === null ? null : operated(expression.operator, left, right)
    }
    // Figures of one year have neither.
    case 'baseline':
    case 'growth':
      return null
  }
}

function operated(operator: '+' | '-' | '*' | '/', a: WorkedOut, b: WorkedOut): WorkedOut | null {
  switch (operator) {
    case '+':
      return { value: a.value + b.value, margin: a.margin + b.margin }
    case '-':
      return { value: a.value - b.value, margin: a.margin + b.margin }
    case '*':
      return { value: a.value * b.value, margin: a.margin * Math.abs(b.value) + b.margin * Math.abs(a.value) }
    case '/': {
      const value = a.value / b.value
      return b.value === 0
        ? null
        : { value, margin: (a.margin + b.margin * Math.abs(value)) / Math.abs(b.value) }
    }
  }
}
