import { describe, expect, it } from 'vitest'
import { verdicts } from '../../src/domain/assessment.ts'
import { byUrgency, verdictSign, verdictWord } from '../../src/report/verdict-words.ts'
import { displayWidth } from '../../src/report/width.ts'

describe('words of verdicts', () => {
  it.each([
    ['met', 0.8, '提前实现', 'met early'],
    ['met', 1, '已实现', 'met'],
    ['ahead', 0.6, '快于预期', 'ahead'],
    ['on-track', 0.6, '符合预期', 'on track'],
    ['behind', 0.6, '滞后', 'behind'],
    ['far-behind', 0.6, '严重滞后', 'far behind'],
    ['reversing', 0.6, '逆向', 'reversing'],
    ['holding', 0.6, '保持达标', 'holding'],
    ['at-risk', 0.6, '有突破风险', 'at risk'],
    ['breached', 0.6, '已突破', 'breached'],
    ['missed', 1, '未实现', 'missed'],
    ['no-data', 0.6, '缺数据', 'no data'],
    ['not-assessed', 0.6, '无法评价', 'not assessed'],
  ] as const)('%s at %d of the time is %s', (verdict, elapsed, zh, en) => {
    expect([verdictWord({ verdict, elapsed }, 'zh'), verdictWord({ verdict, elapsed }, 'en')]).toEqual([
      zh,
      en,
    ])
  })

  it('have a sign of one column each, in ASCII too', () => {
    for (const verdict of verdicts) {
      expect(displayWidth(verdictSign(verdict, false))).toBe(1)
      expect(verdictSign(verdict, true)).toMatch(/^[!-~]$/)
    }
  })

  it('are all in the order of urgency', () => {
    expect(byUrgency.toSorted()).toEqual(verdicts.toSorted())
  })
})
