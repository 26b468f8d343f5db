import type { Coverage } from '../domain/coverage.ts'
import type { Finding } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { covering } from './covering.ts'
import { blankRun, markedBlank } from './rules/no-value.ts'
import { seriesOf } from './series.ts'
import type { TogetherOptions } from './together.ts'

/** Takes submissions in one by one, so that a thousand of them need no more room than a few. */
export interface Validator {
  /** What can be said of submissions already; the rest comes with `finish`. */
  readonly add: (submission: Submission) => readonly Finding[]
  readonly finish: () => readonly Finding[]
  /** How many indicators have a value; complete once all is finished. */
  readonly coverage: () => Coverage
}

/** What is asked of every submission, besides the year. */
export type ValidatorOptions = Omit<TogetherOptions, 'asked'>

/**
 * Validate submissions as they come: their values (see `seriesOf`) and their coverage. Files of one and the same year
 * that state no region are submissions of their own; whatever states the same region is one.
 */
export function validator(
  plan: Plan,
  asked: number | null = null,
  options: ValidatorOptions = {},
): Validator {
  const { take, finish, coverage } = covering(plan, { ...options, asked })
  const early: (readonly Finding[])[] = []
  const series = seriesOf(plan, asked, (taken) => {
    if (taken.apart) options.isApart?.(taken.table)
    early.push(take(taken))
  })
  const silent: Pick<Submission, 'input' | 'findings'>[] = []
  let speaks = false
  const withEarly = (findings: readonly Finding[]) => [...findings, ...early.splice(0).flat()]
  return {
    add: (submission) => {
      const { marked, blank } = markedBlank(plan, submission)
      speaks ||= marked.observations.length > 0
      if (!speaks) silent.push({ input: marked.input, findings: marked.findings })
      return withEarly([...blank, ...series.add(marked)])
    },
    finish: () => [...withEarly(series.finish()), ...(speaks ? [] : blankRun(plan, silent)), ...finish()],
    coverage,
  }
}

/** Validate submissions that are all at hand: what speaks against them, in no particular order. */
export function validate(
  plan: Plan,
  submissions: readonly Submission[],
  asked: number | null = null,
): readonly Finding[] {
  const { add, finish } = validator(plan, asked)
  return [...submissions.flatMap(add), ...finish()]
}
