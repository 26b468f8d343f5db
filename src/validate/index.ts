import type { Finding, Place } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { throughYears } from './numbers.ts'
import type { PatternRule } from './pattern.ts'
import { decimalSlip } from './rules/decimal-slip.ts'
import { implausibleChange } from './rules/implausible-change.ts'
import { impliedRatio } from './rules/implied-ratio.ts'
import { missingIndicator } from './rules/missing-indicator.ts'
import { missingValue } from './rules/missing-value.ts'
import { numberForStatement } from './rules/number-for-statement.ts'
import { outOfRange } from './rules/out-of-range.ts'
import { partExceedsWhole } from './rules/part-exceeds-whole.ts'
import { quotientDiffers } from './rules/quotient-differs.ts'
import { revised } from './rules/revised.ts'
import { shiftedRows } from './rules/shifted-rows.ts'
import { staleValues } from './rules/stale-values.ts'
import { statementForNumber } from './rules/statement-for-number.ts'
import { summedCuts } from './rules/summed-cuts.ts'
import { swappedValues } from './rules/swapped-values.ts'
import { totalFalls } from './rules/total-falls.ts'
import { totalForFlow } from './rules/total-for-flow.ts'
import { transposedDigits } from './rules/transposed-digits.ts'
import { unitScale } from './rules/unit-scale.ts'
import { wrongDefinition } from './rules/wrong-definition.ts'
import type { Cell, CellRule, RelationRule, SubmittedTable, TableRule } from './table.ts'

/** Rules about the submission as a whole that need no number to be sound. */
export const aboutTable: readonly TableRule[] = [
  missingValue,
  missingIndicator,
  statementForNumber,
  numberForStatement,
  totalFalls,
  summedCuts,
  staleValues,
  revised,
]
/** Several cells, one cause; the widest first. */
export const aboutPattern: readonly PatternRule[] = [shiftedRows, swappedValues]
/** One cell, one cause: the first that speaks is the one, so the surest comes first. */
export const aboutCell: readonly CellRule[] = [
  unitScale,
  outOfRange,
  wrongDefinition,
  totalForFlow,
  decimalSlip,
  implausibleChange,
  transposedDigits,
]
/** Between indicators whose own values nothing speaks against. */
export const aboutRelation: readonly RelationRule[] = [partExceedsWhole, quotientDiffers, impliedRatio]

/**
 * Everything that speaks against one region's part of a submission, one finding a cause: year by year, patterns over
 * several cells before single cells before relations between them, each only over what nothing has spoken against yet.
 */
export function validateTable(table: SubmittedTable): readonly Finding[] {
  const findings: Finding[] = []
  const scaled = new Set<string>()
  throughYears(table, (year, cells) => {
    const doubtful = new Set<Observation>()
    const sound = () =>
      doubtful.size === 0 ? cells : cells.filter(({ observation }) => !doubtful.has(observation))
    const spreads: Spread[] = []
    for (const rule of aboutPattern) {
      for (const { finding, cells: involved, spread } of rule.check(sound())) {
        findings.push(finding)
        for (const { observation } of involved) doubtful.add(observation)
        if (spread) spreads.push(spreadOf(involved))
      }
    }
    for (const cell of sound()) {
      const finding = firstFinding(cell)
      if (finding === null) continue
      doubtful.add(cell.observation)
      // A unit stated for a row is one cause, however many years stand in it.
      const row = `${finding.id} ${finding.place.file} ${finding.place.line}`
      if (finding.id === unitScale.id && scaled.has(row)) continue
      scaled.add(row)
      findings.push(finding)
    }
    const byCode = new Map(sound().map((cell) => [cell.indicator.code, cell]))
    for (const finding of aboutRelation.flatMap((rule) => rule.check(byCode))) findings.push(finding)
    if (year === table.year) {
      const found = aboutTable.flatMap((rule) => rule.check(table, cells))
      for (const finding of found) {
        if (!spreads.some((spread) => lies(finding.place, spread))) findings.push(finding)
      }
    }
    return doubtful
  })
  return findings
}

/** The cells between the first and the last row of a pattern, in one column of a file, and a row on either side. */
interface Spread {
  readonly file: string | undefined
  readonly column: number | null | undefined
  readonly from: number
  readonly to: number
}

function spreadOf(cells: readonly Cell[]): Spread {
  const lines = cells.flatMap(({ observation: { place } }) => (place.line === null ? [] : [place.line]))
  const [first] = cells
  const place = first?.observation.place
  return {
    file: place?.file,
    column: place?.column,
    from: lines.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY) - 2,
    to: lines.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) + 2,
  }
}

function lies({ file, line, column }: Place, spread: Spread): boolean {
  return (
    file === spread.file &&
    column === spread.column &&
    line !== null &&
    line >= spread.from &&
    line <= spread.to
  )
}

function firstFinding(cell: Cell): Finding | null {
  for (const rule of aboutCell) {
    const finding = rule.check(cell)
    if (finding !== null) return finding
  }
  return null
}
