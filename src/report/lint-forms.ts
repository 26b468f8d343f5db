import { type Grade, grades } from '../domain/relation.ts'
import type { Lang } from '../domain/wording.ts'
import type { Cell } from './columns.ts'
import { placeText, remedyLine } from './finding-words.ts'
import type { LintFinding, LintView } from './lint-view.ts'
import { countsText, gradeHeading, scopeText } from './lint-words.ts'
import { markdownText } from './markdown.ts'

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
export function lintRows({ findings }: Pick<LintView, 'findings'>): readonly (readonly Cell[])[] {
  return [
    columns,
    ...findings.map((finding) =>
      columns.map((column) => (column === 'working' ? finding.working.join(' | ') : finding[column])),
    ),
  ]
}

/** The report with its findings as they stand, gravest first, each with its grade and working; and what holds. */
export function lintJson({ report, findings, held, targets, restated, relations }: LintView): string {
  const whole = {
    ...report,
    findings,
    relations: { file: relations, held },
    targets: { stated: targets, restated },
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** The findings for a page: a heading for each grade, a list with the working under each finding. */
export function lintMarkdown(view: LintView, lang: Lang): string {
  const { plan } = view.report
  const title = lang === 'zh' ? '目标之间是否相符' : 'Whether the targets agree'
  const section = (grade: Grade) => {
    const group = view.findings.filter((finding) => finding.grade === grade)
    return group.length === 0
      ? []
      : [
          `## ${gradeHeading(grade, group.length, lang)}`,
          group.map((finding) => item(finding, lang)).join('\n'),
        ]
  }
  return `${[
    `# ${title} · ${markdownText(plan.file)}`,
    `- ${markdownText(scopeText(view, lang))}\n- ${countsText(view, lang)}`,
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
export function withWorking({ report, findings }: LintView, lang: Lang): LintView['report'] {
  const [colon, join] = lang === 'zh' ? (['。', '；'] as const) : (['. ', '; '] as const)
  return {
    ...report,
    findings: findings.map(({ grade: _grade, codes: _codes, working, ...finding }) => ({
      ...finding,
      message: `${finding.message}${colon}${working.join(join)}`,
    })),
  }
}
