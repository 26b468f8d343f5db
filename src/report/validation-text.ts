import type { Report } from '../domain/report.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { oneLine } from '../words/plain-text.ts'
import { byFile, countLine, type FindingsLook, plainLook } from './findings.ts'
import type { Style } from './style.ts'

/** What was read of one file. */
export interface FileSummary {
  readonly file: string
  /** Indicators with a value, years they are of, and regions. */
  readonly indicators: number
  readonly years: readonly number[]
  readonly regions: number
}

const explainHint: Text = {
  zh: '数值属实的，可加 --write-explanations 起草说明',
  en: 'Where a value is true all the same, --write-explanations drafts an explanation',
}

/** From so many files on, those without a finding are counted and not listed. */
const manyFiles = 20

/**
 * What validation found, for people: file by file what was read and what speaks against it, one line of counts, and how
 * to explain warnings unless that is being done.
 */
export function validationText(
  report: Pick<Report, 'findings' | 'summary'>,
  read: readonly FileSummary[],
  { lang }: Pick<Style, 'lang'>,
  look: FindingsLook = plainLook,
  drafting = false,
): string {
  const blocks = byFile(report, lang, look)
  const names = [...new Set([...read.map(({ file }) => file), ...blocks.keys()])]
  const brief = read.length >= manyFiles
  const summaries = new Map(read.map((summary) => [summary.file, summaryLine(summary, lang)]))
  const faulty = names.flatMap((file) => {
    const block = blocks.get(file)
    const summary = summaries.get(file)
    return block === undefined ? [] : [summary === undefined ? block : `${summary}\n${block}`]
  })
  const clean = read.filter(({ file }) => !blocks.has(file))
  const fine = brief
    ? [cleanLine(clean.length, lang)]
    : [
        clean
          .map(({ file }) => `${summaries.get(file)}${lang === 'zh' ? '，没有问题' : ', no finding'}`)
          .join('\n'),
      ]
  const hint = report.summary.findings.warning > 0 && !drafting ? `\n${explainHint[lang]}` : ''
  const parts = [...faulty, ...(clean.length === 0 ? [] : fine), `${countLine(report, lang)}${hint}`]
  return `${parts.join('\n\n')}\n`
}

function summaryLine({ file: path, indicators, years, regions }: FileSummary, lang: Lang): string {
  const file = oneLine(path)
  const [first, last] = [years[0], years.at(-1)]
  const span = first === undefined ? '' : first === last ? `${first}` : `${first}–${last}`
  if (lang === 'zh') {
    const parts = [`${indicators} 个指标`, ...(span === '' ? [] : [`${span} 年`])]
    return `${file}：${[...parts, ...(regions > 1 ? [`${regions} 个地区`] : [])].join('，')}`
  }
  const parts = [
    `${indicators} ${indicators === 1 ? 'indicator' : 'indicators'}`,
    ...(span === '' ? [] : [span]),
  ]
  return `${file}: ${[...parts, ...(regions > 1 ? [`${regions} regions`] : [])].join(', ')}`
}

function cleanLine(files: number, lang: Lang): string {
  if (lang === 'zh') return `另有 ${files} 个文件没有问题`
  return `${files} ${files === 1 ? 'file' : 'files'} without a finding`
}
