import type { Finding, Place } from '../domain/finding.ts'
import type { Layout } from './layout.ts'
import { baseName, type Period, periodIn, wholeYear } from './year.ts'
import { headerYears, settleYear, type YearClaims } from './years.ts'

export interface YearOptions {
  /** The year of values that state none; overrules the one year a single file states. */
  readonly year?: number
  /** One of several files of a run: `year` then never overrules what a file says of itself. */
  readonly amongOthers?: boolean
}

/** Keeps what a file says about its year, table by table. */
export interface FileYears {
  /** The period of a table's values that state none themselves: by its own title, else by that of the first table. */
  readonly ofTable: (layout: Layout, title: Period | null) => Period | null
  /** The year that all values are of, whatever they say, and where sources disagree; asked once all is read, with the years of all values. */
  readonly settle: (years: readonly number[]) => {
    readonly override: number | null
    readonly findings: readonly Finding[]
  }
}

export function fileYears(place: Place, sheet: string | null, { year, amongOthers }: YearOptions): FileYears {
  const headers = new Set<number>()
  let column = false
  let tables = 0
  let claims: YearClaims = {
    option: amongOthers === true ? null : (year ?? null),
    column: [],
    header: [],
    title: null,
    sheet: sheet === null ? null : periodIn(sheet),
    fileName: periodIn(baseName(place.file)),
  }
  return {
    ofTable: (layout, title) => {
      if (tables === 0) claims = { ...claims, title }
      tables += 1
      const header = headerYears(layout)
      for (const stated of header) headers.add(stated)
      column ||= layout.columns.some(({ kind }) => kind === 'year')
      const { period } = settleYear({ ...claims, header, title: title ?? claims.title }, place)
      return period ?? (year === undefined ? null : wholeYear(year))
    },
    settle: (years) => settleYear({ ...claims, header: [...headers], column: column ? years : [] }, place),
  }
}
