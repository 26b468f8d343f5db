import { newestYear, reportedRegions } from '../assess/values.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import { reportWithout, worded } from '../report/build.ts'
import { roundsJudge } from './round.ts'
import type { Rounds } from './rounds.ts'
import { examineRun, foundBesides, type Ran, type Run } from './run.ts'

/**
 * Judge what has to be read whole, region by region: of several files, of regions that come back, of wholes held against
 * their parts. The values are kept, but no assessment.
 */
export async function runByRegion(
  plan: Plan,
  sources: readonly Source[],
  run: Run,
  { enough, begin, progress }: Rounds,
): Promise<Ran> {
  const examined = await examineRun(plan, sources, run)
  const { submissions, region } = examined
  const year = run.reading.year ?? newestYear(plan, submissions)
  const judge = roundsJudge(plan, run, begin(), year, region)
  const rounds = roundsOf(submissions, enough)
  let regions = 0
  for (const round of rounds) {
    await judge.round(round, rounds.length === 1)
    regions += new Set(round.flatMap(({ observations }) => observations.map(({ region }) => region))).size
    await progress?.(regions)
  }
  const judged = rounds.length === 0 ? (run.reading.year ?? null) : judge.shown()
  const found = foundBesides(plan, run, examined, judged)
  return {
    report: reportWithout(found, judge.totals),
    findingsIn: (lang) => found.findings.map((one) => worded(one, lang)),
  }
}

/**
 * Submissions cut into rounds of whole regions, in the order in which these come, each of at least `enough` values; one
 * round where nothing is reported, and none where all is read for what others rest on.
 */
function roundsOf(submissions: readonly Submission[], enough: number): readonly (readonly Submission[])[] {
  if (submissions.every(({ history }) => history === true)) return []
  const reported = reportedRegions(submissions)
  const regions = new Map<string | null, Map<Submission, Observation[]>>()
  for (const submission of submissions) {
    for (const observation of submission.observations) {
      if (!reported.has(observation.region)) continue
      const own = regions.get(observation.region) ?? new Map<Submission, Observation[]>()
      regions.set(observation.region, own)
      const values = own.get(submission) ?? []
      own.set(submission, values)
      values.push(observation)
    }
  }
  if (regions.size === 0) return [submissions]
  const rounds: (readonly Submission[])[] = []
  let round = new Map<Submission, Observation[]>()
  let count = 0
  const end = () => {
    // Of two values for one cell that of the later submission counts.
    const own = submissions.flatMap((one) => {
      const observations = round.get(one)
      return observations === undefined ? [] : [{ ...one, observations }]
    })
    if (own.length > 0) rounds.push(own)
    round = new Map()
    count = 0
  }
  for (const own of regions.values()) {
    for (const [submission, values] of own) {
      const known = round.get(submission) ?? []
      round.set(submission, known)
      for (const value of values) known.push(value)
      count += values.length
    }
    if (count >= enough) end()
  }
  end()
  return rounds
}
