import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessWithWorking, planWorking } from '../../src/assess/index.ts'
import { studentT } from '../../src/assess/student-t.ts'
import { stepOf } from '../../src/assess/working.ts'
import { scaleNames, scales } from '../../src/domain/scale.ts'
import type { Step, WorkedAssessment } from '../../src/domain/working.ts'
import { type Case, type Cells, indicator, planOf, submissionOf } from '../support/builders.ts'
import { tries } from '../support/seed.ts'

function worked(kase: Case, cells: Cells, year?: number): WorkedAssessment {
  const only = indicator(kase)
  const [found] = assessWithWorking(planOf(only), [submissionOf(only.code, cells)], {
    studentT,
    ...(year === undefined ? {} : { year }),
  })
  if (found === undefined) throw new Error('no assessment')
  return found
}

/** The result of a step worked out once more from nothing but what the step itself carries; undefined where it has none. */
function again(step: Step): number | null | undefined {
  switch (step.kind) {
    case 'planned':
    case 'achieved':
    case 'required': {
      const { to, rate } = scales[step.scale]
      const { run = 0 } = step
      const [from, end] = [to(step.from, run), to(step.to, run + step.years)]
      return from === null || end === null || step.years <= 0 ? null : rate((end - from) / step.years)
    }
    case 'flow': {
      const { result, baseline, years, total } = step
      if (result === null) return null
      let sum = 0
      for (let year = 1; year <= years; year += 1) sum += baseline * (1 + result) ** year
      return result + (sum - total) / total
    }
    case 'elapsed':
      return (step.year - step.from) / (step.to - step.from)
    case 'expected': {
      const { to, from } = scales[step.scale]
      const [start, end] = [to(step.start, 0), to(step.end, step.years)]
      return start === null || end === null
        ? null
        : from(start + (step.run / step.years) * (end - start), step.run)
    }
    case 'progress': {
      const { to } = scales[step.scale]
      const { run = 1, years = 1 } = step
      const [start, at, end] = [to(step.start, 0), to(step.actual, run), to(step.end, years)]
      return start === null || at === null || end === null || start === end
        ? null
        : (at - start) / (end - start)
    }
    case 'pace':
      return step.progress / (step.run / step.years)
    case 'projected': {
      const { to, from } = scales[step.scale]
      const [start, at] = [to(step.start, 0), to(step.actual, step.run)]
      return start === null || at === null
        ? null
        : from(at + ((at - start) / step.run) * step.left, step.run + step.left)
    }
    case 'final': {
      if (step.target === 0) return null
      return ((step.actual - step.target) * (step.better === 'higher' ? 1 : -1)) / Math.abs(step.target)
    }
    case 'outlook': {
      if (step.drift === null || step.drift.t === null) return undefined
      const to = (rate: number) =>
        scales[step.scale].compounds ? Math.log1p(scales[step.scale].reduces ? -rate : rate) : rate
      const moves = step.changes.map(({ rate }) => to(rate))
      const k = moves.length
      const mean = moves.reduce((a, b) => a + b, 0) / k
      const spread = Math.sqrt(moves.reduce((a, b) => a + (b - mean) ** 2, 0) / (k - 1))
      const scale = scales[step.scale]
      const [last, goal] = [scale.to(step.actual, k), scale.to(step.threshold, k + step.left)]
      if (last === null || goal === null) return undefined
      const rising = (step.better === 'higher') === (step.scale !== 'cut')
      const t =
        ((last + step.left * mean - goal) / (spread * Math.sqrt(step.left * (1 + step.left / k)))) *
        (rising ? 1 : -1)
      return studentT.cdf(t, k - 1)
    }
    default:
      return undefined
  }
}

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a), Math.abs(b))

