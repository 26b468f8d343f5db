import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { studentT } from '../../src/assess/student-t.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { submissionOf } from '../support/builders.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
const judged = (baseline: string, target: string, year: number, cells: Readonly<Record<number, string>>) =>
  assess(
    loadPlan(`${header}\n1,a,A,%,${baseline},${target},anticipatory,range,change`, 'p.csv'),
    [submissionOf('a', cells)],
    {
      year,
      studentT,
    },
  )[0]

describe('a target of two sides', () => {
  it.each([
    ['2.5', '2–4', 2025, '0.4', 'missed'],
    ['2.5', '2–4', 2025, '4', 'met'],
    ['2.5', '2–4', 2025, '2', 'met'],
    ['2.5', '2–4', 2025, '4.1', 'missed'],
    ['100', '110至120', 2025, '130', 'missed'],
    ['100', '110至120', 2025, '115', 'met'],
    ['2.5', '2–4', 2023, '5', 'breached'],
    ['2.5', '2–4', 2023, '1', 'breached'],
    ['2.5', '2–4', 2023, '3', 'holding'],
    ['2.5', '2–4', 2023, '3.9', 'at-risk'],
    ['100', '110至120', 2023, '106', 'on-track'],
    ['100', '110至120', 2023, '110', 'met'],
    ['100', '110至120', 2023, '121', 'reversing'],
    ['130', '110至120', 2023, '124', 'on-track'],
    ['130', '110至120', 2023, '109', 'reversing'],
    ['130', '110至120', 2025, '109.9', 'missed'],
    // About, within 5 % of the way on both sides: 19.5 to 20.5 from 10.
    ['10', '20左右', 2025, '19.5', 'met'],
    ['10', '20左右', 2025, '20.5', 'met'],
    ['10', '20左右', 2025, '20.6', 'missed'],
    ['10', '20左右', 2025, '19.4', 'missed'],
  ] as const)('from %s to %s: in %i, %s is %s', (baseline, target, year, value, verdict) => {
    expect(judged(baseline, target, year, { [year]: value })?.verdict).toBe(verdict)
  })

  it('past the far end the way leads back: from 121 to 120 in two years, and one short of it in the end', () => {
    expect(judged('100', '110至120', 2023, { 2023: '121' })?.rate.required).toBeCloseTo(-0.5, 9)
    expect(judged('100', '110至120', 2025, { 2025: '121' })?.final).toMatchObject({ difference: -1 })
  })

  it('the chance is that of staying between both ends', () => {
    const cells = { 2021: '2.6', 2022: '3.1', 2023: '3.0' }
    const both = judged('2.5', '2–4', 2023, cells)?.outlook.probability ?? 0
    const floor = assess(
      loadPlan(`${header}\n1,a,A,%,2.5,2–4,anticipatory,higher,change`, 'p.csv'),
      [submissionOf('a', cells)],
      { year: 2023, studentT },
    )[0]?.outlook.probability
    expect(both).toBeGreaterThan(0)
    expect(both).toBeLessThan(floor ?? 0)
  })

  it('is shown as range', () => {
    const [only] = loadPlan(`${header}\n1,a,A,%,2.5,2–4,anticipatory,区间内,change`, 'p.csv').indicators
    expect(only).toMatchObject({ twoSided: true, better: 'higher' })
  })
})
