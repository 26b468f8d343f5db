import { describe, expect, it } from 'vitest'
import { withoutMarks } from '../../src/text/footnote-mark.ts'

describe('withoutMarks', () => {
  it.each([
    ['2023年①', '2023年'],
    ['地区生产总值[1]', '地区生产总值'],
    ['地区生产总值 [12]', '地区生产总值'],
    ['地区生产总值〔注2〕', '地区生产总值'],
    ['外贸出口额*', '外贸出口额'],
    ['外贸出口额**', '外贸出口额'],
    ['常住人口城市化率注1', '常住人口城市化率'],
    ['人均GDP（常住）（2）', '人均GDP（常住）'],
  ])('%s is %s', (text, bare) => {
    expect(withoutMarks(text)).toBe(bare)
  })

  it.each(['', '*', '注', '备注', '人均GDP（常住）', 'PM2.5', '地区生产总值（GDP）', 'Ⅲ类', '2023', '[1]'])(
    '%j stays',
    (text) => {
      expect(withoutMarks(text)).toBe(text)
    },
  )
})
