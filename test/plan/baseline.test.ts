import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBaseline } from '../../src/plan/baseline.ts'

describe('parseBaseline', () => {
  it.each([
    ['1516.7', 1516.7, 1],
    ['-0.035', -0.035, 3],
    ['3', 3, 0],
    ['1,516.7', 1516.7, 1],
    ['2.3★', 2.3, 1],
    ['15167000万元', 1516.7, 4],
    ['约1516.7', 1516.7, 1],
    ['23.2①', 23.2, 1],
    ['60.6*', 60.6, 1],
    ['150亿', 150, 0],
    ['about 20', 20, 0],
  ])('%j is the value %d', (text, value, decimals) => {
    expect(parseBaseline(text, '亿元')).toEqual({ kind: 'value', text, quantity: { value, decimals } })
  })

  it.each([
    ['>98.5', 'above', false],
    ['98.5 以上', 'above', true],
    ['98.5%以上', 'above', true],
    ['<98.5', 'below', false],
    ['不超过98.5', 'below', true],
  ])('%j is a bound', (text, side, inclusive) => {
    const quantity = { value: 98.5, decimals: 1 }
    expect(parseBaseline(text, '%')).toEqual({ kind: 'bound', text, quantity, side, inclusive })
  })

  it.each(['完成上级 下达任务', '完成省市下达任务', '未完成', '[14.3]', '〔18.2〕'])(
    '%j is a statement',
    (text) => {
      expect(parseBaseline(text)).toEqual({ kind: 'statement', text })
    },
  )

  it.each(['', '  ', '—', '/', '无', '暂无'])('%j is no baseline', (text) => {
    expect(parseBaseline(text)).toEqual({ kind: 'none' })
  })

  it.each(['30-50', '两千', '2.3亿人', '1516.7①①x', '(3)'])('%j cannot be read', (text) => {
    expect(parseBaseline(text, '亿元')).toBeNull()
  })

  it('a number reads back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999, max: 99_999 }),
        fc.integer({ min: 0, max: 3 }),
        (digits, decimals) => {
          const value = Number(`${digits}e-${decimals}`) + 0
          const text = value.toFixed(decimals)
          expect(parseBaseline(text)).toEqual({ kind: 'value', text, quantity: { value, decimals } })
        },
      ),
    )
  })
})
