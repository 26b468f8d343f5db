import { describe, expect, it } from 'vitest'
import { possibleRange, shareEnds, within } from '../../src/domain/possible-range.ts'
import { type Case, indicator } from '../support/builders.ts'

describe('the range that is possible', () => {
  it.each<[string, string, string, Case, number | null, number | null]>([
    ['城镇化率', '%', 'a share', { baseline: '81', target: '85' }, 0, 100],
    ['覆盖率', '‰', 'a share of a thousand', { target: '850' }, 0, 1000],
    ['地区生产总值', '亿元', 'an amount', { baseline: '1516.7', target: '2200' }, 0, null],
    ['毛入学率', '%', 'pupils of every age', { target: '98' }, 0, null],
    ['固定宽带普及率', '%', 'more than one line a household', { target: '90' }, 0, null],
    ['居民消费价格指数', '%', 'the year before is 100', { target: '103' }, 0, null],
    ['居民消费价格涨幅', '%', 'prices may fall', { target: '3' }, null, null],
    ['财政收支差额', '亿元', 'a balance', { target: '5' }, null, null],
    ['某率', '%', 'its baseline is beyond the whole', { baseline: '108', target: '99' }, 0, null],
    ['某率', '%', 'its target is', { baseline: '98', target: '108' }, 0, null],
    ['某数', '万元', 'its baseline is below nothing', { baseline: '-3', target: '5' }, null, null],
  ])('of %s in %s: %s', (name, unit, _why, given, low, high) => {
    expect(possibleRange({ ...indicator(given), name, unit })).toEqual({ low, high })
  })
})

describe('the ends of a share', () => {
  const share = { ...indicator({ baseline: '81', target: '85' }), name: '城镇化率', unit: '%' }
  it.each([
    ['within them', share, 83.7, { low: 0, high: 100 }],
    ['at the lower', share, 0, { low: 0, high: 100 }],
    ['at the upper', share, 100, { low: 0, high: 100 }],
    ['a value above proves that there is none', share, 100.1, null],
    ['a value below too', share, -0.1, null],
    ['an amount has none above', { ...share, unit: '亿元' }, 83.7, null],
    ['what may fall below nothing', { ...share, name: '人口增长率' }, 5, null],
    [
      'a running total',
      { ...indicator({ target: '[20]', scale: 'sum' }), name: '覆盖率', unit: '%' },
      5,
      null,
    ],
  ])('%s', (_what, one, value, ends) => {
    expect(shareEnds(one, value)).toEqual(ends)
  })

  it.each([
    [{ low: 0, high: 100 }, 107.5, 100],
    [{ low: 0, high: 100 }, -2.5, 0],
    [{ low: 0, high: 100 }, 42, 42],
    [null, 107.5, 107.5],
  ])('%j holds %d to %d', (ends, value, held) => {
    expect(within(ends, value)).toBe(held)
  })
})
