import type { Book } from '../../document/book.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Report } from '../../domain/report.ts'
import type { Messages } from '../../words/messages.ts'
import { titleOf } from '../check.ts'
import { namer } from '../namer.ts'
import { chartsSheet } from './charts.ts'
import { findingsSheet } from './findings.ts'
import { indicatorsSheet } from './indicators.ts'
import { layoutOf } from './layout.ts'
import { type LiveTerms, liveTerms } from './live-terms.ts'
import { notesSheet } from './notes.ts'
import { overviewSheet } from './overview.ts'
import { pathsSheet } from './paths.ts'
import { verdictTable } from './verdict-table.ts'

/**
 * A report as a workbook to go on working with: values as values, what follows from them as formulas over their cells, with
 * what `kq` found as their results. `shown` are the indicators chosen of it, in their order.
 */
export function reportBook(report: Report, shown: readonly Assessment[], words: Messages): Book {
  const layout = layoutOf(shown, report, words)
  const verdicts = verdictTable(shown, report, words)
  const named = namer(shown, words)
  const live: ReadonlyMap<Assessment, LiveTerms> = new Map(
    shown.flatMap((a) => {
      const terms = liveTerms(a, report)
      return terms === null ? [] : [[a, terms] as const]
    }),
  )
  const paths = pathsSheet(report, shown, { layout, live }, words)
  return {
    lang: words.lang,
    title: titleOf(report, words),
    sheets: [
      overviewSheet(report, shown, { layout, verdicts }, words),
      indicatorsSheet(report, shown, { layout, verdicts, live }, words),
      ...(paths.rows.length === 0 ? [] : [chartsSheet(paths, named, words)]),
      paths.sheet,
      findingsSheet(report, words),
      notesSheet(report, shown, { live, named }, words),
    ],
  }
}
