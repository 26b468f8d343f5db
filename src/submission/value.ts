import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Reading } from '../domain/observation.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import { convert } from '../domain/unit.ts'
import { readCell } from '../text/number.ts'
import { notANumber, unitConverted, unitMismatch } from './rules.ts'
import { whyNot } from './why-not.ts'

/** The units a table states around a cell, nearest first; null or empty where it states none. */
export interface StatedUnits {
  readonly column: string | null
  readonly header: string | null
  readonly name: string | null
  /** `单位：亿元` above the table: speaks only of the indicators it can speak of. */
  readonly line: string | null
}

export interface Value {
  readonly reading: Reading
  readonly provisional: boolean
  readonly findings: readonly Finding[]
}

const noUnit = /^[\s\-—–/、无]*$/

/** Read one value cell in the indicator's own unit. What cannot be read is a finding, never a number cut short. */
export function readValue(text: string, indicator: Indicator, units: StatedUnits, place: Place): Value {
  const cell = readCell(text)
  const about = { indicator: indicator.code, value: text }
  if (!cell.ok) {
    return invalid(raise(notANumber, place, { text: text.trim(), ...whyNot(cell.why) }, about))
  }
  const { reading, provisional } = cell
  if (reading.kind === 'missing' || reading.kind === 'statement' || reading.kind === 'unusable') {
    return { reading, provisional, findings: [] }
  }

  const stated = [cell.suffix, units.column, units.header, units.name].find(
    (unit) => unit !== null && !noUnit.test(unit),
  )
  const unit = stated ?? lineUnit(units.line, reading.quantity, indicator)
  if (unit === null || unit === undefined || unit === indicator.unit)
    return { reading, provisional, findings: [] }
  const converted = toUnitOf(indicator, reading.quantity, unit)
  if (!converted.ok) {
    return invalid(
      raise(unitMismatch, place, { unit, expected: indicator.unit === '' ? '比值' : indicator.unit }, about),
    )
  }
  if (converted.factor === 1) return { reading, provisional, findings: [] }
  const facts = {
    written: written(reading.quantity, unit),
    result: written(converted.quantity, indicator.unit),
  }
  return {
    reading: { ...reading, quantity: converted.quantity },
    provisional,
    findings: [raise(unitConverted, place, facts, about)],
  }
}

function invalid(finding: Finding): Value {
  return { reading: { kind: 'unusable', reason: 'invalid' }, provisional: false, findings: [finding] }
}

/**
 * Convert to the indicator's unit. A per-head amount is written both as 万元 and as 万元/人: where the
 * indicator's name says per head, the two mean the same.
 */
function toUnitOf(indicator: Indicator, quantity: Quantity, unit: string): ReturnType<typeof convert> {
  const converted = convert(quantity, unit, indicator.unit)
  if (
    converted.ok ||
    !/人均|每人|per capita|\/人/i.test(`${indicator.name} ${indicator.nameEn} ${indicator.unit}`)
  ) {
    return converted
  }
  const perHead = /\s*[/／每]\s*人$/
  return convert(quantity, unit.trim().replace(perHead, ''), indicator.unit.replace(perHead, ''))
}

function lineUnit(unit: string | null, quantity: Quantity, indicator: Indicator): string | null {
  return unit !== null && toUnitOf(indicator, quantity, unit).ok ? unit : null
}

function written(quantity: Quantity, unit: string): string {
  return `${quantity.value} ${unit}`
}
