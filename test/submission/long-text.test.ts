import { performance } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { smallPlan } from '../support/small-plan.ts'

const many = 60_000
/** Texts that make a search which goes back over itself take hours. */
const texts: Readonly<Record<string, string>> = {
  blanks: `a${' '.repeat(many)}b`,
  commas: `a${','.repeat(many)}b`,
  'footnote marks': `a${'①'.repeat(many)}b`,
  'opening brackets': '('.repeat(many),
  'closing brackets': `x${'）'.repeat(many)}y`,
  colons: `${'：'.repeat(many)}x`,
  'a unit far off': `单位：${' '.repeat(many)}x）`,
  years: '2023年'.repeat(many / 5),
  digits: '1'.repeat(many),
  'two numbers far apart': `1${' '.repeat(many)}2`,
  'grouped digits': '1,'.repeat(many / 2),
  units: '（亿元'.repeat(many / 4),
  'days of issue': '填报日期：'.repeat(many / 5),
  statements: '完成任务指标'.repeat(many / 6),
  quotes: '"'.repeat(many),
}
const places: Readonly<Record<string, (text: string) => string>> = {
  header: (text) => `指标,${text},2023年\nGDP,1,2`,
  name: (text) => `指标,2023年\n${text},1`,
  value: (text) => `指标,2023年\nGDP,${text}`,
  title: (text) => `${text}\n指标,2023年\nGDP,1`,
  'lower header': (text) => `指标,2023年\n,${text}\nGDP,1`,
  year: (text) => `指标,年份,数值\nGDP,${text},1`,
  unit: (text) => `指标,单位,2023年\nGDP,${text},1`,
  number: (text) => `序号,指标,2023年\n${text},GDP,1`,
  region: (text) => `地区,指标,2023年\n${text},GDP,1`,
  growth: (text) => `指标,2023年,可比价增速\nGDP,1,${text}`,
}

describe.each(Object.entries(places))('a text of 60,000 characters as a %s', (_place, fileWith) => {
  it.each(Object.entries(texts))('%s is read within a second', async (_title, text) => {
    const file = fileWith(`"${text.replaceAll('"', '""')}"`)
    const start = performance.now()
    const { findings } = await readSubmission(sourceOf('x.csv', Buffer.from(file)), smallPlan)
    expect(performance.now() - start).toBeLessThan(1000)
    for (const { message } of findings) expect(message.zh.length).toBeLessThan(400)
  })
})
