import { describe, expect, it } from 'vitest'
import { spansOf } from '../../src/text/merges.ts'

const merge = (startRow: number, endRow: number, startCol: number) => ({ startRow, endRow, startCol })
const plain = (spans: ReturnType<typeof spansOf>) =>
  [...spans].map(([row, columns]) => [row, ...[...columns].map(([column, text]) => `${column} ${text}`)])

describe('spansOf', () => {
  const textAt = (row: number, column: number) => (column === 9 ? '' : `r${row}c${column}`)

  it.each([
    ['none', [], []],
    [
      'one over three rows',
      [merge(1, 3, 0)],
      [
        [2, '0 r1c0'],
        [3, '0 r1c0'],
      ],
    ],
    ['two side by side', [merge(1, 2, 0), merge(1, 2, 4)], [[2, '0 r1c0', '4 r1c4']]],
    ['one along a row', [merge(1, 1, 0)], []],
    ['one without text', [merge(1, 2, 9)], []],
    ['one beyond the last row', [merge(8, 5_000_000, 0)], [[9, '0 r8c0']]],
  ])('%s', (_title, merges, expected) => {
    expect(plain(spansOf(merges, textAt, 10))).toEqual(expected)
  })

  it('looks at a bounded number of cells', () => {
    const columns = Array.from({ length: 50 }, (_, column) => merge(0, 1_000_000, column))
    const spans = spansOf(columns, () => 'x', 1_000_000)
    expect(spans.size).toBe(100_000)
  })
})
