import type { Finding } from '../domain/finding.ts'
import type { Lang } from '../domain/wording.ts'
import { guarded, harmless } from '../words/plain-text.ts'
import {
  type Explanation,
  type ExplanationColumn,
  explanationColumn,
  explanationColumns,
} from './explanation.ts'
import { ambiguousExplanation } from './explanation-rules.ts'
import { speakingOf } from './speaking.ts'

/** What an entry is drafted from: a finding, and the name that tells its file from the others of the run. */
export interface Draft {
  readonly finding: Finding
  readonly file: string
}

/** Findings that could be explained and have not been: warnings that no entry speaks of, each told from the others. */
export function unexplained(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): readonly Finding[] {
  const said = new Set(
    findings.filter(({ id }) => id === ambiguousExplanation.id).map(({ place }) => place.line),
  )
  const speaking = speakingOf(explanations.filter(({ place }) => !said.has(place.line)))
  const drafted = new Map<string, Finding>()
  for (const finding of findings) {
    const { severity, id, indicator, region, year, value, place } = finding
    if (severity !== 'warning' || id.startsWith('KQ7') || speaking(finding).length > 0) continue
    const entry = JSON.stringify([id, indicator, region ?? place.file, region === null, year, value])
    if (!drafted.has(entry)) drafted.set(entry, finding)
  }
  return [...drafted.values()]
}

/** The header of a new explanations file. */
export function explanationsHeader(lang: Lang): readonly string[] {
  return Object.entries(explanationColumns).map(([id, [zh]]) => (lang === 'zh' ? zh : id))
}

/**
 * An entry for each of these drafts under the columns of a file, safe to open in a spreadsheet. The reason is left to
 * whoever knows it. Where the region is known, and has a column, it is named and the file is not: a region keeps its name
 * from year to year, its files do not.
 */
export function draftedEntries(
  header: readonly string[],
  drafts: readonly Draft[],
  lang: Lang,
): readonly (readonly string[])[] {
  const columns = header.map(explanationColumn)
  const regional = columns.includes('region')
  return drafts.map(({ finding, file }) => {
    const { id, indicator, region, year, value, message } = finding
    const drafted: Readonly<Partial<Record<ExplanationColumn, string | null>>> = {
      rule: id,
      indicator,
      region,
      file: region === null || !regional ? file : null,
      year: year === null ? null : `${year}`,
      value,
      finding: message[lang],
    }
    return columns.map((column) => {
      const text = column === undefined ? null : drafted[column]
      return text == null ? '' : guarded(harmless(text))
    })
  })
}
