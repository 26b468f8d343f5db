import { type Finding, type Place, raise } from '../domain/finding.ts'
import { cellName, type Row } from '../domain/grid.ts'
import type { Observation, Skipped } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import { chain, take } from './ahead.ts'
import { reviseBaselines } from './baselines.ts'
import { collect, type HandOn } from './collect.ts'
import { reviewColumns } from './columns.ts'
import { findLayout } from './layout.ts'
import { matcherOf } from './match.ts'
import { countsRows } from './numbering.ts'
import { type OpenTable, openTable } from './open-table.ts'
import { readPreamble } from './preamble.ts'
import { rowKey, rowReader } from './rows.ts'
import { noHeader, noRows, nothingRead, noYear, outsidePlan } from './rules.ts'
import { shorten } from './shorten.ts'
import { passOver } from './skipped.ts'
import type { PlaceAt } from './table.ts'
import { baseName, periodIn, wholeYear } from './year.ts'
import { headerYears, redate, settleYear, yearsOf } from './years.ts'

export interface ReadOptions {
  /** The year of values that state none; overrules the one year a single file states. */
  readonly year?: number
  /** `utf-8`, `gb18030`, …: read as this and nothing else. */
  readonly encoding?: string
  /** Name of the sheet of a workbook; the first where not given. */
  readonly sheet?: string
  /** Leave out the SHA-256 of the bytes, for callers that do not show it. */
  readonly noDigest?: boolean
  /** One of several files of a run: `year` then never overrules what a file says of itself. */
  readonly amongOthers?: boolean
  /**
   * Take the values of regions as they are complete instead of keeping them: for files of any size, whose rows are
   * sorted by region. `year` then never overrules a column.
   */
  readonly handOn?: HandOn
}

/** Rows looked at to find the header. */
const lookAhead = 60

/**
 * Read one submission against `plan`: decode it, find its layout, and take every value with its place.
 * Never throws on bad data: whatever cannot be read is a finding.
 *
 * @example await readSubmission(sourceOf('2023.csv', bytes), plan)
 */
export async function readSubmission(
  source: Source,
  plan: Plan,
  options: ReadOptions = {},
): Promise<Submission> {
  const table = await openTable(source, plan, options)
  const read = readTable(table, source.file, plan, options)
  return {
    ...read,
    input: { ...read.input, sha256: await digestOf(source, options), encoding: table.encoding },
    findings: inFileOrder([...table.findings(), ...read.findings]),
  }
}

async function digestOf(source: Source, { noDigest }: ReadOptions): Promise<string> {
  return noDigest === true ? '' : (await import('../text/digest.ts')).digest(source)
}

function readTable(table: OpenTable, file: string, plan: Plan, options: ReadOptions): Submission {
  const placeAt: PlaceAt = (line, row, column) => ({ file, line, column, cell: cellName(column, row) })
  const wholeFile: Place = { file, line: null, column: null, cell: null }
  const matcher = matcherOf(plan)
  const rows = table.rows[Symbol.iterator]()
  const ahead = take(rows, lookAhead)
  const layout = findLayout(ahead, matcher)
  if (layout === null) return unreadable(file, ahead, placeAt)

  const preamble = readPreamble(ahead.slice(0, layout.index))
  const reviewed = reviewColumns(layout, placeAt)
  const findings: Finding[] = [...reviewed.findings]
  const claims = {
    option: options.amongOthers === true || options.handOn !== undefined ? null : (options.year ?? null),
    column: [],
    header: headerYears(layout),
    title: preamble.period,
    fileName: periodIn(baseName(file)),
  }
  const settled = settleYear(claims, wholeFile)
  const fallback = settled.period ?? (options.year === undefined ? null : wholeYear(options.year))

  const reviewedBaselines = (observations: readonly Observation[]) =>
    findings.push(...reviseBaselines(observations, plan))
  const { handOn } = options
  const collection = collect(
    plan,
    handOn === undefined
      ? undefined
      : (observations) => {
          reviewedBaselines(observations)
          handOn(observations)
        },
  )
  const skipped: Skipped[] = [...preamble.skipped]
  let undated = 0
  const body = ahead.slice(layout.index + layout.height)
  const readRow = rowReader(
    {
      plan,
      matcher,
      columns: reviewed.columns,
      headerKey: rowKey(layout.row.cells),
      period: fallback,
      lineUnit: preamble.unit,
      ignoreNumbers: countsRows(reviewed.columns, body, matcher, plan),
      placeAt,
    },
    {
      observation: collection.add,
      finding: (finding) => findings.push(finding),
      skip: (row, reason) => passOver(skipped, row, reason),
      undated: () => {
        undated += 1
      },
    },
  )
  let count = 0
  for (const row of chain(body, rows)) {
    count += 1
    readRow(row)
  }

  const observations = collection.observations()
  const dated = layout.columns.some((column) => column.kind === 'year')
    ? settleYear({ ...claims, column: yearsOf(observations) }, wholeFile)
    : settled
  findings.push(...dated.findings, ...collection.findings)
  if (undated > 0) findings.push(raise(noYear, wholeFile, { from: plan.baselineYear, to: plan.targetYear }))
  const passedOver = skipped.reduce((total, { line, lastLine }) => total + lastLine - line + 1, 0)
  const dataRows = count - (passedOver - preamble.skipped.length)
  if (dataRows === 0) {
    const facts = { header: layout.row.cells.join(',') }
    findings.push(raise(noRows, placeAt(layout.row.line, layout.row.row, 1), facts))
  }
  const onlyOutside = findings.length > 0 && findings.every(({ id }) => id === outsidePlan.id)
  if (observations.length === 0 && onlyOutside) {
    findings.push(raise(nothingRead, wholeFile, { rows: dataRows, plan: plan.file }))
  }
  reviewedBaselines(observations)
  return {
    input: { file, sha256: '', encoding: '', rows: dataRows, headerRow: layout.row.line, skipped },
    observations: redate(observations, dated.override),
    findings,
  }
}

function unreadable(file: string, ahead: readonly Row[], placeAt: PlaceAt): Submission {
  const first = ahead.find((row) => row.cells.some((text) => text.trim() !== ''))
  const seen = first?.cells.filter((text) => text.trim() !== '').join(',') ?? ''
  const findings =
    first === undefined
      ? []
      : [
          raise(
            noHeader,
            placeAt(first.line, first.row, 1),
            { seen: shorten(seen) },
            { value: shorten(seen) },
          ),
        ]
  return {
    input: { file, sha256: '', encoding: '', rows: 0, headerRow: null, skipped: [] },
    observations: [],
    findings,
  }
}

/** Findings in the order of the file: whole-file ones first, then by line and column. */
function inFileOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = (value: number | null) => (value === null ? 0 : value)
  return findings.toSorted(
    (a, b) => rank(a.place.line) - rank(b.place.line) || rank(a.place.column) - rank(b.place.column),
  )
}
