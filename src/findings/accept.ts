import { isNamed } from '../domain/file-name.ts'
import { type Finding, raise } from '../domain/finding.ts'
import { isError } from './block.ts'
import type { Explanation } from './explanation.ts'
import {
  ambiguousExplanation,
  emptyExplanation,
  errorNotAcceptable,
  expiredExplanation,
  explanationOfAnother,
  unusedExplanation,
} from './explanation-rules.ts'
import { type Looked, submissionOf } from './looked.ts'
import { speakingOf } from './speaking.ts'

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
  const unclear = ambiguous(explanations, findings, looked)
  const used = new Set(unclear.keys())
  const complaints = [...unclear].map(([{ place, rule, indicator, year }, alike]) =>
    raise(ambiguousExplanation, place, { rule, places: alike.map(placeText) }, { indicator, year }),
  )
  const speaking = speakingOf(explanations.filter((one) => !used.has(one)))
  const judged = findings.map((finding) => {
    const [explanation] = speaking(finding)
    if (explanation === undefined) return finding
    const complaint = against(explanation, finding)
    if (complaint !== null && !used.has(explanation)) complaints.push(complaint)
    used.add(explanation)
    if (complaint !== null) return finding
    const { reason, who } = explanation
    return { ...finding, accepted: true, explanation: who === '' ? reason : `${reason} — ${who}` }
  })
  const open = judged.filter((finding) => !finding.accepted && !isError(finding))
  const unused = explanations.filter((one) => !used.has(one))
  return [...judged, ...complaints, ...ofUnused(unused, open, looked)]
}

/** Why an explanation does not hold for a finding that it speaks of; null where it does. */
function against({ place, reason, until, indicator }: Explanation, finding: Finding): Finding | null {
  const { id: rule, year, region } = finding
  const about = { indicator, year, region }
  if (isError(finding)) return raise(errorNotAcceptable, place, { rule }, about)
  if (reason === '') return raise(emptyExplanation, place, { rule }, about)
  if (until === null || year === null || year <= until) return null
  return raise(expiredExplanation, place, { until, year }, about)
}

/**
 * The explanations that could be of several submissions and do not say of which, each with a finding of every one.
 * Regions of one file are several only to one that speaks of a value: one that leaves it open means the file.
 */
function ambiguous(
  explanations: readonly Explanation[],
  findings: readonly Finding[],
  looked: Looked,
): ReadonlyMap<Explanation, readonly Finding[]> {
  const general = explanations.filter(({ region, file }) => region === null && file === null)
  const found = new Map(general.map((one) => [one, new Map<string, Finding>()]))
  const speaking = speakingOf(general)
  for (const finding of findings) {
    if (isError(finding)) continue
    for (const explanation of speaking(finding)) {
      const alike = found.get(explanation)
      const submission = submissionOf(finding, looked)
      if (alike?.has(submission) === false) alike.set(submission, finding)
    }
  }
  const isUnclear = ({ value }: Explanation, alike: readonly Finding[]) =>
    alike.length > 1 && (value !== null || new Set(alike.map(({ place }) => place.file)).size > 1)
  return new Map(
    [...found]
      .map(([one, alike]) => [one, [...alike.values()]] as const)
      .filter(([one, alike]) => isUnclear(one, alike)),
  )
}

/** What is to be said of explanations that explained nothing. */
function ofUnused(
  unused: readonly Explanation[],
  open: readonly Finding[],
  looked: Looked,
): readonly Finding[] {
  const regions = new Set([...looked.files.values()].flatMap((own) => [...own]))
  const isLookedAt = ({ region, file }: Explanation) => {
    if (file === null) return looked.files.size > 0 && (region === null || regions.has(region))
    const named = [...looked.files].filter(([one]) => isNamed(one, file))
    return named.some(([, own]) => region === null || own.has(region))
  }
  const spoken = unused.filter(({ year }) => year === null || looked.years.has(year))
  const like = likeThose(
    spoken.filter((one) => !isLookedAt(one)),
    open,
  )
  return spoken.flatMap((explanation) => {
    const { place, rule, indicator, year, region, file } = explanation
    const about = { indicator, year, region }
    if (isLookedAt(explanation)) return [raise(unusedExplanation, place, { rule }, about)]
    const found = like.get(place.line)
    if (found === undefined) return []
    return [raise(explanationOfAnother, place, { region, file, place: placeText(found) }, about)]
  })
}

/** The first finding that each explanation would speak of if it named neither a region nor a file, by its line. */
function likeThose(
  explanations: readonly Explanation[],
  findings: readonly Finding[],
): ReadonlyMap<number | null, Finding> {
  const speaking = speakingOf(explanations.map((one) => ({ ...one, region: null, file: null })))
  const first = new Map<number | null, Finding>()
  for (const finding of findings) {
    for (const { place } of speaking(finding)) if (!first.has(place.line)) first.set(place.line, finding)
  }
  return first
}

function placeText({ place: { file, line } }: Finding): string {
  return line === null ? file : `${file}:${line}`
}
