import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Reading } from '../domain/observation.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import { convert, multipleOf, parseUnit } from '../domain/unit.ts'
import { type CellReading, readCell } from '../text/number.ts'
import { shorten } from '../text/shorten.ts'
import { notANumber, unitConverted, unitMismatch } from './cell-rules.ts'
import { isProse } from './prose.ts'
import { type ValueFault, whyNot } from './why-not.ts'

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
  /** The findings speak of the unit that a column states for the whole row. */
  readonly ofRow: boolean
}

const none: readonly Finding[] = []
const noUnit = /^[\s\-—–/、无]*$/

/** Read one value cell in the indicator's own unit. What cannot be read is a finding, never a number cut short. */
export function readValue(text: string, indicator: Indicator, units: StatedUnits, place: Place): Value {
  const cell = readCell(text)
  const about = { indicator: indicator.code, value: text }
  const fault = cell.ok ? unfit(cell.reading, indicator) : cell.why
  if (!cell.ok || fault !== null) {
    const why = whyNot(fault ?? 'not-a-number', takesStatement(indicator))
    return invalid(raise(notANumber, place, { text: shorten(text.trim()), ...why }, about))
  }
  const { reading, provisional } = cell
  const plain = { reading, provisional, findings: none, ofRow: false }
  if (!('quantity' in reading)) return plain

  const unit = unitOf(cell, reading.quantity, units, indicator)
  if (unit === null || unit === indicator.unit) return plain
  const ofRow =
    cell.suffix === null && cell.currency === null && units.column !== null && !noUnit.test(units.column)
  const converted = toUnitOf(indicator, reading.quantity, unit)
  if (!converted.ok) {
    const facts = { unit: shorten(unit), expected: indicator.unit, why: converted.why }
    return { ...invalid(raise(unitMismatch, place, facts, about)), ofRow }
  }
  if (converted.factor === 1) return plain
  const facts = {
    written: written(reading.quantity, unit),
    result: written(converted.quantity, indicator.unit),
  }
  return {
    reading: { ...reading, quantity: converted.quantity },
    provisional,
    findings: [raise(unitConverted, place, facts, about)],
    ofRow,
  }
}

function invalid(finding: Finding): Value {
  const reading = { kind: 'unusable', reason: 'invalid' } as const
  return { reading, provisional: false, findings: [finding], ofRow: false }
}

/** What the indicator cannot take although the cell can be read. */
function unfit(reading: Reading, indicator: Indicator): ValueFault | null {
  const { scale } = indicator
  const totals = scale === 'sum' || scale === 'cut' || takesStatement(indicator)
  return reading.kind === 'running-total' && !totals ? 'no-total' : null
}

function takesStatement({ target }: Indicator): boolean {
  return target.kind === 'qualitative' || target.kind === 'relative'
}

/**
 * The unit a value is written in: stated nearest to it, in the cell first. A bare 亿 or 万 is a multiple of the
 * indicator's unit; a currency sign is a unit only where the money it names is not that of the unit.
 */
function unitOf(
  { suffix, currency }: Extract<CellReading, { ok: true }>,
  quantity: Quantity,
  units: StatedUnits,
  indicator: Indicator,
): string | null {
  const stated = [suffix, units.column, units.header, units.name].find(
    (unit) => unit !== null && !noUnit.test(unit),
  )
  const named = stated ?? lineUnit(units.line, quantity, indicator)
  if (currency === null && (named === null || named === indicator.unit)) return named
  const unit = named === null ? null : (multipleOf(named, currency ?? indicator.unit) ?? named)
  if (currency === null) return unit
  const money = parseUnit(unit ?? indicator.unit)?.dimension
  return money?.startsWith(parseUnit(currency)?.dimension ?? '-') === true ? unit : currency
}

/**
 * Convert to the indicator's unit. An amount per something is written both with and without it: where the indicator's
 * name says per head, 万元 and 万元/人 mean the same, and where it says 每万人, 件 and 件/万人 do.
 */
function toUnitOf(indicator: Indicator, quantity: Quantity, unit: string): ReturnType<typeof convert> {
  if (isProse(unit)) return { ok: false, why: 'unknown-unit' }
  const converted = convert(quantity, unit, indicator.unit)
  if (converted.ok) return converted
  const [, amount, per = ''] = /^([^/／每]*)(?:[/／]\s*每?|每)(.+)$/.exec(unit) ?? []
  if (amount !== undefined && per.trim() !== '' && indicator.name.includes(`每${per.trim()}`)) {
    return convert(quantity, amount.trimEnd(), indicator.unit)
  }
  const named = `${indicator.name} ${indicator.nameEn} ${indicator.unit}`
  if (!/人均|每人|per capita|\/人/i.test(named)) return converted
  const perHead = /(?<!\s)\s*[/／每]\s*人$/
  return convert(quantity, unit.trim().replace(perHead, ''), indicator.unit.replace(perHead, ''))
}

function lineUnit(unit: string | null, quantity: Quantity, indicator: Indicator): string | null {
  return unit !== null && toUnitOf(indicator, quantity, unit).ok ? unit : null
}

function written(quantity: Quantity, unit: string): string {
  return `${quantity.value} ${unit}`.trim()
}
