import type { Finding, Place } from '../domain/finding.ts'
import { raise } from '../domain/finding.ts'
import type { Layout } from './layout.ts'
import type { YearSource } from './layout-rules.ts'
import { yearConflict } from './layout-rules.ts'
import type { Period, PeriodStatus } from './year.ts'

/** Where a file says which year it is about, in the order in which it is believed. */
export interface YearClaims {
  readonly column: readonly number[]
  readonly header: readonly number[]
  readonly title: Period | null
  readonly sheet: Period | null
  readonly fileName: Period | null
  readonly folder: Period | null
}

export interface FileYear {
  /** The period of values that state none of their own; null where nothing in the file says. */
  readonly period: Period | null
  readonly findings: readonly Finding[]
}

/**
 * Settle the year of a file: column, then header or title, then the names of sheet, file and folder. Two that disagree
 * are a finding. A file of several years keeps them.
 */
export function settleYear(claims: YearClaims, place: Place): FileYear {
  const own = claims.column.length > 0 ? claims.column : claims.header
  const ownSource: YearSource = claims.column.length > 0 ? 'column' : 'header'
  const sources: { readonly by: YearSource; readonly year: number }[] = []
  if (own.length === 1 && own[0] !== undefined) sources.push({ by: ownSource, year: own[0] })
  const named = [
    ['title', claims.title],
    ['sheet name', claims.sheet],
    ['file name', claims.fileName],
    ['folder', claims.folder],
  ] as const
  for (const [by, period] of named) {
    if (own.length <= 1 && period !== null) sources.push({ by, year: period.year })
  }

  const [believed, ...others] = sources
  const seen = new Set([believed?.year])
  const findings: Finding[] = []
  for (const other of others) {
    if (believed === undefined || seen.has(other.year)) continue
    seen.add(other.year)
    const facts = { used: believed.year, by: believed.by, other: other.year, otherBy: other.by }
    findings.push(raise(yearConflict, place, facts))
  }
  return { period: believed === undefined ? null : periodOf(believed.year, claims), findings }
}

/** The part of the year and words such as 预计 go with the source that named this year. */
function periodOf(year: number, claims: YearClaims): Period {
  const named = [claims.title, claims.sheet, claims.fileName, claims.folder]
  const detail = named.filter((claim) => claim?.year === year)
  const said: readonly PeriodStatus[] = ['forecast', 'expected', 'provisional']
  return {
    year,
    part: detail.map((claim) => claim?.part ?? null).find((part) => part !== null) ?? null,
    status: said.find((status) => detail.some((claim) => claim?.status === status)) ?? 'final',
  }
}

/** The distinct years a header states. */
export function headerYears(layout: Layout): readonly number[] {
  const years = layout.columns.flatMap((column) =>
    column.kind === 'value' && column.period !== null ? [column.period.year] : [],
  )
  return [...new Set(years)]
}
