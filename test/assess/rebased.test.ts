import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, assessWithWorking } from '../../src/assess/index.ts'
import { studentT } from '../../src/assess/student-t.ts'
import { milestonesOf } from '../../src/compare/milestones.ts'
import { judgeBy } from '../../src/method/judge-by.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { submissionOf } from '../support/builders.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
const planOf = (row: string) => loadPlan(`${header}\n${row}`, 'plan.csv')
const urbanisation = '1,a,城镇化率,%,81,85,anticipatory,higher,change'

describe('a baseline that is reported otherwise than the plan has it', () => {
  const cells = { 2020: '82.2', 2021: '82.7', 2022: '83.2', 2023: '83.7' }
  const judged = (baseline?: 'plan' | 'reported', reported: Readonly<Record<number, string>> = cells) =>
    assess(planOf(urbanisation), [submissionOf('a', reported)], {
      year: 2023,
      studentT,
      ...(baseline === undefined ? {} : { baseline }),
    })[0]

  it('gives both answers: (83.7 − 81) ÷ 4 ÷ 0.6 = 1.125 ahead, (83.7 − 82.2) ÷ 2.8 ÷ 0.6 = 0.893 behind', () => {
    const byPlan = judged()
    expect(byPlan).toMatchObject({ baseline: 81, baselineOf: 'plan', verdict: 'ahead', sensitive: true })
    expect(byPlan?.pace).toBeCloseTo(1.125, 12)
    expect(byPlan?.otherBaseline).toMatchObject({
      of: 'reported',
      value: 82.2,
      verdict: 'behind',
      onTrack: false,
    })
    expect(byPlan?.otherBaseline?.pace).toBeCloseTo(1.5 / 2.8 / 0.6, 12)
    expect(byPlan?.otherBaseline?.expected).toBeCloseTo(82.2 + 2.8 * 0.6, 12)
    expect(byPlan?.sensitiveTo).toContain('baseline')
  })

  it('starts from the reported one where that is asked for, and then the plan’s is the other', () => {
    const byReported = judged('reported')
    expect(byReported).toMatchObject({ baseline: 82.2, baselineOf: 'reported', verdict: 'behind' })
    expect(byReported?.otherBaseline).toMatchObject({
      of: 'plan',
      value: 81,
      verdict: 'ahead',
      onTrack: true,
    })
    expect(byReported?.sensitiveTo).toContain('baseline')
  })

  it('counts the step from 81 to the reported series as no yearly change, by either', () => {
    for (const baseline of ['plan', 'reported'] as const) {
      const [worked] = assessWithWorking(planOf(urbanisation), [submissionOf('a', cells)], {
        year: 2023,
        studentT,
        baseline,
      })
      const outlook = worked?.working.find(({ kind }) => kind === 'outlook')
      const changes = outlook?.kind === 'outlook' ? outlook.changes.map(({ rate }) => rate) : []
      expect(changes).toHaveLength(3)
      for (const change of changes) expect(change).toBeCloseTo(0.5, 9)
      expect(worked?.outlook.probability).toBeLessThan(0.2)
    }
  })

  it('is one figure where both are the same, and none is reported', () => {
    for (const reported of [{ ...cells, 2020: '81.0' }, { 2023: '83.7' }])
      expect(judged('reported', reported)).toMatchObject({
        baseline: 81,
        baselineOf: 'plan',
        otherBaseline: null,
      })
  })

  it('is nothing to a running total, which starts from nothing', () => {
    const plan = planOf('1,a,利用外资,亿美元,2.3,[20],anticipatory,higher,sum')
    const [one] = assess(plan, [submissionOf('a', { 2020: '3.1', 2021: '4', 2022: '4', 2023: '4' })], {
      year: 2023,
    })
    expect(one).toMatchObject({ baseline: 2.3, baselineOf: 'plan', otherBaseline: null })
  })

  it('answers as a plan with the other baseline would, for any figures', () => {
    const figure = fc.integer({ min: 100, max: 9_000 }).map((tenths) => (tenths / 10).toFixed(1))
    fc.assert(
      fc.property(figure, figure, figure, figure, (planned, reported, target, actual) => {
        fc.pre(Number(planned) !== Number(reported))
        const plan = (baseline: string) => planOf(`1,a,A,,${baseline},${target},anticipatory,higher,growth`)
        const both = { 2020: reported, 2023: actual }
        const [one] = assess(plan(planned), [submissionOf('a', both)], { year: 2023 })
        const [alone] = assess(plan(reported), [submissionOf('a', { 2023: actual })], { year: 2023 })
        const [chosen] = assess(plan(planned), [submissionOf('a', both)], {
          year: 2023,
          baseline: 'reported',
        })
        expect(one?.otherBaseline).toMatchObject({
          verdict: alone?.verdict,
          pace: alone?.pace,
          onTrack: alone?.onTrack,
        })
        expect([chosen?.verdict, chosen?.pace]).toEqual([alone?.verdict, alone?.pace])
      }),
    )
  })
})

