import type { Finding, Place } from '../domain/finding.ts'
import type { Submission } from '../domain/submission.ts'

/**
 * The submissions without the values an error speaks of: such a cell is `invalid` to the assessment, whatever it says.
 */
export function withoutErrors(
  submissions: readonly Submission[],
  findings: readonly Finding[],
): readonly Submission[] {
  const errors = new Set(
    findings.filter(({ severity }) => severity === 'error').map(({ place }) => keyOf(place)),
  )
  if (errors.size === 0) return submissions
  return submissions.map((submission) => ({
    ...submission,
    observations: submission.observations.map((observation) =>
      errors.has(keyOf(observation.place))
        ? { ...observation, reading: { kind: 'unusable', reason: 'invalid' } as const }
        : observation,
    ),
  }))
}

function keyOf({ file, line, column }: Place): string {
  return `${line}:${column}:${file}`
}
