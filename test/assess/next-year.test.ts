import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, assessWithWorking } from '../../src/assess/index.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { neededText } from '../../src/words/value.ts'
import { submissionOf } from '../support/builders.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
const judged = (row: string, cells: Readonly<Record<number, string>>, year: number) => {
  const [one] = assess(loadPlan(`${header}\n${row}`, 'plan.csv'), [submissionOf('a', cells)], { year })
  if (one === undefined) throw new Error('no assessment')
  return one
}
const share = '1,a,城镇化率,%,50,60,anticipatory,higher,change'
const pm = '1,a,细颗粒物,微克/立方米,40,30,anticipatory,lower,change'
const fdi = '1,a,利用外资,亿美元,2,[20],anticipatory,higher,sum'
const water = '1,a,用水量下降率,%,2,[10],anticipatory,higher,cut'
const air = '1,a,优良天数比例,%,89,87,anticipatory,higher,change'

describe('what the next year must bring', () => {
  it.each([
    // On track: baseline + 0.95 × way due × way. At the last pace: target − years after it × last change.
    ['50 + 0.95 × 0.8 × 10 = 57.6; 60 − 1 × 2', share, { 2022: '53', 2023: '55' }, 2023, 57.6, 58],
    ['40 − 0.95 × 0.6 × 10 = 34.3; 30 + 2 × 1', pm, { 2021: '38', 2022: '37' }, 2022, 34.3, 32],
    ['the first year: 60 − 3 × 1 from the baseline on', share, { 2021: '51' }, 2021, 53.8, 57],
    ['the last year: the target itself', share, { 2023: '55', 2024: '57' }, 2024, 60, 60],
    ['without the year before no last pace', share, { 2023: '55' }, 2023, 57.6, null],
    ['0.95 × 0.8 × 20 = 15.2 in all; 20 − 3', fdi, { 2021: '3', 2022: '3', 2023: '3' }, 2023, 15.2, 17],
    [
      'kept: what the mean pace still keeps, 89 − 0.8 × 2',
      air,
      { 2022: '88.5', 2023: '88' },
      2023,
      87.4,
      87.5,
    ],
  ])('%s', (_working, row, cells, year, onTrack, atLastPace) => {
    const { next } = judged(row, cells, year)
    expect(next?.year).toBe(year + 1)
    expect(next?.onTrack).toBeCloseTo(onTrack, 9)
    if (atLastPace === null) expect(next?.atLastPace).toBeNull()
    else expect(next?.atLastPace).toBeCloseTo(atLastPace, 9)
  })

  it.each([
    ['on the way: 80 % is due, 95 % of that is enough', share, { 2023: '55' }, 2023, 0.8, 0.95],
    ['in the last year the target is asked', share, { 2024: '57' }, 2024, null, null],
    ['of a kept target that it lasts', air, { 2023: '88' }, 2023, null, null],
  ])('its working: %s', (_what, row, cells, year, due, enough) => {
    const plan = loadPlan(`${header}\n${row}`, 'plan.csv')
    const [one] = assessWithWorking(plan, [submissionOf('a', cells)], { year })
    expect(one?.working.find(({ kind }) => kind === 'next-year')).toMatchObject({ due, enough })
  })

  it('of what is no running value the year’s own is the value', () => {
    const { next } = judged(share, { 2023: '55' }, 2023)
    expect(next?.own).toBe(next?.onTrack)
  })

  it('no path leads on from below zero on a scale of growth', () => {
    const row = '1,a,产值,亿元,50,60,anticipatory,higher,growth'
    expect(judged(row, { 2022: '-3', 2023: '55' }, 2023).next?.atLastPace).toBeNull()
  })

  it('a revision is one of the baseline year alone: later the year before counts', () => {
    expect(judged(share, { 2020: '51', 2021: '52', 2022: '54' }, 2022).next?.atLastPace).toBe(56)
  })

  it('a revision of the baseline is no move: 60 − 3 × (52 − 51), not (52 − 50)', () => {
    expect(judged(share, { 2020: '51', 2021: '52' }, 2021).next?.atLastPace).toBe(57)
  })

  it('of a total by itself: 15.2 − 9 = 6.2', () => {
    expect(judged(fdi, { 2021: '3', 2022: '3', 2023: '3' }, 2023).next?.own).toBeCloseTo(6.2, 9)
  })

  it('of a cut compounding: 1 − (1 − R₂₀₂₄) ÷ (1 − R₂₀₂₃)', () => {
    const { next, actual } = judged(water, { 2021: '1', 2022: '1', 2023: '1' }, 2023)
    const due = 1 - 0.9 ** (0.95 * 0.8)
    expect(next?.onTrack).toBeCloseTo(100 * due, 9)
    expect(next?.own).toBeCloseTo(100 * (1 - (1 - due) / (1 - (actual ?? 0) / 100)), 9)
  })

  it('no share can be more than the whole: 100 − (−2) × 1 is nothing to ask for', () => {
    const row = '1,a,优良天数比例,%,90,100,anticipatory,higher,change'
    expect(judged(row, { 2022: '94', 2023: '92' }, 2023).next?.atLastPace).toBeNull()
  })

  it.each([
    ['every year: the bound itself, not what a path would ask', '每年88以上', 88, 88],
    ['a bound to hold every year, the last one', '每年88以上', 88, 88],
  ])('%s', (_what, target, onTrack, atLastPace) => {
    const row = `1,a,优良天数比例,%,89,${target},anticipatory,higher,change`
    const { next } = judged(row, { 2023: '89', 2024: '89' }, 2024)
    expect([next?.onTrack, next?.atLastPace]).toEqual([onTrack, atLastPace])
    expect(judged(row, { 2022: '89', 2023: '89' }, 2023).next?.onTrack).toBe(onTrack)
  })

  it('of a path that asks for nothing yet: the value due', () => {
    const own = 'no,code,name,unit,baseline_2020,target_2023,target_2025,attribute,better,scale'
    const plan = loadPlan(`${own}\n1,a,城镇化率,%,50,50,60,anticipatory,higher,change`, 'plan.csv')
    const at = (year: number) => assess(plan, [submissionOf('a', { [year]: '50' })], { year })[0]?.next
    expect(at(2022)?.onTrack).toBe(50)
    // Half of the way is due in 2024: 50 + 0.95 × 5.
    expect(at(2023)?.onTrack).toBeCloseTo(54.75, 9)
  })

  it('at the last pace exactly none or all of a share is still possible', () => {
    const share = (target: string, better: string) =>
      `1,a,优良天数比例,%,50,${target},anticipatory,${better},change`
    // 90 + 5 × 2 = 100, and 10 − 5 × 2 = 0, two years before the end.
    expect(judged(share('90', 'higher'), { 2022: '50', 2023: '45' }, 2023).next?.atLastPace).toBe(95)
    expect(judged(share('95', 'higher'), { 2022: '50', 2023: '45' }, 2023).next?.atLastPace).toBe(100)
    expect(judged(share('5', 'lower'), { 2022: '50', 2023: '55' }, 2023).next?.atLastPace).toBe(0)
    expect(judged(share('4', 'lower'), { 2022: '50', 2023: '55' }, 2023).next?.atLastPace).toBeNull()
  })

  it('nothing in the target year, or without a path', () => {
    expect(judged(share, { 2025: '59' }, 2025).next).toBeNull()
    expect(judged('1,a,城镇化率,%,,60,anticipatory,higher,change', { 2023: '55' }, 2023).next).toBeNull()
  })

  it('is enough: reported so, the next year is on track, and a hair less is not', () => {
    const tenth = (min: number, max: number) => fc.integer({ min, max }).map((n) => n / 10)
    const rows = fc.constantFrom('growth', 'change')
    fc.assert(
      fc.property(rows, tenth(400, 800), tenth(50, 300), tenth(-20, 60), (scale, baseline, way, moved) => {
        const row = `1,a,产值,亿元,${baseline},${(baseline + way).toFixed(1)},anticipatory,higher,${scale}`
        const cells = { 2021: `${(baseline + moved).toFixed(1)}` }
        const before = judged(row, cells, 2021)
        const needed = before.next?.onTrack ?? 0
        const at = (value: number) => judged(row, { ...cells, 2022: value.toFixed(9) }, 2022).onTrack
        expect(at(needed + 1e-7)).toBe(true)
        expect(at(needed - 1e-4)).toBe(false)
        // And as written: rounded to the wished side.
        expect(Number(neededText(needed, before))).toBeGreaterThanOrEqual(needed - 1e-9)
      }),
    )
  })
})

describe('effort: the rate required over the one achieved', () => {
  it.each([
    ['5 ÷ 2 left over 5 ÷ 3 run = 1.5', share, { 2023: '55' }, 2023, 1.5],
    [
      'growth: (60/55)^½ − 1 over (55/50)^⅓ − 1',
      share.replace('change', 'growth'),
      { 2023: '55' },
      2023,
      1.3775,
    ],
    ['lower is better: −7 ÷ 2 over −3 ÷ 3', pm, { 2023: '37' }, 2023, 3.5],
    ['a total: 11 ÷ 2 over 9 ÷ 3', fdi, { 2021: '3', 2022: '3', 2023: '3' }, 2023, 11 / 6],
    ['a cut', water, { 2021: '1', 2022: '1', 2023: '1' }, 2023, 3.6906],
    ['slack is no effort', share, { 2023: '61' }, 2023, null],
    ['moved the other way', share, { 2023: '49' }, 2023, null],
    ['not moved', share, { 2023: '50' }, 2023, null],
  ])('%s', (_working, row, cells, year, effort) => {
    const one = judged(row, cells, year)
    if (effort === null) expect(one.effort).toBeNull()
    else expect(one.effort).toBeCloseTo(effort, 3)
  })
})
