import { type Finding, type Place, raise } from '../domain/finding.ts'
import { cellName, type Row } from '../domain/grid.ts'
import type { Observation, Skipped } from '../domain/observation.ts'
import { earliestYear, type Indicator, type Plan } from '../domain/plan.ts'
import type { KnownRegion } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import { matcherOf } from '../text/names/matcher.ts'
import { shorten } from '../text/shorten.ts'
import { collect } from './collect.ts'
import { entitledBy, needsTitle } from './entitled.ts'
import { fileYears, type YearOptions } from './file-years.ts'
import { headingsAndRows, lookAhead } from './headings.ts'
import { type Layout, layoutOf } from './layout.ts'
import { noHeader, noRows, nothingRead, noYear, yearOutsidePlan } from './layout-rules.ts'
import type { OpenTable } from './open-table.ts'
import { partsOf, type SubmissionPart } from './parts.ts'
import { peekRows } from './peek-rows.ts'
import { readPreamble } from './preamble.ts'
import { regionIn, regionNamer, regionUnits } from './region-name.ts'
import { regionConflict } from './region-rules.ts'
import type { RowReader } from './rows.ts'
import { readAbove, sortAbove } from './rows-above.ts'
import { passOver } from './skipped.ts'
import { headerWasSplit } from './split-header.ts'
import { indicatorNotNamed } from './subject-rules.ts'
import type { PlaceAt, Sink } from './table.ts'
import { tableReader } from './table-reader.ts'
import { shapeOf } from './table-shape.ts'
import { uncalculatedIn } from './uncalculated.ts'
import { noteOf, unmatchedRows } from './unmatched.ts'
import { baseName } from './year.ts'

export interface TableOptions extends YearOptions {
  /** The indicator whose values a table holds that names none. */
  readonly indicator?: Indicator
  /** The region of rows that state none. */
  readonly region?: string
  /** The regions there are, one of which a title may name. */
  readonly regions?: readonly KnownRegion[]
  /** The sheet that this submission is of, where others of the file are others. */
  readonly ofSheet?: string
}

/**
 * Read an opened table against `plan`: find its header, take every value below, and begin anew at each further header.
 * Once `enough` values are kept, regions are handed over as they are complete, and the submission is what is left of the
 * values and all that was found. Null where it proves wrong that they were handed over: a region comes again.
 */
