import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import { bothNames } from '../domain/wording.ts'
import { readCell } from '../text/number.ts'
import { shorten } from '../text/shorten.ts'
import { notANumber } from './cell-rules.ts'
import { areOfIndicators, type Column } from './column.ts'
import { whyNot } from './why-not.ts'

/**
 * Where the growth at constant prices that goes with the values of a column and a year stands; −1 where the table has
 * none. Where each column is of an indicator it stands right behind its own.
 */
export function growthColumn(columns: readonly Column[]): (year: number, index: number) => number {
  const found = columns.flatMap((column, index) =>
    column.kind === 'real-growth' ? [{ index, period: column.period }] : [],
  )
  if (found.length === 0) return () => -1
  const byIndicator = areOfIndicators(columns)
  return (year, index) =>
    found.find(
      (growth) =>
        (growth.period === null || growth.period.year === year) &&
        (!byIndicator || growth.index === index + 1),
    )?.index ?? -1
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
  const why = whyNot(cell.ok ? 'remark' : cell.why, text.trim(), false)
  const about = { indicator: indicator.code, value: text }
  return {
    quantity: null,
    findings: [
      raise(notANumber, place, { text: shorten(text.trim()), name: bothNames(indicator), ...why }, about),
    ],
  }
}
