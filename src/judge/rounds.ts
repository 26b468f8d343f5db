import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { reportWithout, worded } from '../report/build.ts'
import { mayGoInParts, throughParts } from './parts.ts'
import { roundsJudge, type WriteRound } from './round.ts'
import type { Ran, Run } from './run.ts'

/** How the rounds of a run are made. */
export interface Rounds {
  /** Values kept before the regions they belong to are judged and let go. */
  readonly enough: number
  /** Begins to write: what was written before is void. */
  readonly begin: () => WriteRound
  /** Told after each round how many regions there have been. */
  readonly progress?: (regions: number) => Promise<void>
}

/**
 * Judge a file that stands alone region by region, as they come, so that neither its values nor its assessments are kept:
 * the same as judging it whole, or null where that cannot be told without all of it, or of other files.
 */
export async function runInRounds(
  plan: Plan,
  sources: readonly Source[],
  run: Run,
  { enough, begin, progress }: Rounds,
): Promise<Ran | null> {
  const [source] = sources
  if (
    source === undefined ||
    enough === Number.POSITIVE_INFINITY ||
    !mayGoInParts(plan, sources, run.reading)
  )
    return null
  const { reading, explanations, region, group, required, code, tool, method, lang } = run
  const asked = {
    reading,
    explanations,
    region,
    group,
    required,
    ...(code === undefined ? {} : { code }),
    enough,
    ...(progress === undefined ? {} : { progress }),
  }
  const gone = await throughParts(plan, source, asked, (year) => roundsJudge(plan, run, begin(), year))
  if (gone === null) return null
  const { input, findings, coverage, taker: judge } = gone
  const told = { tool, plan, year: judge.shown(), method, inputs: [input], findings, coverage, lang }
  return {
    report: reportWithout(told, judge.totals),
    findingsIn: (other) => findings.map((one) => worded(one, other)),
  }
}