export function* readTable(
  table: OpenTable,
  file: string,
  plan: Plan,
  options: TableOptions,
  enough: number,
): Generator<SubmissionPart, Submission | null> {
  // Of several sheets of a file a cell is told by the sheet it is of.
  const sheet = options.ofSheet === undefined ? '' : `${options.ofSheet}!`
  const placeAt: PlaceAt = (line, row, column) => ({
    file,
    line,
    column,
    cell: `${sheet}${cellName(column, row)}`,
  })
  const wholeFile: Place = { file, line: null, column: null, cell: null }
  const matcher = matcherOf(plan)
  const calledBy = [table.sheet ?? '', baseName(file)].filter((name) => name !== '')
  const against = {
    plan,
    matcher,
    placeAt,
    delimiter: table.delimiter,
    calledBy,
    indicator: options.indicator ?? null,
  }
  const rows = peekRows(table.rows[Symbol.iterator]())
  const opening = rows.peek(lookAhead)
  const findings: Finding[] = []
  const collection = collect(plan, enough)
  const parts = partsOf(plan, [findings, collection.findings])
  let undated = 0
  /** The first cell of each year outside of the plan. */
  const outside = new Map<number, Place>()
  const unmatched = unmatchedRows(plan)
  const sink: Sink = {
    ...unmatched,
    observation: collection.add,
    finding: (finding) => findings.push(finding),
    undated: () => {
      undated += 1
    },
    outside: (year, place) => {
      if (!outside.has(year)) outside.set(year, place)
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
    for (const finding of [...splitFindings, ...entitledBy(layout, against), ...shape.findings, ...strays])
      sink.finding(finding)
    const region = options.region ?? regionIn(options.regions ?? [], titles, table.sheet)
    const unitsOf = lineUnit === null ? regionUnits(options.regions) : () => [lineUnit]
    const circumstances = { region, regionOf: regionNamer(plan, options.regions), unitsOf }
    const context = { plan, matcher, placeAt, ...years.ofTable(layout, title, body), ...circumstances }
    const reader = tableReader(shape, context, sink, split?.whole === true ? split.by : null)
    read = reader.read
    readAbove(data, reader, sink, placeAt)
    dataRows += data.length
  }
  if (first === null) return unreadable(file, opening, placeAt, plan)

  const observations = collection.observations()
  parts.next(observations)
  for (const finding of [...years.settle(parts.years()), ...collection.findings]) findings.push(finding)
  if (undated > 0) findings.push(raise(noYear, wholeFile, { from: plan.baselineYear, to: plan.targetYear }))
  const [outsideFirst] = outside
  if (outsideFirst !== undefined) {
    const beyond = [...outside.keys()].toSorted((a, b) => a - b)
    const facts = { years: beyond, from: earliestYear(plan), to: plan.targetYear }
    const [year, place] = outsideFirst
    findings.push(raise(yearOutsidePlan, place, facts, { value: `${year}`, year }))
  }
  const { row } = first
  if (dataRows === 0) {
    findings.push(raise(noRows, placeAt(row.line, row.row, 1), { header: shorten(row.cells.join(',')) }))
  }
  const slips = unmatched.slips()
  const others = unmatched.others()
  for (const finding of slips) findings.push(finding)
  if (parts.years().length === 0 && others.length > 0 && others.length + slips.length >= dataRows) {
    // A file none of whose rows is an indicator of the plan is one cause.
    const names = [...new Set(others.map(({ name }) => shorten(name)))]
    findings.push(raise(nothingRead, wholeFile, { rows: dataRows, plan: plan.file, names }))
  } else for (const finding of noteOf(others)) findings.push(finding)
  for (const finding of parts.revisions()) findings.push(finding)
  for (const finding of otherRegion(options.region, observations)) findings.push(finding)
  return {
    input: { file, sha256: '', encoding: table.encoding, rows: dataRows, headerRow: row.line, skipped },
    observations,
    findings,
  }
}

/** The first row that states another region than the one the file is known to be of. */
function otherRegion(told: string | undefined, observations: readonly Observation[]): readonly Finding[] {
  const other = observations.find(({ region }) => told !== undefined && region !== told)
  if (told === undefined || other === undefined) return []
  const { region, place, year } = other
  return [raise(regionConflict, place, { region: region ?? '', told }, { region, year, value: region })]
}

function unreadable(file: string, opening: readonly Row[], placeAt: PlaceAt, plan: Plan): Submission {
  const unnamed = opening.find((row, index) => {
    const layout = layoutOf(row, opening[index + 1], plan)
    return layout !== null && needsTitle(layout, opening.slice(index + layout.height))
  })
  const first = opening.find((row) => row.cells.some((text) => text.trim() !== ''))
  const seen = shorten(first?.cells.filter((text) => text.trim() !== '').join(',') ?? '')
  const findings = opening.flatMap((row) => [...uncalculatedIn(row, placeAt)])
  if (unnamed !== undefined && findings.length === 0) {
    const header = shorten(unnamed.cells.filter((text) => text.trim() !== '').join(','))
    const example = plan.indicators[0]?.name ?? ''
    const place = placeAt(unnamed.line, unnamed.row, 1)
    findings.push(raise(indicatorNotNamed, place, { header, example }, { value: header }))
  } else if (first !== undefined && findings.length === 0) {
    findings.push(raise(noHeader, placeAt(first.line, first.row, 1), { seen }, { value: seen }))
  }
  return {
    input: { file, sha256: '', encoding: '', rows: 0, headerRow: null, skipped: [] },
    observations: [],
    findings,
  }
}
