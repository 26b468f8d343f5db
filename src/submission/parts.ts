import type { Finding } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import { reviseBaselines } from './baselines.ts'

/** The values of whole regions out of a file that is still being read, and what was found since the part before. */
export interface SubmissionPart {
  readonly observations: readonly Observation[]
  readonly findings: readonly Finding[]
}

/** Keeps what has to be known of a file whose values are handed over part by part. */
export interface Parts {
  readonly next: (observations: readonly Observation[]) => SubmissionPart
  readonly count: () => number
  /** The distinct years of all values so far. */
  readonly years: () => readonly number[]
  /** What the values so far say of the baseline year. */
  readonly revisions: () => readonly Finding[]
}

/** Hand values over in parts; `lists` are where findings are being put. */
export function partsOf(plan: Plan, lists: readonly (readonly Finding[])[]): Parts {
  const handedOver = lists.map(() => 0)
  const years = new Set<number>()
  const revisions: Finding[] = []
  let count = 0
  return {
    next: (observations) => {
      count += 1
      for (const { year } of observations) years.add(year)
      for (const finding of reviseBaselines(observations, plan)) revisions.push(finding)
      const findings = lists.flatMap((list, index) => list.slice(handedOver[index]))
      lists.forEach((list, index) => {
        handedOver[index] = list.length
      })
      return { observations, findings }
    },
    count: () => count,
    years: () => [...years],
    revisions: () => revisions,
  }
}
