import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CompareOptions, compareSubmissions } from '../../src/compare/diff.ts'
import type { Observation } from '../../src/domain/observation.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { type Case, type Cells, indicator, planOf, submissionOf } from '../support/builders.ts'

/** From 100 to 200 in five years in even steps: 140 is expected in 2022, 160 in 2023, 180 in 2024. */
const steps: Case = { baseline: '100', target: '200', scale: 'change' }
/** 20 a year, 100 in all. */
const flows: Case = { baseline: '15', target: '[100]', scale: 'sum' }
const task: Case = { target: '完成上级下达任务' }

const compare = (old: Cells, next: Cells, kase: Case = steps, options: CompareOptions = {}) => {
  const only = indicator(kase)
  const sides = [old, next].map((cells) => submissionOf(only.code, cells)) as [Submission, Submission]
  return compareSubmissions(planOf(only), ...sides, options)
}

describe('cells', () => {
  it.each([
    ['a trailing zero', '83.70', '83.7', steps],
    ['grouping', '1,516.7', '1516.70', steps],
    ['two missing marks', '-', '…', steps],
    ['a missing mark and nothing', '', '暂无', steps],
    ['two ways to write a bound', '98.5以上', '≥98.5', steps],
    ['two ways to say done', '完成', '已完成任务', task],
    ['the same text that is no number', '12a', '12a ', steps],
    ['running totals', '[8.60]', '[8.6]', flows],
  ])('%s: %o and %o are the same', (_, old, next, kase) => {
    expect(compare({ 2023: old }, { 2023: next }, kase)).toMatchObject({ cells: [], verdicts: [] })
  })

  it('of which one file has none and the other a missing mark are the same', () => {
    expect(compare({ 2022: '140' }, { 2022: '140', 2023: '-' }).cells).toEqual([])
  })

  it.each([
    ['140 and 141', '140', '141', steps, 'revised', 1, 1 / 140],
    ['0.1 and 0.3, free of binary noise', '0.1', '0.3', steps, 'revised', 0.2, 2],
    ['finer digits', '83.7', '83.74', steps, 'revised', 0.04, 0.04 / 83.7],
    ['a negative value has no relative change', '-2', '1', steps, 'revised', 3, null],
    ['zero has no relative change', '0', '1', steps, 'revised', 1, null],
    ['a value where there was none', '-', '5', steps, 'added', null, null],
    ['a value taken out', '5', '/', steps, 'removed', null, null],
    ['a mark dropped', '初步 5', '5.0', steps, 'status', 0, 0],
    ['a mark put on', '5', '初步 5', steps, 'status', 0, 0],
    ['a mark dropped with another value', '初步 5', '6', steps, 'revised', 1, 0.2],
    ['a bound made a value', '98.5以上', '98.5', steps, 'revised', null, null],
    ['a bound made strict', '98.5以上', '>98.5', steps, 'revised', 0, 0],
    ['a bound moved', '>98', '>99', steps, 'revised', 1, 1 / 98],
    ["a year's own value made a running total", '8.6', '[8.6]', flows, 'revised', null, null],
    ['a statement reversed', '完成', '未完成', task, 'revised', null, null],
    ['a value made unreadable', '140', '1x4', steps, 'revised', null, null],
    ['another unreadable text', '1x4', '1y4', steps, 'revised', null, null],
  ])('%s: %o → %o', (_, old, next, kase, change, difference, relative) => {
    const [cell, ...others] = compare({ 2023: old }, { 2023: next }, kase).cells
    expect(others).toEqual([])
    expect(cell).toMatchObject({ change, measure: 'value', year: 2023, difference, relative })
    expect([cell?.old?.text ?? null, cell?.new?.text ?? null]).toEqual([
      change === 'added' ? null : old,
      change === 'removed' ? null : next,
    ])
  })

  it('say where they stand on either side', () => {
    const [cell] = compare({ 2023: '1' }, { 2023: '2' }).cells
    expect(cell?.old).toEqual({
      text: '1',
      kind: 'number',
      value: 1,
      provisional: false,
      file: 'x.csv',
      line: 2,
      column: 2,
      cell: 'B2',
    })
  })

  it('come by year', () => {
    const { cells } = compare({ 2023: '1', 2021: '1' }, { 2022: '2', 2021: '2' })
    expect(cells.map(({ year, change }) => [year, change])).toEqual([
      [2021, 'revised'],
      [2022, 'added'],
      [2023, 'removed'],
    ])
  })

  it('of real growth are changes of their own', () => {
    const growth = (percent: number, value = '140') => {
      const submission = submissionOf('x', { 2022: value })
      const realGrowth = { value: percent, decimals: 1 }
      return { ...submission, observations: submission.observations.map((one) => ({ ...one, realGrowth })) }
    }
    const { cells } = compareSubmissions(planOf(indicator(steps)), growth(7.2), growth(7.1, '141'))
    expect(
      cells.map(({ measure, unit, difference, relative }) => [measure, unit, difference, relative]),
    ).toEqual([
      ['value', '', 1, 1 / 140],
      ['real-growth', '%', -0.1, null],
    ])
    expect(compareSubmissions(planOf(indicator(steps)), growth(7.2), growth(7.2)).cells).toEqual([])
    // A growth column beside a year that says nothing belongs to another year.
    expect(compareSubmissions(planOf(indicator(steps)), growth(7.2, '-'), growth(7.1, '-')).cells).toEqual([])
  })
})

