import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseUnit } from '../../src/domain/unit.ts'
import * as notation from '../../src/plan/notation.ts'
import { faultOf } from '../../src/text/fault.ts'
import { foldNotation } from '../../src/text/fold.ts'
import { withoutMarks } from '../../src/text/footnote-mark.ts'
import { isProse } from '../../src/text/prose.ts'
import { splitUnit } from '../../src/text/split-unit.ts'
import { tries } from '../support/seed.ts'

/*
 * What is read in one pass says the same as the plain pattern that goes back over itself, which takes too long on a long
 * text and is the easier one to believe on a short one.
 */

const text = fc
  .array(
    fc.constantFrom(
      ...'① ★*12０.,，年月亿元%()（）[］【】〔〕注-增x\n：',
      '单位：',
      '（亿元）',
      '[1]',
      '注1',
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''))
const runs = tries(3000)

describe('on short texts', () => {
  it('the unit in the last brackets', () => {
    const pattern = /^(.*?)[\s]*[（([［【]([^（）()［］[\]【】]*)[)）\]］】]\s*$/su
    fc.assert(
      fc.property(text, (given) => {
        const [, words = '', within] = (isProse(given) ? null : pattern.exec(given)) ?? []
        const inside = within?.replace(/^\s*单位\s*[:：]\s*/, '')
        const none = inside === undefined || inside.trim() === '' || parseUnit(inside) === null
        expect(splitUnit(given)).toEqual(none ? { words: given, unit: null } : { words, unit: inside.trim() })
      }),
      runs,
    )
  })

  it('the footnote marks at the end of a name', () => {
    const marks =
      /(?<=.)(?:\s*(?:[①-⓿❶-➓★☆*＊※†‡¹²³⁰⁴-⁹]|[[［〔【](?:注)?[\d０-９]{1,2}[\]］〕】]|[（(]注?[\d０-９]{1,2}[）)]|注[\d０-９]{1,2}))+\s*$/su
    fc.assert(
      fc.property(text, (padded) => {
        const given = padded.trimStart()
        expect(withoutMarks(given)).toBe(given.replace(marks, ''))
      }),
      runs,
    )
  })

  it('the footnote marks at the end of a target', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(notation.withoutMarks(given)).toBe(given.replace(/[★☆*＊※†‡①-⑳]+$/, ''))
      }),
      runs,
    )
  })

  it('the blanks around a number', () => {
    const invisible = /[\u200b-\u200f\u2060\ufeff]/g
    const edges = /^\s+|\s+$/g
    const loose = /(?<![\d０-９,，.．\s])\s+|\s+(?![\d０-９,，.．\s])/g
    const blank = fc
      .array(fc.constantFrom(...'12０., \t\u200b元-'), { maxLength: 10 })
      .map((signs) => signs.join(''))
    fc.assert(
      fc.property(blank, (given) => {
        expect(foldNotation(given)).toBe(given.replace(invisible, '').replace(edges, '').replace(loose, ''))
      }),
      runs,
    )
  })

  it('two numbers in one cell, and a mark after a number', () => {
    const number = '[-+−－＋]?(?:[\\d０-９]+(?:[.．,，][\\d０-９]+)*)'
    const two = new RegExp(`${number}(?![\\d０-９]|[.．,，][\\d０-９]).*[\\d０-９]`, 's')
    const mark =
      /[\d０-９].*(?:[★☆*＊※†‡§#＃¹²³⁰⁴-⁹]|[\u2460-\u24ff\u2776-\u2793])+$|^[-+−－＋]?[\d０-９.．,，]+\[\d\]$/s
    fc.assert(
      fc.property(text, (given) => {
        const fault = faultOf(given)
        if (fault === 'two-numbers') expect(given).toMatch(two)
        if (fault === 'mark') expect(given).toMatch(mark)
        if (['remark', 'too-many-digits', 'statement', 'not-a-number'].includes(fault)) {
          expect(given).not.toMatch(two)
          expect(given).not.toMatch(mark)
        }
      }),
      runs,
    )
  })
})
