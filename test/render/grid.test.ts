import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawRows, mostDrawn } from '../../src/render/grid.ts'
import { filled } from '../../src/render/width.ts'

const texts = ['', '甲', '地区生产总值', '2030.29', '—', '+3.65%', '▲ 快于预期', 'GDP, 100m yuan']

const painted = (cell: string) => (cell.includes('▲') ? `\u001b[32m${cell}\u001b[39m` : cell)

describe('rows of a table', () => {
  it('are the same, whether cli-table3 draws them or there are too many for it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((columns) =>
          fc.array(fc.array(fc.constantFrom(...texts), { minLength: columns, maxLength: columns }), {
            minLength: 1,
            maxLength: 30,
          }),
        ),
        (rows) => {
          const cells = rows.map((row) =>
            row.map((text, at) => painted(filled(text, 16, at === 0 ? 'left' : 'right'))),
          )
          expect(drawRows(cells, mostDrawn + 1)).toEqual(drawRows(cells))
        },
      ),
    )
  })
})