describe('verdicts', () => {
  it.each([
    // (130 − 100)/100 over τ 0.6: 0.5; (160 − 100)/100 over 0.6: 1
    ['a revision', { 2023: '130' }, { 2023: '160' }, steps, 'far-behind', 'on-track', ['revision']],
    // 2022: 140, on schedule; 2023: 0.5
    [
      'a new year',
      { 2022: '140' },
      { 2022: '140', 2023: '130' },
      steps,
      'on-track',
      'far-behind',
      ['new-data'],
    ],
    [
      'a new year beside a revision that does not matter',
      { 2022: '140' },
      { 2022: '141', 2023: '130' },
      steps,
      'on-track',
      'far-behind',
      ['new-data'],
    ],
    // 2022: 20 of 40, 0.5; 2023: 60 of 60; with 10 in 2021 it would be 40 of 60
    [
      'both needed',
      { 2021: '10', 2022: '10' },
      { 2021: '30', 2022: '10', 2023: '20' },
      flows,
      'far-behind',
      'on-track',
      ['new-data', 'revision'],
    ],
    // Either the two years before or the running total makes 60 of 60
    [
      'each enough alone',
      { 2023: '20' },
      { 2021: '20', 2022: '20', 2023: '[60]' },
      flows,
      'not-assessed',
      'on-track',
      ['new-data', 'revision'],
    ],
    [
      'a value taken out',
      { 2022: '140', 2023: '130' },
      { 2022: '140' },
      steps,
      'far-behind',
      'on-track',
      ['withdrawal'],
    ],
    [
      'a year of a total taken out',
      { 2021: '20', 2022: '20' },
      { 2022: '20' },
      flows,
      'on-track',
      'not-assessed',
      ['withdrawal'],
    ],
    [
      'a value made unreadable',
      { 2023: '130' },
      { 2023: '1x3' },
      steps,
      'far-behind',
      'not-assessed',
      ['revision'],
    ],
    ['a first value', { 2023: '' }, { 2023: '160' }, steps, 'no-data', 'on-track', ['new-data']],
    ['a statement', { 2023: '完成' }, { 2023: '未完成' }, task, 'on-track', 'behind', ['revision']],
  ] as const)('%s: %o → %o', (_, old, next, kase, was, is, causes) => {
    const [change, ...others] = compare(old, next, kase).verdicts
    expect(others).toEqual([])
    expect(change).toMatchObject({ old: { verdict: was }, new: { verdict: is }, causes })
  })

  it.each([
    ['a revision within the same verdict', { 2023: '160' }, { 2023: '160.5' }],
    [
      'a year before the one judged, on a scale that does not add up',
      { 2022: '1', 2023: '160' },
      { 2022: '150', 2023: '160' },
    ],
    ['only a mark', { 2023: '初步 160' }, { 2023: '160' }],
  ])('%s changes none', (_, old, next) => {
    const { cells, verdicts } = compare(old, next)
    expect(cells).toHaveLength(1)
    expect(verdicts).toEqual([])
  })

  it('judges both in the year asked for', () => {
    const { verdicts, year } = compare({ 2022: '140' }, { 2022: '140', 2023: '130' }, steps, { year: 2022 })
    expect({ verdicts, year }).toEqual({ verdicts: [], year: { old: 2022, new: 2022 } })
  })

  it('says that an error keeps a value of one file from being judged, though it says the same', () => {
    const same = submissionOf('x', { 2023: '160' })
    const reading = { kind: 'unusable', reason: 'invalid' } as const
    const blocked = { ...same, observations: same.observations.map((one) => ({ ...one, reading })) }
    const { cells, verdicts } = compareSubmissions(planOf(indicator(steps)), same, same, {
      judged: { old: same, new: blocked },
    })
    expect(cells).toEqual([])
    expect(verdicts.map(({ new: { verdict, reason }, causes }) => [verdict, reason, causes])).toEqual([
      ['not-assessed', 'invalid', ['error']],
    ])
  })

  it('says that only the year judged moved on', () => {
    const plan = planOf(indicator({ ...steps, code: 'a' }), indicator({ ...steps, code: 'b' }))
    const both = (a: Cells, b: Cells): Submission => ({
      ...submissionOf('a', a),
      observations: [...submissionOf('a', a).observations, ...submissionOf('b', b).observations],
    })
    const { verdicts, year } = compareSubmissions(
      plan,
      both({ 2023: '160' }, { 2023: '160' }),
      both({ 2023: '160', 2024: '180' }, { 2023: '160' }),
    )
    expect(year).toEqual({ old: 2023, new: 2024 })
    expect(verdicts.map(({ code, new: { verdict }, causes }) => [code, verdict, causes])).toEqual([
      ['b', 'no-data', ['year']],
    ])
  })
})

