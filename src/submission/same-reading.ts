import type { Reading } from '../domain/observation.ts'
import { compareQuantities } from '../domain/quantity.ts'

/** Whether two readings say the same: 1,760.00 is 1760, and 100 is not 100以上. What cannot be used never does. */
export function sameReading(a: Reading, b: Reading): boolean {
  if (a.kind === 'statement' && b.kind === 'statement') return a.fulfilled === b.fulfilled
  if (a.kind === 'bound' && b.kind === 'bound') {
    return a.side === b.side && a.inclusive === b.inclusive && compareQuantities(a.quantity, b.quantity) === 0
  }
  if ((a.kind === 'number' || a.kind === 'running-total') && a.kind === b.kind) {
    return compareQuantities(a.quantity, b.quantity) === 0
  }
  return false
}

/** Whether a reading gives way to any other: nothing stands there, or something that is not of the whole year. */
export function isWeak(reading: Reading): boolean {
  return reading.kind === 'missing' || (reading.kind === 'unusable' && reading.reason === 'part-year')
}
