import { statusOf } from './year.ts'

/** What a status column says of the values of its row; `missing` where there is none, whatever stands in the cell. */
export type ValueStatus = 'final' | 'provisional' | 'expected' | 'forecast' | 'missing'

/** SDMX code list CL_OBS_STATUS, and the flags of Eurostat that it lacks. */
const codes: ReadonlyMap<string, ValueStatus> = new Map([
  ['A', 'final'],
  ['B', 'final'],
  ['C', 'final'],
  ['D', 'final'],
  ['G', 'final'],
  ['J', 'final'],
  ['N', 'final'],
  ['R', 'final'],
  ['S', 'final'],
  ['U', 'final'],
  ['W', 'final'],
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
  ['Z', 'missing'],
])

const missing =
  /缺测|缺失|未填|作废|无效|已删除|void|invalid|withdrawn|missing|not (?:available|collected|applicable)|suppressed|confidential/i
const provisional = /初步|快报|初核|暂定|provisional|preliminary|estimate/i

/** From the weakest to the strongest: of several codes in one cell the strongest is what they say. */
const strength: readonly ValueStatus[] = ['final', 'provisional', 'expected', 'forecast', 'missing']

/** The codes of a status cell, in capitals: of `E;B`, `P: Provisional value`; none where it speaks in words. */
export function statusCodes(text: string): readonly string[] {
  const bare = text
    .normalize('NFKC')
    .trim()
    .toUpperCase()
    .replace(/^([A-Z](?:[;,|/+\s]+[A-Z])*)\s*:.*$/s, '$1')
  if (/^[A-Z](?:[;,|/+\s]+[A-Z]){0,3}$/.test(bare)) return bare.match(/[A-Z]/g) ?? []
  return []
}

/** Whether a code of a status column is one of the known ones. */
export function isStatusCode(code: string): boolean {
  return codes.has(code)
}

/**
 * What a cell of a status column says: codes of SDMX, alone or with their label, or words.
 *
 * @example valueStatus('P: Provisional value') // 'provisional'
 * @example valueStatus('E;B') // 'provisional'
 * @example valueStatus('预计') // 'expected'
 */
export function valueStatus(text: string): ValueStatus {
  const said = statusOf(text.toLowerCase())
  if (said !== 'final') return said
  if (missing.test(text)) return 'missing'
  if (provisional.test(text)) return 'provisional'
  const all = statusCodes(text).map((code) => codes.get(code) ?? 'final')
  return strength.findLast((status) => all.includes(status)) ?? 'final'
}

/** Whether a cell of an ACTION column, as SDMX-CSV has it, takes the row away: `D`, `Delete`. */
export function isDeletion(text: string): boolean {
  return /^\s*d(?:elete)?\s*(?:[:：]|$)/i.test(text)
}

/** Whether a cell of an ACTION column is a code of SDMX-CSV, or empty. */
export function isAction(text: string): boolean {
  return /^\s*(?:[iarmd]|information|append|replace|merge|delete)?\s*(?:[:：]|$)/i.test(text)
}