describe('a plan that has no baseline', () => {
  it('is judged from what is reported for its year, and says so', () => {
    const plan = planOf('1,a,高新技术企业数,家,,700,anticipatory,higher,growth')
    const [one] = assess(plan, [submissionOf('a', { 2020: '350', 2023: '590' })], { year: 2023 })
    expect(one).toMatchObject({
      baseline: 350,
      baselineOf: 'reported',
      otherBaseline: null,
      verdict: 'ahead',
    })
    const [none] = assess(plan, [submissionOf('a', { 2023: '590' })], { year: 2023 })
    expect(none).toMatchObject({ baseline: null, verdict: 'not-assessed', reason: 'no-baseline' })
  })

  it('marks the step, so that the working says whose figure it is', () => {
    const plan = planOf('1,a,高新技术企业数,家,,700,anticipatory,higher,growth')
    const [one] = assessWithWorking(plan, [submissionOf('a', { 2020: '350', 2023: '590' })], { year: 2023 })
    expect(one?.working[0]).toMatchObject({ kind: 'baseline', value: 350, reported: true })
  })
})

describe('the reported baseline in everything that rests on it', () => {
  const plan = planOf(urbanisation)
  const submissions = [submissionOf('a', { 2020: '82.2', 2021: '82.7', 2022: '83.2', 2023: '83.7' })]

  it('milestones start from it, where the plan has none even unasked', () => {
    const from = (baseline: 'plan' | 'reported') =>
      milestonesOf(plan, submissions, { baseline, from: 2020 }).rows[0]
    expect(from('plan')?.from).toEqual({ year: 2020, value: 81 })
    expect(from('reported')).toMatchObject({ baseline: 82.2, from: { year: 2020, value: 82.2 } })
    expect(from('reported')?.years[0]?.value).toBeCloseTo(82.2 + 2.8 / 5, 9)
    const none = planOf('1,a,城镇化率,%,,85,anticipatory,higher,change')
    expect(milestonesOf(none, submissions, { from: 2020 }).rows[0]?.from?.value).toBe(82.2)
  })

  it('other offices judge from it: 82.2 → 83.7 is 0.893 of the growth required, 81 → 83.7 is 1.126', () => {
    const ratio = (baseline: 'plan' | 'reported') => {
      const [one] = judgeBy('statcan', plan, submissions, assess(plan, submissions, { year: 2023, baseline }))
      return one?.methodResult?.method === 'statcan' ? one.methodResult.ratio : null
    }
    const of = (base: number) => ((83.7 / base) ** (1 / 3) - 1) / ((85 / base) ** (1 / 5) - 1)
    expect(ratio('plan')).toBeCloseTo(of(81), 9)
    expect(ratio('reported')).toBeCloseTo(of(82.2), 9)
  })
})
