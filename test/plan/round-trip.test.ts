import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalOf } from '../../src/assess/goal.ts'
import type { Better } from '../../src/domain/plan.ts'
import type { ScaleName } from '../../src/domain/scale.ts'
import { targetAsStated } from '../../src/domain/stated-target.ts'
import { targetSign, targetText } from '../../src/words/target.ts'
import { indicator } from '../support/builders.ts'
import { cuts, notations } from '../support/notations.ts'

const start = 123.45

/**
 * What a reader makes of a target: how strictly it is meant, or which way to go, and the figures it is judged by. A figure
 * worked out from the baseline is printed as precisely as that, any other as it is written.
 */
function meaning(target: string, scale: ScaleName, better: Better) {
  const read = indicator({ target, scale, better, baseline: String(start) })
  const goal = goalOf(read, 5)
  const words = read.target.kind === 'direction' ? (read.target.towards ?? better) : read.target.kind
  const near = (value: number) => expect.closeTo(value, 1)
  return {
    read,
    value: goal?.end ?? null,
    says: goal === null ? words : { strict: goal.strict, end: goal.end, threshold: goal.threshold.value },
    asked:
      goal === null
        ? words
        : { strict: goal.strict, end: near(goal.end), threshold: near(goal.threshold.value) },
  }
}

function printedIn(lang: 'zh' | 'en', target: string, scale: ScaleName, better: Better): string {
  const { read, value } = meaning(target, scale, better)
  return targetText({ target: targetAsStated(read, value), better, baseline: start }, lang)
}

const number = fc.integer({ min: 1, max: 99_999 }).map((digits) => (digits / 10).toFixed(1))

describe('what is printed of a target reads back as the same target', () => {
  it('in Chinese and in English', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...notations),
        number,
        fc.constantFrom('zh', 'en'),
        ([form, scale, better], n, lang) => {
          const written = form.replace('#', n)
          const printed = printedIn(lang, written, scale, better)
          expect(meaning(printed, scale, better).says).toEqual(meaning(written, scale, better).asked)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('of cuts, whose totals are between 0 and 100', () => {
    const share = fc.integer({ min: 1, max: 999 }).map((digits) => (digits / 10).toFixed(1))
    fc.assert(
      fc.property(fc.constantFrom(...cuts), share, fc.constantFrom('zh', 'en'), (form, n, lang) => {
        const written = form.replace('#', n)
        const printed = printedIn(lang, written, 'cut', 'higher')
        expect(meaning(printed, 'cut', 'higher').says).toEqual(meaning(written, 'cut', 'higher').asked)
      }),
    )
  })

  it('in the few signs of a narrow column', () => {
    fc.assert(
      fc.property(fc.constantFrom(...notations), number, ([form, scale, better], n) => {
        const written = form.replace('#', n)
        const { read, value, asked } = meaning(written, scale, better)
        const sign = targetSign({ target: targetAsStated(read, value), better, baseline: start })
        if (sign !== null) expect(meaning(sign, scale, better).says).toEqual(asked)
      }),
    )
  })
})
