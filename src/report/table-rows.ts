import type { Assessment } from '../domain/assessment.ts'
import type { Report } from '../domain/report.ts'
import type { Text } from '../domain/wording.ts'
import type { Palette } from '../render/palette.ts'
import { displayWidth, filled, shorten } from '../render/width.ts'
import { nameOf } from '../words/name.ts'
import { asciiSigns, cellText } from '../words/plain-text.ts'
import { targetSign } from '../words/target.ts'
import { unitText } from '../words/unit.ts'
import { verdictSign } from '../words/verdict.ts'
import { type Column, drawnColumns } from './columns.ts'
import { fitColumns, type ShownColumn } from './fit.ts'
import { columnsOf, tellingColumns } from './method-columns.ts'
import { sparkline, trendOf } from './sparkline.ts'
import type { Style } from './style.ts'
import { verdictPaint } from './verdict-paint.ts'

/** The cells of a table, filled to the widths of its columns and painted. */
export interface TableRows {
  readonly columns: readonly ShownColumn[]
  readonly head: readonly string[]
  readonly row: (assessment: Assessment) => readonly string[]
}

const trendTitle: Text = { zh: '走势', en: 'Trend' }
/** Columns that only some tables have something to say in. */
const occasional: ReadonlySet<ShownColumn> = new Set(['trend', 'real_growth', 'outlook'])
const leftAligned: ReadonlySet<ShownColumn> = new Set(['name', 'verdict'])
const longestNumber = 6
/** Widest a target is drawn in words: on a narrow terminal, and else. Figures are never cut. */
const targetWords = { narrow: 10, wide: 16 } as const
const wideFrom = 132

/** Lay out the rows of a table: one layout for all regions and groups, so that their columns stand in line. */
export function tableRows(
  assessments: readonly Assessment[],
  { method, plan: { baselineYear } }: Pick<Report, 'method' | 'plan'>,
  style: Style,
  palette: Palette,
): TableRows {
  const { lang } = style
  const drawn = method === 'schedule' ? drawnColumns : []
  const byId = new Map<string, Column>([...columnsOf(method), ...drawn].map((column) => [column.id, column]))
  const own = (text: string) => (style.ascii ? asciiSigns(text) : text)
  const mark = own('…')
  const widestWords = style.width < wideFrom ? targetWords.narrow : targetWords.wide

  const textOf = (id: ShownColumn, assessment: Assessment): string => {
    if (id === 'name') return own(nameOf(assessment, lang))
    if (id === 'trend') return own(trendText(assessment, baselineYear) ?? '')
    const text = own(byId.get(id)?.show(assessment, lang) ?? '—')
    if (id === 'verdict') return `${verdictSign(assessment.verdict, style.ascii)} ${text}`
    if (id === 'target' && displayWidth(text) > widestWords) {
      const figures = targetSign(assessment)
      return figures === null ? shorten(text, widestWords, mark) : own(figures)
    }
    return id === 'no' ? shorten(text, longestNumber, mark) : text
  }
  const titleOf = (id: ShownColumn) => (id === 'trend' ? trendTitle : byId.get(id)?.title)?.[lang] ?? ''
  const unitOf = ({ unit }: Assessment) => own(cellText(unitText(unit, lang)))
  const nameWidth = (assessment: Assessment) => {
    const unit = unitOf(assessment)
    return displayWidth(textOf('name', assessment)) + (unit === '' ? 0 : 2 + displayWidth(unit))
  }
  const natural = (id: ShownColumn) =>
    assessments.reduce(
      (widest, assessment) =>
        Math.max(widest, id === 'name' ? nameWidth(assessment) : displayWidth(textOf(id, assessment))),
      displayWidth(titleOf(id)),
    )
  const says = (id: ShownColumn) => {
    if (!occasional.has(id)) return true
    if (id === 'trend') return assessments.some((one) => trendText(one, baselineYear) !== null)
    return assessments.some((one) => (byId.get(id)?.show(one, lang) ?? null) !== null)
  }
  const over = assessments.length > 0 && assessments.every(({ elapsed }) => elapsed >= 1)
  const { columns } = fitColumns({ natural, says, over, telling: tellingColumns(method) }, style.width)

  const alignOf = (id: ShownColumn) => (leftAligned.has(id) ? 'left' : 'right')
  const row = (assessment: Assessment) => {
    const faint = assessment.verdict === 'no-data' ? palette.quiet : (text: string) => text
    return columns.map(({ id, width }) => {
      if (id === 'name') {
        const [name, unit] = besides(textOf(id, assessment), unitOf(assessment), width, mark)
        return `${faint(name)}${palette.quiet(unit)}`
      }
      const text = filled(textOf(id, assessment), width, alignOf(id))
      return id === 'verdict' ? verdictPaint(palette, assessment)(text) : faint(text)
    })
  }
  const unitTitle = byId.get('unit')?.title[lang] ?? ''
  const head = columns.map(({ id, width }) => {
    const text = id === 'name' ? besides(titleOf(id), unitTitle, width, mark).join('') : titleOf(id)
    return palette.strong(filled(text, width, alignOf(id)))
  })
  return { columns: columns.map(({ id }) => id), head, row }
}

function trendText(assessment: Assessment, baselineYear: number): string | null {
  const trend = trendOf(assessment, baselineYear)
  return trend === null ? null : sparkline(trend)
}

/** A name below this width gives up its unit rather than more of itself. */
const shortestBesideUnit = 12

/** A name and its unit in one column, the unit flush right; the name is shortened, or the unit left out. */
function besides(name: string, unit: string, width: number, mark: string): readonly [string, string] {
  const unitWidth = displayWidth(unit)
  const room = width - unitWidth - 1
  if (unit === '' || room < Math.min(displayWidth(name), shortestBesideUnit)) {
    return [filled(shorten(name, width, mark), width, 'left'), '']
  }
  return [filled(shorten(name, room, mark), room + 1, 'left'), unit]
}
