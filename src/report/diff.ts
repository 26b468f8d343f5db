import type { Block, Document } from '../document/block.ts'
import { gapSign } from '../document/layout.ts'
import { type DataColumn, type RectangleValue, rectangleOf } from '../document/rectangle.ts'
import { type ShownColumnOf, tableOf } from '../document/table.ts'
import type { Tone } from '../document/tone.ts'
import type {
  CellChange,
  CellSide,
  DiffReport,
  IndicatorOf,
  SideStatus,
  VerdictChange,
} from '../domain/diff.ts'
import type { Lang } from '../domain/wording.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf, withUnit } from '../words/name.ts'
import { percentText, plainNumber, valueText, withSign } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { rateUnit } from '../words/rate.ts'
import { unitText } from '../words/unit.ts'
import { paceText } from '../words/value.ts'
import { verdictSign, verdictWord } from '../words/verdict.ts'
import type { Answer } from './answer.ts'
import { byRegion, regionOf } from './by-region.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { verdictTone } from './verdict-tone.ts'

/** Two submissions compared: what changed in the cells, and the verdicts that changed with them. */
export function diffAnswer(report: DiffReport, lang: Lang): Answer {
  return {
    data: report,
    rectangles: [
      rectangleOf('cells', report.cells, cellData(lang)),
      rectangleOf('verdicts', report.verdicts, verdictData(lang)),
    ],
    page: async (words) => pageOf(report, words),
  }
}

function pageOf(report: DiffReport, words: Messages): Document {
  const { cells, verdicts, untold, summary, old, new: next, plan, year } = report
  const { diff: said, lang } = words
  const files = [cellText(old.file), cellText(next.file)] as const
  const title = said.heading(...files)
  const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text })
  const line = (text: string, tone: Tone): Block => ({ kind: 'lines', lines: [{ text, tone }] })
  if (cells.length === 0 && verdicts.length === 0) {
    return { lang, title, blocks: [line(said.same(...files, summary.cells.unchanged), 'plain')] }
  }
  const years = [...new Set([year.old, year.new].filter((one) => one !== null))]
  const missing = verdicts.filter(isOnlyMissing)
  const changed = verdicts.filter((verdict) => !isOnlyMissing(verdict))
  return {
    lang,
    title,
    blocks: [
      heading(1, title),
      line(said.judged(cellText(plan.file), plan.baselineYear + 1, plan.targetYear, years), 'plain'),
      heading(2, years.length > 1 && isOfReports(report) ? said.otherYear : said.cellCounts(summary.cells)),
      { kind: 'table', table: tableOf(said.cells, cellColumns(words), byRegion(cells, regionOf)) },
      heading(2, said.verdictCounts(summary.verdicts)),
      { kind: 'table', table: tableOf(said.verdicts, verdictColumns(words), byRegion(changed, regionOf)) },
      ...(untold.length === 0 ? [] : [line(said.untold(namesOf(untold, words)), 'warning')]),
      ...(missing.length === 0 ? [] : [line(said.missing(year.new, namesOf(missing, words)), 'quiet')]),
    ],
  }
}

/** Whether not one value was compared: two reports hold one year each, two submissions whatever is in them. */
function isOfReports({ cells, summary }: DiffReport): boolean {
  return cells.length === 0 && summary.cells.unchanged === 0
}

/** An indicator that has nothing yet in the year now judged: one of many when a year is begun. */
function isOnlyMissing({ causes, new: next }: VerdictChange): boolean {
  return next.verdict === 'no-data' && causes.every((cause) => cause === 'year')
}

function namesOf(rows: readonly IndicatorOf[], words: Messages): readonly string[] {
  const several = new Set(rows.map(({ region }) => region)).size > 1
  return rows.map((row) => {
    const name = nameOf(row, words.lang)
    return !several || row.region === null ? name : words.inRegion(name, cellText(row.region))
  })
}

function cellData(lang: Lang): readonly DataColumn<CellChange>[] {
  const sides = (
    id: string,
    value: (side: CellSide) => RectangleValue,
  ): readonly DataColumn<CellChange>[] => [
    { id: `old_${id}`, value: (row) => (row.old === null ? null : value(row.old)) },
    { id: `new_${id}`, value: (row) => (row.new === null ? null : value(row.new)) },
  ]
  return [
    { id: 'change', value: ({ change }) => change },
    { id: 'measure', value: ({ measure }) => measure },
    ...indicatorColumns(lang),
    { id: 'year', value: ({ year }) => year },
    { id: 'old', value: (row) => row.old?.value ?? null },
    { id: 'new', value: (row) => row.new?.value ?? null },
    { id: 'difference', value: ({ difference }) => difference },
    { id: 'relative', value: ({ relative }) => relative },
    ...sides('text', ({ text }) => text),
    ...sides('kind', ({ kind }) => kind),
    ...sides('provisional', ({ provisional }) => provisional),
    ...sides('line', ({ line }) => line),
    ...sides('cell', ({ cell }) => cell),
  ]
}

