import { type BookRow, type BookSheet, bookSheet } from '../../document/book.ts'
import { rowArea } from '../../document/cell-formula.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Report } from '../../domain/report.ts'
import type { Messages } from '../../words/messages.ts'
import { methodTitle } from '../../words/method.ts'
import { oneLine } from '../../words/plain-text.ts'
import { checkNotes } from '../check-notes.ts'
import type { NameOf } from '../namer.ts'
import { headerRow, longCell, numberCell, roleCell, textCell } from './cells.ts'
import type { LiveTerms } from './live-terms.ts'

const widths = [44, 68, 12, 12]
const lastColumn = widths.length - 1

/** The last sheet: how to read the others, the method, and what all of it was made from. */
export function notesSheet(
  report: Report,
  shown: readonly Assessment[],
  { live, named }: { readonly live: ReadonlyMap<Assessment, LiveTerms>; readonly named: NameOf },
  words: Messages,
): BookSheet {
  const { book } = words
  const said = book.notes
  const fixed =
    report.method === 'schedule'
      ? shown.filter((a) => !live.has(a) && a.verdict !== 'no-data').map(named)
      : []
  const { check, titles } = words
  const columns = [
    check.columns.expected.note,
    check.columns.progress.note,
    titles.paceNote,
    check.projectedNote(report.plan.targetYear),
    check.columns.outlook.note,
  ].filter((note) => note !== undefined)
  const paragraphs = [
    ...said.workbook,
    ...(fixed.length === 0 ? [] : [said.fixed(fixed)]),
    ...columns,
    ...checkNotes(report, shown, named, words),
  ].map((text): BookRow => [roleCell('remark', oneLine(text))])
  const facts: readonly (readonly [string, string])[] = [
    [said.method, methodTitle(report.method, words.lang)],
    [said.tool, report.tool],
    [said.plan, report.plan.file],
    [said.year, report.year === null ? '' : String(report.year)],
  ]
  const inputs = report.inputs.map(
    ({ file, sha256, encoding, rows }): BookRow => [
      longCell(oneLine(file)),
      longCell(sha256),
      textCell(oneLine(encoding), 'center'),
      numberCell(rows, '#,##0'),
    ],
  )
  const start = paragraphs.length + 3
  return bookSheet({
    name: book.sheets.notes,
    widths,
    rows: [
      [roleCell('title', book.sheets.notes)],
      [roleCell('heading', said.howToRead)],
      ...paragraphs,
      [roleCell('heading', said.provenance)],
      ...facts.map(
        ([label, text]): BookRow => [
          textCell(label),
          longCell(oneLine(text)),
          textCell(null),
          textCell(null),
        ],
      ),
      [roleCell('heading', said.inputs)],
      headerRow([said.file, 'SHA-256', said.encoding, said.rows]),
      ...inputs,
    ],
    merges: [
      ...paragraphs.map((_, index) => rowArea(2 + index, 0, lastColumn)),
      ...facts.map((_, index) => rowArea(start + index, 1, lastColumn)),
    ],
  })
}
