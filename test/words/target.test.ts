import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import { targetSign, targetText } from '../../src/words/target.ts'

type Target = Assessment['target']

describe('targetText', () => {
  it.each<[Target['kind'], string, number | null, boolean, 'higher' | 'lower', string, string]>([
    ['level', '200', 200, true, 'higher', '200', '200'],
    ['level', '2200★', 2200, true, 'higher', '2200★', '2200★'],
    ['about', '20 左右', 20, true, 'higher', '20 左右', 'about 20'],
    ['upper-bound', '<30', 30, false, 'lower', '<30', '<30'],
    ['upper-bound', '控制在1.63以内', 1.63, true, 'lower', '控制在1.63以内', '≤1.63'],
    ['lower-bound', '超过300', 300, false, 'higher', '超过300', '>300'],
    ['lower-bound', '60以上', 60, true, 'higher', '60以上', '≥60'],
    ['total', '[20]', 20, true, 'higher', '[20]', '[20]'],
    ['total', '突破[20]', 20, false, 'higher', '突破[20]', '>[20]'],
    ['interval', '30至50', 30, true, 'higher', '30至50', '30–50'],
    ['multiple', '翻一番', 1729.2, true, 'higher', '翻一番', '≥1729.2'],
    ['growth-rate', '年均增长 5%以上', 1103.473, true, 'higher', '年均增长 5%以上', '≥1103.5'],
    ['multiple', '翻一番', null, true, 'higher', '翻一番', '翻一番'],
    ['relative', '快于经济增长', null, false, 'higher', '快于经济增长', '快于经济增长'],
    ['qualitative', '完成上级 下达任务', null, true, 'higher', '完成上级下达任务', 'assigned'],
  ])('%s %s', (kind, text, value, inclusive, better, zh, en) => {
    const of = { target: { kind, text, value, inclusive }, better, baseline: 864.6 }
    expect([targetText(of, 'zh'), targetText(of, 'en')]).toEqual([zh, en])
  })
})

describe('targetSign', () => {
  it.each<[Target['kind'], string, number | null, boolean, 'higher' | 'lower', string | null]>([
    ['about', '达到83.5左右', 83.5, true, 'higher', '≈83.5'],
    ['upper-bound', '控制在1.63以内', 1.63, true, 'lower', '≤1.63'],
    ['growth-rate', '年均增长 5%以上', 1103.473, true, 'higher', '≥1103.5'],
    ['interval', '30至50', 30, true, 'higher', null],
    ['qualitative', '完成上级下达任务', null, true, 'higher', null],
  ])('%s %s', (kind, text, value, inclusive, better, sign) => {
    expect(targetSign({ target: { kind, text, value, inclusive }, better, baseline: 864.6 })).toBe(sign)
  })
})
