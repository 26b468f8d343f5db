import { describe, expect, it } from 'vitest'
import { possibleRange } from '../../src/domain/possible-range.ts'
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
