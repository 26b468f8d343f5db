import { type Finding, type Place, raise } from '../domain/finding.ts'
import { cellName, type Row } from '../domain/grid.ts'
import type { Skipped } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { shorten } from '../text/shorten.ts'
import { rowsAhead } from './ahead.ts'
import { outsidePlan, unknownIndicator } from './cell-rules.ts'
import { collect } from './collect.ts'
import { fileYears, type YearOptions } from './file-years.ts'
import { headingsAndRows, lookAhead } from './headings.ts'
import type { Layout } from './layout.ts'
import { noHeader, noRows, nothingRead, noYear } from './layout-rules.ts'
import { matcherOf } from './match.ts'
import type { OpenTable } from './open-table.ts'
import { partsOf, type SubmissionPart } from './parts.ts'
import { readPreamble } from './preamble.ts'
import type { RowReader } from './rows.ts'
import { readAbove, sortAbove } from './rows-above.ts'
import { passOver } from './skipped.ts'
import { headerWasSplit } from './split-header.ts'
import type { PlaceAt, Sink } from './table.ts'
import { tableReader } from './table-reader.ts'
import { shapeOf } from './table-shape.ts'
import { uncalculatedIn } from './uncalculated.ts'

/**
 * Read an opened table against `plan`: find its header, take every value below, and begin anew at each further header.
 * Once `enough` values are kept, regions are handed over as they are complete, and the submission is what is left of the
 * values and all that was found. Null where it proves wrong that they were handed over: a region comes again.
 */
export function* readTable(
  table: OpenTable,
  file: string,
  plan: Plan,
  options: YearOptions,
  enough: number,
): Generator<SubmissionPart, Submission | null> {
  const placeAt: PlaceAt = (line, row, column) => ({ file, line, column, cell: cellName(column, row) })
  const wholeFile: Place = { file, line: null, column: null, cell: null }
  const matcher = matcherOf(plan)
  const against = { plan, matcher, placeAt, delimiter: table.delimiter }
  const rows = rowsAhead(table.rows[Symbol.iterator]())
  const opening = rows.peek(lookAhead)
  const findings: Finding[] = []
  const collection = collect(plan, enough)
  const parts = partsOf(plan, [findings, collection.findings])
  let undated = 0
  const sink: Sink = {
    observation: collection.add,
    finding: (finding) => findings.push(finding),
    undated: () => {
      undated += 1
    },
  }
  const years = fileYears(wholeFile, table.sheet, options)

  const skipped: Skipped[] = []
  let first: Layout | null = null
  let read: RowReader = () => null
  let dataRows = 0
  for (const piece of headingsAndRows(rows, against)) {
    if (!('layout' in piece)) {
      const reason = read(piece)
      if (reason === null) dataRows += 1
      else passOver(skipped, piece, reason)
      const complete = collection.takeRegions()
      if (complete === null) return null
      if (complete.length > 0) yield parts.next(complete)
      continue
    }
    const { layout, above, again, split } = piece
    const further = first === null ? null : readPreamble(above)
    if (further !== null) passOver(skipped, layout.row, again ? 'repeated-header' : 'second-header')
    if (again && further?.period === null && further.unit === null) continue
    // Rows above a further header were read, or passed over, under the one before.
    const upper = further === null ? above : []
    const body = [...upper, ...rows.peek(lookAhead)]
    const shape = shapeOf(layout, body, against)
    const { data, titles, findings: strays } = sortAbove(upper, shape)
    const { period: title, unit: lineUnit, skipped: passed } = further ?? readPreamble(titles)
    if (further === null) skipped.push(...passed)
    first ??= layout
    const splitFindings = split === null ? [] : [headerWasSplit(split, placeAt)]
    for (const finding of [...splitFindings, ...shape.findings, ...strays]) sink.finding(finding)
    const context = { plan, matcher, placeAt, ...years.ofTable(layout, title, body), lineUnit }
    const reader = tableReader(shape, context, sink, split?.whole === true ? split.by : null)
    read = reader.read
    readAbove(data, reader, sink, placeAt)
    dataRows += data.length
  }
  if (first === null) return unreadable(file, opening, placeAt)

  const observations = collection.observations()
  parts.next(observations)
  for (const finding of [...years.settle(parts.years()), ...collection.findings]) findings.push(finding)
  if (undated > 0) findings.push(raise(noYear, wholeFile, { from: plan.baselineYear, to: plan.targetYear }))
  const { row } = first
  if (dataRows === 0) {
    findings.push(raise(noRows, placeAt(row.line, row.row, 1), { header: shorten(row.cells.join(',')) }))
  }
  if (parts.years().length === 0) nothingOfPlan(findings, wholeFile, { rows: dataRows, plan: plan.file })
  for (const finding of parts.revisions()) findings.push(finding)
  return {
    input: { file, sha256: '', encoding: table.encoding, rows: dataRows, headerRow: row.line, skipped },
    observations,
    findings,
  }
}

/**
 * Say of a file none of whose rows is an indicator of the plan that it is so, in place of a word about each row: one
 * cause. What is found besides, of its columns for one, stands.
 */
function nothingOfPlan(findings: Finding[], place: Place, file: { rows: number; plan: string }): void {
  const outside = findings.filter(({ id }) => id === outsidePlan.id)
  const unknown = findings.filter(({ id }) => id === unknownIndicator.id)
  if (outside.length === 0 || outside.length + unknown.length < file.rows) return
  const names = outside.map(({ value }) => shorten(value ?? ''))
  const others = findings.filter(({ id }) => id !== outsidePlan.id)
  findings.length = 0
  for (const finding of others) findings.push(finding)
  findings.push(raise(nothingRead, place, { ...file, names }))
}

function unreadable(file: string, opening: readonly Row[], placeAt: PlaceAt): Submission {
  const first = opening.find((row) => row.cells.some((text) => text.trim() !== ''))
  const seen = shorten(first?.cells.filter((text) => text.trim() !== '').join(',') ?? '')
  const findings = opening.flatMap((row) => [...uncalculatedIn(row, placeAt)])
  if (first !== undefined && findings.length === 0) {
    findings.push(raise(noHeader, placeAt(first.line, first.row, 1), { seen }, { value: seen }))
  }
  return {
    input: { file, sha256: '', encoding: '', rows: 0, headerRow: null, skipped: [] },
    observations: [],
    findings,
  }
}
