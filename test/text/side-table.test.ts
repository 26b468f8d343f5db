import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { explanationsIn } from '../../src/judge/explanations.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readTargetsFile } from '../../src/plan/open-targets.ts'
import { encodeGb18030 } from '../../src/text/gb18030.ts'
import { sideTable } from '../../src/text/side-table.ts'
import { root } from '../support/run.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

/** How a spreadsheet or a person leaves a small table. */
const dresses: readonly (readonly [string, (lines: readonly (readonly string[])[]) => Uint8Array])[] = [
  ['with commas', (lines) => Buffer.from(joined(lines, ','))],
  ['with semicolons', (lines) => Buffer.from(joined(lines, ';'))],
  ['with tabs', (lines) => Buffer.from(joined(lines, '\t'))],
  ['with a byte order mark', (lines) => Buffer.from(`\ufeff${joined(lines, ',')}`)],
  ['in GBK', (lines) => Buffer.from(encodeGb18030(joined(lines, ',')) ?? [])],
  ['in UTF-16', (lines) => Buffer.from(`\ufeff${joined(lines, '\t')}`, 'utf16le')],
  ['with CRLF', (lines) => Buffer.from(joined(lines, ',').replaceAll('\n', '\r\n'))],
  ['with blank rows', (lines) => Buffer.from(joined(lines, ',').replaceAll('\n', '\n,,\n\n'))],
  ['with a title above', (lines) => Buffer.from(`柯桥区 2023 年\n${joined(lines, ',')}`)],
  ['with rows set aside', (lines) => Buffer.from(joined(lines, ',').replace('\n', '\n# 待核,x,y\n'))],
  [
    'with columns turned round',
    (lines) =>
      Buffer.from(
        joined(
          lines.map((cells) => cells.toReversed()),
          ',',
        ),
      ),
  ],
  [
    'with short rows',
    (lines) =>
      Buffer.from(
        joined(
          lines.map((cells) => [...cells, '']),
          ',',
        ),
      ),
  ],
]

function joined(lines: readonly (readonly string[])[], by: string): string {
  return `${lines.map((cells) => cells.join(by)).join('\n')}\n`
}

describe('a small table beside the data', () => {
  it.each(dresses)('of assigned targets is read %s', (_title, dress) => {
    for (const head of [
      ['指标', '下达目标', '下达单位'],
      ['name', 'target', 'source'],
      ['代码', '目标值', '依据'],
    ]) {
      const key = head[0] === '代码' ? 'energy-intensity-cut' : '万元GDP能耗下降率'
      const bytes = dress([head, [key, '[14.5]', '省发展改革委']])
      const { indicators } = readTargetsFile(sourceOf('assigned.csv', bytes), plan)
      const assigned = indicators.find(({ code }) => code === 'energy-intensity-cut')
      expect([assigned?.target.text, assigned?.assigned?.source]).toEqual(['[14.5]', '省发展改革委'])
    }
  })

  it.each(dresses)('of explanations is read %s', (_title, dress) => {
    for (const head of [
      ['规则', '指标', '原因'],
      ['Rule', 'Indicator', 'REASON'],
      ['ｒｕｌｅ', ' 指标 ', '说明'],
    ]) {
      const bytes = dress([head, ['KQ505', '全区生产总值', '普查后修订']])
      const { entries, findings } = explanationsIn(sourceOf('e.csv', bytes), plan)
      expect(findings).toEqual([])
      expect(entries.map(({ indicator, reason }) => [indicator, reason])).toEqual([['gdp', '普查后修订']])
    }
  })

  it('names the line, the column and the cell of each of its cells, wherever it stands', () => {
    const text = '一览表\n\n目标;代码;目标\n\n2200;gdp;2300\n'
    const table = sideTable('a.csv', text, { code: ['代码'], target: [/^目标$/] }, [['code'], ['target']])
    const [row, ...more] = table.rows
    expect(more).toEqual([])
    expect([row?.cell('code'), row?.cell('target')]).toEqual(['gdp', '2200'])
    expect(row?.placeOf('code')).toEqual({ file: 'a.csv', line: 5, column: 2, cell: 'B5' })
    expect(table.head?.placeOf('target')).toEqual({ file: 'a.csv', line: 3, column: 1, cell: 'A3' })
    expect(table.repeated).toEqual([
      { column: 'target', place: { file: 'a.csv', line: 3, column: 3, cell: 'C3' } },
    ])
  })

  it('takes its first row for the header where none has the columns needed, and says what it lacks', () => {
    const table = sideTable('a.csv', 'x,y\n1,2\n', { code: [], target: [] }, [['code'], ['target']])
    expect([table.has('code'), table.rows.length, table.rows[0]?.cell('code')]).toEqual([false, 1, ''])
    expect(table.rows[0]?.placeOf('code')).toEqual({ file: 'a.csv', line: 2, column: null, cell: null })
    expect(sideTable('a.csv', ' \n,,\n', { code: [] }, [['code']])).toMatchObject({ head: null, rows: [] })
  })

  it('is read or not, whatever it holds, and every place is in the file', () => {
    const text = fc.array(
      fc.array(
        fc.oneof(fc.constantFrom('code', 'target', '#', '# x', '"', ''), fc.string({ maxLength: 5 })),
        { maxLength: 4 },
      ),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(text, (lines) => {
        const table = sideTable('a.csv', joined(lines, ','), { code: [], target: [] }, [['code']])
        for (const row of table.rows) {
          expect(row.line).toBeGreaterThan(table.head?.line ?? 0)
          expect(row.placeOf('code').column === null).toBe(!table.has('code'))
        }
      }),
    )
  })
})
