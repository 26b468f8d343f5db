import type { Finding, Place } from '../domain/finding.ts'
import { raise } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Layout } from './layout.ts'
import type { YearSource } from './rules.ts'
import { yearConflict } from './rules.ts'
import type { Period, PeriodStatus } from './year.ts'

/** Where a file says which year it is about, in the order in which it is believed. */
export interface YearClaims {
  readonly option: number | null
  readonly column: readonly number[]
  readonly header: readonly number[]
  readonly title: Period | null
  readonly sheet: Period | null
  readonly fileName: Period | null
}

export interface FileYear {
  /** The period of values that state none of their own; null where nothing in the file says. */
  readonly period: Period | null
  /** All values are of this year whatever their column says: the option overrules a file of one year. */
  readonly override: number | null
  readonly findings: readonly Finding[]
}

/**
 * Settle the year of a file: option, then column, then header or title, then the names of sheet and file. Two sources that
 * disagree are a finding. A file of several years keeps them; the option then says which is judged.
 */
export function settleYear(claims: YearClaims, place: Place): FileYear {
  const own = claims.column.length > 0 ? claims.column : claims.header
  const ownSource: YearSource = claims.column.length > 0 ? 'column' : 'header'
  const sources: { readonly by: YearSource; readonly year: number }[] = []
  if (claims.option !== null && own.length <= 1) sources.push({ by: 'option', year: claims.option })
  if (own.length === 1 && own[0] !== undefined) sources.push({ by: ownSource, year: own[0] })
  const named = [
    ['title', claims.title],
    ['sheet name', claims.sheet],
    ['file name', claims.fileName],
  ] as const
  for (const [by, period] of named) {
    if (own.length <= 1 && period !== null) sources.push({ by, year: period.year })
  }

  const [believed, ...others] = sources
  const period = believed === undefined ? null : periodOf(believed.year, claims)
  const seen = new Set([believed?.year])
  const findings: Finding[] = []
  for (const other of others) {
    if (believed === undefined || seen.has(other.year)) continue
    seen.add(other.year)
    const facts = { used: believed.year, by: believed.by, other: other.year, otherBy: other.by }
    findings.push(raise(yearConflict, place, facts))
  }
  const overrule = believed?.by === 'option' && own.length === 1 && own[0] !== believed.year
  return { period, override: overrule ? believed.year : null, findings }
}

/** The part of the year and words such as 预计 go with the source that named this year. */
function periodOf(year: number, claims: YearClaims): Period {
  const detail = [claims.title, claims.sheet, claims.fileName].filter((claim) => claim?.year === year)
  const says = (status: PeriodStatus) => detail.some((claim) => claim?.status === status)
  return {
    year,
    part: detail.map((claim) => claim?.part ?? null).find((part) => part !== null) ?? null,
    status: says('forecast') ? 'forecast' : says('provisional') ? 'provisional' : 'final',
  }
}

/** The distinct years a header states. */
export function headerYears(layout: Layout): readonly number[] {
  const years = layout.columns.flatMap((column) =>
    column.kind === 'value' && column.period !== null ? [column.period.year] : [],
  )
  return [...new Set(years)]
}

/** The same values in the year that overrules their own; unchanged where none does. */
export function redate(observations: readonly Observation[], year: number | null): readonly Observation[] {
  return year === null ? observations : observations.map((observation) => ({ ...observation, year }))
}
