import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meantBy } from '../../src/text/meant.ts'
import { type CellFault, cellFaults, readCell } from '../../src/text/number.ts'

describe('the text to type where only one number can be meant', () => {
  const cases: readonly (readonly [string, CellFault, string])[] = [
    ['“2030.29”', 'quoted', '2030.29'],
    ["2030.29'", 'quoted', '2030.29'],
    ['“15亿元”', 'quoted', '15亿元'],
    ['＂2030.29＂', 'quoted', '2030.29'],
    ['12.5[1]', 'mark', '12.5'],
    ['2 030,29', 'decimal-comma', '2030.29'],
    ['2030.29000000000019', 'too-many-digits', '2030.29'],
    ['7.70①', 'mark', '7.70'],
    ['2200 ★', 'mark', '2200'],
    ["2'030.29", 'apostrophes', '2030.29'],
    ["15'167'000", 'apostrophes', '15167000'],
    ["2'030,29", 'apostrophes', '2030.29'],
    ['2.030,29', 'decimal-comma', '2030.29'],
    ['1050,2', 'decimal-comma', '1050.2'],
    ['1.234.567，8', 'decimal-comma', '1234567.8'],
    ['12。5', 'decimal-point', '12.5'],
    ['5.', 'decimal-point', '5'],
    ['2030.29-', 'sign-behind', '-2030.29'],
    ['5%-', 'sign-behind', '-5%'],
    ['5+', 'sign-behind', '5'],
    ['–5', 'sign', '-5'],
    ['00.5', 'leading-zero', '0.5'],
  ]
  it.each(cases)('%j (%s): %j', (text, why, meant) => {
    expect(readCell(text)).toEqual({ ok: false, why })
    expect(meantBy(why, text)).toBe(meant)
  })

  it.each<[CellFault, string]>([
    ['grouping', '1516,700'],
    ['decimal-point', '1.516.7'],
    ['leading-zero', '007'],
    ['range', '30-50'],
    ['sign', '--5'],
    ['accounting', '(12.5)'],
  ])('%s is not guessed: %j', (why, text) => {
    expect(readCell(text)).toEqual({ ok: false, why })
    expect(meantBy(why, text)).toBeNull()
  })

  it('can be read, whatever was written', () => {
    const odd = fc.string({
      unit: fc.constantFrom(..."0123456789.,，。-－+“”'’①★% 亿元"),
      minLength: 1,
      maxLength: 14,
    })
    fc.assert(
      fc.property(odd, fc.constantFrom(...cellFaults), (text, fault) => {
        const meant = meantBy(fault, text)
        if (meant !== null) expect(readCell(meant)).toMatchObject({ ok: true, reading: { kind: 'number' } })
      }),
    )
  })
})
