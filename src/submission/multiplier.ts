import { isMissing } from '../text/missing.ts'

/** SDMX code list CL_UNIT_MULT, and what people write for its codes. */
const powers: ReadonlyMap<string, number> = new Map([
  ['unit', 0],
  ['one', 0],
  ['个', 0],
  ['ten', 1],
  ['十', 1],
  ['hundred', 2],
  ['百', 2],
  ['thousand', 3],
  ['千', 3],
  ['ten thousand', 4],
  ['tens of thousand', 4],
  ['万', 4],
  ['hundred thousand', 5],
  ['十万', 5],
  ['million', 6],
  ['百万', 6],
  ['ten million', 7],
  ['tens of million', 7],
  ['千万', 7],
  ['hundred million', 8],
  ['亿', 8],
  ['billion', 9],
  ['十亿', 9],
  ['百亿', 10],
  ['千亿', 11],
  ['trillion', 12],
  ['万亿', 12],
])

const code = /^(?:1e|10\^)?\s*([-+]?\d{1,2})(?:\.0+)?\s*(?:[:：].*)?$/s
const writtenOut = /^10{2,14}(?:\.0+)?$/

/**
 * The power of ten that a cell of a column of multipliers, as SDMX writes it, gives the values of its row: `8`,
 * `8: Hundred millions`, `亿`, `1e8`, `100000000`; 0 for an empty cell.
 *
 * @returns null where the cell says anything else
 */
export function powerOf(text: string): number | null {
  const said = text.normalize('NFKC').trim().toLowerCase()
  if (isMissing(said)) return 0
  if (writtenOut.test(said)) return said.replace(/\..*/, '').length - 1
  const [, power] = code.exec(said) ?? []
  if (power !== undefined) return Number(power)
  return powers.get(said.replace(/(?<=[a-z])s$/, '').replace(/(?<=[a-z])s (?=of)/, 's ')) ?? null
}
