import { type Values, valuesByRegion } from '../assess/values.ts'
import type { Finding } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { validateTable } from './index.ts'
import type { SubmittedTable } from './table.ts'
import { type Unread, unreadIn, unreadOf } from './unread.ts'

/** Takes submissions in one by one, so that a thousand of them need no more room than a few. */
export interface Validator {
  /** What can be said of submissions already; the rest comes with `finish`. */
  readonly add: (submission: Submission) => readonly Finding[]
  readonly finish: () => readonly Finding[]
}

type UnreadBy = (submission: Submission) => Unread

/** Submissions of one region and year: one table where they share no indicator; null once they are known to. */
type Group = SubmittedTable | null

/**
 * Validate submissions. Those of the same region and newest year that share no indicator are parts of one (each office
 * sends its own rows); those that share one have nothing to do with each other (each district sends its own file), and
 * are checked as they come. The others are a series: earlier years are the history of later ones. A submission is about
 * the year `asked` for, where it speaks of it, else about its newest. `unreadBy` is asked for the rows that were not read
 * where it matters; `isApart` is told which have nothing to do with others of their region and year.
 */
export function validator(
  plan: Plan,
  asked: number | null = null,
  unreadBy: UnreadBy = ({ findings }) => unreadIn(findings),
  isApart: (table: SubmittedTable) => void = () => {},
): Validator {
  const series = new Map<string | null, Map<number, Group>>()

  const addTable = (table: SubmittedTable): readonly Finding[] => {
    const groups = series.get(table.region) ?? new Map<number, Group>()
    series.set(table.region, groups)
    const other = groups.get(table.year)
    if (other === undefined) {
      groups.set(table.year, table)
      return []
    }
    if (other !== null && !sharesIndicator(other, table)) {
      groups.set(table.year, joined(other, table))
      return []
    }
    groups.set(table.year, null)
    if (other !== null) isApart(other)
    isApart(table)
    return [...(other === null ? [] : validateTable(other)), ...validateTable(table)]
  }

  return {
    add: (submission) => tablesOf(plan, submission, asked, unreadBy).flatMap(addTable),
    finish: () => [...series.values()].flatMap(validateSeries),
  }
}

/** Validate submissions that are all at hand: what speaks against them, in no particular order. */
export function validate(
  plan: Plan,
  submissions: readonly Submission[],
  asked: number | null = null,
  unreadBy?: UnreadBy,
  isApart?: (table: SubmittedTable) => void,
): readonly Finding[] {
  const { add, finish } = validator(plan, asked, unreadBy, isApart)
  return [...submissions.flatMap(add), ...finish()]
}

/** A table for each region of a submission that says anything. */
function tablesOf(
  plan: Plan,
  submission: Submission,
  asked: number | null,
  unreadBy: UnreadBy,
): readonly SubmittedTable[] {
  const { input } = submission
  const unread = once(() => unreadBy(submission))
  return [...valuesByRegion([submission])].flatMap(([region, values]) => {
    const about = [...values.values()].some((years) => asked !== null && years.has(asked))
    const year = about ? asked : newestYear(values)
    if (year === null) return []
    const indicators = plan.indicators.filter(({ code }) => values.has(code))
    return [{ plan, indicators, region, year, files: [input.file], values, history: new Map(), unread }]
  })
}

/** Validate the tables of one region, oldest first, each with the ones before it as its history. */
function validateSeries(groups: ReadonlyMap<number, Group>): readonly Finding[] {
  let history: Values = new Map()
  const tables = [...groups.values()].filter((group) => group !== null).toSorted((a, b) => a.year - b.year)
  return tables.flatMap((table, index) => {
    const findings = validateTable({ ...table, history })
    if (index < tables.length - 1) history = overlaid(history, table.values)
    return findings
  })
}

function sharesIndicator({ values }: SubmittedTable, other: SubmittedTable): boolean {
  return [...other.values.keys()].some((code) => values.has(code))
}

function joined(table: SubmittedTable, other: SubmittedTable): SubmittedTable {
  const values = new Map([...table.values, ...other.values])
  return {
    ...table,
    indicators: table.plan.indicators.filter(({ code }) => values.has(code)),
    files: [...table.files, ...other.files],
    values,
    unread: once(() => unreadOf([table.unread(), other.unread()])),
  }
}

/** Earlier values and later ones, which count where both speak. */
function overlaid(earlier: Values, later: Values): Values {
  const all = new Map(earlier)
  for (const [code, observations] of later) {
    all.set(code, new Map<number, Observation>([...(earlier.get(code) ?? []), ...observations]))
  }
  return all
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The newest year a table has a value for, else the newest it lists. */
function newestYear(values: Values): number | null {
  let [newest, newestListed]: [number | null, number | null] = [null, null]
  for (const observations of values.values()) {
    for (const [year, { reading }] of observations) {
      newestListed = Math.max(year, newestListed ?? year)
      if (reading.kind !== 'missing') newest = Math.max(year, newest ?? year)
    }
  }
  return newest ?? newestListed
}
