import type { ComparedRow } from '../../domain/comparison.ts'
import { type Method, methods, type OtherMethod } from '../../domain/method.ts'
import type { Lang } from '../../domain/wording.ts'
import { methodRules, methodTitle } from '../../words/method.ts'
import { nameOf } from '../../words/name.ts'
import { verdictWord } from '../../words/verdict.ts'
import { markdownTable, markdownText } from '../markdown.ts'
import type { Style } from '../style.ts'
import type { ComparisonReport } from './compare-columns.ts'
import { agreementTexts, differenceSections, headText, unansweredTexts } from './compare-lines.ts'

const others = methods.filter((method): method is OtherMethod => method !== 'schedule')

/** A comparison as Markdown (GitHub's): the verdicts as a table, the agreement, and why each method differs. */
export function compareMarkdown(
  report: ComparisonReport,
  { lang, ascii }: Pick<Style, 'lang' | 'ascii'>,
): string {
  const { comparison } = report
  const list = (texts: readonly string[]) => texts.map((text) => `- ${markdownText(text)}`).join('\n')
  const sections = [
    `# ${markdownText(headText(report, lang))}`,
    ...(comparison.rows.length === 0 ? [] : [verdicts(comparison.rows, lang, ascii)]),
    list([...agreementTexts(comparison, lang), ...unansweredTexts(comparison, lang)]),
    ...differenceSections(report, lang).flatMap(({ title, groups }) => [
      `## ${markdownText(title)}`,
      ...groups.map(({ rule, lines }) => `${markdownText(rule)}\n\n${list(lines)}`),
    ]),
    `## ${{ zh: '各方法的规则', en: 'How each method judges' }[lang]}\n\n${list(
      others.map(
        (method) => `${methodTitle(method, lang)}${lang === 'zh' ? '' : '. '}${methodRules[method][lang]}`,
      ),
    )}`,
  ]
  return `${sections.join('\n\n')}\n`
}

function verdicts(rows: readonly ComparedRow[], lang: Lang, ascii: boolean): string {
  const words = {
    zh: ['序号', '指标', '地区', '一致'],
    en: ['No', 'Indicator', 'Region', 'Agree'],
  }[lang]
  const [no = '', name = '', region = '', agree = ''] = words
  const regional = rows.some(({ assessment }) => assessment.region !== null)
  const sign = (answer: boolean | null) => (answer === null ? '' : answer ? '✓ ' : '✗ ')
  const cell = (row: ComparedRow, method: Method) => {
    const { verdict, onTrack } = row.answers[method]
    return `${ascii ? '' : sign(onTrack)}${verdictWord({ ...row.assessment, verdict }, lang)}`
  }
  const yesNo = { zh: ['否', '是'], en: ['no', 'yes'] }[lang]
  return markdownTable(
    [no, name, ...(regional ? [region] : []), ...methods, agree],
    rows.map((row) => [
      row.assessment.no,
      nameOf(row.assessment, lang),
      ...(regional ? [row.assessment.region ?? ''] : []),
      ...methods.map((method) => cell(row, method)),
      row.agree === null ? '' : (yesNo[row.agree ? 1 : 0] ?? ''),
    ]),
  )
}
