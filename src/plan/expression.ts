import type { Expression, Operator } from '../domain/relation.ts'
import { readPlainNumber } from '../text/number.ts'

/** An expression as read; or where it stops making sense, in the words of its author. */
export type ExpressionReading =
  | { readonly ok: true; readonly expression: Expression }
  /** `at` is what stands where something else was due; empty at the end. */
  | { readonly ok: false; readonly at: string }

const token =
  /\s*(?:([a-z][a-z0-9]*(?:[-_][a-z0-9]+)*)|(\d[\d.,]*)|(基期|年均增速)|([-+*/()])|([^\s\-+*/()]+))/gy
const functions: ReadonlyMap<string, 'baseline' | 'growth'> = new Map([
  ['baseline', 'baseline'],
  ['基期', 'baseline'],
  ['growth', 'growth'],
  ['年均增速', 'growth'],
])
const signs: ReadonlyMap<string, string> = new Map([
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['＋', '+'],
  ['－', '-'],
  ['＊', '*'],
])
const brackets: ReadonlyMap<string, string> = new Map([
  ['（', '('],
  ['）', ')'],
  ['／', '/'],
])
const anySign = new RegExp(`[${[...signs.keys(), ...brackets.keys()].join('')}]`, 'g')

/** No relation of a plan is longer; what is nests deeper than a person can follow. */
const longest = 400

interface Tokens {
  readonly list: readonly string[]
  at: number
}

/** An expression that is not one stops here; caught below and nowhere else. */
interface Stopped {
  readonly stopped: string
}

/**
 * Read an expression of a relation: codes of indicators, numbers, `+ - * /` and brackets, and the functions
 * `baseline(…)` (基期) and `growth(…)` (年均增速). A minus has a blank before it, for a code may hold hyphens.
 *
 * @example parseExpression('gdp / gdp-per-capita').ok // true
 * @example parseExpression('gdp +') // { ok: false, at: '' }
 */
export function parseExpression(text: string): ExpressionReading {
  if (text.length > longest) return { ok: false, at: text.slice(0, 20) }
  const plain = text.replace(anySign, (sign) => signs.get(sign) ?? brackets.get(sign) ?? sign)
  const list = [...plain.matchAll(token)].map((match) => match[0].trim())
  const tokens: Tokens = { list, at: 0 }
  const expression = sum(tokens)
  if ('stopped' in expression) return { ok: false, at: expression.stopped }
  return tokens.at < list.length ? { ok: false, at: here(tokens) } : { ok: true, expression }
}

function here({ list, at }: Tokens): string {
  return list[at] ?? ''
}

function sum(tokens: Tokens): Expression | Stopped {
  return chain(tokens, ['+', '-'], product)
}

function product(tokens: Tokens): Expression | Stopped {
  return chain(tokens, ['*', '/'], atom)
}

/** Operands joined by operators of one rank, from the left. */
function chain(
  tokens: Tokens,
  operators: readonly Operator[],
  operand: (tokens: Tokens) => Expression | Stopped,
): Expression | Stopped {
  let left = operand(tokens)
  for (;;) {
    const operator = operators.find((sign) => sign === here(tokens))
    if ('stopped' in left || operator === undefined) return left
    tokens.at += 1
    const right = operand(tokens)
    left = 'stopped' in right ? right : { kind: 'operation', operator, left, right }
  }
}

function atom(tokens: Tokens): Expression | Stopped {
  const first = here(tokens)
  const stopped = { stopped: first }
  tokens.at += 1
  if (first === '(') return bracketed(tokens)
  const called = functions.get(first)
  if (called !== undefined) {
    if (here(tokens) !== '(') return { stopped: here(tokens) }
    tokens.at += 1
    const of = bracketed(tokens)
    return 'stopped' in of ? of : { kind: called, of }
  }
  if (/^[a-z]/.test(first)) return { kind: 'indicator', code: first }
  const number = /^\d/.test(first) ? readPlainNumber(first) : null
  return number === null ? stopped : { kind: 'number', value: number.value }
}

function bracketed(tokens: Tokens): Expression | Stopped {
  const inside = sum(tokens)
  if ('stopped' in inside) return inside
  if (here(tokens) !== ')') return { stopped: here(tokens) }
  tokens.at += 1
  return inside
}
