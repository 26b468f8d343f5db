import type { Values } from '../assess/values.ts'
import type { Place } from '../domain/finding.ts'
import type { Reading } from '../domain/observation.ts'
import { earliestYear, type Plan } from '../domain/plan.ts'
import type { Spread } from './spread.ts'

/** What one submission says of one region, in one file or in several that belong together: coverage is asked of it. */
export interface Part {
  readonly region: string | null
  readonly values: Values
  /** Runs of values that slipped by a row: they account for what is missing there. */
  readonly shifted: readonly Spread[]
}

/** Whether a cell gives a value: a number, a bound, a running total or a statement; what an error speaks of is none. */
export function isValue({ kind }: Reading): boolean {
  return kind !== 'missing' && kind !== 'unusable'
}

/** The years a part speaks of, each list in rising order. */
export interface PartYears {
  /** With a value of any indicator. */
  readonly valued: readonly number[]
  /** With a cell that has an error of its own: somebody entered something there. */
  readonly faulty: readonly number[]
  /** Either of them after the plan's baseline, and the last of these. */
  readonly stated: readonly number[]
  readonly newest: number | null
  /** The last it speaks of at all. */
  readonly listed: number | null
  /** Whether a cell of any is empty. */
  readonly hasEmpty: boolean
  /** Where every cell is empty. */
  readonly blank: readonly number[]
  /** The file of a year's cells, of several the last by name; of the newest year there is where the year has none. */
  readonly fileOf: (year: number | null) => string
}

const [isValued, isFaulty, isEmpty, isPart] = [1, 2, 4, 8]

/** Which years of a part have values. */
export function yearsOf({ values }: Pick<Part, 'values'>, plan: Plan): PartYears {
  const { baselineYear, targetYear } = plan
  const first = earliestYear(plan)
  const flags = new Uint8Array(targetYear - first + 1)
  const files: string[] = Array(flags.length).fill('')
  for (const years of values.values()) {
    for (const { year, reading, place } of years.values()) {
      const at = year - first
      const flag = flags[at]
      const file = files[at]
      if (flag === undefined || file === undefined) continue
      flags[at] = flag | flagOf(reading)
      if (file !== place.file && place.file > file) files[at] = place.file
    }
  }
  const lists: Record<'valued' | 'faulty' | 'stated' | 'blank', number[]> = {
    valued: [],
    faulty: [],
    stated: [],
    blank: [],
  }
  let listed: number | null = null
  let hasEmpty = false
  flags.forEach((flag, at) => {
    if (flag === 0) return
    const year = first + at
    listed = year
    hasEmpty ||= (flag & isEmpty) !== 0
    if ((flag & isValued) !== 0) lists.valued.push(year)
    if ((flag & isFaulty) !== 0) lists.faulty.push(year)
    if (year > baselineYear && (flag & (isValued | isFaulty)) !== 0) lists.stated.push(year)
    if (flag === isEmpty) lists.blank.push(year)
  })
  const fileAt = (year: number | null) => (year === null ? '' : (files[year - first] ?? ''))
  return {
    ...lists,
    hasEmpty,
    newest: lists.stated.at(-1) ?? null,
    listed,
    fileOf: (year) => fileAt(year) || fileAt(listed),
  }
}

function flagOf(reading: Reading): number {
  if (reading.kind === 'missing') return isEmpty
  if (reading.kind !== 'unusable') return isValued
  return reading.reason === 'invalid' ? isFaulty : isPart
}

/** The year that submissions are judged for together: the newest any has a value for, else the newest any speaks of. */
export function judgedOf(parts: readonly Part[], plan: Plan): number | null {
  let [newest, listed]: [number | null, number | null] = [null, null]
  for (const part of parts) {
    const years = yearsOf(part, plan)
    if (years.newest !== null) newest = Math.max(years.newest, newest ?? years.newest)
    if (years.listed !== null && years.listed > plan.baselineYear)
      listed = Math.max(years.listed, listed ?? years.listed)
  }
  return newest ?? listed
}

/** The first cell of a year in a file; null where there is none. */
export function firstCell({ values }: Pick<Part, 'values'>, file: string, year: number): Place | null {
  let first: Place | null = null
  for (const years of values.values()) {
    const place = years.get(year)?.place
    if (place === undefined || place.file !== file) continue
    if (first === null || isBefore(place, first)) first = place
  }
  return first
}

function isBefore(a: Place, b: Place): boolean {
  if (a.line === null || b.line === null || a.column === null || b.column === null) return false
  return a.line < b.line || (a.line === b.line && a.column < b.column)
}
