import type { Block } from '../../document/block.ts'
import { type ShownColumnOf, tableOf } from '../../document/table.ts'
import type { Assessment, PastYear } from '../../domain/assessment.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Messages } from '../../words/messages.ts'
import { nameOf } from '../../words/name.ts'
import { cellText } from '../../words/plain-text.ts'
import { verdictSign, verdictWord } from '../../words/verdict.ts'
import { regionOf } from '../by-region.ts'
import { asOf } from '../last-year.ts'
import { verdictTone } from '../verdict-tone.ts'

/** The verdict on each year that was reported, the one judged last; nothing where that is the only one. */
export function yearsBlocks(assessments: readonly Assessment[], words: Messages): readonly Block[] {
  const { titles, report: said, lang } = words
  const years = [...new Set(assessments.flatMap(({ history }) => history.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  )
  if (years.length === 0) return []
  const past = (a: Assessment, year: number): PastYear | undefined =>
    a.history.find((one) => one.year === year)
  const text = (a: Assessment) => `${verdictSign(a.verdict)} ${verdictWord(a, lang)}`
  const columns: readonly ShownColumnOf<Assessment>[] = [
    { title: titles.no, show: ({ no }) => cellText(no), align: 'right' },
    { title: titles.name, show: (a) => nameOf(a, lang), wraps: true },
    ...years.map(
      (year): ShownColumnOf<Assessment> => ({
        title: said.years(year),
        show: (a) => {
          const was = past(a, year)
          return was === undefined || was.verdict === 'no-data' ? null : text(asOf(a, was))
        },
        tone: (a) => {
          const was = past(a, year)
          return was === undefined ? 'plain' : verdictTone(was)
        },
      }),
    ),
    ...[...new Set(assessments.map(({ year }) => year))].map(
      (year): ShownColumnOf<Assessment> => ({ title: said.years(year), show: text, tone: verdictTone }),
    ),
  ]
  const groups = [...grouped(assessments, regionOf)].map(([region, rows]) => ({
    rows,
    heading: region === null ? null : cellText(region),
  }))
  return [{ kind: 'table', table: tableOf(said.parts.years, columns, groups) }]
}
