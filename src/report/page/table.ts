import type { Block } from '../../document/block.ts'
import { type ShownColumnOf, tableOf } from '../../document/table.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Report } from '../../domain/report.ts'
import { placeText } from '../../words/finding.ts'
import type { Messages } from '../../words/messages.ts'
import { withUnit } from '../../words/name.ts'
import { cellText } from '../../words/plain-text.ts'
import { regionOf } from '../by-region.ts'
import { checkColumns, nameShown } from '../check-columns.ts'
import { checkNotes } from '../check-notes.ts'
import type { CheckWishes } from '../check-wishes.ts'
import { groupsOf } from '../groups.ts'
import { namer } from '../namer.ts'

/** Every indicator in a row, with where its value stands. Its unit stands with its name, its trend in its chart, its past verdicts in a table. */
export function tableBlocks(
  report: Report,
  shown: readonly Assessment[],
  wishes: CheckWishes,
  words: Messages,
): readonly Block[] {
  if (shown.length === 0) return []
  const { titles, check } = words
  const left = new Set([titles.unit, check.columns.trend.title, check.columns.lastVerdict.title])
  const columns = [
    ...checkColumns({ ...report, assessments: shown }, words)
      .filter(({ title }) => !left.has(title))
      .map((column) =>
        column.title === titles.name
          ? { ...column, show: (a: Assessment) => withUnit(nameShown(a, words), a.unit, words) }
          : column,
      ),
    sourceColumn(report, words),
  ]
  const groups = [...grouped(shown, regionOf)].flatMap(([region, rows]) =>
    groupsOf(rows, region === null ? null : cellText(region), wishes, words, []),
  )
  const notes = checkNotes(report, shown, namer(report.assessments, words), words)
  return [{ kind: 'table', table: tableOf(check.title, columns, groups), notes }]
}

/** Where the value of the year stands: in which file, where there are several, and in which line and cell. */
function sourceColumn({ inputs }: Report, { report: said }: Messages): ShownColumnOf<Assessment> {
  const [only, another] = inputs
  const alone = only !== undefined && another === undefined
  return {
    title: said.source,
    show: ({ place }) => {
      if (place === null) return null
      return alone && place.cell !== null ? place.cell : placeText(place)
    },
  }
}
