import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/run.ts'

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A submission as rows of cells, as a person has it in a spreadsheet. */
export type Sheet = readonly (readonly string[])[]

/** Column of the indicator's number, its name, its unit and the values of 2021, 2022, 2023 in the sheet below. */
export const columns = { no: 0, name: 1, unit: 2, y2021: 3, y2022: 4, y2023: 5 } as const
/** First row with an indicator; above it stand the title and the header. */
export const firstRow = 2

/** The full made-up submission of 36 rows and three years. */
export const whole: Sheet = readFileSync(join(root, 'fixtures/illustrative/2023.csv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split(','))

/** Indicators whose values hang together: they move by one shock of the economy and a little of their own. */
const together = new Set([1, 2, 3, 4, 12, 14, 24])

/** The written number of a cell; null where it is none. */
export function numberOf(cell: string | undefined): number | null {
  return cell !== undefined && /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : null
}

/**
 * Another clean submission: every yearly change of the made-up one varied by what changes ordinarily from year to
 * year: amounts by up to 4 % (those of the economy together by 3 %, and 1.5 % of their own), flows by 25 %, shares by up to
 * 0.6 points or 4 % of their distance from the nearer end, reductions by up to half a point. Written to the same digits.
 */
export function variant(next: () => number): Sheet {
  const around = (most: number) => (2 * next() - 1) * most
  const economy = [around(0.03), around(0.03), around(0.03)]
  return whole.map((cells, row) => {
    if (row < firstRow) return cells
    return cells.map((cell, column) => {
      const value = numberOf(cell)
      if (value === null || column < columns.y2021 || column > columns.y2023) return cell
      const digits = cell.split('.')[1]?.length ?? 0
      return varied(
        value,
        Number(cells[0]),
        cells[columns.unit] ?? '',
        economy[column - 3] ?? 0,
        around,
      ).toFixed(digits)
    })
  })
}

function varied(
  value: number,
  no: number,
  unit: string,
  economy: number,
  around: (most: number) => number,
): number {
  if (together.has(no)) return value * (1 + economy + around(0.015))
  if (no === 19) return value + around(0.5)
  if (no === 13) return value * (1 + around(0.25))
  if (unit === '%') {
    const room = Math.min(value, 100 - value)
    return Math.max(0, Math.min(100, value + around(Math.min(0.6, 0.04 * room))))
  }
  if (no === 25) return value * (1 + around(0.003))
  if (no === 31) return value + around(0.1)
  return value * (1 + around(0.04))
}

/** The sheet with one cell replaced. */
export function withCell(sheet: Sheet, row: number, column: number, text: string): Sheet {
  return sheet.map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? text : cell)) : cells,
  )
}

/** The sheet as a CSV file; cells with commas or quotes are quoted unless `raw`. */
export function csvOf(sheet: Sheet, raw = false): string {
  const field = (cell: string) => (!raw && /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return sheet.map((cells) => `${cells.map(field).join(',')}\n`).join('')
}
