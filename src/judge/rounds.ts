import type { Observation } from '../domain/observation.ts'
import { type Plan, statedRows } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { settle } from '../findings/settle.ts'
import { reportWithout, worded } from '../report/build.ts'
import { readInParts } from '../submission/read.ts'
import { asTold } from './as-told.ts'
import { findingsAbout } from './find-indicator.ts'
import { findingsOf, mayBe, regionNamed } from './region.ts'
import { roundsJudge, type WriteRound } from './round.ts'
import type { Ran, Run } from './run.ts'
import { seenValues } from './seen.ts'
import { partsValidator, submissionOf } from './validating.ts'

/** How the rounds of a run are made. */
export interface Rounds {
  /** Values kept before the regions they belong to are judged and let go. */
  readonly enough: number
  /** Begins to write: what was written before is void. */
  readonly begin: () => WriteRound
}

/**
 * Judge a file that stands alone region by region, as they come, so that neither its values nor its assessments are kept:
 * the same as judging it whole, or null where that cannot be told without all of it, or of other files. The year judged is
 * taken to be the newest of the first round; where it proves to be another, the file is gone through once more.
 */
export async function runInRounds(
  plan: Plan,
  [source, ...others]: readonly Source[],
  run: Run,
  rounds: Rounds,
): Promise<Ran | null> {
  const { year = null, earlier } = run.reading
  const alone = others.length === 0 && (earlier === undefined || earlier.size === 0)
  // What a roster says of a file it says of others, too, and a whole is held against all of its regions.
  if (source?.told !== undefined || statedRows(plan).some(({ aggregate }) => aggregate !== null)) return null
  if (source === undefined || !alone || rounds.enough === Number.POSITIVE_INFINITY) return null
  const first = await goThrough(plan, source, run, rounds, year)
  if (first === null || 'report' in first) return first
  const second = await goThrough(plan, source, run, rounds, first.newest)
  return second === null || 'report' in second ? second : null
}

async function goThrough(
  plan: Plan,
  source: Source,
  run: Run,
  { enough, begin }: Rounds,
  assumed: number | null,
): Promise<Ran | { readonly newest: number | null } | null> {
  const { file } = source
  const { year: asked = null } = run.reading
  const parts = readInParts(source, plan, run.reading, enough)
  const { group, required, code, tool, method, lang } = run
  const asking = { asked, group, required, ...(code === undefined ? {} : { code }) }
  const validator = partsValidator(plan, file, asking)
  const judge = roundsJudge(plan, run, begin(), assumed)
  const seen = seenValues()
  const ofRegion: Observation[] = []
  for (;;) {
    const { done = false, value } = await parts.next()
    if (value === null) return null
    const part = validator.add(value.observations, value.findings)
    seen.add(part.observations)
    if (run.region === undefined) {
      await judge.round([part], done)
      validator.measure(value.observations, judge.year())
    } else {
      const own = ({ region }: Observation) => mayBe(region, run.region)
      for (const one of part.observations.filter(own)) ofRegion.push(one)
      validator.measure(value.observations.filter(own), null)
    }
    if (!('input' in value)) continue

    const region = regionNamed(run.region, seen.regions)
    const chosen = submissionOf(
      file,
      ofRegion.filter((one) => one.region === region),
    )
    const newest = seen.newest(plan)
    if (region !== undefined) await judge.round([chosen], true)
    else if (asked === null && newest !== judge.year()) return { newest }
    const { findings: found, coverage } = validator.together(value.findings, region)
    const looked = { years: seen.years, files: new Map([[file, seen.regions]]), apart: new Set<string>() }
    const settled = await settle(asTold([...value.findings, ...found], [source]), run.explanations, looked)
    const findings = findingsAbout(code, findingsOf(region, settled))
    const told = { tool, plan, year: judge.shown(), method, inputs: [value.input], findings, coverage, lang }
    const report = reportWithout(told, judge.totals)
    return { report, findingsIn: (other) => findings.map((one) => worded(one, other)) }
  }
}
