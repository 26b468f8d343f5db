import { newestYear } from '../assess/values.ts'
import type { Coverage } from '../domain/coverage.ts'
import type { Finding } from '../domain/finding.ts'
import type { Input, Observation } from '../domain/observation.ts'
import { type Plan, statedRows } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import { settle } from '../findings/settle.ts'
import type { FileSummary } from '../report/validation.ts'
import { readSubmission } from '../submission/read.ts'
import { supersede } from '../submission/supersede.ts'
import { aggregateFindings } from '../validate/rules/aggregate-differs.ts'
import { asTold } from './as-told.ts'
import { fileSummary } from './file-summary.ts'
import { findingsAbout } from './find-indicator.ts'
import { intake } from './intake.ts'
import { type DueRegions, type ReportedYears, reportedYears } from './late.ts'
import { mayGoInParts, type PartsAsked, type PartsTaker, throughParts } from './parts.ts'
import { findingsOf, isAsked, mayBe, regionNamed, regionsOf } from './region.ts'

/** What is to be validated, and how. */
export interface ValidationAsked extends PartsAsked {
  /** The files are of a project, which says who is to report. */
  readonly ofProject: boolean
  readonly due: DueRegions | null
}

/** What validation found in files. */
export interface Validation {
  readonly inputs: readonly Input[]
  readonly read: readonly FileSummary[]
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
  /** Of which region and year there are values, for who is late. */
  readonly values: Pick<ReportedYears, 'has'>
}

/** Read files and say everything that speaks against them: a file that stands alone part by part, of several one at a time. */
export async function validateSources(
  plan: Plan,
  sources: readonly Source[],
  asked: ValidationAsked,
): Promise<Validation> {
  const [source] = sources
  const inParts =
    source !== undefined &&
    !asked.ofProject &&
    asked.due === null &&
    asked.enough !== Number.POSITIVE_INFINITY &&
    mayGoInParts(plan, sources, asked.reading)
  return (
    (inParts ? await validatedInParts(plan, source, asked) : null) ?? validatedWhole(plan, sources, asked)
  )
}

async function validatedInParts(
  plan: Plan,
  source: Source,
  asked: ValidationAsked,
): Promise<Validation | null> {
  const gone = await throughParts(plan, source, asked, (year) => taker(plan, year))
  if (gone === null) return null
  const { input, findings, coverage, taker: taken } = gone
  const read = [taken.summary(input.file)]
  return { inputs: [input], read, findings, coverage, values: reportedYears() }
}

function taker(
  plan: Plan,
  given: number | null,
): PartsTaker & { readonly summary: (file: string) => FileSummary } {
  const summary = fileSummary()
  let year = given
  return {
    take: async (part) => {
      year ??= newestYear(plan, [part])
      summary.add(part.observations)
    },
    year: () => year,
    summary: summary.of,
  }
}

async function validatedWhole(
  plan: Plan,
  sources: readonly Source[],
  { reading, explanations, region: wanted, required, code, ofProject, due }: ValidationAsked,
): Promise<Validation> {
  const files = [...new Set(sources.map(({ file }) => file))]
  const past = new Set(sources.flatMap(({ file, told }) => (told?.history === undefined ? [] : [file])))
  const values = reportedYears()
  const reported = new Set<string | null>()
  // What the plan declares between a whole and its regions takes all of them; of all else no value is kept.
  const aggregates = statedRows(plan).flatMap(({ code: own, aggregate }) =>
    aggregate === null ? [] : aggregate.by === 'sum' ? [own] : [own, aggregate.weight],
  )
  const isOfWhole = ({ indicator }: Observation) => aggregates.includes(indicator)
  const ofWholes: Submission[] = []
  const hasWholes = aggregates.length > 0
  const inputs: Input[] = []
  const read: FileSummary[] = []
  const years = new Set<number>()
  const regions = new Set<string | null>()
  const stating = new Map<string, ReadonlySet<string | null>>()
  const { take, finish } = intake(plan, {
    files,
    asked: reading.year ?? null,
    earlier: reading.earlier ?? new Set(),
    ...(required === undefined ? {} : { required }),
    ...(code === undefined ? {} : { code }),
    isWanted: (region) =>
      mayBe(region, wanted) && ((past.size === 0 && !ofProject) || isAsked(region, reported)),
  })
  for (const source of sources) {
    const submission = await readSubmission(source, plan, reading)
    values.add(submission)
    const stated = regionsOf([submission])
    if (submission.history !== true) for (const region of stated) reported.add(region)
    take(submission)
    if (hasWholes) ofWholes.push({ ...submission, observations: submission.observations.filter(isOfWhole) })
    if (submission.history === true) continue
    inputs.push(submission.input)
    const summary = fileSummary()
    summary.add(submission.observations.filter(({ region }) => mayBe(region, wanted)))
    read.push(summary.of(submission.input.file))
    for (const { year } of submission.observations) years.add(year)
    const known = stating.get(submission.input.file) ?? []
    stating.set(submission.input.file, new Set([...known, ...stated]))
    for (const region of stated) regions.add(region)
  }
  const { findings: found, apart, coverage } = finish()
  const region = regionNamed(wanted, new Set([...regions, ...(reading.dueRegions ?? [])]))
  const parts = due === null || due.entries.length === 0 ? null : due.entries.map((entry) => entry.region)
  const all = [...found, ...wholesAgree(plan, ofWholes, parts, reading.earlier)]
  const own = all.filter(({ place }) => !past.has(place.file))
  const settled = await settle(asTold(own, sources), explanations, { years, files: stating, apart })
  const findings = findingsAbout(code, findingsOf(region, settled))
  return { inputs, read, findings, coverage, values }
}

/** The figures of the whole held against those of its regions, of each value the version that counts. */
function wholesAgree(
  plan: Plan,
  submissions: readonly Submission[],
  regions: readonly string[] | null,
  earlier: ReadonlySet<string> | undefined,
): readonly Finding[] {
  if (submissions.length === 0) return []
  return aggregateFindings(plan, supersede(plan, submissions, earlier).submissions, regions)
}