describe('regions', () => {
  const inRegion = (region: string | null, cells: Cells): readonly Observation[] =>
    submissionOf('x', cells).observations.map((one) => ({ ...one, region }))
  const submission = (...observations: readonly Observation[][]): Submission => ({
    ...submissionOf('x', {}),
    observations: observations.flat(),
  })
  const plan = planOf(indicator(steps))
  const old = submission([...inRegion('甲', { 2023: '130' })], [...inRegion('乙', { 2023: '160' })])

  it('are kept apart', () => {
    const next = submission([...inRegion('乙', { 2023: '160' })], [...inRegion('甲', { 2023: '160' })])
    const { cells, verdicts, unchanged } = compareSubmissions(plan, old, next)
    expect(cells.map(({ region, change }) => [region, change])).toEqual([['甲', 'revised']])
    expect(verdicts.map(({ region, causes }) => [region, causes])).toEqual([['甲', ['revision']]])
    expect(unchanged).toBe(1)
  })

  it('that only one file has are added or removed, and an unnamed one is none of the named', () => {
    const next = submission([...inRegion('甲', { 2023: '130' })], [...inRegion(null, { 2023: '160' })])
    const { cells, verdicts } = compareSubmissions(plan, old, next)
    expect(cells.map(({ region, change }) => [region, change])).toEqual([
      ['乙', 'removed'],
      [null, 'added'],
    ])
    expect(verdicts.map(({ region, new: { verdict } }) => [region, verdict])).toEqual([
      ['乙', 'no-data'],
      [null, 'on-track'],
    ])
  })

  it('can be compared one at a time', () => {
    const next = submission([...inRegion('甲', { 2023: '1' })], [...inRegion('乙', { 2023: '2' })])
    const { cells } = compareSubmissions(plan, old, next, { region: '乙' })
    expect(cells.map(({ region }) => region)).toEqual(['乙'])
  })
})

