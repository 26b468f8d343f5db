import { type CountedAs, countedAs, countsAs } from '../domain/finding.ts'
import type { ReportFinding } from '../domain/report.ts'

/** The findings that a text lists, and how many it does not. */
export interface ListedFindings {
  readonly shown: readonly ReportFinding[]
  readonly left: number
}

/** As many findings as a text is to list, the gravest, in their order: nobody reads a hundred thousand. */
export function listedFindings(
  findings: readonly ReportFinding[],
  most: number = Number.POSITIVE_INFINITY,
): ListedFindings {
  if (findings.length <= most) return { shown: findings, left: 0 }
  const rooms: Record<CountedAs, number> = { error: 0, warning: 0, note: 0, accepted: 0 }
  let room = most
  for (const as of countedAs) {
    rooms[as] = Math.min(room, findings.filter((one) => countsAs(one) === as).length)
    room -= rooms[as]
  }
  const shown = findings.filter((one) => {
    rooms[countsAs(one)] -= 1
    return rooms[countsAs(one)] >= 0
  })
  return { shown, left: findings.length - shown.length }
}
