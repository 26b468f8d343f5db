import type { Finding } from '../domain/finding.ts'
import { cellsOf } from '../findings/block.ts'
import type { Known } from '../submission/agree.ts'
import { revised } from '../validate/rules/revised.ts'

/** What findings say of single values, as far as it tells which of several counts. */
export function knownOf(findings: readonly Finding[]): Known {
  return {
    isFaulty: cellsOf(findings).has,
    isRevision: cellsOf(findings, ({ id }) => id === revised.id).has,
  }
}
