import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessWithWorking } from '../../src/assess/index.ts'
import { studentT } from '../../src/assess/student-t.ts'
import { chanceWordOf } from '../../src/domain/assessment.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { say } from '../../src/words/working/say.ts'
import { submissionOf } from '../support/builders.ts'

/*
 * What is said of an outlook is read against the numbers it speaks of: no sentence says what they do not bear, and no two
 * of them contradict one another.
 */

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
type Numbers = readonly [number, number, number, number, number]

/** An indicator of three reported years, and all that explain says of it, in a language. */
function explained(scale: string, unit: string, better: string, numbers: Numbers, lang: 'zh' | 'en') {
  const [baseline, target, ...values] = numbers.map((number) => (number / 10).toFixed(1))
  const row = `1,a,某指标,${unit},${baseline},${target},anticipatory,${better},${scale}`
  const cells = Object.fromEntries(values.map((value, at) => [2021 + at, value]))
  const [one] = assessWithWorking(loadPlan(`${header}\n${row}`, 'plan.csv'), [submissionOf('a', cells)], {
    year: 2023,
    studentT,
  })
  if (one === undefined) throw new Error('not judged')
  const speech = { of: one, baselineYear: 2020, targetYear: 2025, lang }
  const lines = one.working.flatMap((step) => {
    const said = say(step, speech)
    return said === null ? [] : [`${said.title}: ${said.result}`, ...said.remarks]
  })
  return { one, text: lines.join('\n') }
}

const value = fc.integer({ min: 300, max: 990 })
const cases = fc.tuple(
  fc.constantFrom(['growth', '亿元'], ['change', '%'], ['change', '岁']),
  fc.constantFrom('higher', 'lower'),
  fc.tuple(value, value, value, value, value),
)

describe('what is said of an outlook', () => {
  it('holds of its numbers, in either language', () => {
    fc.assert(
      fc.property(cases, ([[scale = '', unit = ''], better, numbers]) => {
        const { one, text } = explained(scale, unit, better, numbers, 'en')
        const { text: zh } = explained(scale, unit, better, numbers, 'zh')
        const { outlook, target, projected } = one
        const goal = target.value ?? 0
        const reaches = (at: number) => (better === 'higher' ? at >= goal - 1e-9 : at <= goal + 1e-9)
        const both = (en: string, zhText: string, holds: boolean) =>
          expect([en, text.includes(en), zh.includes(zhText)]).toEqual([en, holds, holds])

        if (projected !== null && outlook.reaches !== null) {
          expect(reaches(projected)).toBe(outlook.reaches)
          both('at the mean pace since the baseline the target will be met', '到期能达标', outlook.reaches)
          both('the target will not be met', '到期不能达标', !outlook.reaches)
        }
        const { probability, range, loss } = outlook
        if (probability !== null) {
          const word = chanceWordOf(probability)
          both('very likely to be met', '很可能达标', word === 'very-likely')
          both('very unlikely to be met', '很不可能达标', word === 'very-unlikely')
          both('about as likely to be met as not', '达标与否各半', word === 'even')
          // A chance is never said to be certain.
          expect(text).not.toMatch(/(?<![\d.])(?:0|100)% chance/)
        }
        if (range !== null) {
          const [worst, best] = better === 'higher' ? [range.low, range.high] : [range.high, range.low]
          both('even the worst is enough', '最差也能达标', reaches(worst))
          both('even the best is not enough', '最好也不能达标', !reaches(best))
          // If even the worst year is enough, nothing that looks ahead by the mean says otherwise.
          if (reaches(worst) && one.baselineOf === 'plan') expect(outlook.reaches).toBe(true)
          if (!reaches(best)) expect(outlook.reaches).toBe(false)
        }
        both('and the target lost again', '得而复失', loss !== null)
        if (loss !== null) {
          expect(reaches(one.actual ?? 0)).toBe(true)
          expect(reaches(loss.projected)).toBe(false)
        }
        // No sentence promises that a met target stays met.
        expect(text).not.toMatch(/projected value tells|will stay|is safe/)
      }),
      { numRuns: 400 },
    )
  })

  it('the one word is that of the sentences', () => {
    fc.assert(
      fc.property(cases, ([[scale = '', unit = ''], better, numbers]) => {
        const { one } = explained(scale, unit, better, numbers, 'en')
        const { likelihood, probability, reaches, loss } = one.outlook
        if (likelihood === 'likely')
          expect([reaches, loss, (probability ?? 1) >= 0.66]).toEqual([true, null, true])
        if (likelihood === 'unlikely') expect([reaches, (probability ?? 0) <= 0.33]).toEqual([false, true])
      }),
      { numRuns: 300 },
    )
  })
})
