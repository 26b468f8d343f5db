import type { Assessment } from '../domain/assessment.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf } from '../words/name.ts'
import { cellText } from '../words/plain-text.ts'

/** What an indicator is called where it is named. */
export type NameOf = (assessment: Assessment) => string

/** What names an indicator of a report, with its region where it has several. */
export function namer(assessments: readonly Assessment[], words: Messages): NameOf {
  const several = new Set(assessments.map(({ region }) => region)).size > 1
  return (assessment) => {
    const name = nameOf(assessment, words.lang)
    const { region } = assessment
    return several && region !== null ? words.inRegion(name, cellText(region)) : name
  }
}
