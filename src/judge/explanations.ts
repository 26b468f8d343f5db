import { catalogue } from '../catalogue.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { matcherOf } from '../submission/match.ts'
import { csvRows } from '../text/csv.ts'
import { decodedText } from '../text/decoded-text.ts'
import { type Explanations, readExplanations } from '../validate/explain/read-explanations.ts'

/** Read an explanations file, in whatever encoding a spreadsheet saved it. */
export function explanationsIn(source: Source, plan: Plan): Explanations {
  const terms = { rules: catalogue, codeOf: codesOf(plan) }
  if (isBlank(source)) return readExplanations(source.file, [], terms)
  return readExplanations(source.file, [...csvRows([decodedText(source)]).rows], terms)
}

/** Whether a file holds nothing yet: a byte order mark and blank lines at most. */
function isBlank(source: Source): boolean {
  return [...source.chunks()].every((chunk) =>
    /^(?:\xef\xbb\xbf)?\s*$/.test(Buffer.from(chunk).toString('latin1')),
  )
}

/** The code of the indicator a person means by its number, code, name or alias; null where the plan has none. */
function codesOf(plan: Plan): (text: string) => string | null {
  const { match } = matcherOf(plan)
  return (text) => {
    const found = [match({ no: text, code: text, name: '' }), match({ no: '', code: '', name: text })].find(
      ({ kind }) => kind === 'matched',
    )
    return found?.kind === 'matched' ? found.indicator.code : null
  }
}
