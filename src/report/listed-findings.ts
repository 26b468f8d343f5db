import { countedAs, countsAs } from '../domain/finding.ts'
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
  let room = most
  const rooms = new Map(
    countedAs.map((as) => {
      const own = Math.min(room, findings.filter((one) => countsAs(one) === as).length)
      room -= own
      return [as, own]
    }),
  )
  const shown = findings.filter((one) => {
    const own = rooms.get(countsAs(one)) ?? 0
    if (own > 0) rooms.set(countsAs(one), own - 1)
    return own > 0
  })
  return { shown, left: findings.length - shown.length }
}
