import { describe, expect, it } from 'vitest'
import { verdictsOf } from '../../src/domain/assessment.ts'
import { officeWords, otherMethods } from '../../src/domain/method.ts'
import { verdicts } from '../../src/domain/verdict.ts'
import { displayWidth } from '../../src/render/width.ts'
import { asciiSigns } from '../../src/words/plain-text.ts'
import { byUrgency, verdictSign, verdictWord } from '../../src/words/verdict.ts'

const every = [...new Set([...verdicts, ...Object.values(verdictsOf).flat()])].toSorted()

describe('words of verdicts', () => {
  it.each([
    ['met', 0.8, '提前实现', 'met early'],
    ['met', 1, '已实现', 'met'],
    ['ahead', 0.6, '快于预期', 'ahead'],
    ['on-track', 0.6, '基本符合预期', 'on track'],
    ['behind', 0.6, '滞后', 'behind'],
    ['far-behind', 0.6, '严重滞后', 'far behind'],
    ['reversing', 0.6, '背离目标', 'reversing'],
    ['holding', 0.6, '保持达标', 'holding'],
    ['at-risk', 0.6, '有不达标风险', 'at risk'],
    ['breached', 0.6, '未能保持', 'breached'],
    ['missed', 1, '未实现', 'missed'],
    ['no-data', 0.6, '缺数据', 'no data'],
    ['not-assessed', 0.6, '无法评价', 'not assessed'],
  ] as const)('%s at %d of the time is %s', (verdict, elapsed, zh, en) => {
    expect([verdictWord({ verdict, elapsed }, 'zh'), verdictWord({ verdict, elapsed }, 'en')]).toEqual([
      zh,
      en,
    ])
  })

  it('have a sign of one column each, which GBK has and ASCII has a spelling for', () => {
    const gbk = new TextDecoder('gbk')
    const inGbk = new Set(
      Array.from({ length: 0x7e * 0xbf }, (_, at) => {
        const bytes = Uint8Array.of(0x81 + Math.floor(at / 0xbf), 0x40 + (at % 0xbf))
        return gbk.decode(bytes)
      }),
    )
    for (const verdict of every) {
      const sign = verdictSign(verdict)
      expect(displayWidth(sign)).toBe(1)
      expect(/^[!-~]$/.test(sign) || inGbk.has(sign)).toBe(true)
      expect(asciiSigns(sign)).toMatch(/^[!-~]$/)
    }
  })

  it('are all in the order of urgency', () => {
    expect(byUrgency.toSorted()).toEqual(every)
  })

  it.each([
    ['met', 0.8, 'keep', '目前达标', 'met so far'],
    ['met', 1, 'keep', '已实现', 'met'],
    ['met', 0.8, 'reach', '提前实现', 'met early'],
    ['substantial', 0.6, 'reach', '进展显著', 'substantial'],
    ['not-available', 0.6, 'reach', '无从判断', 'not available'],
    ['sun-cloud', 0.6, 'keep', '晴间多云', 'sun/cloud'],
    ['none', 0.6, null, '无符号', 'no symbol'],
    ['stagnation', 0.6, 'reach', '停滞或倒退', 'stagnation'],
    ['slow', 0.6, 'reach', '进展缓慢', 'slow'],
  ] as const)('of other offices: %s at %d of the time, to %s, is %s', (verdict, elapsed, aim, zh, en) => {
    expect([
      verdictWord({ verdict, elapsed, aim }, 'zh'),
      verdictWord({ verdict, elapsed, aim }, 'en'),
    ]).toEqual([zh, en])
  })

  it('of other offices are one office’s alone, or the schedule’s', () => {
    const own = otherMethods.flatMap((method) =>
      officeWords(method).flatMap(([verdict, { like, word }]) => {
        const known = verdicts.some((one) => one === verdict)
        expect(known ? like : word).toEqual(known ? verdict : expect.anything())
        return word === undefined ? [] : [verdict]
      }),
    )
    expect(own).toEqual([...new Set(own)])
  })

  it('differ from one another within a method, in both languages', () => {
    for (const words of Object.values(verdictsOf)) {
      for (const lang of ['zh', 'en'] as const) {
        const shown = words.map((verdict) => verdictWord({ verdict, elapsed: 0.6 }, lang))
        expect(new Set(shown).size).toBe(words.length)
      }
    }
  })
})
