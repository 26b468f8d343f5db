import type { Finding, Place } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Layout } from './layout.ts'
import { spannedCellAt } from './table.ts'
import { baseName, type Period, parsePeriod, periodIn, periodOfFolder, wholeYear } from './year.ts'
import { headerYears, settleYear, type YearClaims } from './years.ts'

export interface YearOptions {
  /** The year of values for which the file states none. What it does state always stands. */
  readonly year?: number
}

/** The time of a table's values that state none themselves, and how it is known. */
export interface TableYear {
  readonly period: Period | null
  /** It is the year asked for: then whether the first rows state another in a column, and it is that of no row. */
  readonly asked: { readonly another: boolean } | null
}

/** Keeps what a file says about its year, table by table. */
export interface FileYears {
  /**
   * The time of a table's values that state none themselves: by its own title, else by that of the first table, else
   * the year asked for. `body` are the first rows.
   */
  readonly ofTable: (layout: Layout, title: Period | null, body: readonly Row[]) => TableYear
  /** Where sources disagree; asked once all is read, with the years of all values. */
  readonly settle: (years: readonly number[]) => readonly Finding[]
}

export function fileYears(place: Place, sheet: string | null, { year }: YearOptions): FileYears {
  const headers = new Set<number>()
  let column = false
  let tables = 0
  let claims: YearClaims = {
    column: [],
    header: [],
    title: null,
    sheet: sheet === null ? null : periodIn(sheet),
    fileName: periodIn(baseName(place.file)),
    folder: periodOfFolder(place.file),
  }
  return {
    ofTable: (layout, title, body) => {
      if (tables === 0) claims = { ...claims, title }
      tables += 1
      const header = headerYears(layout)
      for (const stated of header) headers.add(stated)
      const years = layout.columns.findIndex(({ kind }) => kind === 'year')
      column ||= years >= 0
      const { period } = settleYear({ ...claims, header, title: title ?? claims.title }, place)
      if (period !== null || year === undefined) return { period, asked: null }
      const another = body.some((row) => {
        const stated = parsePeriod(spannedCellAt(row, years))
        return stated !== null && stated.year !== year
      })
      return { period: wholeYear(year), asked: { another } }
    },
    settle: (years) =>
      settleYear({ ...claims, header: [...headers], column: column ? years : [] }, place).findings,
  }
}
