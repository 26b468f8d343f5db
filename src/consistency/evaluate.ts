import type { Indicator } from '../domain/plan.ts'
import type { Expression } from '../domain/relation.ts'
import { scales } from '../domain/scale.ts'
import { rate } from '../pathway/line.ts'
import { valueText } from '../words/number.ts'
import { baselineOf, type Figure, type Terms, targetOf, yearsOf } from './figure.ts'
import { amount } from './number-text.ts'

/** An expression worked out, or the indicators whose figures it lacks. */
export type Evaluation = Worked | { readonly lacks: readonly string[] }

/** A number and the arithmetic it came from, with the figures put in. */
export interface Worked extends Figure {
  /** Results on the way, each `… = …`. */
  readonly steps: readonly string[]
  /** How strongly the last operator binds: a looser one goes in brackets where it is part of another. */
  readonly rank: 1 | 2 | 3
  /** The number is a growth in %. */
  readonly percent: boolean
}

/**
 * Work an expression out with the targets of the plan put in, or with its baselines.
 *
 * @returns what is lacking where an indicator has no such figure, a divisor is 0 or a growth is undefined
 */
export function evaluate(
  expression: Expression,
  terms: Terms,
  at: 'baseline' | 'target' = 'target',
): Evaluation {
  switch (expression.kind) {
    case 'number':
      return plain(expression.value)
    case 'indicator':
      return ofIndicator(expression.code, terms, at)
    case 'baseline':
      return evaluate(expression.of, terms, 'baseline')
    case 'growth':
      return growthOf(expression.of, terms)
    case 'operation': {
      const left = evaluate(expression.left, terms, at)
      const right = evaluate(expression.right, terms, at)
      if ('lacks' in left || 'lacks' in right) return lacking(left, right)
      return operated(expression.operator, left, right)
    }
  }
}

function plain(value: number): Worked {
  return { value, text: valueText(value), derived: false, about: false, steps: [], rank: 3, percent: false }
}

function ofIndicator(code: string, terms: Terms, at: 'baseline' | 'target'): Evaluation {
  const indicator: Indicator | undefined = terms.plan.indicators.find((candidate) => candidate.code === code)
  if (indicator === undefined) return { lacks: [code] }
  if (at === 'target') {
    const figure = targetOf(indicator, terms)
    return figure === null
      ? { lacks: [code] }
      : { ...figure, steps: [], rank: figure.derived ? 2 : 3, percent: false }
  }
  const start = baselineOf(indicator)
  return start === null ? { lacks: [code] } : plain(start)
}

const signs = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const

function operated(operator: keyof typeof signs, left: Worked, right: Worked): Evaluation {
  const values = {
    '+': left.value + right.value,
    '-': left.value - right.value,
    '*': left.value * right.value,
    '/': left.value / right.value,
  }
  const value = values[operator]
  if (!Number.isFinite(value)) return { lacks: [] }
  const rank = operator === '+' || operator === '-' ? 1 : 2
  const inner = ({ text, rank: own }: Worked, least: number) => (own < least ? `(${text})` : text)
  const tight = operator === '-' || operator === '/' ? rank + 1 : rank
  return {
    value,
    text: `${inner(left, rank)} ${signs[operator]} ${inner(right, tight)}`,
    derived: true,
    about: left.about || right.about,
    steps: [...left.steps, ...right.steps],
    rank,
    percent: false,
  }
}

/** Mean growth a year in %: ((target ÷ baseline)^(1/years) − 1) × 100. */
function growthOf(of: Expression, terms: Terms): Evaluation {
  const from = evaluate(of, terms, 'baseline')
  const to = evaluate(of, terms, 'target')
  if ('lacks' in from || 'lacks' in to) return lacking(from, to)
  const years = yearsOf(terms.plan, terms.plan)
  const growth = rate(scales.growth, from.value, to.value, years)
  if (growth === null) return { lacks: [] }
  return {
    value: growth * 100,
    text: `(${shortly(to)} ÷ ${shortly(from)})^(1/${years}) − 1`,
    derived: true,
    about: to.about,
    steps: [from, to].flatMap((side) => [...side.steps, ...(side.derived ? [equation(side)] : [])]),
    rank: 1,
    percent: true,
  }
}

function shortly({ derived, value, text }: Worked): string {
  return derived ? amount(value) : text
}

/** `1516.7 ÷ 15.2 = 99.783`. */
export function equation({ text, value }: Pick<Worked, 'text' | 'value'>): string {
  return `${text} = ${amount(value)}`
}

function lacking(...sides: readonly Evaluation[]): Evaluation {
  return { lacks: [...new Set(sides.flatMap((side) => ('lacks' in side ? side.lacks : [])))] }
}
