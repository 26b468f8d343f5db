import type { Finding, Place } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { type Doubt, throughYears } from './numbers.ts'
import type { PatternRule } from './pattern.ts'
import { relationsOf, type ValueRelations } from './relations.ts'
import { decimalSlip } from './rules/decimal-slip.ts'
import { implausibleChange } from './rules/implausible-change.ts'
import { impliedRatio } from './rules/implied-ratio.ts'
import { negativeReduction } from './rules/negative-reduction.ts'
import { numberForStatement } from './rules/number-for-statement.ts'
import { outOfRange } from './rules/out-of-range.ts'
import { partExceedsWhole } from './rules/part-exceeds-whole.ts'
import { quotientDiffers } from './rules/quotient-differs.ts'
import { regionWithoutTargets } from './rules/region-without-targets.ts'
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
  negativeReduction,
  summedCuts,
  staleValues,
  revised,
  regionWithoutTargets,
]
/** Several cells, one cause; the widest first. */
export const aboutPattern: readonly PatternRule[] = [shiftedRows, swappedValues]
/** One cell, one cause: the first that speaks is the one, so the surest comes first. */
export const aboutCell: readonly CellRule[] = [
  unitScale,
  outOfRange,
  totalForFlow,
  wrongDefinition,
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
  /** Values that something is wrong with: they say nothing of what comes after them. */
  readonly refused: ReadonlySet<Observation>
}

/**
 * Everything that speaks against one region's part of a submission, one finding a cause: year by year, patterns over
 * several cells before single cells before relations between them, each only over what nothing has spoken against yet.
 * What it does not hold is another question: its coverage.
 */
export function validateTable(table: SubmittedTable): Validated {
  const findings: Finding[] = []
  const shifted: Spread[] = []
  const refused = new Set<Observation>()
  const scaled = new Map<string, Place[]>()
  const relations = relationsOf(table.plan)
  throughYears(table, (year, cells) => {
    const doubtful = new Map<Observation, Doubt>()
    const sound = () =>
      doubtful.size === 0 ? cells : cells.filter(({ observation }) => !doubtful.has(observation))
    const spreads: Spread[] = []
    // A pattern is one of values that are implausible where they stand.
    for (const rule of cells.some(({ misplaced }) => misplaced) ? aboutPattern : []) {
      for (const { finding, cells: involved, spread } of rule.check(sound())) {
        findings.push(finding)
        for (const { observation } of involved) doubtful.set(observation, 'wrong')
        if (spread) spreads.push(spreadOf(involved))
      }
    }
    for (const cell of sound()) {
      const finding = firstFinding(cell)
      if (finding === null) continue
      doubtful.set(cell.observation, finding.id === implausibleChange.id ? 'far' : 'wrong')
      // A unit stated for a row is one cause, however many years stand in it.
      const also = finding.id === unitScale.id ? scaled.get(rowOf(finding)) : undefined
      also?.push(finding.place)
      if (also !== undefined) continue
      if (finding.id === unitScale.id) scaled.set(rowOf(finding), [])
      findings.push(finding)
    }
    for (const finding of aboutRelations(sound(), relations)) findings.push(finding)
    if (year === table.year) {
      const found = aboutTable.flatMap((rule) => rule.check(table, cells))
      for (const finding of found) {
        if (!spreads.some((spread) => lies(finding.place, spread))) findings.push(finding)
      }
    }
    for (const spread of spreads) shifted.push(spread)
    for (const [observation, doubt] of doubtful) if (doubt === 'wrong') refused.add(observation)
    return doubtful
  })
  return { findings: findings.map((finding) => withAlso(finding, scaled)), shifted, refused }
}

function rowOf({ place: { file, line } }: Finding): string {
  return `${line} ${file}`
}

/** A finding about a unit with the other cells of its row. */
function withAlso(finding: Finding, scaled: ReadonlyMap<string, readonly Place[]>): Finding {
  const also = finding.id === unitScale.id ? (scaled.get(rowOf(finding)) ?? []) : []
  if (also.length === 0) return finding
  const { zh, en } = finding.message
  const message = {
    zh: `${zh}；这一行另有 ${also.length} 个数也是这样`,
    en: `${en}; so ${also.length === 1 ? 'is 1 more value' : `are ${also.length} more values`} of its row`,
  }
  return { ...finding, message, also }
}

function aboutRelations(cells: readonly Cell[], relations: ValueRelations): readonly Finding[] {
  if (cells.length === 0) return []
  const byCode = new Map<string, Cell>()
  for (const cell of cells) byCode.set(cell.indicator.code, cell)
  return aboutRelation.flatMap((rule) => rule.check(byCode, relations))
}

function firstFinding(cell: Cell): Finding | null {
  for (const rule of aboutCell) {
    const finding = rule.check(cell)
    if (finding !== null) return finding
  }
  return null
}
