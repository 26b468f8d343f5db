import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { roundingSpread, writtenStep } from '../../src/assess/rounding.ts'
import { studentT } from '../../src/assess/student-t.ts'
import { type ScaleName, scales } from '../../src/domain/scale.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { submissionOf } from '../support/builders.ts'
import { tries } from '../support/seed.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
const planOf = (baseline: string, target: string, better: string, scale: ScaleName) =>
  loadPlan(`${header}\n1,a,A,,${baseline},${target},anticipatory,${better},${scale}`, 'plan.csv')
const judged = (plan: ReturnType<typeof planOf>, cells: Readonly<Record<number, string>>, year = 2023) =>
  assess(plan, [submissionOf('a', cells)], { year, studentT })[0]

const quantity = (text: string) => ({
  value: Number(text),
  decimals: text.includes('.') ? text.length - text.indexOf('.') - 1 : 0,
})

describe('the step in which numbers were written', () => {
  it.each([
    [['81', '81.5'], 0.1],
    [['1516.7', '2030.29'], 0.01],
    [['15167000', '20302900'], 100],
    [['83.0', '83.5', '84.0'], 0.1],
    [['80', '90', '100'], 10],
    [['100', '100'], 1],
    [['100.0', '100.0'], 0.1],
    [['0', '0.5'], 0.1],
    [[], 1],
  ])('%j: %s', (texts, step) => {
    expect(writtenStep(texts.map(quantity))).toBeCloseTo(step, 12)
  })
})

describe('the spread that rounding makes', () => {
  const spread = (scale: ScaleName, baseline: string, cells: readonly string[]) => {
    const observations = cells.map((text, index) => {
      const reading = { kind: 'number' as const, quantity: quantity(text) }
      return [2021 + index, { reading }] as const
    })
    const series = cells.map((text, index) => {
      const own = quantity(text)
      return [2021 + index, { kind: 'value' as const, actual: own, latest: own, parts: [] }] as const
    })
    const line = { scale: scales[scale], start: Number(baseline), end: 1, startYear: 2020, endYear: 2025 }
    const reported = { observations: new Map(observations), series: new Map(series), against: null }
    return roundingSpread(line, reported as never, quantity(baseline), 2020 + cells.length)
  }

  it.each<[string, ScaleName, string, readonly string[], number]>([
    [
      'two values of a change, each a step/√12 off: 0.1/√6',
      'change',
      '1.1',
      ['1.3', '1.5', '1.7'],
      0.1 / 6 ** 0.5,
    ],
    ['a year of a total has its own: 1/√12', 'sum', '0', ['4', '5', '6'], 1 / 12 ** 0.5],
    ['in logarithms, a step of 1 in 1000: 0.001/√6', 'growth', '1000', ['1000', '1001'], 0.001 / 6 ** 0.5],
  ])('%s', (_title, scale, baseline, cells, expected) => {
    expect(spread(scale, baseline, cells)).toBeCloseTo(expected, 5)
  })
})

describe('the chance of a plan exactly on its path', () => {
  it('is even, whatever the numbers: never none, never certain', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 9000 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (start, yearly, decimals, rising) => {
          const at = (years: number) =>
            ((start + (rising ? 1 : -1) * years * yearly) / 10 ** decimals).toFixed(decimals)
          fc.pre(start > 5 * yearly)
          const plan = planOf(at(0), at(5), rising ? 'higher' : 'lower', 'change')
          const found = judged(plan, { 2021: at(1), 2022: at(2), 2023: at(3) })
          expect(found?.outlook.probability).toBeCloseTo(0.5, 6)
          expect(found?.verdict).toBe('on-track')
        },
      ),
      tries(150),
    )
  })

  it('and of any plan is the same in another unit', () => {
    const value = fc.integer({ min: 101, max: 9999 }).filter((one) => one % 10 !== 0)
    fc.assert(
      fc.property(
        fc.constantFrom<ScaleName>('growth', 'change', 'sum'),
        fc.tuple(value, value, value, value, value),
        fc.integer({ min: 1, max: 6 }),
        (scale, values, power) => {
          const answer = (times: number) => {
            const [start, end, ...cells] = values.map((one) => `${one * times}`)
            const better = Number(end) > Number(start) || scale === 'sum' ? 'higher' : 'lower'
            const target = scale === 'sum' ? `[${end}]` : `${end}`
            const plan = planOf(scale === 'sum' ? '' : `${start}`, target, better, scale)
            const [first = '', second = '', third = ''] = cells
            return judged(plan, { 2021: first, 2022: second, 2023: third })
          }
          const [one, other] = [answer(1), answer(10 ** power)]
          expect(other?.verdict).toBe(one?.verdict)
          if (one?.outlook.probability == null) expect(other?.outlook.probability).toBeNull()
          else expect(other?.outlook.probability).toBeCloseTo(one.outlook.probability, 9)
        },
      ),
      tries(300),
    )
  })
})

describe('sensitivity to rounding', () => {
  it.each([
    ['52.8 may be 52.849, and 52.84 is due', '52.6', '53', 'higher', '52.8', ['rounding']],
    ['52.80 is no more than 52.805', '52.6', '53', 'higher', '52.80', []],
    ['100 of 100 may be 99.5', '100', '100', 'higher', '100', ['rounding']],
    ['0.006 of < 0.0062', '0.0055', '<0.0062', 'lower', '0.006', ['rounding']],
  ])('%s', (_title, baseline, target, better, cell, expected) => {
    const found = judged(planOf(baseline, target, better, 'change'), { 2023: cell })
    expect(found?.sensitiveTo.filter((one) => one === 'rounding')).toEqual(expected)
  })

  it('is that of a total in the years added up: three years of 4 ± 0.5 may be 13.4', () => {
    const plan = planOf('', '[22.5]', 'higher', 'sum')
    const found = judged(plan, { 2021: '4', 2022: '4', 2023: '4' })
    expect([found?.onTrack, found?.sensitiveTo.includes('rounding')]).toEqual([false, true])
  })

  it('holds where, and only where, a value that rounds to the same has another answer', () => {
    const value = fc.integer({ min: 500, max: 1500 }).map((one) => (one / 10).toFixed(1))
    fc.assert(
      fc.property(value, value, value, fc.constantFrom('higher', 'lower'), (start, end, actual, better) => {
        const plan = planOf(start, end, better, 'change')
        const on = (cell: string) => judged(plan, { 2023: cell })?.onTrack
        const half = 0.05 * (1 - 1e-9)
        const others = [Number(actual) + half, Number(actual) - half].map((one) => on(one.toFixed(12)))
        const flips = on(actual) !== null && others.some((one) => one !== null && one !== on(actual))
        const found = judged(plan, { 2023: actual })
        expect(found?.sensitiveTo.includes('rounding')).toBe(flips)
      }),
      tries(400),
    )
  })
})
