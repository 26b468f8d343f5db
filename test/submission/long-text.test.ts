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
  separators: `${'，；|'.repeat(many / 3)}1`,
  'a name far in front': `GDP${' '.repeat(many)}1`,
  lines: 'GDP，1\n'.repeat(many / 6),
  'letters and digits': 'ab1-'.repeat(many / 4),
  tables: '表1.'.repeat(many / 3),
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
  'row in one cell': (text) => `指标,单位,2023年\n${text}\nGDP,亿元,1`,
  'row above the header': (text) => `${text}\n指标,单位,2023年\nGDP,亿元,1`,
  remark: (text) => `指标,2023年\n注：,${text}\nGDP,1`,
  growth: (text) => `指标,2023年,可比价增速\nGDP,1,${text}`,
}

describe('many rows that do not stand in their columns', () => {
  const count = 20_000
  const rows: Readonly<Record<string, (index: number) => string>> = {
    'in one cell': (index) => `"GDP；${index}.5；亿元"`,
    'of nothing known, in one cell': (index) => `全区实现旅游收入 ${index}.5 亿元`,
    'begun as remarks': (index) => `注：GDP为${index}.5亿元。`,
    'below one another in a cell': (index) => `"GDP；${index}.5\nGDP；${index}.5"`,
  }

  it.each(Object.entries(rows))('%s take no more than their number', async (_title, row) => {
    const timeOf = async (rows: number) => {
      const text = `指标,2023年,备注\nGDP,1,\n${Array.from({ length: rows }, (_, index) => row(index)).join('\n')}`
      const start = performance.now()
      await readSubmission(sourceOf('x.csv', Buffer.from(text)), smallPlan)
      return performance.now() - start
    }
    await timeOf(count / 10)
    // Square growth would take a hundred times as long.
    expect(await timeOf(count)).toBeLessThan(40 * (await timeOf(count / 10)) + 500)
  })
})

describe.each(Object.entries(places))('a text of 60,000 characters as a %s', (_place, fileWith) => {
  it.each(Object.entries(texts))('%s is read within a second', async (_title, text) => {
    const file = fileWith(`"${text.replaceAll('"', '""')}"`)
    const start = performance.now()
    const { findings } = await readSubmission(sourceOf('x.csv', Buffer.from(file)), smallPlan)
    expect(performance.now() - start).toBeLessThan(1000)
    for (const { message } of findings) expect(message.zh.length).toBeLessThan(400)
  })
})

describe('a table of 16,000 columns', () => {
  const columns = Array.from({ length: 16_000 }, (_, index) => index)
  const tables: Readonly<Record<string, readonly (readonly string[])[]>> = {
    'of one thing': [
      ['指标', '2023年', ...columns.map(() => '列')],
      ['GDP', '2030.29', ...columns.map(String)],
    ],
    'beside each other': [
      columns.map((index) => (index % 2 === 0 ? '指标' : '2023年')),
      columns.map((index) => (index % 2 === 0 ? 'GDP' : '2030.29')),
    ],
    'of years': [
      ['指标', ...columns.map((index) => `${2021 + (index % 5)}年`)],
      ['GDP', ...columns.map(() => '1')],
    ],
  }

  it.each(Object.entries(tables))('%s is read within five seconds', async (_title, rows) => {
    const file = rows.map((cells) => cells.join(',')).join('\n')
    const start = performance.now()
    const { findings } = await readSubmission(sourceOf('x.csv', Buffer.from(file)), smallPlan)
    expect(performance.now() - start).toBeLessThan(5000)
    expect(findings.length).toBeGreaterThan(0)
  })
})
