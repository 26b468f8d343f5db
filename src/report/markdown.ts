import type { Assessment } from '../domain/assessment.ts'
import type { Method } from '../domain/method.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { placeText, severityText } from '../words/finding.ts'
import { methodTitle } from '../words/method.ts'
import { oneLine } from '../words/plain-text.ts'
import { byUrgency, verdictSign, verdictWord } from '../words/verdict.ts'
import { columnsOf, tellingColumns } from './method-columns.ts'
import type { Style } from './style.ts'

/** The report as Markdown (GitHub's): the counts, the indicators as a table in plan order, the findings as a table. */
export function markdown(report: Report, { lang, ascii }: Pick<Style, 'lang' | 'ascii'>): string {
  const { assessments, findings } = report
  const sections = [
    heading(report, lang),
    counts(report, lang),
    ...(assessments.length === 0
      ? []
      : [`## ${words.indicators[lang]}`, verdictTable(assessments, report.method, lang, ascii)]),
    ...(findings.length === 0 ? [] : [`## ${words.findings[lang]}`, findingTable(findings, lang)]),
  ]
  return `${sections.join('\n\n')}\n`
}

export const words = {
  indicators: { zh: '指标', en: 'Indicators' },
  findings: { zh: '数据问题', en: 'Findings' },
} as const satisfies Readonly<Record<string, Text>>

export function heading({ year, plan, method, assessments }: Report, lang: Lang): string {
  const title =
    assessments.length === 0 || year === null
      ? { zh: '数据审核', en: 'Validation of the data' }[lang]
      : { zh: `${year} 年进展`, en: `Progress in ${year}` }[lang]
  const span = `${plan.baselineYear}–${plan.targetYear}`
  const by = method === 'schedule' || assessments.length === 0 ? '' : ` · ${methodTitle(method, lang)}`
  return `# ${title} · ${markdownText(plan.file)}${lang === 'zh' ? `（${span}）` : ` (${span})`}${by}`
}

/** How many indicators stand how, and how many findings there are, in two lines. */
export function counts({ assessments, summary, findings }: Report, lang: Lang): string {
  const { error, warning, note, accepted } = summary.findings
  const zh = lang === 'zh'
  const byVerdict = byUrgency.flatMap((verdict) => {
    const [first] = assessments.filter((assessment) => assessment.verdict === verdict)
    return first === undefined ? [] : [`${verdictWord(first, lang)} ${summary.byVerdict[verdict] ?? ''}`]
  })
  const found = zh
    ? `${error} 个错误，${warning} 个警告，${note} 条提示，${accepted} 条已说明`
    : `${error} errors, ${warning} warnings, ${note} notes, ${accepted} accepted`
  return [
    ...(byVerdict.length === 0 ? [] : [`- ${byVerdict.join(zh ? '，' : ', ')}`]),
    findings.length === 0 ? `- ${{ zh: '数据没有问题', en: 'No findings' }[lang]}` : `- ${found}`,
  ].join('\n')
}

const shown = ['no', 'name', 'region', 'unit', 'target', 'actual', 'expected', 'rate_required']

/** The indicators as a table; a column without any cell is left out. */
export function verdictTable(
  assessments: readonly Assessment[],
  method: Method,
  lang: Lang,
  ascii: boolean,
): string {
  const wanted: readonly string[] = [...shown, ...tellingColumns(method)]
  const used = columnsOf(method).filter(
    ({ id, show }) =>
      wanted.includes(id) && assessments.some((assessment) => show(assessment, lang) !== null),
  )
  const verdict: Text = { zh: '评价', en: 'Verdict' }
  return markdownTable(
    [...used.map(({ title }) => title[lang]), verdict[lang]],
    assessments.map((assessment) => [
      ...used.map(({ show }) => show(assessment, lang) ?? ''),
      `${verdictSign(assessment.verdict, ascii)} ${verdictWord(assessment, lang)}`,
    ]),
  )
}

export function findingTable(findings: readonly ReportFinding[], lang: Lang): string {
  const titles = {
    zh: ['级别', '规则', '位置', '问题', '处理'],
    en: ['Severity', 'Rule', 'Place', 'Finding', 'Remedy'],
  }
  return markdownTable(
    titles[lang],
    findings.map((finding) => [
      severityText(finding, lang),
      `${finding.id} ${finding.name}`,
      placeText(finding),
      finding.message,
      finding.accepted ? (finding.explanation ?? finding.remedy) : finding.remedy,
    ]),
  )
}

/**
 * A table of GitHub's Markdown.
 *
 * @example markdownTable(['a'], [['1|2']]) // '| a |\n|---|\n| 1\\|2 |'
 */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

/**
 * Text that Markdown shows as it is: on one line, its signs escaped.
 *
 * @example markdownText('[20] <30') // '\\[20\\] &lt;30'
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]|~$]/g, (sign) => `\\${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/#(?=\d)/g, '&#35;')
    .replaceAll('@', '&#64;')
}
