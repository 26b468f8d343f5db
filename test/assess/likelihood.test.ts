import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { likelihoodOf } from '../../src/assess/likelihood.ts'
import { studentT } from '../../src/assess/student-t.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { submissionOf } from '../support/builders.ts'

describe('whether a target will be met, as the evidence has it', () => {
  const loss = { changes: 1, projected: 68.5 }
  it.each<[boolean | null, number | null, typeof loss | null, string | null]>([
    [null, null, null, null],
    [true, null, null, 'likely'],
    [false, null, null, 'unlikely'],
    [true, 0.66, null, 'likely'],
    [true, 0.65, null, 'in-doubt'],
    [true, 0.1, null, 'in-doubt'],
    [false, 0.33, null, 'unlikely'],
    [false, 0.34, null, 'in-doubt'],
    [false, 0.9, null, 'in-doubt'],
    [true, 0.95, loss, 'in-doubt'],
    [true, null, loss, 'in-doubt'],
  ])('the pace leads there: %s, the chance is %s, lost again by %j: %s', (reaches, chance, lost, word) => {
    expect(likelihoodOf(reaches, chance, lost)).toBe(word)
  })
})

describe('a target that is met and may be lost again', () => {
  const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
  const judged = (row: string, cells: Readonly<Record<number, string>>, year: number) =>
    assess(loadPlan(`${header}\n${row}`, 'plan.csv'), [submissionOf('a', cells)], { year, studentT })[0]
  const share = '1,a,某覆盖率,%,60,70,binding,higher,change'

  it('79, 76, 73.5, 71 against 70: met, and 71 − 2.5 = 68.5 next year', () => {
    const one = judged(share, { 2021: '79', 2022: '76', 2023: '73.5', 2024: '71' }, 2024)
    expect(one).toMatchObject({ verdict: 'met', onTrack: true })
    expect(one?.outlook).toMatchObject({ likelihood: 'in-doubt', loss: { changes: 1 } })
    expect(one?.outlook.loss?.projected).toBeCloseTo(68.5, 9)
  })

  it('by the fewest changes whose mean loses it: 72 + (1 − 4) ÷ 2 × 2 = 69', () => {
    const one = judged(share, { 2021: '75', 2022: '71', 2023: '72' }, 2023)
    expect(one?.outlook.loss?.changes).toBe(2)
    expect(one?.outlook.loss?.projected).toBeCloseTo(69, 9)
  })

  it.each([
    ['one that rises', { 2021: '65', 2022: '70', 2023: '74' }],
    ['one that falls too slowly', { 2021: '79', 2022: '78.5', 2023: '78' }],
    ['one that is not met', { 2021: '65', 2022: '64', 2023: '63' }],
    ['one with a gap, of which no change is known', { 2021: '79', 2023: '71' }],
  ])('is not %s', (_, cells) => {
    expect(judged(share, cells, 2023)?.outlook.loss).toBeNull()
  })

  it('nor anything in the target year', () => {
    const one = judged(share, { 2021: '79', 2022: '76', 2023: '74', 2024: '72', 2025: '71' }, 2025)
    expect(one).toMatchObject({ verdict: 'met', outlook: { likelihood: null, loss: null } })
  })

  it('is the same where lower is better: 28, 29.4 against at most 30: 29.4 + 1.4 × 2 = 32.2', () => {
    const one = judged('1,a,浓度,,35,30,binding,lower,change', { 2021: '27', 2022: '28', 2023: '29.4' }, 2023)
    expect(one?.outlook.loss?.projected).toBeCloseTo(32.2, 9)
  })
})
