import { type Values, valuesByRegion } from '../assess/values.ts'
import type { Finding } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import { planFor } from '../domain/plan-for.ts'
import type { Submission } from '../domain/submission.ts'
import { type GatheredValues, gather } from './gather.ts'
import { type Validated, validateTable } from './index.ts'
import type { Spread } from './spread.ts'
import type { SubmittedTable } from './table.ts'

/** Submissions of one region and year as long as they are parts of one; null once they are known not to be. */
type PartGroup = { readonly tables: SubmittedTable[]; readonly codes: Set<string> } | null

/** A table that has been validated. */
export interface Taken {
  readonly table: SubmittedTable
  readonly shifted: readonly Spread[]
  /** It has nothing to do with the others of its region: its own rows say all there is. */
  readonly apart: boolean
}

/** Takes submissions in one by one, so that a thousand of them need no more room than a few. */
export interface SeriesValidator {
  /** What can be said of the values already; the rest comes with `finish`. */
  readonly add: (submission: Submission) => readonly Finding[]
  readonly finish: () => readonly Finding[]
}

/**
 * Validate the values of submissions. Those of the same newest year that state the same region, or state none and share
 * no indicator, are parts of one (each office sends its own rows); those that state none and share one have nothing to do
 * with each other (each district sends its own file), and are checked as they come. The others are a series: earlier
 * years are the history of later ones. A submission is about the year `asked` for, where it speaks of it, else about its
 * newest. `take` gets every table once it has been validated. The order in which they come makes no difference.
 */
export function seriesOf(plan: Plan, asked: number | null, take: (taken: Taken) => void): SeriesValidator {
  const series = new Map<string | null, Map<number, PartGroup>>()

  const validated = (table: SubmittedTable, apart: boolean): Validated => {
    const found = validateTable(table)
    take({ table, shifted: found.shifted, apart })
    return found
  }

  const addTable = (table: SubmittedTable): readonly Finding[] => {
    const groups = series.get(table.region) ?? new Map<number, PartGroup>()
    series.set(table.region, groups)
    const group = groups.get(table.year)
    const codes = [...table.values.keys()]
    if (group === null) return validated(table, true).findings
    if (group === undefined) groups.set(table.year, { tables: [table], codes: new Set(codes) })
    else if (table.region !== null || !codes.some((code) => group.codes.has(code))) {
      group.tables.push(table)
      for (const code of codes) group.codes.add(code)
    } else {
      groups.set(table.year, null)
      return [...group.tables, table].flatMap((one) => validated(one, true).findings)
    }
    return []
  }

  return {
    add: (submission) => tablesOf(plan, submission, asked).flatMap(addTable),
    finish: () => [...series.values()].flatMap((groups) => finished(groups, validated)),
  }
}

/** A table for each region of a submission that says anything. */
function tablesOf(plan: Plan, submission: Submission, asked: number | null): readonly SubmittedTable[] {
  const { input, findings } = submission
  const read = [findings]
  return [...valuesByRegion([submission])].flatMap(([region, values]) => {
    const about = asked !== null && [...values.values()].some((years) => years.has(asked))
    const year = about ? asked : newestYear(values)
    if (year === null) return []
    return [
      { plan: planFor(plan, region), region, year, files: [input.file], values, history: new Map(), read },
    ]
  })
}

/** Validate the tables of one region, oldest first, each with the ones before it as its history. */
function finished(
  groups: ReadonlyMap<number, PartGroup>,
  validated: (table: SubmittedTable, apart: boolean) => Validated,
): readonly Finding[] {
  let history: Values = new Map()
  const tables = [...groups.values()]
    .flatMap((group) => (group === null ? [] : joined(group.tables)))
    .toSorted((a, b) => a.year - b.year)
  return tables.flatMap((table, index) => {
    const { findings, refused } = validated({ ...table, history }, false)
    if (index < tables.length - 1) history = overlaid(history, table.values, refused)
    return findings
  })
}

/** Parts of one submission as one table, in the order of their files' names. */
function joined(parts: readonly SubmittedTable[]): readonly SubmittedTable[] {
  const tables = parts.toSorted((a, b) => ((a.files[0] ?? '') < (b.files[0] ?? '') ? -1 : 1))
  const [first, ...others] = tables
  if (first === undefined || others.length === 0) return tables
  const values: GatheredValues = new Map()
  for (const table of tables) {
    for (const years of table.values.values())
      for (const observation of years.values()) gather(values, observation)
  }
  return [
    {
      ...first,
      files: tables.flatMap(({ files }) => files),
      values,
      read: tables.flatMap(({ read }) => read),
    },
  ]
}

/** Earlier values and later ones, which count where both speak; those refused say nothing. */
function overlaid(earlier: Values, later: Values, refused: ReadonlySet<Observation>): Values {
  const all = new Map(earlier)
  for (const [code, observations] of later) {
    const sound = [...observations].filter(([, one]) => !refused.has(one))
    all.set(code, new Map<number, Observation>([...(earlier.get(code) ?? []), ...sound]))
  }
  return all
}

/** The newest year a table has a value for, of the whole year, else the newest it lists. */
function newestYear(values: Values): number | null {
  let [newest, newestListed]: [number | null, number | null] = [null, null]
  for (const observations of values.values()) {
    for (const [year, { reading }] of observations) {
      newestListed = Math.max(year, newestListed ?? year)
      const isPart = reading.kind === 'unusable' && reading.reason === 'part-year'
      if (reading.kind !== 'missing' && !isPart) newest = Math.max(year, newest ?? year)
    }
  }
  return newest ?? newestListed
}
