import type { ReportFinding } from '../domain/report.ts'
import { repositoryPath } from './repository-path.ts'

const offset = 0xcbf29ce484222325n
const prime = 0x100000001b3n

/** FNV-1a, 64 bits, over the UTF-16 units of a text: short, the same everywhere, and no secret is kept with it. */
function hash(text: string): string {
  let state = offset
  for (let index = 0; index < text.length; index += 1) {
    state = BigInt.asUintN(64, (state ^ BigInt(text.charCodeAt(index))) * prime)
  }
  return state.toString(16).padStart(16, '0')
}

/**
 * What makes each finding the same one in the next run: its rule, file, indicator and value, and for equal ones which
 * of them it is. Neither its line, which moves when a row is put in above, nor its wording, which has two languages.
 */
export function fingerprints(findings: readonly ReportFinding[]): readonly string[] {
  const seen = new Map<string, number>()
  return findings.map(({ id, file, indicator, value }) => {
    const known = JSON.stringify([id, repositoryPath(file), indicator, value])
    const count = (seen.get(known) ?? -1) + 1
    seen.set(known, count)
    return hash(`${known}${count}`)
  })
}
