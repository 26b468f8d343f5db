import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { growth, inProportion } from '../support/growth.ts'
import { run } from '../support/run.ts'

/** Cells that send a search back over itself. */
const texts: Readonly<Record<string, (many: number) => string>> = {
  marks: (many) => '①'.repeat(many),
  blanks: (many) => `2${' '.repeat(many)}x`,
  digits: (many) => '1'.repeat(many),
  grouped: (many) => '1,'.repeat(many / 2),
  points: (many) => `${'1.'.repeat(many / 2)}x`,
  brackets: (many) => '（'.repeat(many),
  'closed brackets': (many) => '（亿元）'.repeat(many / 4),
  signs: (many) => '-'.repeat(many),
  labels: (many) => '确保=1;'.repeat(many / 5),
  codes: (many) => 'a-'.repeat(many / 2),
  years: (many) => '2023年'.repeat(many / 5),
  words: (many) => '年均增长'.repeat(many / 4),
  quotes: (many) => '"'.repeat(many),
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

const typed = 'a word of the command line'
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
  [typed]: (text: string) => ({ files: {}, argv: ['explain', text] }),
}

describe.each(Object.entries(places))('16 KiB as %s', (place, placed) => {
  it.each(Object.entries(texts))('%s: answered in proportion to its length', async (_title, textOf) => {
    const cwd = mkdtempSync(join(tmpdir(), 'kq-long-'))
    const answer = (size: number) => {
      const { files, argv } = placed(textOf(size))
      for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
      return run(argv, { cwd })
    }
    const { stderr } = await answer(16 * 1024)
    expect(stderr).not.toMatch(/程序内部出错/)
    // What was typed is quoted whole, what a file holds is not.
    if (place !== typed)
      expect(Math.max(...stderr.split('\n').map(({ length }) => length))).toBeLessThan(2000)
    expect(await growth(answer, 16 * 1024)).toBeLessThan(inProportion)
  })
})
