import type { Finding, Place } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Submission } from '../domain/submission.ts'
import { revised } from './rules/revised.ts'

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

/** What findings say of single values. */
export function knownOf(findings: readonly Finding[]): {
  readonly isFaulty: (observation: Observation) => boolean
  readonly isRevision: (observation: Observation) => boolean
} {
  const at = (wanted: (finding: Finding) => boolean) => {
    const places = new Set(findings.filter(wanted).map(({ place }) => keyOf(place)))
    return ({ place }: Observation) => places.has(keyOf(place))
  }
  return {
    isFaulty: at(({ severity }) => severity === 'error'),
    isRevision: at(({ id }) => id === revised.id),
  }
}

function keyOf({ file, line, column }: Place): string {
  return `${line}:${column}:${file}`
}