describe('any two submissions', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '',
      '-',
      '完成',
      '未完成',
      '98.5以上',
      '>98.5',
      '[60]',
      '1x4',
      '初步 140',
      '140.0',
      '140',
    ),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => value.toFixed(2)),
  )
  const cells = fc.dictionary(fc.constantFrom('2020', '2021', '2022', '2023', '2024', '2025'), text)
  const kase = fc.constantFrom(steps, flows, task, { baseline: '3', target: '[10]', scale: 'cut' as const })
  const said = (some: Cells) =>
    submissionOf('x', some).observations.filter(({ reading }) => reading.kind !== 'missing').length

  it('are the same as themselves', () => {
    fc.assert(
      fc.property(cells, kase, (some, plan) => {
        expect(compare(some, some, plan)).toMatchObject({ cells: [], verdicts: [], unchanged: said(some) })
      }),
    )
  })

  it('differ the other way round by the same, reversed', () => {
    fc.assert(
      fc.property(cells, cells, kase, (a, b, plan) => {
        const there = compare(a, b, plan)
        const back = compare(b, a, plan)
        const reversed = { added: 'removed', removed: 'added', revised: 'revised', status: 'status' } as const
        expect(back.cells.map(({ year, change, old }) => [year, change, old])).toEqual(
          there.cells.map(({ year, change, new: next }) => [year, reversed[change], next]),
        )
        for (const [index, { difference }] of back.cells.entries()) {
          const other = there.cells[index]?.difference ?? null
          expect(difference === null ? null : difference + (other ?? Number.NaN)).toBe(
            other === null ? null : 0,
          )
        }
        expect(back.verdicts.map(({ old, new: next }) => [next, old])).toEqual(
          there.verdicts.map(({ old, new: next }) => [old, next]),
        )
      }),
    )
  })

  it('have every cell of the new one either unchanged, added or revised', () => {
    fc.assert(
      fc.property(cells, cells, (a, b) => {
        const { cells: changed, unchanged } = compare(a, b)
        const count = (...kinds: readonly string[]) =>
          changed.filter(({ change }) => kinds.includes(change)).length
        expect(unchanged + count('added', 'revised', 'status')).toBe(said(b))
        expect(unchanged + count('removed', 'revised', 'status')).toBe(said(a))
      }),
    )
  })

  it('never change a verdict without a cause that is there', () => {
    fc.assert(
      fc.property(cells, cells, kase, (a, b, plan) => {
        const { cells: changed, verdicts, year } = compare(a, b, plan)
        const kinds = new Set(changed.map(({ change }) => change))
        for (const { causes } of verdicts) {
          expect(causes.length).toBeGreaterThan(0)
          if (causes.includes('new-data')) expect(kinds).toContain('added')
          if (causes.includes('revision')) expect(kinds).toContain('revised')
          if (causes.includes('withdrawal')) expect(kinds).toContain('removed')
          if (causes.includes('year')) expect([causes, year.old === year.new]).toEqual([['year'], false])
        }
      }),
    )
  })
})

describe('a target measured against another, and one stated twice', () => {
  const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale,group,repeats'
  const plan = loadPlan(
    [
      header,
      '1,gdp,地区生产总值,亿元,1000,1500,anticipatory,higher,growth,main,',
      '2,income,收入,万元,10,与经济增长同步,anticipatory,higher,growth,main,',
      'T1,gdp-again,生产总值（正文）,亿元,1000,超过1600,anticipatory,higher,growth,text,gdp',
    ].join('\n'),
    'plan.csv',
  )
  const sideOf = (gdp: string) => {
    const [own, other] = [submissionOf('income', { 2022: '12' }), submissionOf('gdp', { 2022: gdp })]
    return { ...own, observations: [...own.observations, ...other.observations] }
  }

  it('changes its verdict with the other, by the same cause; the second statement is not listed again', () => {
    const { verdicts } = compareSubmissions(plan, sideOf('1100'), sideOf('1300'), {})
    expect(
      verdicts.map(({ code, old, new: now, causes }) => [code, old.verdict, now.verdict, causes]),
    ).toEqual([
      ['gdp', 'far-behind', 'ahead', ['revision']],
      ['income', 'ahead', 'behind', ['revision']],
    ])
  })
})
