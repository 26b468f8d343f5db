import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import { readCell } from '../text/number.ts'
import { shorten } from '../text/shorten.ts'
import { notANumber } from './cell-rules.ts'
import type { Column } from './column.ts'
import { whyNot } from './why-not.ts'

/** Where the growth at constant prices that goes with a year's values stands; −1 where the table has none. */
export function growthColumn(columns: readonly Column[]): (year: number) => number {
  const found = columns.flatMap((column, index) =>
    column.kind === 'real-growth' ? [{ index, period: column.period }] : [],
  )
  return (year) => found.find(({ period }) => period === null || period.year === year)?.index ?? -1
}

export interface RealGrowth {
  readonly quantity: Quantity | null
  readonly findings: readonly Finding[]
}

/** Read a published growth in %; null where the cell is empty, or after a finding. */
export function readRealGrowth(text: string, indicator: Indicator, place: Place): RealGrowth {
  const cell = readCell(text)
  if (cell.ok && cell.reading.kind === 'missing') return { quantity: null, findings: [] }
  const percent = cell.ok && (cell.suffix === null || /^[%％]$/.test(cell.suffix))
  if (percent && cell.reading.kind === 'number') return { quantity: cell.reading.quantity, findings: [] }
  const why = whyNot(cell.ok ? 'remark' : cell.why, false)
  const about = { indicator: indicator.code, value: text }
  return {
    quantity: null,
    findings: [raise(notANumber, place, { text: shorten(text.trim()), ...why }, about)],
  }
}
