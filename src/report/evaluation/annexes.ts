import type { Block, Fact } from '../../document/block.ts'
import { type GroupOf, tableOf } from '../../document/table.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { officeMethods } from '../../domain/method.ts'
import type { Report } from '../../domain/report.ts'
import { cuts } from '../../domain/verdict.ts'
import type { CheckColumn } from '../../words/messages/check.ts'
import type { Messages } from '../../words/messages.ts'
import { methodTitle, otherArithmetic } from '../../words/method.ts'
import { cellText, oneLine } from '../../words/plain-text.ts'
import { cutText } from '../../words/verdict.ts'
import { byRegion, regionOf } from '../by-region.ts'
import { checkColumns } from '../check-columns.ts'
import { isOver } from '../check-lines.ts'
import { checkNotes } from '../check-notes.ts'
import { findingsTables } from '../findings-table.ts'
import type { NameOf } from '../namer.ts'

/** What stands behind the evaluation: all indicators, what was found in the data, and what it all rests on. */
export function annexes(
  report: Report,
  shown: readonly Assessment[],
  named: NameOf,
  words: Messages,
  maxFindings?: number,
): readonly Block[] {
  const { annexes: said } = words.evaluation
  const several = new Set(shown.map(({ region }) => region)).size > 1
  const groups: readonly GroupOf<Assessment>[] = several ? byRegion(shown, regionOf) : [{ rows: shown }]
  const all = assessmentTable(said.indicators(report.year), report, groups, words)
  const inOrder: readonly (readonly [title: string, blocks: readonly Block[]])[] = [
    ...(shown.length === 0
      ? []
      : [
          [
            said.indicators(report.year),
            [{ kind: 'table', table: all, notes: checkNotes(report, shown, named, words) }],
          ] as const,
        ]),
    ...(report.findings.length === 0
      ? []
      : [[said.findings, findingsTables(report, maxFindings, words)] as const]),
    [said.method, [{ kind: 'facts', facts: factsOf(report, words) }]],
  ]
  return inOrder.map(([title, blocks], index) => ({
    kind: 'fold',
    title: said.heading(index + 1, title),
    blocks,
  }))
}

/** A table of indicators without what a printed page has no signs for, or of these columns alone. */
export function assessmentTable(
  title: string,
  report: Pick<Report, 'plan' | 'method'>,
  groups: readonly GroupOf<Assessment>[],
  words: Messages,
  only: readonly CheckColumn[] | null = null,
) {
  const { check } = words
  const titleOf = (id: CheckColumn) => check.columns[id].title
  const columns = checkColumns({ ...report, assessments: groups.flatMap(({ rows }) => rows) }, words)
  const known = new Set((Object.keys(check.columns) as CheckColumn[]).map(titleOf))
  const kept = only === null ? null : new Set(only.map(titleOf))
  return tableOf(
    title,
    columns.filter((column) =>
      kept === null ? column.title !== titleOf('trend') : kept.has(column.title) || !known.has(column.title),
    ),
    groups,
  )
}

/** The plan, the method and the files, each with the hash of its bytes. */
function factsOf(
  { plan, method, tool, inputs, assessments }: Report,
  { lang, evaluation }: Messages,
): readonly Fact[] {
  const { annexes: said } = evaluation
  const rule =
    method === 'schedule'
      ? assessments.length > 0 && isOver(assessments, method)
        ? said.ruleAtEnd
        : said.rule({
            ahead: cutText(cuts.ahead),
            onTrack: cutText(cuts.onTrack),
            behind: cutText(cuts.behind),
            reversing: cutText(cuts.reversing),
          })
      : `${cellText(methodTitle(method, lang))} ${officeMethods[method].rule[lang]} ${otherArithmetic[lang]}`
  return [
    { label: said.plan, text: oneLine(plan.file) },
    { label: said.methodOf, text: rule },
    { label: said.tool, text: tool },
    ...inputs.map(({ file, sha256 }) => ({
      label: said.input,
      text: sha256 === '' ? oneLine(file) : said.inputText(oneLine(file), sha256),
    })),
  ]
}
