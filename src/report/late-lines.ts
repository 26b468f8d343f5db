import type { Block } from '../document/block.ts'
import type { Report } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { lateLine } from '../words/late.ts'

/** The regions that have not reported, as a line of its own; none where all have, or no roster says who is to. */
export function lateLines({ summary, year }: Pick<Report, 'summary' | 'year'>, lang: Lang): readonly Block[] {
  const { late = [] } = summary
  if (late.length === 0) return []
  return [{ kind: 'lines', lines: [{ text: lateLine(late, year, lang), tone: 'bad' }] }]
}
