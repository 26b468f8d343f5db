import type { Document } from '../document/block.ts'
import { rectangleOf } from '../document/rectangle.ts'
import { type ShownColumnOf, tableOf } from '../document/table.ts'
import type { PlanChange, PlanDiffReport } from '../domain/plan-diff.ts'
import type { Lang } from '../domain/wording.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf } from '../words/name.ts'
import { cellText } from '../words/plain-text.ts'
import type { Answer } from './answer.ts'
import { indicatorColumns } from './indicator-columns.ts'

/** Two plans compared: what one says otherwise than the other. */
export function planDiffAnswer(report: PlanDiffReport, lang: Lang): Answer {
  return {
    data: report,
    rectangles: [
      rectangleOf('changes', report.changes, [
        { id: 'change', value: ({ change }) => change },
        ...indicatorColumns(lang).flatMap(({ id, value }) =>
          id === 'unit' ? [] : [{ id, value: (row: PlanChange) => value({ ...row, unit: '' }) }],
        ),
        { id: 'column', value: ({ column }) => column },
        { id: 'old', value: (row) => row.old },
        { id: 'new', value: (row) => row.new },
      ]),
    ],
    page: async (words) => pageOf(report, words),
  }
}

function pageOf({ old, new: next, changes }: PlanDiffReport, words: Messages): Document {
  const { diff: said, lang, titles } = words
  const title = said.heading(cellText(old.file), cellText(next.file))
  const show = (text: string | null) => (text === null || text === '' ? null : cellText(text))
  const columns: readonly ShownColumnOf<PlanChange>[] = [
    { title: titles.no, show: ({ no }) => cellText(no), align: 'right' },
    { title: titles.name, show: (row) => nameOf(row, lang), wraps: true },
    ...(changes.some(({ region }) => region !== null)
      ? [{ title: titles.region, show: ({ region }: PlanChange) => show(region) }]
      : []),
    { title: said.changed, show: ({ change, column }) => said.planChange(change, column) },
    { title: said.old, show: (row) => show(row.old), align: 'right', wraps: true },
    { title: said.new, show: (row) => show(row.new), align: 'right', wraps: true },
  ]
  return {
    lang,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      changes.length === 0
        ? { kind: 'lines', lines: [{ text: said.samePlan, tone: 'plain' }] }
        : { kind: 'table', table: tableOf(said.planChanges, columns, [{ rows: changes }]) },
    ],
  }
}
