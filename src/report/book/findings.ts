import { type BookRow, type BookSheet, bookSheet, type ColourRule } from '../../document/book.ts'
import { columnArea, rowArea } from '../../document/cell-formula.ts'
import { type CountedAs, countsAs } from '../../domain/finding.ts'
import type { Report } from '../../domain/report.ts'
import { countLine, placeText, severityText } from '../../words/finding.ts'
import type { Messages } from '../../words/messages.ts'
import { oneLine } from '../../words/plain-text.ts'
import { findingTones } from '../findings-table.ts'
import { headerRow, longCell, roleCell, textCell } from './cells.ts'

const header = 2
const widths = [8, 24, 18, 22, 20, 44, 44, 28]

/** The sheet of findings: a row each, with what to do and what has been said of it. */
export function findingsSheet({ findings, summary }: Report, words: Messages): BookSheet {
  const { book, findings: said, lang } = words
  const rows = findings.map((finding): BookRow => {
    const text = (value: string | null) => longCell(value === null ? null : oneLine(value))
    return [
      textCell(severityText(finding, lang), 'center'),
      text(`${finding.id} ${finding.name}`),
      text(finding.indicator),
      text(placeText(finding)),
      text(finding.value),
      text(finding.message),
      text(finding.remedy),
      text(finding.explanation),
    ]
  })
  const last = header + Math.max(1, rows.length)
  const lastColumn = widths.length - 1
  return bookSheet({
    name: book.sheets.findings,
    widths,
    rows: [
      [roleCell('title', said.title)],
      [roleCell('remark', rows.length === 0 ? said.none : countLine(summary.findings, lang))],
      headerRow([
        said.severity,
        said.rule,
        book.findings.indicator,
        said.place,
        book.findings.value,
        said.message,
        said.remedy,
        book.findings.explanation,
      ]),
      ...rows,
    ],
    merges: [rowArea(0, 0, lastColumn), rowArea(1, 0, lastColumn)],
    frozen: { rows: header + 1, columns: 1 },
    filter:
      rows.length === 0 ? null : { ...columnArea(0, header, last), to: { row: last, column: lastColumn } },
    colours: colours(findings, columnArea(0, header + 1, last), words),
    print: { header: [header, header] },
  })
}

function colours(
  findings: Report['findings'],
  area: ColourRule['area'],
  { lang }: Messages,
): readonly ColourRule[] {
  const kinds: readonly CountedAs[] = ['error', 'warning', 'note', 'accepted']
  return kinds.flatMap((kind) => {
    const own = findings.filter((finding) => countsAs(finding) === kind)
    const texts = [...new Set(own.map((finding) => severityText(finding, lang)))]
    return texts.length === 0 ? [] : [{ area, texts, tone: findingTones[kind] }]
  })
}
