import type { Finding, Place } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Submission } from '../domain/submission.ts'

/** Cells that findings speak of, looked up by the value that stands there. More can be added as a file is read. */
export interface Cells {
  readonly add: (findings: Iterable<Finding>) => void
  readonly has: (observation: Observation) => boolean
}

/** The cells that the `wanted` of these findings speak of: where it is not said which are, the errors. */
export function cellsOf(
  findings: Iterable<Finding> = [],
  wanted: (finding: Finding) => boolean = isError,
): Cells {
  const cells = new Set<string>()
  const add: Cells['add'] = (more) => {
    for (const finding of more) {
      if (!wanted(finding)) continue
      cells.add(keyOf(finding.place))
      for (const place of finding.also ?? []) cells.add(keyOf(place))
    }
  }
  add(findings)
  return { add, has: ({ place }) => cells.size > 0 && cells.has(keyOf(place)) }
}

/** Whether a finding takes the value it speaks of from the assessment. */
export function isError({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity === 'error'
}

/**
 * The submissions without the values an error speaks of: such a cell is `invalid` to the assessment, whatever it says.
 */
export function withoutErrors(
  submissions: readonly Submission[],
  findings: readonly Finding[],
): readonly Submission[] {
  return without(submissions, cellsOf(findings))
}

/** The submissions without the values in these cells. */
export function without(submissions: readonly Submission[], { has }: Cells): readonly Submission[] {
  return submissions.map((submission) => {
    if (!submission.observations.some(has)) return submission
    const observations = submission.observations.map((observation) =>
      has(observation)
        ? { ...observation, reading: { kind: 'unusable', reason: 'invalid' } as const }
        : observation,
    )
    return { ...submission, observations }
  })
}

/** A cell's own name tells apart what stands in the same row and column of two sheets. */
function keyOf({ file, line, column, cell }: Place): string {
  return `${line}:${column}:${cell}:${file}`
}
