import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { settled } from '../../src/submission/several.ts'
import { root } from '../support/run.ts'

// All values are made up.
const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

const submission = (text: string, file = 'x.csv') => readSubmission(sourceOf(file, Buffer.from(text)), plan)

/** `2025 gdp 2210?` for what is used, with `?` where it is provisional, then the rules that speak. */
async function read(text: string): Promise<readonly string[]> {
  const { observations, findings } = await submission(text)
  return [
    ...observations.map(({ year, indicator, reading, provisional }) => {
      const value = 'quantity' in reading ? reading.quantity.value : reading.kind
      return `${year} ${indicator} ${value}${provisional ? '?' : ''}`
    }),
    ...findings.map(({ id, place }) => `${id} ${place.cell}`),
  ]
}

describe('what is expected of a year that is ending', () => {
  it.each([
    ['alone: it counts, as provisional', '指标,2025年预计\nGDP,2210\n', ['2025 gdp 2210?']],
    ['as 预计完成', '指标,2025年预计完成\nGDP,2210\n', ['2025 gdp 2210?']],
    ['by the title', '2025年预计完成情况\n指标,数值\nGDP,2210\n', ['2025 gdp 2210?']],
    ['by a header without a year', '2025年主要指标\n指标,预计完成\nGDP,2210\n', ['2025 gdp 2210?']],
    ['by the year column', '指标,年份,数值\nGDP,2025年预计,2210\n', ['2025 gdp 2210?']],
    ['in English', 'indicator,2025 (estimated)\nGDP,2210\n', ['2025 gdp 2210?']],
    [
      'beside a value: the value, whichever comes first',
      '指标,2025年预计,2025年\nGDP,2210,2230\n',
      ['2025 gdp 2230', 'KQ208 B2'],
    ],
    [
      'behind a value',
      '指标,2025年,2025年预计\nGDP,2230,2210\n一般公共预算收入,150,148\n',
      ['2025 gdp 2230', '2025 general-public-budget-revenue 150', 'KQ208 C2'],
    ],
    [
      'where one row has nothing better: there it counts',
      '指标,2025年,2025年预计\nGDP,2230,2210\n一般公共预算收入,,148\n',
      ['2025 gdp 2230', '2025 general-public-budget-revenue 148?', 'KQ208 C2'],
    ],
    [
      'by a status column, beside a row that is final',
      '指标,年份,数值,状态\nGDP,2025,2210,预计\nGDP,2025,2230,\n',
      ['2025 gdp 2230', 'KQ208 C2'],
    ],
    [
      'in the cell, beside a row that is final',
      '指标,年份,数值\nGDP,2025,预计2210\nGDP,2025,2230\n',
      ['2025 gdp 2230', 'KQ208 C2'],
    ],
    [
      'by a header without a year, beside 实际完成',
      '2025年主要指标\n指标,实际完成,预计完成\nGDP,2230,2210\n',
      ['2025 gdp 2230', 'KQ208 C3'],
    ],
    ['as 预估', '指标,2025年预估\nGDP,2210\n', ['2025 gdp 2210?']],
    ['next to a forecast, which is no value', '指标,2025年预测\nGDP,2210\n', ['KQ208 B1']],
    [
      'a forecast without a year',
      '2025年主要指标\n指标,数值,预测值\nGDP,2210,2300\n',
      ['2025 gdp 2210', 'KQ206 C2'],
    ],
  ])('%s', async (_title, text, wanted) => {
    expect(await read(text)).toEqual(wanted)
  })

  it.each([
    ['expected first', ['指标,2025年预计\nGDP,2210\n', '指标,2025年\nGDP,2230\n']],
    ['expected last', ['指标,2025年\nGDP,2230\n', '指标,2025年预计\nGDP,2210\n']],
  ])('of two files the value counts: %s', async (_title, texts) => {
    const read = await Promise.all(texts.map((text, index) => submission(text, `${index}.csv`)))
    const { submissions, findings } = settled(plan, read, { isFaulty: () => false, isRevision: () => false })
    const left = submissions.flatMap(({ observations }) => observations)
    expect(left.map(({ text }) => text)).toEqual(['2230'])
    expect(findings.map(({ id }) => id)).toEqual(['KQ208'])
  })
})
