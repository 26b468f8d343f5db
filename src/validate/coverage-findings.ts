import { enoughOf, type Requirement } from '../domain/coverage.ts'
import { type Finding, raise } from '../domain/finding.ts'
import { grouped } from '../domain/grouped.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { bothNames } from '../domain/wording.ts'
import type { CoverageOptions } from './coverage-options.ts'
import type { Measured } from './measure.ts'
import { listedOf } from './names-text.ts'
import type { ReadFindings } from './read-findings.ts'
import { blankYear } from './rules/blank-year.ts'
import { missingIndicator } from './rules/missing-indicator.ts'
import { missingValue } from './rules/missing-value.ts'
import { mostlyMissing } from './rules/mostly-missing.ts'
import { withoutValue } from './rules/no-value.ts'
import { tooFewValues } from './rules/too-few-values.ts'
import { yearWithoutValue } from './rules/year-without-value.ts'
import { subjectOf, wholeFile } from './table.ts'

/** A submission and what reading found of it. */
export interface Asked {
  readonly measured: Measured
  readonly read: ReadFindings
}

/**
 * What submissions do not hold: any value, one for the year asked for, or those of single indicators. One cause, one
 * finding: whatever has an error of its own is not missing as well, and regions of a file that lack the same are one.
 */
export function coverageFindings(
  plan: Plan,
  submissions: readonly Asked[],
  { asked = null, required = null, due = new Set() }: CoverageOptions,
): readonly Finding[] {
  const findings: Finding[] = []
  const lacking: Lacking[] = []
  for (const submission of submissions) {
    const without = yearless(plan, submission, asked !== null, due)
    for (const finding of without ?? [...blankAfter(submission, asked), ...each(submission)]) {
      findings.push(finding)
    }
    const lacks = without === null ? lackingOf(submission, required) : null
    if (lacks !== null) lacking.push(lacks)
  }
  return [...findings, ...[...grouped(lacking, ({ key }) => key).values()].flatMap(findingOf)]
}

/** What is to be said of a submission without any value for the year judged; null where it has one. */
function yearless(
  plan: Plan,
  { measured, read }: Asked,
  isAsked: boolean,
  due: ReadonlySet<string>,
): readonly Finding[] | null {
  const { year, coverage, years } = measured
  const { region, file } = coverage
  const { stated, newest, valued, faulty } = years
  if (newest === null) return read.hasError(region, null) ? [] : [withoutValue(plan, file, region)]
  if (year === null) return []
  if (valued.includes(year)) return null
  if (faulty.includes(year) || read.hasError(region, year)) return []
  if (region !== null && due.has(region) && !stated.includes(year)) return []
  const about = { year, region }
  if (isAsked) return [raise(yearWithoutValue, wholeFile(file), { year, stated, region }, about)]
  return [raise(blankYear, wholeFile(file), { years: [year], newest, behind: true, region }, about)]
}

/** The years after the one judged for which the submission has nothing but empty cells. */
function blankAfter({ measured, read }: Asked, asked: number | null): readonly Finding[] {
  const { year, years, coverage, blankCell } = measured
  if (asked !== null || year === null) return []
  const blank = years.blank.filter((other) => other > year)
  const last = blank.at(-1)
  if (last === undefined || read.hasError(coverage.region, last)) return []
  const place = blankCell ?? wholeFile(coverage.file)
  const facts = { years: blank, newest: year, behind: false, region: coverage.region }
  return [raise(blankYear, place, facts, { year: last, region: coverage.region })]
}

/** Every value that is missing of a submission that has most: at its empty cell, or for the file where there is no row. */
function each({ measured, read }: Asked): readonly Finding[] {
  const { year, coverage, empty, absent } = measured
  const { region, file } = coverage
  if (year === null || !hasMost(measured)) return []
  const unread = read.unread(region)
  const lost = absent.filter(({ code }) => !unread.holds(code))
  return [
    ...empty.map(([indicator, observation]) =>
      raise(missingValue, observation.place, { name: bothNames(indicator), year }, subjectOf(observation)),
    ),
    ...(lost.length > unread.unnamed ? lost : []).map((indicator) => {
      const facts = { no: indicator.no, name: bothNames(indicator), year }
      return raise(missingIndicator, wholeFile(file), facts, { indicator: indicator.code, year, region })
    }),
  ]
}

function hasMost({ coverage }: Measured): boolean {
  return coverage.filled * 2 >= coverage.of
}

/** A submission with fewer values than it should have, and what it has in common with others. */
interface Lacking {
  readonly key: string
  readonly measured: Measured
  readonly year: number
  readonly enough: number
  /** The indicators without a value, where no finding of their own says so; those with an empty cell first. */
  readonly indicators: readonly Indicator[]
}

function lackingOf({ measured, read }: Asked, required: Requirement | null): Lacking | null {
  const { year, coverage, blank, absent } = measured
  const { region, file, filled, of } = coverage
  if (year === null) return null
  const enough = required === null ? 0 : enoughOf(required, of)
  const unread = read.unread(region)
  const indicators = hasMost(measured) ? [] : [...blank, ...absent.filter(({ code }) => !unread.holds(code))]
  if (filled >= enough && indicators.length === 0) return null
  const key = [year, filled, ...indicators.map(({ no }) => no), file].join(' ')
  return { key, measured, year, enough, indicators }
}

function findingOf(same: readonly Lacking[]): readonly Finding[] {
  const [first] = same
  if (first === undefined) return []
  const { year, enough, indicators, measured } = first
  const { file, filled, of, region } = measured.coverage
  const regions = same.flatMap(({ measured: { coverage } }) => coverage.region ?? [])
  const without = indicators.length === 0 ? null : listedOf(indicators)
  const facts = { filled, of, year, regions }
  const about = { year, region: same.length === 1 ? region : null }
  if (filled < enough) return [raise(tooFewValues, wholeFile(file), { ...facts, enough, without }, about)]
  return without === null ? [] : [raise(mostlyMissing, wholeFile(file), { ...facts, without }, about)]
}
