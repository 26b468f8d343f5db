import type { CellChange, DiffReport, VerdictChange } from '../../domain/diff.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { type Palette, paletteOf } from '../../render/palette.ts'
import { wrapped } from '../../render/width.ts'
import { asciiSigns, cellText } from '../../words/plain-text.ts'
import { unitText } from '../../words/unit.ts'
import { verdictSign, verdictWord } from '../../words/verdict.ts'
import { type DrawnColumn, drawColumns } from '../drawing.ts'
import { paceText } from '../shown-values.ts'
import type { Style } from '../style.ts'
import { verdictPaint } from '../verdict-paint.ts'
import {
  causesText,
  cellCounts,
  changedName,
  changeWords,
  differenceText,
  diffHeading,
  judgedLine,
  sameData,
  sidesText,
  verdictCounts,
} from './diff-words.ts'

/** The comparison for people on a terminal: what changed in the cells, region by region, and the verdicts that changed. */
export function diffText(report: DiffReport, style: Style): string {
  const { lang } = style
  const same = sameData(report, lang)
  if (same !== null) return `${own(same, style)}\n`
  const palette = paletteOf(style.colour)
  const lines = (text: string) => wrapped(own(text, style), style.width)
  const moved = report.verdicts.filter(isOnlyMissing)
  const verdicts = report.verdicts.filter((verdict) => !isOnlyMissing(verdict))
  const parts = [
    [...lines(diffHeading(report, lang)).map(palette.strong), ...lines(judgedLine(report, lang))],
    [...lines(cellCounts(report, lang)).map(palette.strong)],
    ...byRegion(report.cells, (cells) => cellLines(cells, style, palette), style, palette),
    [...lines(verdictCounts(report, lang)).map(palette.strong)],
    ...byRegion(verdicts, (rows) => verdictLines(rows, style, palette), style, palette),
    ...(moved.length === 0 ? [] : [lines(missingLine(moved, report, lang)).map(palette.quiet)]),
  ]
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`
}

const titles = {
  no: { zh: '序号', en: 'No' },
  name: { zh: '指标', en: 'Indicator' },
  unit: { zh: '单位', en: 'Unit' },
  year: { zh: '年份', en: 'Year' },
  change: { zh: '变动', en: 'Change' },
  old: { zh: '原报数', en: 'Old' },
  new: { zh: '新报数', en: 'New' },
  difference: { zh: '增减', en: 'Difference' },
  oldVerdict: { zh: '原评价', en: 'Old verdict' },
  newVerdict: { zh: '新评价', en: 'New verdict' },
  pace: { zh: '进度比', en: 'Pace' },
  causes: { zh: '起因', en: 'By' },
} as const satisfies Readonly<Record<string, Text>>

const none = '—'

/** One block for each region, under its name where there are several or it has one. */
function byRegion<Row extends { readonly region: string | null }>(
  rows: readonly Row[],
  draw: (rows: readonly Row[]) => readonly string[],
  style: Style,
  palette: Palette,
): readonly (readonly string[])[] {
  const regions = [...new Set(rows.map(({ region }) => region))]
  return regions.map((region) => {
    const heading = region === null ? [] : [palette.strong(own(cellText(region), style))]
    return [...heading, ...draw(rows.filter((row) => row.region === region))]
  })
}

function cellLines(cells: readonly CellChange[], style: Style, palette: Palette): readonly string[] {
  const { lang } = style
  const sides = cells.map((cell) => sidesText(cell, lang))
  const paints = {
    added: palette.good,
    removed: palette.bad,
    revised: palette.warning,
    status: palette.quiet,
  }
  const columns: readonly DrawnColumn[] = [
    { title: titles.no[lang], cells: cells.map(({ no }) => no), align: 'right' },
    { title: titles.name[lang], cells: cells.map((cell) => changedName(cell, lang)), gives: true },
    { title: titles.unit[lang], cells: cells.map(({ unit }) => unitText(unit, lang)), dropped: 2 },
    { title: titles.year[lang], cells: cells.map(({ year }) => String(year)), align: 'right' },
    {
      title: titles.change[lang],
      cells: cells.map(({ change }) => changeWords[change][lang]),
      paint: (row) => paints[cells[row]?.change ?? 'status'],
    },
    { title: titles.old[lang], cells: sides.map(([old]) => old ?? none), align: 'right' },
    { title: titles.new[lang], cells: sides.map(([, next]) => next ?? none), align: 'right' },
    {
      title: titles.difference[lang],
      cells: cells.map((cell) => differenceText(cell, lang) ?? none),
      align: 'right',
      dropped: 1,
    },
  ]
  return drawn(columns, style, palette)
}

function verdictLines(rows: readonly VerdictChange[], style: Style, palette: Palette): readonly string[] {
  const { lang, ascii } = style
  const word = (standing: VerdictChange['old']) =>
    `${verdictSign(standing.verdict, ascii)} ${verdictWord(standing, lang)}`
  const pace = ({ pace }: VerdictChange['old']) => (pace === null ? none : paceText(pace))
  const columns: readonly DrawnColumn[] = [
    { title: titles.no[lang], cells: rows.map(({ no }) => no), align: 'right' },
    { title: titles.name[lang], cells: rows.map((row) => changedName(row, lang)), gives: true },
    {
      title: titles.oldVerdict[lang],
      cells: rows.map((row) => word(row.old)),
      paint: (row) => paintOf(rows[row]?.old, palette),
    },
    {
      title: titles.newVerdict[lang],
      cells: rows.map((row) => word(row.new)),
      paint: (row) => paintOf(rows[row]?.new, palette),
    },
    {
      title: titles.pace[lang],
      cells: rows.map((row) => `${pace(row.old)} → ${pace(row.new)}`),
      dropped: 1,
    },
    { title: titles.causes[lang], cells: rows.map(({ causes }) => causesText(causes, lang)) },
  ]
  return drawn(columns, style, palette)
}

function paintOf(standing: VerdictChange['old'] | undefined, palette: Palette) {
  return standing === undefined ? palette.quiet : verdictPaint(palette, standing)
}

function drawn(columns: readonly DrawnColumn[], style: Style, palette: Palette): readonly string[] {
  const plain = columns.map((column) => ({ ...column, cells: column.cells.map((text) => own(text, style)) }))
  const rule = style.ascii ? '-' : '─'
  return drawColumns(plain, { width: style.width, strong: palette.strong, rule, mark: own('…', style) })
}

/** An indicator that has nothing yet in the year now judged: one of many when a year is begun. */
function isOnlyMissing({ causes, new: next }: VerdictChange): boolean {
  return next.verdict === 'no-data' && causes.every((cause) => cause === 'year')
}

function missingLine(rows: readonly VerdictChange[], { year }: DiffReport, lang: Lang): string {
  const several = new Set(rows.map(({ region }) => region)).size > 1
  const named = (row: VerdictChange) => {
    const name = changedName(row, lang)
    if (!several || row.region === null) return name
    return lang === 'zh' ? `${cellText(row.region)}${name}` : `${name}, ${cellText(row.region)}`
  }
  const names = rows.map(named)
  return lang === 'zh'
    ? `${year.new} 年尚缺数据 ${rows.length} 项：${names.join('、')}`
    : `No data yet in ${year.new} for ${rows.length}: ${names.join('; ')}`
}

function own(text: string, { ascii }: Style): string {
  return ascii ? asciiSigns(text).replaceAll('→', '->') : text
}
