import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { submissionOf } from '../support/builders.ts'
import { tries } from '../support/seed.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
const planOf = (baseline: string, target: string, better: string, scale: string) =>
  loadPlan(`${header}\n1,a,A,,${baseline},${target},anticipatory,${better},${scale}`, 'plan.csv')
const judged = (plan: ReturnType<typeof planOf>, cell: string, year = 2023) =>
  assess(plan, [submissionOf('a', { [year]: cell })], { year })[0]

describe('a target that is the baseline, which does not satisfy it', () => {
  it.each([
    ['>6 from >6, 5.9: worse', '>6', '>6', 'higher', 'growth', '5.9', 'reversing'],
    ['>6 from 6, 6: no move', '6', '>6', 'higher', 'growth', '6', 'far-behind'],
    ['>6 from 6, 6.0 is 6', '6', '>6', 'higher', 'change', '6.0', 'far-behind'],
    ['>6 from 6, 6.01: any move will do', '6', '>6', 'higher', 'change', '6.01', 'met'],
    ['<30 from 30, 30', '30', '<30', 'lower', 'change', '30', 'far-behind'],
    ['<30 from 30, 31', '30', '<30', 'lower', 'growth', '31', 'reversing'],
    ['<30 from 30, 29.9', '30', '<30', 'lower', 'growth', '29.9', 'met'],
    [
      'below zero on the scale of growth: worse, and nothing about signs',
      '6',
      '>6',
      'higher',
      'growth',
      '-1',
      'reversing',
    ],
  ] as const)('%s', (_title, baseline, target, better, scale, cell, verdict) => {
    expect(judged(planOf(baseline, target, better, scale), cell)).toMatchObject({ verdict, reason: null })
  })
})

describe('a bound', () => {
  it.each([
    ['more than 7.8 where 6.42 is due', '4.62', '8', 'higher', 'growth', '>7.8', 'ahead', '>', null],
    ['at least 6.5, on the path', '4.62', '8', 'higher', 'growth', '≥6.5', 'on-track', '>=', null],
    [
      'at least 5, which may be anything',
      '4.62',
      '8',
      'higher',
      'growth',
      '≥5',
      'not-assessed',
      '>=',
      'open-bound',
    ],
    ['at least 8: met', '4.62', '8', 'higher', 'growth', '≥8', 'met', '>=', null],
    ['less than 4 % where 5.8 is due', '10', '3', 'lower', 'change', '<4', 'ahead', '<', null],
    [
      'at most 7, which may be anything',
      '10',
      '3',
      'lower',
      'change',
      '≤7',
      'not-assessed',
      '<=',
      'open-bound',
    ],
    [
      'on the wrong side it says nothing',
      '4.62',
      '8',
      'higher',
      'growth',
      '<7.8',
      'not-assessed',
      '<',
      'open-bound',
    ],
  ] as const)('%s', (_title, baseline, target, better, scale, cell, verdict, actualBound, reason) => {
    const found = judged(planOf(baseline, target, better, scale), cell)
    expect(found).toMatchObject({ verdict, actualBound, reason })
  })

  it('never decides what one of the values it allows decides otherwise', () => {
    const value = fc.integer({ min: 1, max: 200 })
    fc.assert(
      fc.property(value, value, value, fc.integer({ min: 0, max: 100 }), (start, end, bound, more) => {
        fc.pre(start !== end)
        const rising = end > start
        const plan = planOf(`${start}`, `${end}`, rising ? 'higher' : 'lower', 'change')
        const by = judged(plan, `${rising ? '≥' : '≤'}${bound}`)
        const one = judged(plan, `${rising ? bound + more : bound - more}`)
        if (by?.onTrack === true) expect(one?.onTrack).toBe(true)
        if (by?.verdict === 'met') expect(one?.verdict).toBe('met')
      }),
      tries(300),
    )
  })
})
