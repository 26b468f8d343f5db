import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'

const many = 64 * 1024
/** Cells that send a search back over itself. */
const texts: Readonly<Record<string, string>> = {
  marks: '①'.repeat(many),
  blanks: `2${' '.repeat(many)}x`,
  digits: '1'.repeat(many),
  grouped: '1,'.repeat(many / 2),
  points: `${'1.'.repeat(many / 2)}x`,
  brackets: '（'.repeat(many),
  'closed brackets': '（亿元）'.repeat(many / 4),
  signs: '-'.repeat(many),
  labels: '确保=1;'.repeat(many / 5),
  codes: 'a-'.repeat(many / 2),
  years: '2023年'.repeat(many / 5),
  words: '年均增长'.repeat(many / 4),
  quotes: '"'.repeat(many),
}
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const lines = (...rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')

interface Place {
  readonly files: Readonly<Record<string, string>>
  readonly argv: readonly string[]
}
const header = [
  'no',
  'code',
  'name',
  'name_en',
  'aliases',
  'unit',
  'baseline_2020',
  'target_2025',
  'attribute',
]
const more = ['better', 'scale', 'tiers', 'group', 'source', 'repeats']
const row = [
  '1',
  'gdp',
  '地区生产总值',
  'GDP',
  '',
  '亿元',
  '1516.7',
  '2200',
  'anticipatory',
  'higher',
  'growth',
  '',
  'main',
  '',
  '',
]
const submission = lines(['指标', '单位', '2023年'], ['地区生产总值', '亿元', '20302900'])
const replaced = (cells: readonly string[], at: number, text: string) =>
  cells.map((cell, index) => (index === at ? text : cell))

const places: Readonly<Record<string, (text: string) => Place>> = {
  ...Object.fromEntries(
    [...header, ...more].map((column, at) => [
      `the ${column} of a plan`,
      (text: string) => ({
        files: { 'p.csv': lines([...header, ...more], replaced(row, at, text)) },
        argv: ['plan', '--plan', 'p.csv'],
      }),
    ]),
  ),
  'a header of a plan': (text) => ({
    files: { 'p.csv': lines(replaced([...header, ...more], 3, text), row) },
    argv: ['plan', '--plan', 'p.csv'],
  }),
  'an assigned target': (text) => ({
    files: { 't.csv': lines(['code', 'target'], ['pm25', text]) },
    argv: ['plan', '--targets', 't.csv'],
  }),
  'a relation': (text) => ({
    files: { 'r.csv': lines(['name', 'left', 'relation', 'right'], ['x', `gdp ${text}`, '=', 'gdp']) },
    argv: ['plan', '--lint', '--relations', 'r.csv'],
  }),
  ...Object.fromEntries(
    ['rule', 'indicator', 'region', 'year', 'value', 'reason', 'who', 'until'].map((column, at, columns) => [
      `the ${column} of an explanation`,
      (text: string) => ({
        files: {
          'e.csv': lines(columns, replaced(['KQ503', 'gdp', '', '2023', '1', '属实', '', ''], at, text)),
          's.csv': submission,
        },
        argv: ['validate', 's.csv', '--explanations', 'e.csv'],
      }),
    ]),
  ),
  'a word of the command line': (text) => ({ files: {}, argv: ['explain', text.slice(0, 16 * 1024)] }),
}

describe.each(Object.entries(places))('64 KiB as %s', (_place, placed) => {
  it.each(Object.entries(texts))('%s: answered within a second', async (_title, text) => {
    const { files, argv } = placed(text)
    const cwd = mkdtempSync(join(tmpdir(), 'kq-long-'))
    for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
    const start = performance.now()
    const { stderr } = await run(argv, { cwd })
    expect(performance.now() - start).toBeLessThan(1500)
    expect(stderr).not.toMatch(/程序内部出错/)
    // What was typed is quoted whole, what a file holds is not.
    if (Object.keys(files).length > 0)
      expect(Math.max(...stderr.split('\n').map(({ length }) => length))).toBeLessThan(2000)
  })
})
