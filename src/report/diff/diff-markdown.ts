import type { DiffReport } from '../../domain/diff.ts'
import type { Lang } from '../../domain/wording.ts'
import { unitText } from '../../words/unit.ts'
import { verdictSign, verdictWord } from '../../words/verdict.ts'
import { markdownTable, markdownText } from '../markdown.ts'
import type { Style } from '../style.ts'
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

const heads = {
  cells: {
    zh: ['序号', '指标', '地区', '单位', '年份', '变动', '原报数', '新报数', '增减'],
    en: ['No', 'Indicator', 'Region', 'Unit', 'Year', 'Change', 'Old', 'New', 'Difference'],
  },
  verdicts: {
    zh: ['序号', '指标', '地区', '原评价', '新评价', '起因'],
    en: ['No', 'Indicator', 'Region', 'Old verdict', 'New verdict', 'By'],
  },
} as const

/** The comparison as Markdown (GitHub's): the counts, the cells and the verdicts that changed as tables. */
export function diffMarkdown(report: DiffReport, { lang, ascii }: Pick<Style, 'lang' | 'ascii'>): string {
  const same = sameData(report, lang)
  if (same !== null) return `${markdownText(same)}\n`
  const { cells, verdicts } = report
  const sections = [
    `# ${markdownText(diffHeading(report, lang))}`,
    markdownText(judgedLine(report, lang)),
    markdownText(cellCounts(report, lang)),
    ...(cells.length === 0 ? [] : [cellTable(report, lang)]),
    markdownText(verdictCounts(report, lang)),
    ...(verdicts.length === 0 ? [] : [verdictTable(report, lang, ascii)]),
  ]
  return `${sections.join('\n\n')}\n`
}

function cellTable({ cells }: DiffReport, lang: Lang): string {
  return table(
    heads.cells[lang],
    cells.map((cell) => {
      const [old, next] = sidesText(cell, lang)
      return [
        cell.no,
        changedName(cell, lang),
        cell.region ?? '',
        unitText(cell.unit, lang),
        String(cell.year),
        changeWords[cell.change][lang],
        old ?? '',
        next ?? '',
        differenceText(cell, lang) ?? '',
      ]
    }),
  )
}

function verdictTable({ verdicts }: DiffReport, lang: Lang, ascii: boolean): string {
  const word = (standing: (typeof verdicts)[number]['old']) =>
    `${verdictSign(standing.verdict, ascii)} ${verdictWord(standing, lang)}`
  return table(
    heads.verdicts[lang],
    verdicts.map((row) => [
      row.no,
      changedName(row, lang),
      row.region ?? '',
      word(row.old),
      word(row.new),
      causesText(row.causes, lang),
    ]),
  )
}

/** A table without the columns that no row fills. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const used = head.map((_, column) => rows.some((row) => row[column] !== ''))
  const kept = (row: readonly string[]) => row.filter((_, column) => used[column])
  return markdownTable(kept(head), rows.map(kept))
}
