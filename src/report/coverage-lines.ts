import type { Block } from '../document/block.ts'
import type { Report } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { coverageLine } from '../words/coverage.ts'

/** How many indicators have a value, as a line of its own; none in a report that reads no submission. */
export function coverageLines(
  { summary, plan }: Pick<Report, 'summary' | 'plan'>,
  lang: Lang,
): readonly Block[] {
  if (summary.coverage === null) return []
  return [
    { kind: 'lines', lines: [{ text: coverageLine(summary.coverage, plan.file, lang), tone: 'plain' }] },
  ]
}
