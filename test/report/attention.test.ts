import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import { attentionOf } from '../../src/report/attention.ts'
import type { RowWishes } from '../../src/report/row-wishes.ts'
import { chosenRows } from '../../src/report/rows.ts'
import { assessment } from './sample.ts'

const behind = (code: string, more: Partial<Assessment> = {}): Assessment =>
  assessment({
    code,
    verdict: 'behind',
    onTrack: false,
    effort: 2,
    actual: 55,
    expected: 56,
    baseline: 50,
    rate: { planned: 2, achieved: 1, required: 2, flow: null },
    ...more,
  })
const codes = (list: readonly Assessment[]) => list.map(({ code }) => code)

describe('the order of attention', () => {
  it.each<[string, readonly Assessment[], readonly string[]]>([
    ['the greater effort first', [behind('a'), behind('b', { effort: 3 })], ['b', 'a']],
    [
      'what did not move the wished way before any effort',
      [behind('a', { effort: 30 }), behind('b', { effort: null })],
      ['b', 'a'],
    ],
    ['binding first', [behind('a', { effort: 30 }), behind('b', { attribute: 'binding' })], ['b', 'a']],
    ['of equal effort the wider gap', [behind('a'), behind('b', { actual: 52 })], ['b', 'a']],
    [
      'of equal gaps the smaller chance',
      [
        behind('a', { outlook: { ...behind('x').outlook, probability: 0.4 } }),
        behind('b', { outlook: { ...behind('x').outlook, probability: 0.1 } }),
      ],
      ['b', 'a'],
    ],
    [
      'what is at risk after all that is off track',
      [behind('a', { verdict: 'at-risk', attribute: 'binding', effort: null }), behind('b')],
      ['b', 'a'],
    ],
    [
      'what is on track, or not assessed, is not in it',
      [behind('a', { onTrack: true }), behind('b', { onTrack: null })],
      [],
    ],
  ])('%s', (_what, list, order) => {
    expect(codes(attentionOf(list))).toEqual(order)
  })

  it('is the same in another unit, also where there is no way from the baseline to measure a gap by', () => {
    const list = (times: number) =>
      [0.9, 0.5].map((actual, at) =>
        behind(`${at}`, {
          actual: actual * times,
          expected: (at === 0 ? 2 : 1) * times,
          baseline: null,
          effort: null,
        }),
      )
    for (const times of [0.001, 1, 10_000]) expect(codes(attentionOf(list(times)))).toEqual(['0', '1'])
  })

  it('has each once, in the same order whatever order they come in', () => {
    const efforts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(efforts, (list) => {
        const all = list.map((effort) => behind(`${effort}`, { effort }))
        const sorted = list.toSorted((a, b) => b - a).map(String)
        expect(codes(attentionOf(all))).toEqual(sorted)
        expect(codes(attentionOf(all.toReversed()))).toEqual(sorted)
      }),
    )
  })
})

describe('the rows that are shown', () => {
  const rows = [
    behind('a', { category: '经济发展', pace: 0.7, effort: 2 }),
    behind('b', { category: '绿色生态', attribute: 'binding', onTrack: true, verdict: 'ahead', pace: 1.4 }),
    behind('c', { category: '绿色生态', pace: 0.2, effort: 9, verdict: 'far-behind' }),
    behind('d', {
      category: '经济发展',
      attribute: 'binding',
      pace: null,
      effort: null,
      verdict: 'breached',
    }),
  ]
  it.each<[RowWishes['only'], RowWishes['sort'], readonly string[]]>([
    [[], 'plan', ['a', 'b', 'c', 'd']],
    [['binding'], 'plan', ['b', 'd']],
    [['off-track'], 'plan', ['a', 'c', 'd']],
    [['binding', 'off-track'], 'plan', ['d']],
    [['经济发展'], 'plan', ['a', 'd']],
    [['经济发展', '绿色生态', 'off-track'], 'plan', ['a', 'c', 'd']],
    [[], 'attention', ['d', 'c', 'a', 'b']],
    [[], 'pace', ['c', 'a', 'b', 'd']],
    [[], 'verdict', ['d', 'c', 'a', 'b']],
  ])('only %j by %s: %j', (only, sort, order) => {
    expect(codes(chosenRows(rows, { only, sort }))).toEqual(order)
  })

  it('stay with their regions', () => {
    const two = ['甲', '乙'].flatMap((region) => rows.map((row) => ({ ...row, region })))
    const sorted = chosenRows(two, { only: [], sort: 'pace' })
    expect(sorted.map(({ region }) => region)).toEqual(two.map(({ region }) => region))
  })
})
