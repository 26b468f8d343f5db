import type { Block, Document, Item } from '../document/block.ts'
import { rectangleOf } from '../document/rectangle.ts'
import type { Tone } from '../document/tone.ts'
import { type Grade, grades } from '../domain/relation.ts'
import type { LintScope, Report, ReportFinding } from '../domain/report.ts'
import { placeText, remedyLine } from '../words/finding.ts'
import type { Messages } from '../words/messages.ts'
import { cellText } from '../words/plain-text.ts'
import type { Answer } from './answer.ts'

/** A finding about a plan, worded, with all that is said of it. */
export interface LintFinding extends ReportFinding {
  readonly grade: Grade
  readonly working: readonly string[]
  readonly codes: readonly string[]
}

/** The report of `kq plan --lint`: findings, gravest first, and what was looked at. */
export interface LintReport extends Report {
  readonly findings: readonly LintFinding[]
  readonly lint: LintScope
}

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

/** Whether a plan agrees with itself; with `all`, the relations in which nothing was found, too. */
export function consistencyAnswer(report: LintReport, all: boolean): Answer {
  return {
    data: report,
    rectangles: [
      rectangleOf(
        'findings',
        report.findings,
        columns.map((id) => ({
          id,
          // The lines of the working are joined by a bar.
          value: (finding: LintFinding) => (id === 'working' ? finding.working.join(' | ') : finding[id]),
        })),
      ),
    ],
    page: async (words) => pageOf(report, all, words),
  }
}

const tones: Readonly<Record<Grade, Tone>> = { contradiction: 'bad', tension: 'warning', remark: 'quiet' }

/** Grade by grade, each finding with the numbers worked out, where each figure stands, and one remedy; last the counts. */
function pageOf(report: LintReport, all: boolean, words: Messages): Document {
  const { plan, lint, findings } = report
  const { consistency: said, lang } = words
  const { held, file } = lint.relations
  const title = said.title(cellText(plan.file), plan.baselineYear, plan.targetYear)
  const ofGrade = (grade: Grade) => findings.filter((finding) => finding.grade === grade)
  const used = grades.filter((grade) => ofGrade(grade).length > 0)
  const lines = new Set(findings.filter((finding) => finding.file === file).map(({ line }) => line))
  const scope = said.scope({
    ...lint.targets,
    file: file === null ? null : cellText(file),
    relations: lines.size + held.length,
    found: lines.size,
  })
  const counts = said.counts(grades.map((grade) => [grade, ofGrade(grade).length]))
  const groups = used.flatMap((grade): readonly Block[] => {
    const group = ofGrade(grade)
    return [
      { kind: 'heading', level: 2, text: said.heading(grade, group.length) },
      { kind: 'list', start: null, items: group.map((finding) => itemOf(finding, tones[grade], words)) },
    ]
  })
  const holding: readonly Block[] =
    all && held.length > 0
      ? [
          { kind: 'heading', level: 2, text: said.held(held.length) },
          {
            kind: 'list',
            start: null,
            items: held.map(({ name, working }) => ({
              lead: { text: name, tone: 'strong' },
              text: '',
              under: working.map((text) => ({ kind: 'text', text })),
            })),
          },
        ]
      : []
  const notes = [
    ...used.map(said.meaning),
    ...(used.length === 0 ? [] : [said.exact]),
    ...(!all && held.length > 0 ? [said.more] : []),
  ]
  return {
    lang,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      ...groups,
      ...holding,
      { kind: 'notes', notes },
      {
        kind: 'lines',
        lines: [
          { text: scope, tone: 'plain' },
          { text: counts, tone: 'strong' },
        ],
      },
    ],
  }
}

function itemOf(finding: LintFinding, tone: Tone, { lang }: Messages): Item {
  const remedy = remedyLine(finding, lang)
  return {
    lead: { text: finding.message, tone },
    text: '',
    under: [
      ...finding.working.map((text) => ({ kind: 'text', text }) as const),
      ...(remedy === null ? [] : [{ kind: 'text', text: remedy } as const]),
      { kind: 'remark', text: `${finding.id} ${placeText(finding)}` },
    ],
  }
}

/** The report for formats that know a finding's message only: the working becomes a part of it. */
export function withWorking(report: LintReport, { consistency: said }: Messages): Report {
  return {
    ...report,
    findings: report.findings.map((finding) => ({
      ...finding,
      message: said.inOne(finding.message, finding.working),
    })),
  }
}
