import { raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import { remembering } from '../text/remembering.ts'
import { shorten } from '../text/shorten.ts'
import type { Column } from './column.ts'
import { powerOf } from './multiplier.ts'
import { unknownMultiplier, unknownStatus } from './status-rules.ts'
import { cellAt, type PlaceAt, type Sink, spannedCellAt } from './table.ts'
import { isStatusCode, statusCodes, type ValueStatus, valueStatus } from './value-status.ts'

/** The columns that say something about the values beside them; −1 where the table has none. */
export interface SideColumns {
  readonly unit: number
  /** A power of ten that the values are multiplied by, as SDMX writes it. */
  readonly multiplier: number
  readonly status: number
  readonly version: number
}

/** What the columns beside the values say of those of a row. */
export interface SideCells {
  readonly statusOf: (row: Row) => StatusCell
  /** The power of ten of the row's unit; null where what stands there is not understood. */
  readonly powerOf: (row: Row) => number | null
}

interface StatusCell {
  readonly status: ValueStatus
  /** The series is on another basis from here on. */
  readonly isBreak: boolean
  readonly unknown: string | null
}

const plain: StatusCell = { status: 'final', isBreak: false, unknown: null }

/** Read the status and the multiplier of rows; what is not understood is said once for each text. */
export function sideCells(
  columns: readonly Column[],
  at: Pick<SideColumns, 'status' | 'multiplier'>,
  placeAt: PlaceAt,
  sink: Pick<Sink, 'finding'>,
): SideCells {
  const said = new Set<string>()
  const once = (key: string) => !said.has(key) && said.add(key).size > 0
  const statusIn = remembering((text: string): StatusCell => {
    const codes = statusCodes(text)
    const status = valueStatus(text)
    const unknown = status === 'final' ? codes.find((code) => !isStatusCode(code)) : undefined
    return { status, isBreak: codes.includes('B'), unknown: unknown ?? null }
  })
  const powerIn = remembering(powerOf)
  return {
    statusOf: (row) => {
      if (at.status < 0) return plain
      const cell = statusIn(cellAt(row, at.status))
      if (cell.unknown !== null && once(`status ${cell.unknown}`)) {
        const facts = {
          text: shorten(cell.unknown),
          column: shorten(columns[at.status]?.header ?? ''),
          of: 'status',
        } as const
        sink.finding(raise(unknownStatus, placeAt(row.line, row.row, at.status + 1), facts))
      }
      return cell
    },
    powerOf: (row) => {
      if (at.multiplier < 0) return 0
      const text = spannedCellAt(row, at.multiplier)
      const power = powerIn(text)
      if (power === null && once(`multiplier ${text}`)) {
        const place = placeAt(row.line, row.row, at.multiplier + 1)
        sink.finding(raise(unknownMultiplier, place, { text: shorten(text.trim()) }, { value: text.trim() }))
      }
      return power
    },
  }
}
