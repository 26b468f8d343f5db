import type { Finding } from '../domain/finding.ts'
import { raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { csvRows } from '../text/csv.ts'
import { decode } from '../text/decode.ts'
import { unclosedQuote } from '../text/rules.ts'
import { familiarity } from './familiarity.ts'

/** A file opened as a table: its rows in order, and what was assumed to get at them. */
export interface OpenTable {
  readonly encoding: string
  /** Name of the sheet of a workbook, null for text. */
  readonly sheet: string | null
  /** What separates the cells of a text, null in a workbook. */
  readonly delimiter: string | null
  readonly rows: Iterable<Row>
  /** Findings of opening and reading it; complete once the rows have been gone through. */
  readonly findings: () => readonly Finding[]
}

export interface OpenOptions {
  readonly encoding?: string
}

/** Open a text table: decode its bytes, the plan deciding where two encodings fit, and cut it into rows. */
export function openText(source: Source, plan: Plan, options: OpenOptions): OpenTable {
  const decoded = decode(source, { encoding: options.encoding, familiar: familiarity(plan) })
  if (!decoded.ok)
    return { encoding: '', sheet: null, delimiter: null, rows: [], findings: () => decoded.findings }
  const table = csvRows(decoded.text)
  return {
    encoding: decoded.encoding,
    sheet: null,
    delimiter: table.delimiter,
    rows: table.rows,
    findings: () => [
      ...decoded.findings,
      ...table.problems.map(({ line }) =>
        raise(unclosedQuote, { file: source.file, line, column: null, cell: null }, {}),
      ),
    ],
  }
}
