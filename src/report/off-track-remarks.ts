import type { Remark } from '../domain/remark.ts'
import type { Report } from '../domain/report.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf } from '../words/name.ts'
import { cellText } from '../words/plain-text.ts'
import { targetText } from '../words/target.ts'
import { unitText } from '../words/unit.ts'
import { verdictWord } from '../words/verdict.ts'
import { says } from './check-columns.ts'
import { offTrackOf } from './off-track.ts'

/** What is said of each indicator off track at the cell of its value: its verdict, and what is required from here. */
export function offTrackRemarks(
  report: Pick<Report, 'plan' | 'method' | 'assessments'>,
  words: Messages,
): readonly Remark[] {
  const { lang, check } = words
  const said = says(report, words)
  return offTrackOf(report.assessments).map((assessment) => {
    const { attribute, region, unit, year, place } = assessment
    const own = nameOf(assessment, lang)
    const name = attribute === 'binding' ? check.binding(own) : own
    return {
      place,
      title: check.verdictOf(
        verdictWord(assessment, lang),
        region === null ? name : words.inRegion(name, cellText(region)),
      ),
      text: check.status({
        year,
        said: said(assessment).map(([title, text]) => `${title} ${text}`),
        target: targetText(assessment, lang),
        unit: cellText(unitText(unit, lang)),
      }),
    }
  })
}