describe('the steps of a working', () => {
  const value = fc.integer({ min: -200, max: 100_000 }).map((n) => `${n / 100}`)
  const scale = fc.constantFrom(...scaleNames)
  const better = fc.constantFrom('higher' as const, 'lower' as const)
  const cells = fc.dictionary(fc.constantFrom('2021', '2022', '2023', '2024', '2025'), value, { minKeys: 1 })
  const write = fc.constantFrom(
    (t: string) => t,
    (t: string) => `${t} 左右`,
    (t: string) => `>${t}`,
  )
  const judged = fc
    .tuple(scale, better, value, value, cells, write)
    .map(([name, way, baseline, t, given, write]): WorkedAssessment => {
      const total = `[${1 + (Math.abs(Number(t)) % 90)}]`
      const target = name === 'sum' || name === 'cut' ? total : write(t)
      return worked({ baseline, target, scale: name, better: way }, given as Cells)
    })

  it('give their results from what they carry', () => {
    fc.assert(
      fc.property(judged, ({ working }) => {
        for (const step of working) {
          const result = again(step)
          if (result === undefined || !('result' in step || step.kind === 'outlook')) continue
          const said = step.kind === 'outlook' ? step.probability : (step as { result: number | null }).result
          if (result === null || said === null || !Number.isFinite(result)) expect(said, step.kind).toBeNull()
          else expect(near(result, said), `${step.kind}: ${result} is not ${said}`).toBe(true)
        }
      }),
      tries(500),
    )
  })

  it('end with the verdict of the assessment, and give every figure of it', () => {
    fc.assert(
      fc.property(judged, (assessment) => {
        const { working, verdict, onTrack, reason } = assessment
        expect(working.at(-1)).toMatchObject({ kind: 'verdict', result: verdict, onTrack, reason })
        expect(working.filter(({ kind }) => kind === 'verdict')).toHaveLength(1)
        expect(new Set(working.map(({ kind }) => kind)).size).toBe(working.length)
        expect(assessment.progress).toBe(stepOf(working, 'progress')?.result ?? null)
        expect(assessment.pace).toBe(stepOf(working, 'pace')?.result ?? null)
        expect(assessment.expected).toBe(stepOf(working, 'expected')?.result ?? null)
        expect(assessment.rate.required).toBe(stepOf(working, 'required')?.result ?? null)
        expect(assessment.projected).toBe(stepOf(working, 'projected')?.result ?? null)
        expect(assessment.outlook.probability).toBe(stepOf(working, 'outlook')?.probability ?? null)
        expect(assessment.sensitive).toBe((stepOf(working, 'sensitivity')?.result.length ?? 0) > 0)
      }),
    )
  })

  it('begin with what the plan asks, whatever is reported', () => {
    fc.assert(
      fc.property(judged, ({ working }) => {
        expect(working.slice(0, 2).map(({ kind }) => kind)).toEqual(['baseline', 'target'])
      }),
    )
    const only = indicator({ baseline: '1516.7', target: '2200', scale: 'growth' })
    expect(planWorking(planOf(only), only).map(({ kind }) => kind)).toEqual([
      'baseline',
      'target',
      'aim',
      'planned',
      'path',
    ])
  })
})

describe('running totals', () => {
  const partsOf = (kase: Case, cells: Cells) => stepOf(worked(kase, cells).working, 'actual')?.parts

  it('name the years they were added up from', () => {
    expect(partsOf({ target: '[20]', scale: 'sum' }, { 2021: '2.6', 2022: '2.8' })).toEqual([
      { year: 2021, value: 2.6, is: 'own-value' },
      { year: 2022, value: 2.8, is: 'own-value' },
    ])
  })

  it('start anew from a reported total', () => {
    expect(partsOf({ target: '[20]', scale: 'sum' }, { 2021: '2.6', 2022: '[5.4]', 2023: '2.9' })).toEqual([
      { year: 2022, value: 5.4, is: 'total' },
      { year: 2023, value: 2.9, is: 'own-value' },
    ])
  })

  it('name the years they lack', () => {
    const { working } = worked({ target: '[20]', scale: 'sum' }, { 2021: '2.6', 2023: '2.9' })
    expect(stepOf(working, 'unusable')).toMatchObject({ result: 'incomplete-series', missing: [2022] })
  })
})

describe('published workings', () => {
  // Qinghai Bureau of Statistics, 关于节能目标完成情况的计算方法, 2009-09-17: +1.51, −2.20, −4.18 % against a cut of 17 %
  // in five years: done 4.87 %, 1.65 % a year; progress 26.8 %; planned 3.66 % a year; left 12.75 %, 6.59 % a year.
  it('Qinghai 2006–2008', () => {
    const { working, actual, progress, rate } = worked(
      { target: '[17]', scale: 'cut' },
      { 2021: '-1.51', 2022: '2.20', 2023: '4.18' },
    )
    expect(actual?.toFixed(2)).toBe('4.87')
    expect((100 * (rate.achieved ?? 0)).toFixed(2)).toBe('1.65')
    expect((100 * (progress ?? 0)).toFixed(1)).toBe('26.8')
    expect((100 * (rate.planned ?? 0)).toFixed(2)).toBe('3.66')
    expect(stepOf(working, 'required')?.left?.toFixed(2)).toBe('12.75')
    expect((100 * (rate.required ?? 0)).toFixed(2)).toBe('6.59')
  })

  // National Development and Reform Commission, announcement 2010 no. 8: four years of Tianjin, 20.07 % of 20 %.
  it('Tianjin after four years: 100.39 %', () => {
    const { progress, verdict } = worked({ target: '[20]', scale: 'cut' }, { 2024: '[20.07]' })
    expect((100 * (progress ?? 0)).toFixed(2)).toBe('100.39')
    expect(verdict).toBe('met')
  })

  // National Development and Reform Commission and National Bureau of Statistics, announcement 2011 no. 9: over a cut of
  // 20 % by 6.59, 1.67 and 1 points.
  it.each([
    ['Beijing', '[26.59]', '32.95', '6.59'],
    ['Hubei', '[21.67]', '8.35', '1.67'],
    ['Tianjin', '[21.00]', '5.00', '1.00'],
  ])('%s at the end: %s is %s %% over', (_place, cut, margin, points) => {
    const { final, verdict } = worked({ target: '[20]', scale: 'cut' }, { 2025: cut })
    expect((100 * (final?.margin ?? 0)).toFixed(2)).toBe(margin)
    expect(final?.difference.toFixed(2)).toBe(points)
    expect(verdict).toBe('met')
  })
})

