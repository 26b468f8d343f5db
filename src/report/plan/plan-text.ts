import { drawHead, drawRows } from '../../render/grid.ts'
import { paletteOf } from '../../render/palette.ts'
import { displayWidth, filled, shorten, wrapped } from '../../render/width.ts'
import { nameOf } from '../../words/name.ts'
import { asciiSigns, cellText, oneLine } from '../../words/plain-text.ts'
import type { Style } from '../style.ts'
import { assignedNotes } from '../target-notes.ts'
import {
  factsOf,
  factWords,
  type PlanColumn,
  planCell,
  planColumns,
  planHead,
  planTitle,
} from './plan-facts.ts'
import type { PlanEntry, PlanView } from './plan-view.ts'

/** The plan for people: a table of the plan as understood, or one indicator on a page of its own. */
export function planText(view: PlanView, style: Style): string {
  const [only, ...others] = view.entries
  const own = (text: string) => (style.ascii ? asciiSigns(text) : text)
  const lines =
    only !== undefined && others.length === 0 ? entryLines(view, only, style) : tableLines(view, style)
  return `${lines.map(own).join('\n')}\n`
}

const rightAligned: ReadonlySet<PlanColumn> = new Set(['no', 'baseline', 'target', 'planned'])

function tableLines(view: PlanView, style: Style): readonly string[] {
  const { lang, width } = style
  const { entries } = view
  const palette = paletteOf(style.colour)
  const title = (id: PlanColumn) => planTitle(id, lang)
  const rows = entries.map((entry) => (id: PlanColumn) => {
    const text = planCell(id, entry, lang)
    return id === 'target' ? shorten(text, 14, '…') : text
  })
  const natural = (id: PlanColumn) =>
    Math.max(displayWidth(title(id)), ...rows.map((row) => displayWidth(row(id))))
  const taken = (ids: readonly PlanColumn[]) =>
    ids.reduce((total, id) => total + (id === 'name' ? 0 : natural(id) + 2), 0)
  let ids: readonly PlanColumn[] = planColumns
  while (ids.length > 5 && width - taken(ids) < Math.min(20, natural('name'))) ids = ids.slice(0, -1)
  const widthOf = (id: PlanColumn) =>
    id === 'name' ? Math.max(8, Math.min(natural('name'), width - taken(ids))) : natural(id)
  const cell = (id: PlanColumn, text: string) =>
    filled(shorten(text, widthOf(id), '…'), widthOf(id), rightAligned.has(id) ? 'right' : 'left')
  const assigned = assignedNotes(
    entries.map(({ assessment }) => assessment),
    (assessment) => nameOf(assessment, lang),
    lang,
  ).flatMap((note) => wrapped(note, width))
  return [
    ...wrapped(planHead(view, lang), width).map(palette.strong),
    '',
    ...drawHead(
      ids.map((id) => palette.strong(cell(id, title(id)))),
      style.ascii ? '-' : '─',
    ),
    ...drawRows(rows.map((row) => ids.map((id) => cell(id, row(id))))),
    ...(assigned.length === 0 ? [] : ['', ...assigned.map(palette.quiet)]),
  ]
}

function entryLines(view: PlanView, entry: PlanEntry, style: Style): readonly string[] {
  const { lang, width } = style
  const palette = paletteOf(style.colour)
  const facts = factsOf(view, entry, lang)
  const label = Math.max(...factWords(lang).map(displayWidth))
  return [
    palette.strong(`${cellText(entry.indicator.no)}  ${nameOf(entry.assessment, lang)}`),
    ...facts.flatMap(([word, text]) => {
      const [first = '', ...rest] = wrapped(oneLine(text), width - label - 4, '')
      const indent = ' '.repeat(label + 4)
      return [`  ${filled(word, label, 'left')}  ${first}`, ...rest.map((line) => `${indent}${line}`)]
    }),
  ]
}
