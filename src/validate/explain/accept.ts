import { isNamed } from '../../domain/file-name.ts'
import { type Finding, raise } from '../../domain/finding.ts'
import { type Explanation, explains } from './explanation.ts'
import { type Looked, submissionOf } from './looked.ts'
import {
  ambiguousExplanation,
  emptyExplanation,
  errorNotAcceptable,
  expiredExplanation,
  explanationOfAnother,
  unusedExplanation,
} from './rules.ts'

/**
 * Findings after what was explained: one that an explanation with a reason speaks of is accepted, unless it is an
 * error. Explanations that are empty, expired, about an error, about nothing or about none in particular become findings
 * themselves; one about a year, a region or a file that this run did not look at is left alone, unless a finding is like
 * what it speaks of.
 */
export function accept(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  looked: Looked,
): readonly Finding[] {
  const used = new Set<Explanation>()
  const complaints: Finding[] = []
  const complain = (explanation: Explanation, finding: Finding) => {
    if (!used.has(explanation)) complaints.push(finding)
    used.add(explanation)
  }
  for (const explanation of explanations) {
    const alike = ambiguous(explanation, findings, looked)
    if (alike.length === 0) continue
    const { place, rule, indicator, year } = explanation
    complain(
      explanation,
      raise(ambiguousExplanation, place, { rule, places: alike.map(placeText) }, { indicator, year }),
    )
  }
  const clear = explanations.filter((one) => !used.has(one))
  const judged = findings.map((finding) => {
    const explanation = clear.find((one) => explains(one, finding))
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
  const open = judged.filter(({ accepted, severity }) => !accepted && severity !== 'error')
  const unused = explanations.filter((one) => !used.has(one)).flatMap((one) => unusedIn(one, open, looked))
  return [...judged, ...complaints, ...unused]
}

/**
 * A finding of each submission that an explanation could be of, where it could be of several and does not say which.
 * Regions of one file are several only to one that speaks of a value: one that leaves it open means the file.
 */
function ambiguous(
  explanation: Explanation,
  findings: readonly Finding[],
  looked: Looked,
): readonly Finding[] {
  if (explanation.region !== null || explanation.file !== null) return []
  const found = new Map<string, Finding>()
  for (const finding of findings) {
    if (finding.severity === 'error' || !explains(explanation, finding)) continue
    const submission = submissionOf(finding, looked)
    if (!found.has(submission)) found.set(submission, finding)
  }
  const alike = [...found.values()]
  const files = new Set(alike.map(({ place }) => place.file))
  const several = explanation.value === null ? files.size > 1 : true
  return alike.length > 1 && several ? alike : []
}

/** What is to be said of an explanation that explained nothing. */
function unusedIn(explanation: Explanation, open: readonly Finding[], looked: Looked): readonly Finding[] {
  const { place, rule, indicator, year, region, file } = explanation
  if (year !== null && !looked.years.has(year)) return []
  const about = { indicator, year, region }
  if (isLookedAt(explanation, looked)) return [raise(unusedExplanation, place, { rule }, about)]
  const like = open.find((finding) => explains({ ...explanation, region: null, file: null }, finding))
  if (like === undefined) return []
  const facts = { region, file, place: placeText(like) }
  return [raise(explanationOfAnother, place, facts, about)]
}

/** Whether the run read the file, and the region, that an explanation names. */
function isLookedAt({ region, file }: Explanation, { files }: Looked): boolean {
  const named = [...files].filter(([one]) => file === null || isNamed(one, file))
  return named.some(([, regions]) => region === null || regions.has(region))
}

function placeText({ place: { file, line } }: Finding): string {
  return line === null ? file : `${file}:${line}`
}

/** Findings that could be explained and have not been: warnings that no entry speaks of, each told from the others. */
export function unexplained(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly Finding[] {
  const said = new Set(
    findings.filter(({ id }) => id === ambiguousExplanation.id).map(({ place }) => place.line),
  )
  const clear = explanations.filter(({ place }) => !said.has(place.line))
  const drafted = new Map<string, Finding>()
  for (const finding of findings) {
    const { severity, id, indicator, region, year, value, place } = finding
    if (severity !== 'warning' || id.startsWith('KQ7')) continue
    if (clear.some((one) => explains(one, finding))) continue
    const entry = JSON.stringify([id, indicator, region ?? place.file, region === null, year, value])
    if (!drafted.has(entry)) drafted.set(entry, finding)
  }
  return [...drafted.values()]
}
