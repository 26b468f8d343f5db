import { catalogue } from '../catalogue.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { explanationColumns, neededColumns } from '../findings/explanation.ts'
import { type Explanations, readExplanations } from '../findings/read-explanations.ts'
import { decodedText } from '../text/decoded-text.ts'
import { matcherOf } from '../text/names/matcher.ts'
import { sideTable } from '../text/side-table.ts'

/** Read an explanations file, in whatever encoding a spreadsheet saved it. */
export function explanationsIn(source: Source, plan: Plan): Explanations {
  const { find } = matcherOf(plan)
  const [{ code: sampleCode = '' } = {}] = plan.indicators
  const codeOf = (text: string) => find(text)?.indicator.code ?? null
  const text = isBlank(source) ? '' : decodedText(source)
  const needed = neededColumns.map((column) => [column])
  const table = sideTable(source.file, text, explanationColumns, needed)
  return readExplanations(table, { rules: catalogue, codeOf, sampleCode })
}

/** Whether a file holds nothing yet: a byte order mark and blank lines at most. */
function isBlank(source: Source): boolean {
  return [...source.chunks()].every((chunk) =>
    /^(?:\xef\xbb\xbf)?\s*$/.test(Buffer.from(chunk).toString('latin1')),
  )
}
