import { describe, expect, it } from 'vitest'
import { type Merge, mergedIn } from '../../src/text/merges.ts'

const merge = (startRow: number, endRow: number, startCol: number, endCol = startCol): Merge => ({
  startRow,
  endRow,
  startCol,
  endCol,
})
/** Ten rows of ten cells; the last column is blank. */
const rows = Array.from({ length: 10 }, (_, row) => ({
  row,
  cells: Array.from({ length: 9 }, (_, column) => ({ column, text: `r${row}c${column}` })),
}))
const spansOf = (merges: readonly Merge[]) =>
  [...(mergedIn(merges, rows)?.spans ?? [])].map(([row, columns]) => [
    row,
    ...[...columns].map(([column, text]) => `${column} ${text}`),
  ])

describe('mergedIn', () => {
  it.each<[string, Merge[], unknown[]]>([
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
    ['one along a row', [merge(1, 1, 0, 3)], []],
    ['one without text', [merge(1, 2, 9)], []],
    ['one beyond the last row', [merge(8, 5_000_000, 0)], [[9, '0 r8c0']]],
    ['one whose first row is blank', [merge(20, 30, 0)], []],
  ])('says what the rows below belong to: %s', (_title, merges, expected) => {
    expect(spansOf(merges)).toEqual(expected)
  })

  it('finds what lies under an area, its first cell excepted', () => {
    const area = merge(2, 3, 1, 2)
    expect(mergedIn([area], rows)?.under).toEqual([
      { row: 2, column: 2, merge: area },
      { row: 3, column: 1, merge: area },
      { row: 3, column: 2, merge: area },
    ])
  })

  const steps = 100_000
  it('takes time with the areas and the rows, not with what the areas cover', () => {
    const whole = Array.from({ length: 9 }, (_, column) => merge(0, 1_048_575, column))
    expect(mergedIn(whole, rows)?.spans.size).toBe(9)
    const many = Array.from({ length: 10_000 }, (_, row) => merge(row, row, 1, 16_383))
    const long = Array.from({ length: 10_000 }, (_, row) => ({ row, cells: [{ column: 1, text: 'x' }] }))
    expect(mergedIn(many, long, steps)?.under).toEqual([])
  })

  it('gives up where areas without number lie over each other', () => {
    const over = Array.from({ length: 1_000 }, () => merge(0, 1_048_575, 0, 16_383))
    const long = Array.from({ length: 1_000 }, (_, row) => ({ row, cells: [{ column: 0, text: 'x' }] }))
    expect(mergedIn(over, long, steps)).toBeNull()
  })
})
