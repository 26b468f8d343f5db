import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { roleOf } from '../../src/submission/headers.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { tries } from '../support/seed.ts'
import { smallPlan } from '../support/small-plan.ts'

const headers = [
  '序号',
  '代码',
  '指标',
  '单位',
  '年份',
  '地区',
  '状态',
  '备注',
  '数值',
  '2022年',
  '2023年',
  '2023年（亿元）',
  '2023年1-9月',
  '2024年预测',
  '2019年',
  '可比价增速',
  '2025年目标',
  'GDP',
  '城镇化率',
  '柯桥区',
  '越城区',
  '排名',
  '',
]
const cells = [
  '',
  '1',
  '2',
  '5',
  'gdp',
  'GDP',
  'GDP①',
  '①GDP',
  '城镇化率',
  '实际利用外资',
  '单位GDP能耗降低率',
  '地区生产总直',
  '快递业务量',
  '一、经济发展',
  '一',
  '经济发展',
  '甲',
  '注：虚构',
  '*虚构',
  '填报人：张三',
  '单位：亿元',
  '亿元',
  '%',
  '万',
  '2022',
  '2023年',
  '去年',
  '柯桥区',
  '2030.29',
  '1,901.36',
  '83.7%',
  '[8.6]',
  '98.5以上',
  '完成',
  '—',
  '¥5',
  '12.5①',
  '2023-01-05',
  '上升',
]

const row = fc.array(fc.constantFrom(...cells), { minLength: 1, maxLength: 6 })
const header = fc.array(fc.constantFrom(...headers), { minLength: 2, maxLength: 6 })
const table = fc.record({
  title: fc.option(row),
  header,
  rows: fc.array(fc.oneof({ weight: 20, arbitrary: row }, header), { minLength: 1, maxLength: 12 }),
})

/** What only a value looks like. */
const value = /\d[.,]\d|\d-\d|¥/
const holdsValues = (header = '') => roleOf(header).kind === 'value' || ['GDP', '城镇化率'].includes(header)

const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((texts) => texts.map((text) => (text.includes(',') ? `"${text}"` : text)).join(',')).join('\n')

/** The lines that a note on several rows names. */
const linesIn = (message: string) =>
  [...message.matchAll(/第 ([\d、]+) 行/g)].flatMap(([, lines = '']) => lines.split('、').map(Number))

describe('nothing a file holds is passed over in silence', () => {
  it('every value below a header of values is read, listed as skipped with its reason, or spoken of', async () => {
    const property = fc.asyncProperty(table, async ({ title, header, rows }) => {
      const head = title === null ? [header] : [title, header]
      const text = csv([...head, ...rows])
      const { input, observations, findings } = await readSubmission(
        sourceOf('2023.csv', Buffer.from(text)),
        smallPlan,
        { noDigest: true },
      )
      if (input.headerRow !== head.length) return
      const whole = findings.some(({ place }) => place.line === null)
      for (const [index, cells] of rows.entries()) {
        const line = head.length + 1 + index
        if (!cells.some((cell, at) => value.test(cell) && holdsValues(header[at]))) continue
        const skipped = input.skipped.find((entry) => entry.line <= line && line <= entry.lastLine)
        const spoken =
          skipped !== undefined ||
          observations.some(({ place }) => place.line === line) ||
          findings.some(({ place }) => place.line === line) ||
          // Rows of other indicators are one note, which names every line.
          findings.some(({ id, message }) => id === 'KQ402' && linesIn(message.zh).includes(line))
        // Findings about a year or about the header stand once, where they first arise.
        const before = findings.some(
          ({ id, place }) =>
            ['KQ202', 'KQ205', 'KQ206', 'KQ207', 'KQ208'].includes(id) &&
            place.line !== null &&
            place.line <= line,
        )
        expect([text, line, spoken || before || whole]).toEqual([text, line, true])
        if (skipped !== undefined)
          expect([text, skipped.reason, skipped.text]).not.toEqual([text, 'blank', ''])
      }
    })
    await fc.assert(property, tries(400))
  })

  it('a value of a known indicator is an observation or has a finding at its line', async () => {
    const values = fc.constantFrom(...cells.filter((text) => /\d/.test(text)))
    const name = fc.constantFrom(
      'GDP',
      'GDP①',
      '①GDP',
      '（一）GDP',
      '一、GDP',
      '* GDP',
      '其中：GDP',
      'GDP（亿元）',
      'GDP：亿元',
    )
    const before = fc.constantFrom('', '来源：公报', '注：初步', '①', '一', '甲', '3')
    const property = fc.asyncProperty(name, before, values, async (name, before, value) => {
      const text = csv([
        ['附记', '指标', '2023年'],
        [before, name, value],
      ])
      const { observations, findings } = await readSubmission(sourceOf('x.csv', Buffer.from(text)), smallPlan)
      const found = observations.some(({ place }) => place.cell === 'C2')
      const said = findings.some(({ place }) => place.line === 2)
      expect([text, found || said]).toEqual([text, true])
    })
    await fc.assert(property, tries(200))
  })

  it('a value that cannot be used has an error, and a value that has an error cannot be used', async () => {
    const property = fc.asyncProperty(table, async ({ header, rows }) => {
      const text = csv([header, ...rows])
      const { observations, findings } = await readSubmission(
        sourceOf('2023.csv', Buffer.from(text)),
        smallPlan,
        { noDigest: true },
      )
      for (const { reading, place } of observations) {
        if (reading.kind !== 'unusable' || reading.reason !== 'invalid') continue
        const why = findings.filter(({ id, severity }) => severity === 'error' && id !== 'KQ211')
        const twice = why.some(({ id }) => id === 'KQ307')
        // A unit that a column states is mended in its own cell of the row.
        const said = why.some(
          (finding) =>
            finding.place.cell === place.cell ||
            (finding.id === 'KQ305' && finding.place.line === place.line),
        )
        expect([text, twice || said]).toEqual([text, true])
      }
    })
    await fc.assert(property, tries(300))
  })
})