describe('the end of a plan', () => {
  const tiers = [
    { label: '确保', quantity: { value: 2000, decimals: 0 } },
    { label: '力争', quantity: { value: 2200, decimals: 0 } },
    { label: '冲刺', quantity: { value: 2500, decimals: 0 } },
  ]
  it.each<[string, Case, string, number | null, number, string | null]>([
    [
      'a level: 2168.5 of 2200 is −31.5, −1.43 %',
      { baseline: '1516.7', target: '2200', scale: 'growth', tiers },
      '2168.5',
      -31.5 / 2200,
      -31.5,
      '确保',
    ],
    [
      'a level: 2550 comes to the highest goal',
      { baseline: '1516.7', target: '2200', scale: 'growth', tiers },
      '2550',
      350 / 2200,
      350,
      '冲刺',
    ],
    [
      'a level: 1900 comes to none',
      { baseline: '1516.7', target: '2200', scale: 'growth', tiers },
      '1900',
      -300 / 2200,
      -300,
      null,
    ],
    [
      'lower is better: 27.6 of <30 is 8 % better',
      { baseline: '30.6', target: '<30', better: 'lower' },
      '27.6',
      0.08,
      2.4,
      null,
    ],
    [
      'lower is better: 31.2 of <30 is 4 % worse',
      { baseline: '30.6', target: '<30', better: 'lower' },
      '31.2',
      -0.04,
      -1.2,
      null,
    ],
    ['a total: 14.6 of 20 is 27 % short', { target: '[20]', scale: 'sum' }, '[14.6]', -0.27, -5.4, null],
    ['a target below zero: −2 of −4 is 50 % over', { baseline: '-10', target: '-4' }, '-2', 0.5, 2, null],
    ['a target of zero has no share', { baseline: '5', target: '0', better: 'lower' }, '1', null, -1, null],
    ['exactly the target', { baseline: '5', target: '10' }, '10.0', 0, 0, null],
  ])('%s', (_working, kase, text, margin, difference, tier) => {
    const { final } = worked(kase, { 2025: text })
    expect(final?.difference).toBeCloseTo(difference, 12)
    if (margin === null) expect(final?.margin).toBeNull()
    else expect(final?.margin).toBeCloseTo(margin, 12)
    expect(final?.tier).toBe(tier)
  })

  it('is not yet reached before it', () => {
    expect(worked({ baseline: '5', target: '10' }, { 2024: '12' }).final).toBeNull()
  })
})

describe('the outlook', () => {
  const kase: Case = { baseline: '80', target: '90' }
  // Changes 2, 2, 2.3: mean 2.1, s.d. 0.17321; two years left: middle 90.5, error 0.17321·√(2·(1 + 2/3)) = 0.31623.
  // Student's t with 2 degrees of freedom has its 0.9 quantile at 1.88562: 90.5 ± 0.59629.
  it('gives an interval and a range', () => {
    const { interval, range } = worked(kase, { 2021: '82', 2022: '84', 2023: '86.3' }).outlook
    expect(interval?.low).toBeCloseTo(90.5 - 0.59629, 4)
    expect(interval?.high).toBeCloseTo(90.5 + 0.59629, 4)
    expect(range?.low).toBeCloseTo(86.3 + 2 * 2, 10)
    expect(range?.high).toBeCloseTo(86.3 + 2 * 2.3, 10)
  })

  it.each<[string, Cells, string | null, boolean]>([
    ['one year', { 2021: '82' }, 'too-few-changes', false],
    ['two years', { 2021: '82', 2022: '84' }, 'too-few-changes', true],
    ['a year missing', { 2021: '82', 2023: '86' }, 'broken-series', false],
    ['three years', { 2021: '82', 2022: '84', 2023: '86.3' }, null, true],
  ])('of %s says why it gives no probability', (_case, cells, gap, ranges) => {
    const { working, outlook } = worked(kase, cells)
    expect(stepOf(working, 'outlook')?.gap).toBe(gap)
    expect(outlook.probability === null).toBe(gap !== null)
    expect(outlook.interval === null).toBe(gap !== null)
    expect(outlook.range !== null).toBe(ranges)
  })

  it('turns round where lower is better, and on a cut', () => {
    const lower = worked(
      { baseline: '90', target: '80', better: 'lower' },
      { 2021: '88', 2022: '86', 2023: '83.7' },
    )
    expect(lower.outlook.probability).toBeCloseTo(0.87268, 4)
    const cut = worked({ target: '[10]', scale: 'cut' }, { 2021: '2.9', 2022: '2.4', 2023: '2.1' })
    expect(cut.outlook.probability).toBeGreaterThan(0.9)
    expect(cut.outlook.interval?.low).toBeLessThan(cut.outlook.interval?.high ?? 0)
  })
})

