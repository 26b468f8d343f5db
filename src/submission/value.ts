import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Reading } from '../domain/observation.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import { scaleOf } from '../domain/scale.ts'
import { convert, multipleOf, parseUnit } from '../domain/unit.ts'
import { unitInEnglish } from '../domain/unit-in-english.ts'
import { bothNames } from '../domain/wording.ts'
import { codeAndLabel } from '../text/code-label.ts'
import { foldName, withoutFillers } from '../text/fold.ts'
import { type CellReading, readCell } from '../text/number.ts'
import { isProse } from '../text/prose.ts'
import { shorten } from '../text/shorten.ts'
import { simplified } from '../text/simplified.ts'
import { notANumber, unitConverted, unitMismatch } from './cell-rules.ts'
import { type ValueFault, whyNot } from './why-not.ts'

/** The units a table states around a cell, nearest first; null or empty where it states none. */
export interface StatedUnits {
  readonly column: string | null
  readonly header: string | null
  readonly name: string | null
  /** `单位：亿元` above the table, or what is known of the submission: speaks only of the indicators it can speak of. */
  readonly line: readonly string[]
  /** The power of ten that a column of multipliers gives the unit; 0 where there is none. */
  readonly power: number
}

export interface Value {
  readonly reading: Reading
  readonly provisional: boolean
  readonly findings: readonly Finding[]
  /** The findings speak of the unit that a column states for the whole row. */
  readonly ofRow: boolean
  /** The unit it is written in, where it was converted. */
  readonly writtenIn?: string
}

const none: readonly Finding[] = []
const noUnit = /^[\s\-—–/、无]*$/

/** Read one value cell in the indicator's own unit. What cannot be read is a finding, never a number cut short. */
export function readValue(text: string, indicator: Indicator, units: StatedUnits, place: Place): Value {
  const cell = readCell(text)
  const fault = cell.ok ? unfit(cell.reading, indicator) : cell.why
  const about = { indicator: indicator.code, value: text }
  if (!cell.ok || fault !== null) {
    const [bare, name] = [text.trim(), bothNames(indicator)]
    const why = whyNot(fault ?? 'not-a-number', bare, takesStatement(indicator))
    return invalid(raise(notANumber, place, { text: shorten(bare), name, ...why }, about))
  }
  const { reading, provisional } = cell
  const plain = { reading, provisional, findings: none, ofRow: false }
  if (!('quantity' in reading)) return plain

  const unit = unitOf(cell, reading.quantity, units, indicator)
  if (unit === null || (unit === indicator.unit && units.power === 0)) return plain
  const name = bothNames(indicator)
  const ofRow =
    cell.suffix === null && cell.currency === null && units.column !== null && !noUnit.test(units.column)
  const multiplied = shifted(reading.quantity, units.power)
  const converted = toUnitOf(indicator, multiplied, unit)
  if (!converted.ok) {
    const facts = { name, unit: shorten(unit), expected: indicator.unit, why: converted.why }
    return { ...invalid(raise(unitMismatch, place, facts, about)), ofRow }
  }
  if (converted.factor === 1 && units.power === 0) return plain
  const facts = {
    name,
    written: written(multiplied, unit),
    result: written(converted.quantity, indicator.unit),
  }
  return {
    reading: { ...reading, quantity: converted.quantity },
    provisional,
    findings: [raise(unitConverted, place, facts, about)],
    ofRow,
    writtenIn: unit,
  }
}

/** A quantity with its decimal point moved. */
function shifted({ value, decimals }: Quantity, power: number): Quantity {
  if (power === 0) return { value, decimals }
  return { value: Number(`${value}e${power}`), decimals: Math.max(0, decimals - power) }
}

function invalid(finding: Finding): Value {
  const reading = { kind: 'unusable', reason: 'invalid' } as const
  return { reading, provisional: false, findings: [finding], ofRow: false }
}

/** What the indicator cannot take although the cell can be read. */
function unfit(reading: Reading, indicator: Indicator): ValueFault | null {
  const totals = scaleOf(indicator).running !== null || takesStatement(indicator)
  return reading.kind === 'running-total' && !totals ? 'no-total' : null
}

/** Whether the target of an indicator is a statement, or may be: then words are values of it. */
export function takesStatement({ target }: Indicator): boolean {
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
  const stated = stating(suffix) ?? stating(units.column) ?? stating(units.header) ?? stating(units.name)
  const named = stated ?? lineUnit(units.line, quantity, indicator)
  if (currency === null && (named === null || named === indicator.unit)) return named
  const unit = named === null ? null : (multipleOf(named, currency ?? indicator.unit) ?? named)
  if (currency === null) return unit
  const money = parseUnit(unit ?? indicator.unit)?.dimension
  return money?.startsWith(parseUnit(currency)?.dimension ?? '-') === true ? unit : currency
}

/** A unit; null where a mark says that there is none. */
function stating(text: string | null): string | null {
  if (text === null) return null
  const unit = withoutFillers(text)
  if (noUnit.test(unit)) return null
  const labelled = codeAndLabel(unit)
  if (labelled === null) return unit
  const { code, label } = labelled
  return parseUnit(label) === null && parseUnit(code) !== null ? code : label
}

/**
 * Convert to the indicator's unit. An amount per something is written both with and without it: where the indicator's
 * name says per head, 万元 and 万元/人 mean the same, and where it says 每万人, 件 and 件/万人 do.
 */
function toUnitOf(indicator: Indicator, quantity: Quantity, unit: string): ReturnType<typeof convert> {
  if (isProse(unit)) return { ok: false, why: 'unknown-unit' }
  // What reports print of the unit is that unit, whatever else it may be an abbreviation of.
  if (foldName(unit) === foldName(unitInEnglish(indicator.unit))) return { ok: true, quantity, factor: 1 }
  const converted = convert(quantity, unit, indicator.unit)
  if (converted.ok) return converted
  // 第12名: a rank, where one is meant.
  if (unit === '名' && parseUnit(indicator.unit)?.dimension === 'rank')
    return { ok: true, quantity, factor: 1 }
  const simple = simplified(unit)
  if (simple !== unit) return toUnitOf(indicator, quantity, simple)
  // 亿元 100 million yuan: the Chinese half, where the whole is no unit. A number alone behind it is a value glued on.
  const [, chinese] = /^([^A-Za-z]*?[\u4e00-\u9fff])\s*(?:10+\s*)?[A-Za-z]/.exec(unit) ?? []
  if (chinese !== undefined && converted.why === 'unknown-unit') return toUnitOf(indicator, quantity, chinese)
  const [, amount, per = ''] = /^([^/／每]*)(?:[/／]\s*每?|每)(.+)$/.exec(unit) ?? []
  if (amount !== undefined && per.trim() !== '' && indicator.name.includes(`每${per.trim()}`)) {
    return convert(quantity, amount.trimEnd(), indicator.unit)
  }
  const named = `${indicator.name} ${indicator.nameEn} ${indicator.unit}`
  if (!/人均|每人|per capita|\/人/i.test(named)) return converted
  const perHead = /(?<!\s)\s*[/／每]\s*人$/
  return convert(quantity, unit.trim().replace(perHead, ''), indicator.unit.replace(perHead, ''))
}

function lineUnit(units: readonly string[], quantity: Quantity, indicator: Indicator): string | null {
  return units.find((unit) => toUnitOf(indicator, quantity, unit).ok) ?? null
}

function written(quantity: Quantity, unit: string): string {
  return `${quantity.value} ${unit}`.trim()
}
