import { catalogue } from '../catalogue.ts'
import { CannotRun } from '../domain/cannot-run.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { matcherOf } from '../submission/match.ts'
import { csvRows } from '../text/csv.ts'
import { decode } from '../text/decode.ts'
import { type Explanations, readExplanations } from '../validate/explain/read-explanations.ts'

/** Read an explanations file, in whatever encoding a spreadsheet saved it. */
export function explanationsIn(source: Source, plan: Plan): Explanations {
  const terms = { rules: catalogue, codeOf: codesOf(plan) }
  if ([...source.chunks()].every((chunk) => chunk.length === 0))
    return readExplanations(source.file, [], terms)
  const decoded = decode(source)
  if (!decoded.ok) {
    throw new CannotRun(
      decoded.findings.map(({ message, remedy }) => ({
        zh: `${source.file}：${message.zh}；${remedy.zh}`,
        en: `${source.file}: ${message.en}. ${remedy.en}`,
      })),
    )
  }
  return readExplanations(source.file, [...csvRows(decoded.text).rows], terms)
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
