import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Expression, usesIn } from '../../src/domain/relation.ts'
import { parseExpression } from '../../src/plan/expression.ts'

/** An expression written out with every bracket there could be. */
function written(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value)
    case 'indicator':
      return expression.code
    case 'baseline':
    case 'growth':
      return `${expression.kind}(${written(expression.of)})`
    case 'operation':
      return `(${written(expression.left)} ${expression.operator} ${written(expression.right)})`
  }
}

const read = (text: string) => {
  const reading = parseExpression(text)
  return reading.ok ? written(reading.expression) : `! ${reading.at}`
}

describe('expressions', () => {
  it.each([
    ['gdp', 'gdp'],
    ['gdp / gdp-per-capita', '(gdp / gdp-per-capita)'],
    ['a + b * c', '(a + (b * c))'],
    ['(a + b) * c', '((a + b) * c)'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b / c', '((a / b) / c)'],
    ['a -b', '(a - b)'],
    ['a − b × c ÷ 2', '(a - ((b * c) / 2))'],
    ['（a＋b）／100', '((a + b) / 100)'],
    ['growth(gdp / pc)', 'growth((gdp / pc))'],
    ['年均增速（gdp）', 'growth(gdp)'],
    ['基期(a) * 1.5', '(baseline(a) * 1.5)'],
    ['2 * baseline(a + b)', '(2 * baseline((a + b)))'],
    ['growth + 1', '! +'],
    ['pm25_mean', 'pm25_mean'],
    ['1,000 * a', '(1000 * a)'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  it.each([
    ['', ''],
    ['a +', ''],
    ['a b', 'b'],
    ['a + * b', '*'],
    ['(a', ''],
    ['a)', ')'],
    ['growth a', 'a'],
    ['a = b', '='],
    ['GDP', 'GDP'],
    ['gdp / 地区生产总值', '地区生产总值'],
    ['1..2', '1..2'],
    ['a - 基期', ''],
  ])('%j is not one: it stops at %j', (text, at) => {
    expect(parseExpression(text)).toEqual({ ok: false, at })
  })

  it('has a hyphen belong to a code where no blank is before it', () => {
    expect(read('a-b')).toBe('a-b')
    expect(read('a - b')).toBe('(a - b)')
  })

  it('is refused where it is longer or deeper than a person can follow', () => {
    expect(parseExpression('('.repeat(5000)).ok).toBe(false)
  })

  it('says which figure of which year it takes', () => {
    const reading = parseExpression('growth(a / b) - baseline(c) + d')
    const uses = reading.ok ? usesIn(reading.expression).map(({ code, at }) => `${code} ${at}`) : []
    expect(uses).toEqual(['a target', 'b target', 'a baseline', 'b baseline', 'c baseline', 'd target'])
  })
})

describe('properties', () => {
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('a', 'b-c', 'gdp').map((code): Expression => ({ kind: 'indicator', code })),
      fc.integer({ min: 0, max: 999 }).map((value): Expression => ({ kind: 'number', value })),
      fc
        .record({
          operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
          left: tie('expression'),
          right: tie('expression'),
        })
        .map((parts): Expression => ({ kind: 'operation', ...parts })),
      fc
        .record({ kind: fc.constantFrom('baseline' as const, 'growth' as const), of: tie('expression') })
        .map((parts): Expression => parts),
    ),
  }))

  it('what is written out is read back', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        const text = written(tree)
        fc.pre(text.length <= 400)
        expect(parseExpression(text)).toEqual({ ok: true, expression: tree })
      }),
    )
  })

  it('any text is read or refused, never an exception', () => {
    const piece = fc.oneof(
      fc.constantFrom('a', '(', ')', '+', '-', ' - ', 'growth(', '1', '.', '基期', '÷'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(typeof parseExpression(pieces.join('')).ok).toBe('boolean')
      }),
    )
  })
})
