import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, foldNotation } from '../../src/text/fold.ts'
import { tries } from '../support/seed.ts'

describe('foldName', () => {
  it.each([
    ['人均 ＧＤＰ（常住）', '人均GDP(常住)'],
    ['人均GDP〔常住〕', '人均GDP【常住】'],
    ['“掌上办事”政务服务事项覆盖率', '掌上办事政务服务事项覆盖率'],
    ['PM₂.₅ 年均浓度', 'pm2.5年均浓度'],
    ['Ⅲ类', 'III类'],
    ['实际利用外资\u200b', '实际利用 外资'],
    ['Urban–rural income ratio', 'urban-rural income ratio'],
  ])('%j and %j are one name', (one, other) => {
    expect(foldName(one)).toBe(foldName(other))
  })

  it.each([
    ['人均GDP（常住）', '人均GDP（户籍）'],
    ['人均GDP', '人均GDP（常住）'],
    ['城镇常住居民人均可支配收入', '农村常住居民人均可支配收入'],
  ])('%j and %j are two', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other))
  })

  it('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ＡbＣ（〔[）“ \u3000①Ⅲ₂㎡–—') }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text))
      }),
    )
  })
})

describe('foldNotation', () => {
  it.each([
    ['20 左右', '20左右'],
    ['＞ 98.5 ％', '>98.5％'],
    ['〔 20 〕', '[20]'],
    ['20 30', '20 30'],
    ['1 516.7 亿元', '1 516.7亿元'],
    ['12.5①', '12.5①'],
  ])('%j becomes %j', (text, folded) => {
    expect(foldNotation(text)).toBe(folded)
  })

  it('neither makes nor joins digits', () => {
    const runs = (text: string) => text.match(/[0-9０-９]+/g)
    expect(runs(foldNotation('约 20  30 '))).toEqual(['20', '30'])
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0１ ，.①²（＞约') }), (text) => {
        expect(runs(foldNotation(text))).toEqual(runs(text))
      }),
      tries(2000),
    )
  })
})
