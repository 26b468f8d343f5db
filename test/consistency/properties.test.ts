import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../../src/consistency/evaluate.ts'
import { lintPlan } from '../../src/consistency/index.ts'
import { amount, differenceText } from '../../src/consistency/number-text.ts'
import { workRelation } from '../../src/consistency/relation.ts'
import { asStated } from '../../src/consistency/scenario.ts'
import type { Plan } from '../../src/domain/plan.ts'
import type { Expression } from '../../src/domain/relation.ts'
import { parseExpression } from '../../src/plan/expression.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readRelations } from '../../src/plan/relations.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale,tiers,group,repeats'
const plan = loadPlan(
  [
    header,
    '1,a,甲,亿元,12.5,20,anticipatory,higher,growth,,main,',
    '2,b-c,乙,万人,3,4.25,anticipatory,higher,growth,,main,',
    '3,d,丙,亿元,7,倍增,anticipatory,higher,growth,,main,',
    '4,e,丁,亿元,8,年均增长3%,anticipatory,higher,growth,,main,',
  ].join('\n'),
  'plan.csv',
)
const terms = (of: Plan) => ({ plan: of, scenario: asStated })

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('a', 'b-c', 'd', 'e').map((code): Expression => ({ kind: 'indicator', code })),
    fc.integer({ min: 1, max: 99 }).map((value): Expression => ({ kind: 'number', value })),
    fc
      .record({
        operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
        left: tie('expression'),
        right: tie('expression'),
      })
      .map((parts): Expression => ({ kind: 'operation', ...parts })),
    fc.record({ kind: fc.constant('baseline' as const), of: tie('expression') }),
  ),
}))

/** Targets and baselines of the plan above, as numbers. */
const figures: Readonly<Record<string, readonly [number, number]>> = {
  a: [12.5, 20],
  'b-c': [3, 4.25],
  d: [7, 14],
  e: [8, 8 * 1.03 ** 5],
}

function direct(tree: Expression, at: 0 | 1 = 1): number {
  switch (tree.kind) {
    case 'number':
      return tree.value
    case 'indicator':
      return figures[tree.code]?.[at] ?? Number.NaN
    case 'baseline':
    case 'growth':
      return direct(tree.of, 0)
    case 'operation': {
      const [left, right] = [direct(tree.left, at), direct(tree.right, at)]
      if (tree.operator === '+') return left + right
      if (tree.operator === '-') return left - right
      return tree.operator === '*' ? left * right : left / right
    }
  }
}

describe('an expression worked out', () => {
  it('has the value that plain arithmetic gives, or lacks one where that gives none', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const worked = evaluate(tree, terms(plan))
        const expected = direct(tree)
        if (!Number.isFinite(expected)) expect('lacks' in worked).toBe(true)
        else if (!('lacks' in worked))
          expect(Math.abs(worked.value - expected)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(expected)),
          )
      }),
    )
  })

  it('shows arithmetic that comes to the value shown, brackets and all', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const worked = evaluate(tree, terms(plan))
        // A power is read by no one but people: leave out the target that grows by a rate.
        fc.pre(!('lacks' in worked) && !worked.text.includes('^') && worked.text.length <= 400)
        const again = parseExpression('lacks' in worked ? '' : worked.text)
        const value = again.ok ? evaluate(again.expression, terms(plan)) : null
        if ('lacks' in worked || value === null || 'lacks' in value) throw new Error('not read back')
        expect(Math.abs(value.value - worked.value)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(worked.value)),
        )
      }),
    )
  })

  it('grows by what takes the baseline to the target in five years', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 900, noNaN: true }),
        fc.double({ min: 0.5, max: 900, noNaN: true }),
        (b, t) => {
          const [from, to] = [b, t].map((value) => Number(value.toFixed(2)))
          if (from === undefined || to === undefined) return
          const own = loadPlan(
            `${header}\n1,x,甲,亿元,${from},${to},anticipatory,higher,growth,,main,`,
            'p.csv',
          )
          const worked = evaluate({ kind: 'growth', of: { kind: 'indicator', code: 'x' } }, terms(own))
          if ('lacks' in worked) throw new Error('no growth')
          expect(from * (1 + worked.value / 100) ** 5).toBeCloseTo(to, 6)
        },
      ),
    )
  })
})

describe('where a condition turns', () => {
  it('both sides are equal: gdp × s% = amount', () => {
    const cents = (min: number, max: number) =>
      fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100)
    fc.assert(
      fc.property(
        cents(10, 500),
        cents(0.1, 20),
        cents(1, 90),
        cents(0.01, 0.99),
        (low, share, more, part) => {
          const high = Number((low + more).toFixed(2))
          const wanted = Number((((low + part * more) * share) / 100).toFixed(6))
          const own = loadPlan(
            [
              header,
              `1,gdp,甲,亿元,1,${high},anticipatory,higher,growth,确保=${low};力争=${high},main,`,
              `2,amount,乙,亿元,,${wanted},anticipatory,higher,growth,,main,`,
            ].join('\n'),
            'p.csv',
          )
          const text = `name,left,relation,right\n甲,gdp * ${share} / 100,>=,amount`
          const [relation] = readRelations(own, text, 'r.csv').relations
          if (relation === undefined) throw new Error('no relation')
          const { turns, cases } = workRelation(own, relation)
          const [first, last] = cases.map(({ holds }) => holds)
          if (first === last) expect(turns).toBeNull()
          else expect(((turns?.at ?? 0) * share) / 100).toBeCloseTo(wanted, 5)
        },
      ),
    )
  })
})

describe('units', () => {
  it('change no finding: every amount of the plan in 万元 instead of 亿元', () => {
    const number = fc.integer({ min: 1, max: 9999 }).map((n) => n / 10)
    fc.assert(
      fc.property(number, number, number, fc.constantFrom('', '超过', '约'), (baseline, one, two, word) => {
        const found = (unit: string, times: number) => {
          const [b, x, y] = [baseline, one, two].map((value) => Number((value * times).toFixed(4)))
          const rows = [
            `1,x,甲,${unit},${b},${x},anticipatory,higher,growth,,main,`,
            `2,y,乙,${unit},${b},${word}${y},anticipatory,higher,growth,,text,x`,
          ]
          const own = loadPlan([header, ...rows].join('\n'), 'p.csv')
          return lintPlan(own).findings.map(({ id, grade }) => `${id} ${grade}`)
        }
        expect(found('万元', 10_000)).toEqual(found('亿元', 1))
      }),
    )
  })
})

describe('numbers as shown', () => {
  it('are within half of their last digit, and never longer than they need be', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e8, max: 1e8, noNaN: true }), (value) => {
        const text = amount(value)
        expect(text).toMatch(/^-?\d+(?:\.\d*[1-9])?$/)
        const decimals = text.split('.')[1]?.length ?? 0
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(
          Math.max(0.5 * 10 ** -decimals, Math.abs(value) * 5e-5) * 1.000001,
        )
      }),
    )
  })

  it.each([
    [1103.47344, 1100, '3.5'],
    [19.674, 15, '4.674'],
    [48.4, 50, '1.6'],
    [0.010001, 0.01, '0.000001'],
    [1.7e25, 6e-9, '1.7e+25'],
  ])('%d and %d differ by %s', (a, b, text) => {
    expect(differenceText(a, b)).toBe(text)
  })
})
