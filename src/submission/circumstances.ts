import { raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Match } from '../text/names/matcher.ts'
import { remembering } from '../text/remembering.ts'
import { shorten } from '../text/shorten.ts'
import { unreadableYear } from './cell-rules.ts'
import { noRegion } from './layout-rules.ts'
import { type Sink, spannedCellAt, type TableContext } from './table.ts'
import { type Period, parsePeriod } from './year.ts'

/** The time and the place a row speaks of; null where nothing says. */
export interface Circumstances {
  readonly period: Period | null
  readonly region: string | null
}

/** What lists put before a name: `一、柯桥区`, `①柯桥区`. */
const enumerator =
  /^(?:[①-⑳*＊※#＃]|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．])\s*(?=.)/u

/** A code before the name of an area, as SDMX-CSV writes it with its label: `330603: Keqiao`. `Hangzhou: Xihu` has none. */
const areaCode = /^[A-Z0-9_.-]{1,15}\s*:\s+(?=\S)/

/** Make what tells a row's year and region; a row whose cells do not say is handed to the sink as a finding and gives null. */
export function circumstancesReader(
  { placeAt, period: ofFile, asked, region: ofTable, regionOf: known }: TableContext,
  at: { readonly year: number; readonly region: number },
  matchOf: (row: Row) => Match,
  sink: Sink,
): (row: Row) => Circumstances | null {
  const readPeriod = remembering(parsePeriod)
  /** Whether a row above stated its region: then every row must. */
  let regions = false

  /** Whether a row stated another year than the one asked for, which then is that of no row. */
  let others = asked?.another === true

  const regionOf = (row: Row): string | null | undefined => {
    if (at.region < 0) return ofTable
    const region = spannedCellAt(row, at.region).trim().replace(enumerator, '').replace(areaCode, '')
    regions ||= region !== ''
    if (region !== '') return known(region)
    if (!regions) return ofTable
    const match = matchOf(row)
    const indicator = match.kind === 'matched' ? match.indicator.code : null
    sink.finding(raise(noRegion, placeAt(row.line, row.row, at.region + 1), {}, { indicator }))
    return undefined
  }

  const periodOf = (row: Row): Period | null | undefined => {
    const text = spannedCellAt(row, at.year).trim()
    if (text === '' && !others) return ofFile
    const period = readPeriod(text)
    if (period !== null) {
      others ||= asked !== null && period.year !== ofFile?.year
      return period
    }
    const place = placeAt(row.line, row.row, at.year + 1)
    sink.finding(raise(unreadableYear, place, { text: shorten(text) }, { value: text }))
    return undefined
  }

  return (row) => {
    const period = periodOf(row)
    const region = regionOf(row)
    return period === undefined || region === undefined ? null : { period, region }
  }
}
