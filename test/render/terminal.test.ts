import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gap, layOut } from '../../src/document/layout.ts'
import { type ShownColumnOf, tableOf } from '../../src/document/table.ts'
import { terminal } from '../../src/render/terminal.ts'
import { displayWidth } from '../../src/render/width.ts'
import { tries } from '../support/seed.ts'

/** The display columns of a line from one on, as many as asked for. */
function cut(line: string, from: number, width: number): string {
  let at = 0
  let found = ''
  for (const char of line) {
    if (at >= from && at < from + width) found += char
    at += displayWidth(char)
  }
  return found
}

const cell = fc
  .string({ unit: fc.constantFrom(...'a1 数，（）.-'), maxLength: 40 })
  .map((text) => text.trim() || 'x')
const give = fc.constantFrom<Pick<ShownColumnOf<readonly string[]>, 'wraps' | 'leaves' | 'align'>>(
  {},
  { wraps: true },
  { leaves: 1 },
  { leaves: 2, align: 'right' },
)

describe('a table on a terminal', () => {
  it('keeps its columns in line, rows broken into several lines and all', () => {
    fc.assert(
      fc.property(
        fc.array(give, { maxLength: 5 }),
        fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 40, max: 140 }),
        (gives, rows, width) => {
          const columns = [{}, ...gives].map((one, at) => ({
            title: `c${at}`,
            show: (row: readonly string[]) => row[at] ?? null,
            ...one,
          }))
          const table = tableOf('', columns, [{ rows }])
          const appearance = { width, colour: false, ascii: false }
          const page = { lang: 'zh', title: '', blocks: [{ kind: 'table', table }] } as const
          const lines = terminal(page, appearance).trimEnd().split('\n')
          const laid = layOut(table, width, displayWidth)
          let end = -gap
          const ends = laid.map((one) => (end += one.width + gap))
          for (const line of lines.filter((one) => !one.startsWith('─'))) {
            for (const at of ends.slice(0, -1)) expect(cut(line, at, gap).trim()).toBe('')
          }
          const first = lines.filter((line) => !line.startsWith('─')).length
          expect(first).toBeGreaterThanOrEqual(rows.length + 1)
        },
      ),
      tries(200),
    )
  })
})
