import { describe, expect, it } from 'vitest'
import { parseLabelled } from '../../src/plan/labelled.ts'

describe('parseLabelled', () => {
  it.each([
    '确保=2000;力争=2200;冲刺=2500',
    '确保＝2000； 力争＝2200；冲刺＝2500；',
    '确保=2000亿元;力争=22000000万元;冲刺=2,500',
  ])('%j', (text) => {
    const tiers = parseLabelled(text, '亿元')
    expect(tiers?.map((tier) => [tier.label, tier.quantity.value])).toEqual([
      ['确保', 2000],
      ['力争', 2200],
      ['冲刺', 2500],
    ])
  })

  it.each(['', ' ', ';'])('%j holds none', (text) => {
    expect(parseLabelled(text)).toEqual([])
  })

  it.each(['确保2000', '确保=', '=2000', '确保=很多', '确保=2000;确保=2200', '确保=1=2', '确保=2000人'])(
    '%j cannot be read',
    (text) => {
      expect(parseLabelled(text, '亿元')).toBeNull()
    },
  )
})