const tones: Readonly<Record<CellChange['change'], Tone>> = {
  added: 'good',
  removed: 'bad',
  revised: 'warning',
  status: 'quiet',
}

function cellColumns(words: Messages): readonly ShownColumnOf<CellChange>[] {
  const { titles, diff: said, lang } = words
  return [
    { title: titles.no, show: ({ no }) => cellText(no), align: 'right' },
    {
      title: titles.name,
      show: (row) => changedName(row, words),
      brief: (row) => withUnit(changedName(row, words), row.unit, words),
      wraps: true,
    },
    { title: titles.unit, show: ({ unit }) => cellText(unitText(unit, lang)), brief: 'left-out' },
    { title: titles.year, show: ({ year }) => `${year}`, align: 'right' },
    { title: said.changed, show: ({ change }) => said.change[change], tone: ({ change }) => tones[change] },
    { title: said.old, show: (row) => sidesOf(row, words)[0], align: 'right' },
    { title: said.new, show: (row) => sidesOf(row, words)[1], align: 'right' },
    { title: said.difference, show: (row) => differenceText(row, lang), align: 'right', leaves: 1 },
  ]
}

const statusFields = [
  'year',
  'verdict',
  'onTrack',
  'reason',
  'actual',
  'expected',
  'pace',
  'required',
  'projected',
] as const

function verdictData(lang: Lang): readonly DataColumn<VerdictChange>[] {
  return [
    ...indicatorColumns(lang),
    { id: 'attribute', value: ({ attribute }) => attribute },
    { id: 'causes', value: ({ causes }) => causes.join(' ') },
    ...statusFields.flatMap((key): readonly DataColumn<VerdictChange>[] => {
      const id = key === 'onTrack' ? 'on_track' : key
      return [
        { id: `old_${id}`, value: (row) => row.old[key] },
        { id: `new_${id}`, value: (row) => row.new[key] },
      ]
    }),
  ]
}

function verdictColumns({
  titles,
  diff: said,
  list,
  lang,
}: Messages): readonly ShownColumnOf<VerdictChange>[] {
  const word = (side: SideStatus) => `${verdictSign(side.verdict)} ${verdictWord(side, lang)}`
  const pace = (side: SideStatus) => (side.pace === null ? gapSign : paceText(side.pace))
  return [
    { title: titles.no, show: ({ no }) => cellText(no), align: 'right' },
    { title: titles.name, show: (row) => nameOf(row, lang), wraps: true },
    { title: said.oldVerdict, show: (row) => word(row.old), tone: (row) => verdictTone(row.old) },
    { title: said.newVerdict, show: (row) => word(row.new), tone: (row) => verdictTone(row.new) },
    { title: titles.pace, show: (row) => `${pace(row.old)} → ${pace(row.new)}`, leaves: 1 },
    { title: said.causes, show: ({ causes }) => list(causes.map((cause) => said.cause[cause])) },
  ]
}

/** The name of what changed; what is not the value of an indicator but the real growth beside it says so. */
function changedName(row: CellChange, { diff: said, lang }: Messages): string {
  const name = nameOf(row, lang)
  return row.measure === 'real-growth' ? said.realGrowth(name) : name
}

/**
 * Both sides of a changed cell as shown to people: numbers in the unit of the plan, whatever else as it was written. Digits
 * that would tell them apart are never rounded away. Null is no cell.
 */
function sidesOf(cell: CellChange, words: Messages): readonly [string | null, string | null] {
  const texts = (digits: (value: number) => string) =>
    [sideText(cell.old, digits, words), sideText(cell.new, digits, words)] as const
  const [old, next] = texts(valueText)
  return old === next ? texts(plainNumber) : [old, next]
}

function sideText(
  side: CellSide | null,
  digits: (value: number) => string,
  { diff: said }: Messages,
): string | null {
  if (side === null) return null
  const { text, kind, value, provisional } = side
  const mark = provisional ? said.provisional : ''
  if (kind === 'unusable') return said.unusable(cellText(text))
  if (value === null || kind === 'bound') return `${cellText(text)}${mark}`
  return `${kind === 'running-total' ? `[${digits(value)}]` : digits(value)}${mark}`
}

/**
 * The difference in the unit of the indicator (points where that is %), with the relative change where that is telling.
 *
 * @example differenceText({ difference: 11.21, relative: 0.00552, unit: '亿元' }, 'zh') // '+11.21 (+0.55%)'
 */
export function differenceText(
  { difference, relative, unit }: Pick<CellChange, 'difference' | 'relative' | 'unit'>,
  lang: Lang,
): string | null {
  if (difference === null || difference === 0) return null
  const points = rateUnit(unit, lang)
  const size = `${withSign(difference, valueText(Math.abs(difference)))}${points}`
  return relative === null || points !== '' ? size : `${size} (${withSign(relative, percentText(relative))})`
}
