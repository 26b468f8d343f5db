import { statusOf } from './year.ts'

/** What a status column says of the values of its row; `missing` where there is none, whatever stands in the cell. */
export type ValueStatus = 'final' | 'provisional' | 'expected' | 'forecast' | 'missing'

/** SDMX code list CL_OBS_STATUS: what is not listed here (normal, break, other definition, low reliability …) is a value that stands. */
const codes: ReadonlyMap<string, ValueStatus> = new Map([
  ['E', 'provisional'],
  ['I', 'provisional'],
  ['P', 'provisional'],
  ['V', 'provisional'],
  ['F', 'forecast'],
  ['H', 'missing'],
  ['K', 'missing'],
  ['L', 'missing'],
  ['M', 'missing'],
  ['O', 'missing'],
  ['Q', 'missing'],
])

const missing = /缺测|缺失|未填|missing|not (?:available|collected|applicable)|suppressed|confidential/i
const provisional = /初步|快报|初核|暂定|provisional|preliminary|estimate/i

/**
 * What a cell of a status column says: a code of SDMX, alone or with its label, or words.
 *
 * @example valueStatus('P: Provisional value') // 'provisional'
 * @example valueStatus('预计') // 'expected'
 */
export function valueStatus(text: string): ValueStatus {
  const [, code] = /^\s*([A-Za-z])\s*(?:[:：]|$)/.exec(text) ?? []
  if (code !== undefined) return codes.get(code.toUpperCase()) ?? 'final'
  const said = statusOf(text.toLowerCase())
  if (said !== 'final') return said
  if (missing.test(text)) return 'missing'
  return provisional.test(text) ? 'provisional' : 'final'
}

/** Whether a cell of an ACTION column, as SDMX-CSV has it, takes the row away: `D`, `Delete`. */
export function isDeletion(text: string): boolean {
  return /^\s*d(?:elete)?\s*(?:[:：]|$)/i.test(text)
}
