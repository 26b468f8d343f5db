import { type Grade, grades } from '../../domain/relation.ts'
import type { Report } from '../../domain/report.ts'
import type { Lang } from '../../domain/wording.ts'
import { placeText, remedyLine } from '../../words/finding.ts'
import type { Cell } from '../columns.ts'
import { markdownText } from '../markdown.ts'
import type { LintFinding, LintReport } from './lint-view.ts'
import { countsText, gradeHeading, scopeText } from './lint-words.ts'

/** The columns of the findings about a plan, in file order; never translated. */
const columns = [
  'grade',
  'id',
  'name',
  'severity',
  'file',
  'line',
  'indicator',
  'value',
  'message',
  'working',
  'remedy',
] as const

/** The findings as a rectangle, a row each; the lines of the working are joined by a bar. */
export function lintRows({ findings }: Pick<LintReport, 'findings'>): readonly (readonly Cell[])[] {
  return [
    columns,
    ...findings.map((finding) =>
      columns.map((column) => (column === 'working' ? finding.working.join(' | ') : finding[column])),
    ),
  ]
}

/** The findings for a page: a heading for each grade, a list with the working under each finding. */
export function lintMarkdown(report: LintReport, lang: Lang): string {
  const { plan } = report
  const title = lang === 'zh' ? '目标之间是否相符' : 'Whether the targets agree'
  const section = (grade: Grade) => {
    const group = report.findings.filter((finding) => finding.grade === grade)
    return group.length === 0
      ? []
      : [
          `## ${gradeHeading(grade, group.length, lang)}`,
          group.map((finding) => item(finding, lang)).join('\n'),
        ]
  }
  return `${[
    `# ${title} · ${markdownText(plan.file)}`,
    `- ${markdownText(scopeText(report, lang))}\n- ${countsText(report, lang)}`,
    ...grades.flatMap(section),
  ].join('\n\n')}\n`
}

function item(finding: LintFinding, lang: Lang): string {
  const remedy = remedyLine(finding, lang)
  const place = `${finding.id} ${placeText(finding)}`
  return [
    `- **${markdownText(finding.message)}**`,
    ...[...finding.working, ...(remedy === null ? [] : [remedy]), place].map(
      (line) => `  - ${markdownText(line)}`,
    ),
  ].join('\n')
}

/** The report for formats that know a finding's message only: the working becomes a part of it. */
export function withWorking(report: LintReport, lang: Lang): Report {
  const [stop, join] = lang === 'zh' ? (['。', '；'] as const) : (['. ', '; '] as const)
  return {
    ...report,
    findings: report.findings.map((finding) => ({
      ...finding,
      message: `${finding.message}${stop}${finding.working.join(join)}`,
    })),
  }
}