describe('what a verdict is sensitive to', () => {
  it.each<[string, Case, Cells, readonly string[]]>([
    ['a pace of 0.967', { baseline: '80', target: '90' }, { 2023: '85.8' }, ['cut']],
    ['a pace of 1', { baseline: '80', target: '90' }, { 2023: '86.0' }, []],
    ['a pace of 1 that may be 0.92', { baseline: '80', target: '90' }, { 2023: '86' }, ['rounding']],
    [
      'growth 1.165, change 0.741',
      { baseline: '10', target: '100', scale: 'growth' },
      { 2023: '50' },
      ['scale'],
    ],
    ['a target met', { baseline: '80', target: '90' }, { 2023: '90' }, []],
    ['a target missed', { baseline: '80', target: '90' }, { 2025: '89.6' }, []],
  ])('%s', (_case, kase, cells, causes) => {
    const { sensitiveTo, sensitive } = worked(kase, cells)
    expect(sensitiveTo).toEqual(causes)
    expect(sensitive).toBe(causes.length > 0)
  })
})

describe('the years so far', () => {
  const turns = (kase: Case, cells: Cells, year?: number) =>
    stepOf(worked(kase, cells, year).working, 'history')?.result.map(({ year, verdict, turn }) => [
      year,
      verdict,
      turn,
    ])

  it('falls past the cut it crossed last', () => {
    // 80 → 90: due 82, 84, 86; paces 1, 0.5, 0.667
    expect(turns({ baseline: '80', target: '90' }, { 2021: '82', 2022: '82', 2023: '84' })).toEqual([
      [2021, 'on-track', { by: 'first' }],
      [2022, 'far-behind', { by: 'pace-down', cut: 0.6 }],
      [2023, 'behind', { by: 'pace-up', cut: 0.6 }],
    ])
  })

  it('reaches a target, loses it, and is judged by it in the end', () => {
    const kase: Case = { baseline: '80', target: '90' }
    expect(
      turns(kase, { 2021: '91', 2022: '85', 2023: '91', 2025: '80' })?.map(([, , turn]) => turn),
    ).toEqual([{ by: 'first' }, { by: 'lost' }, { by: 'reached' }, { by: 'over' }])
  })

  it('breaches what was to be kept, and recovers', () => {
    const kase: Case = { baseline: '89.3', target: '87' }
    expect(
      turns(kase, { 2021: '89.3', 2022: '88', 2023: '86', 2024: '88' })?.map(([, , turn]) => turn),
    ).toEqual([{ by: 'first' }, { by: 'projection', lasts: false }, { by: 'breached' }, { by: 'recovered' }])
  })

  it('is carried by the assessment, the judged year left out', () => {
    const { history } = worked(
      { baseline: '2.3', target: '[20]', scale: 'sum' },
      { 2021: '2.6', 2022: '2.8', 2023: '2.9' },
    )
    expect(history).toEqual([
      { year: 2021, actual: 2.6, latest: 2.6, verdict: 'behind', onTrack: false },
      { year: 2022, actual: 5.4, latest: 2.8, verdict: 'behind', onTrack: false },
    ])
  })

  it('knows the earlier years where the judged one has no value', () => {
    const { history, verdict } = worked({ baseline: '80', target: '90' }, { 2021: '82' }, 2023)
    expect(verdict).toBe('no-data')
    expect(history.map(({ year }) => year)).toEqual([2021])
  })

  it('has nothing to say of a single year', () => {
    const { history, working } = worked({ baseline: '80', target: '90' }, { 2023: '86' })
    expect(history).toEqual([])
    expect(stepOf(working, 'history')).toBeNull()
  })
})
