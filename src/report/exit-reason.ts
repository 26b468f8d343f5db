import type { Assessment } from '../domain/assessment.ts'
import { countsAs, type Severity } from '../domain/finding.ts'
import type { Indicator } from '../domain/plan.ts'
import type { ReportFinding, Summary } from '../domain/report.ts'
import type { Some } from '../words/messages/exit.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf } from '../words/name.ts'
import { cellText, oneLine } from '../words/plain-text.ts'
import { isAtRisk, mostNamed, worstOf } from './off-track.ts'

/** What a line about the exit code is made from. */
export interface ReportedRun {
  readonly summary: Pick<Summary, 'assessed' | 'offTrack' | 'byVerdict' | 'findings' | 'late'>
  readonly findings: readonly ReportFinding[]
  /** Those that are to be named are enough, where a run has too many to keep. */
  readonly assessments: readonly Assessment[]
}

/** The indicators of a plan, for their names. */
export type Names = readonly Pick<Indicator, 'code' | 'name' | 'nameEn'>[]

/** How many findings a line names: they are listed elsewhere. */
const mostFindings = 5

/** How many errors there are, and of what. */
export function errorsText(
  { summary, findings }: Pick<ReportedRun, 'findings'> & { readonly summary: Pick<Summary, 'findings'> },
  names: Names,
  words: Messages,
): string {
  return words.exit.errors(
    summary.findings.error,
    some(labels(findings, 'error', names, words), mostFindings),
  )
}

/** How many warnings there are, of what, and which option they are too many for. */
export function warningsText(
  { summary, findings }: ReportedRun,
  option: string,
  names: Names,
  words: Messages,
): string {
  return words.exit.warnings(
    summary.findings.warning,
    option,
    some(labels(findings, 'warning', names, words), mostFindings),
  )
}

/** How many indicators are off track and which, binding ones first; those at risk apart. */
export function offTrackText({ summary, assessments }: ReportedRun, words: Messages): string {
  const { exit, check, lang } = words
  const off = worstOf(assessments)
  const { 'at-risk': atRisk = 0 } = summary.byVerdict
  const label = (assessment: Assessment) => {
    const own = nameOf(assessment, lang)
    return ofRegion(assessment.region, assessment.attribute === 'binding' ? check.binding(own) : own, words)
  }
  return exit.offTrack({
    count: summary.offTrack,
    assessed: summary.assessed === 0 ? null : summary.assessed,
    atRisk,
    behind: outOf(off.filter((one) => !isAtRisk(one)).map(label), summary.offTrack - atRisk),
    risky: outOf(off.filter(isAtRisk).map(label), atRisk),
  })
}

/** How many regions have no submission for the year, and which. */
export function lateText({ summary }: Pick<ReportedRun, 'summary'>, { exit }: Messages): string {
  const names = (summary.late ?? []).map(({ region }) => cellText(region))
  return exit.late(names.length, some(names, mostNamed))
}

/** How much of two submissions differs, and which indicators. */
export function differencesText(
  values: readonly Differing[],
  verdicts: readonly Differing[],
  words: Messages,
): string {
  const { exit, lang } = words
  const names = [...verdicts, ...values].map((one) => ofRegion(one.region, nameOf(one, lang), words))
  return exit.differences(values.length, verdicts.length, some(names, mostNamed))
}

/** An indicator of which something differs. */
type Differing = Pick<Assessment, 'name' | 'nameEn' | 'region'>

/** Rule and indicator of each finding; where it is about none, its place in the file. */
function labels(
  findings: readonly ReportFinding[],
  severity: Severity,
  names: Names,
  words: Messages,
): readonly string[] {
  const byCode = new Map(names.map((one) => [one.code, one]))
  return findings
    .filter((finding) => countsAs(finding) === severity)
    .map(({ id, indicator, region, file, line }) => {
      const named = indicator === null ? undefined : byCode.get(indicator)
      const place = line === null ? oneLine(file) : `${oneLine(file)}:${line}`
      return `${id} ${named === undefined ? place : ofRegion(region, nameOf(named, words.lang), words)}`
    })
}

function ofRegion(region: string | null, name: string, words: Messages): string {
  return region === null ? name : words.inRegion(name, cellText(region))
}

function outOf(names: readonly string[], count: number): Some {
  return { names, more: count - names.length }
}

function some(labels: readonly string[], most: number): Some {
  const different = [...new Set(labels)]
  return { names: different.slice(0, most), more: Math.max(0, different.length - most) }
}
