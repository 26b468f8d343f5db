import type { Lang } from '../domain/wording.ts'
import type { Formula, FormulaOperator } from './formula.ts'

/** How numbers are written; names stand for what they name where a language is given. */
interface Writing {
  readonly lang: Lang | null
  readonly digits: (value: number) => string
}

/**
 * A formula in symbols.
 *
 * @example inSymbols(over(named({ zh: '目标', en: 'target' }, number(20)), number(5)), 'en') // 'target ÷ 5'
 */
export function inSymbols(formula: Formula, lang: Lang): string {
  return written(formula, { lang, digits: String })
}

/** A formula with the numbers put in, which `digits` writes. */
export function withNumbers(formula: Formula, digits: (value: number) => string): string {
  return written(formula, { lang: null, digits })
}

const ranks: Readonly<Record<FormulaOperator, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2, '^': 3 }
const atomic = 4

function written(formula: Formula, writing: Writing): string {
  const said = named(formula, writing)
  switch (said.kind) {
    case 'named':
      return said.name[writing.lang ?? 'en']
    case 'number':
      return numberText(said, writing)
    case 'ln':
      return `ln(${written(said.of, writing)})`
    case 'operation': {
      const { operator, left, right } = said
      if (operator === '^') return powerText(left, right, writing)
      const second = named(right, writing)
      const turned = second.kind === 'number' && second.percent && second.value < 0
      const first = within(left, ranks[operator], writing)
      // One less a negative percentage is written as one more.
      if (turned && (operator === '+' || operator === '−'))
        return `${first} ${operator === '+' ? '−' : '+'} ${numberText({ ...second, value: -second.value }, writing)}`
      // a − (b − c) and a ÷ (b × c) need their brackets, a + b − c and a × b ÷ c do not.
      const least = ranks[operator] + (operator === '−' || operator === '÷' ? 1 : 0)
      return `${first} ${operator} ${within(second, least, writing)}`
    }
  }
}

/** What a name stands for, where names are not written. */
function named(formula: Formula, writing: Writing): Formula {
  return formula.kind === 'named' && writing.lang === null ? named(formula.of, writing) : formula
}

function numberText({ value, percent }: Extract<Formula, { kind: 'number' }>, { digits }: Writing): string {
  const text = value < 0 ? `(${digits(value)})` : digits(value)
  return percent ? `${text}%` : text
}

/** A part of a formula, in brackets where it binds less than it has to. */
function within(formula: Formula, least: number, writing: Writing): string {
  const said = named(formula, writing)
  const rank = said.kind === 'operation' ? ranks[said.operator] : atomic
  const text = written(said, writing)
  return rank < least ? `(${text})` : text
}

/** A base is always seen as such; an exponent of 1 is left out, and one over another is reduced to a single fraction. */
function powerText(base: Formula, exponent: Formula, writing: Writing): string {
  const text = within(base, atomic, writing)
  const share = writing.lang === null ? fraction(exponent, writing) : null
  if (share === null) return `${text}^${within(exponent, atomic, writing)}`
  const [over, under] = share
  if (over === under) return text
  return under === 1 ? `${text}^${over}` : `${text}^(${over} ÷ ${under})`
}

function fraction(exponent: Formula, writing: Writing): readonly [number, number] | null {
  const said = named(exponent, writing)
  if (said.kind !== 'operation') return null
  const [left, right] = [named(said.left, writing), named(said.right, writing)]
  if (left.kind !== 'number') return null
  if (said.operator === '÷' && right.kind === 'number') return [left.value, right.value]
  const more = said.operator === '+' ? fraction(right, writing) : null
  return more === null ? null : [left.value * more[1] + more[0], more[1]]
}
