import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gap, layOut } from '../../src/document/layout.ts'
import { type ShownColumnOf, tableOf } from '../../src/document/table.ts'

type Row = readonly string[]
type Give = Pick<ShownColumnOf<Row>, 'wraps' | 'leaves' | 'brief' | 'detail'>
const widthOf = (text: string) => text.length
const column = (at: number, give: Give): ShownColumnOf<Row> => ({
  title: `c${at}`,
  show: (row) => row[at] ?? null,
  ...give,
})
const laid = (gives: readonly Give[], row: Row, width: number) => {
  const columns = gives.map((give, at) => column(at, give))
  return layOut(tableOf<Row>('T', columns, [{ rows: [row] }]), width, widthOf)
}
const said = (gives: readonly Give[], row: Row, width: number) =>
  laid(gives, row, width).map(({ column: { title }, width: size }) => `${title}:${size}`)
const text = 'x'.repeat(40)

describe('layOut', () => {
  const plain = [{}, { wraps: true }, { leaves: 1 }] as const
  it.each([
    ['room for all: 5 + 2 + 40 + 2 + 6 = 55', 55, ['c0:5', 'c1:40', 'c2:6']],
    ['the text gives way: 40 − 5 − 6 − 2 × 2 = 25', 40, ['c0:5', 'c1:25', 'c2:6']],
    ['below 24 the column goes that may: 38 − 15 = 23, so 38 − 5 − 2 = 31', 38, ['c0:5', 'c1:31']],
    ['then the text gives way again: 20 − 5 − 2 = 13', 20, ['c0:5', 'c1:13']],
    ['numbers are never cut, and a text is left 8', 3, ['c0:5', 'c1:8']],
  ])('%s', (_, width, expected) => {
    expect(said(plain, ['12345', text, '123456'], width)).toEqual(expected)
  })

  it('says the same in brief before anything is left out', () => {
    const gives: readonly Give[] = [
      { wraps: true, brief: (row) => `${row[0]}+unit` },
      { brief: 'left-out' },
      { brief: () => '20' },
      { leaves: 1 },
    ]
    const row = [text, 'unit', '4.00 [20]', 'abc']
    expect(said(gives, row, 60)).toEqual(['c0:38', 'c1:4', 'c2:9', 'c3:3'])
    expect(said(gives, row, 40)).toEqual(['c0:31', 'c2:2', 'c3:3'])
    expect(said(gives, row, 28)).toEqual(['c0:24', 'c2:2'])
  })

  it('leaves out the highest number first', () => {
    const gives = [{ wraps: true }, { leaves: 2 }, { leaves: 1 }, { leaves: 3 }]
    const row = ['x'.repeat(20), 'aaaa', 'bbbb', 'cccc']
    expect(said(gives, row, 38)).toEqual(['c0:20', 'c1:4', 'c2:4', 'c3:4'])
    expect(said(gives, row, 37)).toEqual(['c0:20', 'c1:4', 'c2:4'])
    expect(said(gives, row, 31)).toEqual(['c0:20', 'c2:4'])
    expect(said(gives, row, 25)).toEqual(['c0:20'])
  })

  it('shares room evenly among texts, none having more than it wishes: 60 − 2 = 58 = 10 + 48', () => {
    expect(said([{ wraps: true }, { wraps: true }], [text.repeat(2), 'x'.repeat(10)], 60)).toEqual([
      'c0:48',
      'c1:10',
    ])
  })

  it('is never wider than it may be while anything can give way', () => {
    const give = fc.oneof(
      fc.constant<Give>({ wraps: true }),
      fc.record({ leaves: fc.integer({ min: 1, max: 4 }) }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(give, fc.string({ maxLength: 60 })), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 200 }),
        (columns, width) => {
          const found = laid(
            columns.map(([one]) => one),
            columns.map(([, one]) => one),
            width,
          )
          const total = found.reduce((sum, one) => sum + one.width + gap, -gap)
          const least = found.reduce(
            (sum, { column: { wraps }, width: size }) => sum + (wraps ? Math.min(size, 8) : size) + gap,
            -gap,
          )
          const leaving = found.some(({ column: { leaves } }) => leaves !== null)
          expect(total).toBeLessThanOrEqual(leaving ? width : Math.max(width, least))
        },
      ),
    )
  })

  it('shows no detail', () => {
    expect(said([{ detail: true }, {}], ['a', 'b'], 80)).toEqual(['c1:2'])
  })
})
