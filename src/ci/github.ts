import { type CountedAs, countsAs, type Place, type Severity } from '../domain/finding.ts'
import type { Remark } from '../domain/remark.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { bySeverity, placeText, remedyLine, sentence } from '../words/finding.ts'
import { lateLine, lateTitle } from '../words/late.ts'
import { moreFindings } from '../words/more-findings.ts'
import { oneLine } from '../words/plain-text.ts'
import { repositoryPath } from './repository-path.ts'

/** Annotations of one kind that GitHub keeps for a step; it drops the rest without a word. */
const most = 10

const kinds: Readonly<Record<CountedAs, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
  accepted: 'notice',
}

/** What the format is told besides the report. */
export interface GithubTerms {
  readonly lang: Lang
  readonly remarks?: () => readonly Remark[]
  readonly remarksFail?: boolean
  readonly lateFails?: boolean
}

/** One thing to annotate: as a command, and as a line of the log where GitHub keeps no more commands. */
interface Note {
  readonly kind: string
  readonly place: Pick<Place, 'file' | 'line'> | null
  readonly title: string
  readonly message: string
  readonly log: string
}

/**
 * The findings as workflow commands, which GitHub shows as annotations beside the lines of the file: errors, warnings,
 * then notices; accepted findings are notices. Regions that have not reported come first of their kind. Remarks stand at
 * their cells, too: as errors where the run fails by them, else as notices, for nothing is wrong with the file. A table
 * column is no text column, so none is given and the cell is named in the message. What is over GitHub's limit follows in
 * a group of the log, so that nothing is lost.
 */
export function github(report: Pick<Report, 'findings' | 'summary' | 'year'>, terms: GithubTerms): string {
  const { lang, remarks = () => [], remarksFail = false, lateFails = false } = terms
  const { findings } = report
  const found = findings.map((finding) => noteOfFinding(finding, lang))
  const besides = remarks().map((remark) => noteOfRemark(remark, remarksFail ? 'error' : 'notice', lang))
  const ofFiles = remarksFail ? [...found, ...besides] : [...besides, ...found]
  const notes = [...lateNotes(report, lateFails ? 'error' : 'notice', lang), ...ofFiles]
  const lines = bySeverity.flatMap((severity) => {
    const own = notes.filter(({ kind }) => kind === kinds[severity])
    const rest = own.slice(most)
    return [
      ...own.slice(0, most).map(annotation),
      ...(rest.length === 0 ? [] : overflow(severity, rest, lang)),
    ]
  })
  return lines.map((line) => `${line}\n`).join('')
}

function noteOfFinding(finding: ReportFinding, lang: Lang): Note {
  const { id, name } = finding
  const message = [sentence(finding, lang), remedyLine(finding, lang)].filter((part) => part !== null)
  return {
    kind: kinds[countsAs(finding)],
    place: finding,
    title: `${id} ${name}`,
    message: message.join('\n'),
    log: `${id} ${name}  ${placeText(finding)}  ${sentence({ ...finding, cell: null }, lang)}`,
  }
}

/** One for all regions that have not reported: there is no file to put it at. */
function lateNotes(
  { summary: { late = [] }, year }: Pick<Report, 'summary' | 'year'>,
  kind: string,
  lang: Lang,
): readonly Note[] {
  if (late.length === 0) return []
  const [title, message] = [lateTitle[lang], lateLine(late, year, lang)]
  return [{ kind, place: null, title, message, log: oneLine(message) }]
}

function noteOfRemark({ place, title, text }: Remark, kind: string, lang: Lang): Note {
  const cell = place?.cell ?? null
  const where = place === null ? '' : `  ${placeText(place)}`
  return {
    kind,
    place,
    title: oneLine(title),
    message: sentence({ cell, message: text, accepted: false }, lang),
    log: `${oneLine(title)}${where}  ${oneLine(text)}`,
  }
}

/**
 * One workflow command.
 *
 * @example annotation(note) // '::error file=2023.csv,line=7,title=KQ503 unit-scale::Cell C7: …'
 */
function annotation({ kind, place, title, message }: Note): string {
  const file = place === null || place.file === '-' ? null : place.file
  const properties = [
    ...(file === null ? [] : [`file=${property(repositoryPath(file))}`]),
    ...(file === null || place === null || place.line === null ? [] : [`line=${place.line}`]),
    `title=${property(title)}`,
  ]
  return `::${kind} ${properties.join(',')}::${data(message)}`
}

function overflow(severity: Severity, rest: readonly Note[], lang: Lang): readonly string[] {
  const title = moreFindings(severity, rest.length, lang)
  return [`::group::${data(title)}`, ...rest.map(({ log }) => harmless(log)), '::endgroup::']
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(oneLine(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** A line of the log that the runner takes for no command: neither the present form nor the old one, `##[`. */
function harmless(line: string): string {
  return oneLine(line)
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, ': :')
}
