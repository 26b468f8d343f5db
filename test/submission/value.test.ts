import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '../../src/domain/plan.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readValue, type StatedUnits } from '../../src/submission/value.ts'
import { root } from '../support/run.ts'
import { tries } from '../support/seed.ts'

const { indicators } = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
const find = (code: string): Indicator => {
  const found = indicators.find((indicator) => indicator.code === code)
  if (found === undefined) throw new Error(`no indicator ${code}`)
  return found
}
const place = { file: 'x.csv', line: 2, column: 2, cell: 'B2' }
const unstated: StatedUnits = { column: null, header: null, name: null, line: [], power: 0 }
const read = (code: string, text: string, units = unstated) => readValue(text, find(code), units, place)

/** A value shortly: `1516.7`, `total 8.6`, `true`, `invalid`, with the ids of its findings. */
function short({ reading, findings }: ReturnType<typeof read>): string {
  const said =
    'quantity' in reading
      ? `${reading.kind === 'number' ? '' : `${reading.kind} `}${reading.quantity.value}`
      : reading.kind === 'statement'
        ? `${reading.fulfilled}`
        : reading.kind === 'unusable'
          ? reading.reason
          : reading.kind
  return [said, ...findings.map(({ id }) => id)].join(' ')
}

describe('a value in the unit of its indicator', () => {
  it.each([
    ['gdp', '1516.7', '1516.7'],
    ['gdp', '15167000万元', '1516.7 KQ304'],
    ['gdp', '15167000万', '1516.7 KQ304'],
    ['gdp', '1516.7亿', '1516.7'],
    ['gdp', '1516.7多', 'invalid KQ305'],
    ['gdp', '¥1,516.70', '1516.7'],
    ['gdp', '¥1516.7亿', '1516.7'],
    ['gdp', '¥1516.7亿元', '1516.7'],
    ['gdp', '$1516.7', 'invalid KQ305'],
    ['gdp', '$1516.7亿元', 'invalid KQ305'],
    ['fdi', 'US$2.5亿', '2.5'],
    ['fdi', '¥2.5', 'invalid KQ305'],
    ['fdi', '¥2.5亿', 'invalid KQ305'],
    ['gdp-per-capita', '¥17.1', '17.1'],
    ['labour-productivity', '24.7万', '24.7'],
    ['talent', '27万', '27'],
    ['urbanisation', '¥83.7', 'invalid KQ305'],
    ['urbanisation', '83.7%', '83.7'],
    ['urban-rural-income-ratio', '1.63:1', '1.63'],
    ['urban-rural-income-ratio', '1.63∶1', '1.63'],
    ['gdp', '1516.7:1', 'invalid KQ305'],
    ['high-value-patents', '6.1件/万人', '6.1'],
    ['high-value-patents', '6.1件/每万人', '6.1'],
    ['high-value-patents', '6.1件/千人', 'invalid KQ305'],
    ['physicians', '3.6人/千人', '3.6'],
    ['life-expectancy', '83.5岁', '83.5'],
    ['life-expectancy', '2023年', 'invalid KQ303'],
  ])('%s: %s is %s', (code, text, expected) => {
    expect(short(read(code, text))).toBe(expected)
  })

  it.each([
    ['the column', { column: '万元' }, '15167000', '1516.7 KQ304'],
    ['the column, as a bare multiple', { column: '亿' }, '1516.7', '1516.7'],
    ['the header', { header: '万元' }, '15167000', '1516.7 KQ304'],
    ['the name', { name: '万元' }, '15167000', '1516.7 KQ304'],
    ['the line above, which can speak of it', { line: ['万元'] }, '15167000', '1516.7 KQ304'],
    ['the line above, which cannot', { line: ['万人'] }, '1516.7', '1516.7'],
    ['nothing: a dash', { column: '—' }, '1516.7', '1516.7'],
    ['the column, the cell naming the currency', { column: '万元' }, '¥15,167,000', '1516.7 KQ304'],
    ['the column, the cell naming another currency', { column: '亿元' }, '$1516.7', 'invalid KQ305'],
  ])('the unit stands in %s', (_title, units, text, expected) => {
    expect(short(read('gdp', text, { ...unstated, ...units }))).toBe(expected)
  })
})

describe('what an indicator does not take is a finding', () => {
  it.each([
    ['urbanisation', '[83.7]', 'invalid KQ303'],
    ['gdp', '累计1516.7', 'invalid KQ303'],
    ['fdi', '[8.6]', 'running-total 8.6'],
    ['water-intensity-cut', '累计下降5.2%', 'running-total 5.2'],
    ['energy-intensity-cut', '累计下降5.2%', 'running-total 5.2'],
    ['energy-intensity-cut', '完成', 'true'],
    ['energy-intensity-cut', '√', 'invalid KQ303'],
  ])('%s: %s is %s', (code, text, expected) => {
    expect(short(read(code, text))).toBe(expected)
  })

  it('says what to write by what the indicator takes', () => {
    expect(read('energy-intensity-cut', '√').findings[0]?.remedy.zh).toContain('“完成”或“未完成”')
    expect(read('gdp', '√').findings[0]?.remedy.zh).toContain('普通数字')
  })

  it('never drops a value without a word: what cannot be used has an error', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789.,-¥$%[]:亿万元人完成累计以上年月约 '),
      maxLength: 10,
    })
    fc.assert(
      fc.property(fc.constantFrom(...indicators), text, (indicator, cell) => {
        const { reading, findings } = readValue(cell, indicator, unstated, place)
        expect(findings.some(({ severity }) => severity === 'error')).toBe(reading.kind === 'unusable')
      }),
      tries(2000),
    )
  })

  it('quotes the beginning of a long cell only', () => {
    const [finding] = read('gdp', '很长'.repeat(5000)).findings
    expect(finding?.message.zh.length).toBeLessThan(120)
  })
})
