import type { Finding } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Submission } from '../domain/submission.ts'
import { isWeak } from './same-reading.ts'

/** Submissions without the values that are gone, and without what reading found in them: it is mended. */
export function withoutCells(
  submissions: readonly Submission[],
  gone: ReadonlySet<Observation>,
): readonly Submission[] {
  if (gone.size === 0) return submissions
  return submissions.map((submission) => {
    const observations = submission.observations.filter((one) => !gone.has(one))
    if (observations.length === submission.observations.length) return submission
    const mended = submission.observations.filter((one) => gone.has(one))
    const values = new Set(mended.map(cellOf))
    const rows = new Set(mended.map(rowOf))
    for (const one of observations) if (!isWeak(one.reading)) rows.delete(rowOf(one))
    const isMended = (finding: Finding) =>
      finding.year === null ? rows.has(rowOf(finding)) : values.has(cellOf(finding))
    return { ...submission, observations, findings: submission.findings.filter((one) => !isMended(one)) }
  })
}

type CellSubject = Pick<Finding, 'indicator' | 'region' | 'year'>

function cellOf({ indicator, region, year }: CellSubject): string {
  return `${indicator} ${year} ${region ?? ''}`
}

function rowOf({ indicator, place }: Pick<Finding, 'indicator' | 'place'>): string {
  return `${indicator} ${place.line}`
}

/** Submissions of which the links say that one supersedes another, together: the latest of them stands for all. */
export function joinedBy(
  submissions: readonly Submission[],
  links: readonly (readonly [string, string])[],
): readonly Submission[] {
  if (links.length === 0) return submissions
  const groupOf = new Map(submissions.map((submission) => [submission.input.file, new Set([submission])]))
  for (const [file, other] of links) {
    const [group, joining] = [groupOf.get(file), groupOf.get(other)]
    if (group === undefined || joining === undefined || group === joining) continue
    for (const submission of joining) {
      group.add(submission)
      groupOf.set(submission.input.file, group)
    }
  }
  const superseded = new Set(links.map(([, file]) => file))
  return [...new Set(groupOf.values())].flatMap((group) => {
    const named = [...group].toSorted((a, b) => (a.input.file < b.input.file ? -1 : 1))
    const latest = named.find(({ input }) => !superseded.has(input.file)) ?? named[0]
    return latest === undefined || named.length === 1 ? named : [asOne(latest, named)]
  })
}

/** Of two cells for one value the later counts, so a blank one, and one of a part of a year, go before. */
function asOne(latest: Submission, group: readonly Submission[]): Submission {
  const all = group.flatMap(({ observations }) => observations)
  const weak = all.filter(({ reading }) => isWeak(reading))
  const strong = all.filter(({ reading }) => !isWeak(reading))
  return {
    ...latest,
    observations: [...weak, ...strong],
    findings: group.flatMap(({ findings }) => findings),
  }
}
