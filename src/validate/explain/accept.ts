import { type Finding, raise } from '../../domain/finding.ts'
import { type Explanation, explains } from './explanation.ts'
import { emptyExplanation, errorNotAcceptable, expiredExplanation, unusedExplanation } from './rules.ts'

/**
 * Findings after what was explained: one that an explanation with a reason speaks of is accepted, unless it is an
 * error. Explanations that are empty, expired, about an error or about nothing become findings themselves; one about a
 * year that this run did not look at (`years`) is left alone.
 */
export function accept(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  years: ReadonlySet<number>,
): readonly Finding[] {
  const used = new Set<Explanation>()
  const complaints: Finding[] = []
  const complain = (explanation: Explanation, finding: Finding) => {
    if (!used.has(explanation)) complaints.push(finding)
    used.add(explanation)
  }
  const judged = findings.map((finding) => {
    const explanation = explanations.find((one) => explains(one, finding))
    if (explanation === undefined) return finding
    const { place, reason, who, until, indicator } = explanation
    const about = { indicator, year: finding.year, region: finding.region }
    if (finding.severity === 'error') {
      complain(explanation, raise(errorNotAcceptable, place, { rule: finding.id }, about))
      return finding
    }
    if (reason === '') {
      complain(explanation, raise(emptyExplanation, place, { rule: finding.id }, about))
      return finding
    }
    if (until !== null && finding.year !== null && finding.year > until) {
      complain(explanation, raise(expiredExplanation, place, { until, year: finding.year }, about))
      return finding
    }
    used.add(explanation)
    return { ...finding, accepted: true, explanation: who === '' ? reason : `${reason} — ${who}` }
  })
  const unused = explanations
    .filter((one) => !used.has(one) && (one.year === null || years.has(one.year)))
    .map(({ place, rule, indicator, year, region }) =>
      raise(unusedExplanation, place, { rule }, { indicator, year, region }),
    )
  return [...judged, ...complaints, ...unused]
}

/** Findings that could be explained and have not been: warnings that no entry speaks of. */
export function unexplained(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity === 'warning' &&
      !finding.id.startsWith('KQ7') &&
      !explanations.some((one) => explains(one, finding)),
  )
}
