import type { Finding } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { throughYears } from './numbers.ts'
import type { PatternRule } from './pattern.ts'
import { decimalSlip } from './rules/decimal-slip.ts'
import { implausibleChange } from './rules/implausible-change.ts'
import { impliedRatio } from './rules/implied-ratio.ts'
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
import { lies, type Spread, spreadOf } from './spread.ts'
import type { Cell, CellRule, RelationRule, SubmittedTable, TableRule } from './table.ts'

/** Rules about the submission as a whole that need no number to be sound. */
export const aboutTable: readonly TableRule[] = [
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

/** What speaks against a table. */
export interface Validated {
  readonly findings: readonly Finding[]
  /** Runs of values that slipped by a row: they account for what is missing there too. */
  readonly shifted: readonly Spread[]
}

/**
 * Everything that speaks against one region's part of a submission, one finding a cause: year by year, patterns over
 * several cells before single cells before relations between them, each only over what nothing has spoken against yet.
 * What it does not hold is another question: its coverage.
 */
export function validateTable(table: SubmittedTable): Validated {
  const findings: Finding[] = []
  const shifted: Spread[] = []
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
    for (const spread of spreads) shifted.push(spread)
    return doubtful
  })
  return { findings, shifted }
}

function firstFinding(cell: Cell): Finding | null {
  for (const rule of aboutCell) {
    const finding = rule.check(cell)
    if (finding !== null) return finding
  }
  return null
}
