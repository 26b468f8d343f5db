import type { Assessment } from '../domain/assessment.ts'
import type { Report } from '../domain/report.ts'
import { drawHead, drawRows } from '../render/grid.ts'
import { type Palette, paletteOf } from '../render/palette.ts'
import { shorten, wrapped } from '../render/width.ts'
import { methodTitle } from '../words/method.ts'
import { fixed } from '../words/number.ts'
import { asciiSigns, cellText } from '../words/plain-text.ts'
import { byUrgency, verdictSign, verdictWord } from '../words/verdict.ts'
import type { Style } from './style.ts'
import { standingLines } from './table-lines.ts'
import { notes } from './table-notes.ts'
import { type TableRows, tableRows } from './table-rows.ts'
import { verdictPaint } from './verdict-paint.ts'

/**
 * The report for people on a terminal: a table of the indicators that have data, region by region, below it what
 * it comes to, and notes on how to read it.
 */
export function table(report: Report, style: Style): string {
  const palette = paletteOf(style.colour)
  const own = (text: string) => (style.ascii ? asciiSigns(text) : text)
  const lines = (texts: readonly string[]) => texts.flatMap((text) => wrapped(own(text), style.width))
  const isShown = ({ verdict }: Assessment) => style.all || verdict !== 'no-data'
  const shown = report.assessments.filter(isShown)
  const rows = tableRows(shown, report, style, palette)
  const regions = [...new Set(report.assessments.map(({ region }) => region))]
  const blocks = regions.flatMap((region) => {
    const here = report.assessments.filter((assessment) => assessment.region === region)
    const heading =
      region === null ? [] : [palette.strong(shorten(own(cellText(region)), style.width, own('…')))]
    const drawn = drawing(here.filter(isShown), rows, style, palette)
    return [[...heading, ...drawn], standingLines(here, style, palette, lines, report.method)]
  })
  const parts = [
    lines([headLine(report, style)]).map(palette.strong),
    ...blocks,
    lines(notes(report, shown, rows.columns, style.lang)).map(palette.quiet),
  ]
  const texts = parts.filter((part) => part.length > 0).map((part) => part.join('\n'))
  return `${texts.join('\n\n')}\n`
}

function drawing(
  assessments: readonly Assessment[],
  rows: TableRows,
  style: Style,
  palette: Palette,
): readonly string[] {
  if (assessments.length === 0) return []
  const head = drawHead(rows.head, style.ascii ? '-' : '─')
  if (style.groupBy === null) return [...head, ...drawRows(assessments.map(rows.row))]
  const groups = byUrgency.flatMap((verdict) => {
    const group = assessments.filter((assessment) => assessment.verdict === verdict)
    const [first] = group
    if (first === undefined) return []
    const count = style.lang === 'zh' ? `（${group.length} 项）` : ` (${group.length})`
    const title = `${verdictSign(verdict, style.ascii)} ${verdictWord(first, style.lang)}${count}`
    return [[verdictPaint(palette, first)(title), ...drawRows(group.map(rows.row))]]
  })
  return [...head, ...groups.flatMap((group, index) => (index === 0 ? group : ['', ...group]))]
}

/** Which year of which plan is judged, and how much of the plan's time has passed. */
function headLine({ plan, year, method }: Report, { lang }: Style): string {
  const { baselineYear, targetYear } = plan
  const span = `${baselineYear + 1}–${targetYear}`
  const zh = lang === 'zh'
  const by =
    method === 'schedule'
      ? ''
      : zh
        ? `，方法：${methodTitle(method, lang)}`
        : `, method: ${methodTitle(method, lang)}`
  if (year === null) {
    return zh
      ? `规划期 ${span} 年，基期 ${baselineYear} 年${by}`
      : `Plan ${span}, baseline ${baselineYear}${by}`
  }
  const run = year - baselineYear
  const years = targetYear - baselineYear
  const share = `${fixed((100 * run) / years, 0)}%`
  return zh
    ? `${year} 年，规划第 ${run}/${years} 年（规划期 ${span} 年，基期 ${baselineYear} 年，时间进度 ${share}）${by}`
    : `${year}, year ${run} of ${years} of the plan (${span}, baseline ${baselineYear}; ${share} of time elapsed)${by}`
}
