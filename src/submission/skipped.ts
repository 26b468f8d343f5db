import type { Row } from '../domain/grid.ts'
import type { Skipped, SkipReason } from '../domain/observation.ts'

/** Note a row passed over; blank rows that follow one another are one entry. */
export function passOver(skipped: Skipped[], row: Row, reason: SkipReason): void {
  const last = skipped.at(-1)
  if (last?.reason === 'blank' && reason === 'blank' && row.line === last.lastLine + 1) {
    skipped[skipped.length - 1] = { ...last, lastLine: row.lastLine ?? row.line }
    return
  }
  const text = row.cells.filter((cell) => cell.trim() !== '').join(' ')
  skipped.push({ line: row.line, lastLine: row.lastLine ?? row.line, reason, text: text.trim() })
}
