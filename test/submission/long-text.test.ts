import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { growth, inProportion } from '../support/growth.ts'
import { smallPlan } from '../support/small-plan.ts'

/** Texts that make a search which goes back over itself take hours. */
const texts: Readonly<Record<string, (many: number) => string>> = {
  blanks: (many) => `a${' '.repeat(many)}b`,
  commas: (many) => `a${','.repeat(many)}b`,
  'footnote marks': (many) => `a${'①'.repeat(many)}b`,
  'opening brackets': (many) => '('.repeat(many),
  'closing brackets': (many) => `x${'）'.repeat(many)}y`,
  colons: (many) => `${'：'.repeat(many)}x`,
  'a unit far off': (many) => `单位：${' '.repeat(many)}x）`,
  years: (many) => '2023年'.repeat(many / 5),
  digits: (many) => '1'.repeat(many),
  'two numbers far apart': (many) => `1${' '.repeat(many)}2`,
  'grouped digits': (many) => '1,'.repeat(many / 2),
  units: (many) => '（亿元'.repeat(many / 4),
  'days of issue': (many) => '填报日期：'.repeat(many / 5),
  statements: (many) => '完成任务指标'.repeat(many / 6),
  quotes: (many) => '"'.repeat(many),
  separators: (many) => `${'，；|'.repeat(many / 3)}1`,
  'a name far in front': (many) => `GDP${' '.repeat(many)}1`,
  lines: (many) => 'GDP，1\n'.repeat(many / 6),
  'letters and digits': (many) => 'ab1-'.repeat(many / 4),
  tables: (many) => '表1.'.repeat(many / 3),
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
  const rows: Readonly<Record<string, (index: number) => string>> = {
    'in one cell': (index) => `"GDP；${index}.5；亿元"`,
    'of nothing known, in one cell': (index) => `全区实现旅游收入 ${index}.5 亿元`,
    'begun as remarks': (index) => `注：GDP为${index}.5亿元。`,
    'below one another in a cell': (index) => `"GDP；${index}.5\nGDP；${index}.5"`,
  }

  it.each(Object.entries(rows))('%s take no more than their number', async (_title, row) => {
    const reading = (rows: number) => {
      const text = `指标,2023年,备注\nGDP,1,\n${Array.from({ length: rows }, (_, index) => row(index)).join('\n')}`
      return readSubmission(sourceOf('x.csv', Buffer.from(text)), smallPlan)
    }
    expect(await growth(reading, 4000)).toBeLessThan(inProportion)
  })
})

describe.each(Object.entries(places))('a text of 16,000 characters as a %s', (_place, fileWith) => {
  it.each(Object.entries(texts))('%s is read in proportion to its length', async (_title, textOf) => {
    const read = (size: number) => {
      const file = fileWith(`"${textOf(size).replaceAll('"', '""')}"`)
      return readSubmission(sourceOf('x.csv', Buffer.from(file)), smallPlan)
    }
    const { findings } = await read(16_000)
    for (const { message } of findings) expect(message.zh.length).toBeLessThan(400)
    expect(await growth(read, 16_000)).toBeLessThan(inProportion)
  })
})

describe('a table of 4,000 columns', () => {
  const times = (count: number, cellOf: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => cellOf(index))
  const tables: Readonly<Record<string, (count: number) => readonly (readonly string[])[]>> = {
    'of one thing': (count) => [
      ['指标', '2023年', ...times(count, () => '列')],
      ['GDP', '2030.29', ...times(count, String)],
    ],
    'beside each other': (count) => [
      times(count, (index) => (index % 2 === 0 ? '指标' : '2023年')),
      times(count, (index) => (index % 2 === 0 ? 'GDP' : '2030.29')),
    ],
    'of years': (count) => [
      ['指标', ...times(count, (index) => `${2021 + (index % 5)}年`)],
      ['GDP', ...times(count, () => '1')],
    ],
    'of many things that are not read': (count) => [
      ['指标', '2023年', ...times(count, (index) => `列${index}`)],
      ['GDP', '1900.5'],
    ],
  }

  it.each(Object.entries(tables))('%s is read in proportion to its width', async (_title, tableOf) => {
    const read = (count: number) => {
      const file = tableOf(count)
        .map((cells) => cells.join(','))
        .join('\n')
      return readSubmission(sourceOf('x.csv', Buffer.from(file)), smallPlan)
    }
    expect((await read(4000)).findings.length).toBeGreaterThan(0)
    expect(await growth(read, 4000)).toBeLessThan(inProportion)
  })
})
