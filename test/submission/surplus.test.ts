import { describe, expect, it } from 'vitest'
import type { Place } from '../../src/domain/finding.ts'
import { surplusIn } from '../../src/submission/surplus.ts'

const placeAt = (line: number, row: number, column: number): Place => ({
  file: 'x.csv',
  line,
  column,
  cell: `${column}:${row}`,
})
const said = (cells: readonly string[], columns: number, values: readonly number[]) => {
  const finding = surplusIn({ line: 2, row: 2, cells }, columns, values, placeAt)
  return finding === null ? null : [finding.place.column, finding.value, finding.remedy.en.slice(0, 24)]
}

describe('more cells than the header has', () => {
  it.each<[string, readonly string[], readonly unknown[] | null]>([
    ['none', ['GDP', '备注', '1'], null],
    ['empty ones', ['GDP', '备注', '1', '', ' '], null],
    ['a number cut at its comma', ['GDP', '备注', '1', '516.7'], [3, '1,516.7', 'Drop the thousands separ']],
    [
      'a quote behind a blank',
      ['GDP', ' "口径', ' 常住"', '1'],
      [2, '口径, 常住', 'Delete the blank before '],
    ],
    ['of three parts', ['GDP', '\t"a', 'b', 'c" ', '1'], [2, 'a,b,c', 'Delete the blank before ']],
    ['a quote that was not cut', ['GDP', ' "口径"', '1', '2'], [4, '2', 'Delete the surplus cell ']],
    ['a quote that never ends', ['GDP', ' "口径', '1', '2'], [4, '2', 'Delete the surplus cell ']],
    ...['“”', '‘’', "''", '«»', '＂＂', '「」', '``'].map(
      (marks): [string, readonly string[], readonly unknown[]] => [
        `a number between ${marks}`,
        ['GDP', '备注', `${marks[0]}1`, ` 516.7${marks[1]}`],
        [3, '1, 516.7', 'Use double quotes ("), or'.slice(0, 24)],
      ],
    ),
    ['other marks that were not cut', ['GDP', '“口径”', '1', '2'], [4, '2', 'Delete the surplus cell ']],
    ['whatever else', ['GDP', '备注', '1', '亿元'], [4, '亿元', 'Delete the surplus cell ']],
  ])('%s', (_, cells, finding) => {
    expect(said(cells, 3, [2])).toEqual(finding)
  })
})
