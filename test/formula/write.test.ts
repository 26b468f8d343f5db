import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Formula,
  ln,
  minus,
  named,
  number,
  one,
  over,
  plus,
  power,
  times,
  zero,
} from '../../src/formula/formula.ts'
import { formulas } from '../../src/formula/scale.ts'
import { inSymbols, withNumbers } from '../../src/formula/write.ts'
import { calculate } from '../support/calculator.ts'

const target = named({ zh: '目标', en: 'target' }, number(20))
const years = named({ zh: '年数', en: 'years' }, number(5))
const [a, b, c] = [number(1), number(2), number(3)]

describe('a formula', () => {
  it.each<[Formula, string, string]>([
    [over(target, years), 'target ÷ years', '20 ÷ 5'],
    [minus(a, minus(b, c)), '1 − (2 − 3)', '1 − (2 − 3)'],
    [minus(plus(a, b), c), '1 + 2 − 3', '1 + 2 − 3'],
    [over(a, times(b, c)), '1 ÷ (2 × 3)', '1 ÷ (2 × 3)'],
    [times(a, over(b, c)), '1 × 2 ÷ 3', '1 × 2 ÷ 3'],
    [times(minus(a, b), c), '(1 − 2) × 3', '(1 − 2) × 3'],
    [power(over(a, b), over(one, years)), '(1 ÷ 2)^(1 ÷ years)', '(1 ÷ 2)^(1 ÷ 5)'],
    [power(over(a, b), over(years, one)), '(1 ÷ 2)^years', '(1 ÷ 2)^5'],
    [power(over(a, b), plus(one, over(b, c))), '(1 ÷ 2)^(1 + 2 ÷ 3)', '(1 ÷ 2)^(5 ÷ 3)'],
    [ln(over(a, b)), 'ln(1 ÷ 2)', 'ln(1 ÷ 2)'],
    [minus(one, number(2.9, true)), '1 − 2.9%', '1 − 2.9%'],
    [minus(one, number(-1.51, true)), '1 + 1.51%', '1 + 1.51%'],
    [plus(one, number(-1.51, true)), '1 − 1.51%', '1 − 1.51%'],
    [minus(number(5), number(-3.5)), '5 − (-3.5)', '5 − (-3.5)'],
    [minus(target, zero), 'target', '20'],
  ])('%j is %s, or %s', (formula, symbols, numbers) => {
    expect(inSymbols(formula, 'en')).toBe(symbols)
    expect(withNumbers(formula, String)).toBe(numbers)
  })

  it('leaves an exponent of one out where numbers are put in', () => {
    expect(withNumbers(minus(power(over(b, a), over(one, number(1))), one), String)).toBe('(2 ÷ 1) − 1')
  })
})

/** The value of a formula, by nothing but what it is. */
function evaluated(formula: Formula): number {
  switch (formula.kind) {
    case 'number':
      return formula.percent ? formula.value / 100 : formula.value
    case 'named':
      return evaluated(formula.of)
    case 'ln':
      return Math.log(evaluated(formula.of))
    case 'operation': {
      const [left, right] = [evaluated(formula.left), evaluated(formula.right)]
      const by = {
        '+': left + right,
        '−': left - right,
        '×': left * right,
        '÷': left / right,
        '^': left ** right,
      }
      return by[formula.operator]
    }
  }
}

describe('the formulas of the scales', () => {
  it('are written so that a calculator comes to what they are', () => {
    const value = fc.integer({ min: 1, max: 99 })
    const run = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(formulas)),
        value,
        value,
        value,
        run,
        ([name, scale], x, y, z, at) => {
          const [start, mid, end] = [x, y, z].map((size) =>
            number(size, name === 'cut' || name === 'mean-growth'),
          )
          const part = over(number(at), number(5))
          const runs = { from: number(at), to: number(5) }
          if (start === undefined || mid === undefined || end === undefined) return
          const all = [
            scale.rate(mid, end, number(at), runs),
            scale.between(start, end, part),
            scale.progress(start, mid, end, runs),
            scale.projected(start, mid, part),
          ]
          for (const formula of all) {
            const due = evaluated(formula)
            const written = calculate(withNumbers(formula, String))
            if (Number.isFinite(due))
              expect(Math.abs(written - due)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(due)))
          }
        },
      ),
    )
  })
})
