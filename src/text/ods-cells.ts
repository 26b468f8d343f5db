import { decimalText } from './cell-text.ts'
import { odsNumber } from './ods-text.ts'
import type { SheetCell } from './xlsx-cells.ts'
import { type Attributes, withPrefix } from './xml-events.ts'

/**
 * What a cell of an OpenDocument spreadsheet holds; null where that is nothing. `shown` is the text of its paragraphs,
 * null where it has none: then what it holds is told by its value alone, as some programs write it.
 */
export function odsCell(column: number, attributes: Attributes, shown: string | null): SheetCell | null {
  const type = withPrefix(attributes, 'value-type')
  const formula = withPrefix(attributes, 'formula')
  if (formula !== undefined && type === undefined && (shown ?? '') === '')
    return { column, text: '', uncalculated: formula.replace(/^(?:\w+:)?=/, '') }
  const stated = withPrefix(attributes, 'value') ?? ''
  const isNumber = type === 'float' || type === 'currency' || type === 'percentage'
  if (!isNumber || stated.trim() === '' || !Number.isFinite(Number(stated))) {
    const text = shown ?? valueText(type, attributes)
    return text === '' ? null : { column, text }
  }
  const value = Number(stated)
  if (shown !== null && shown.trim() !== '')
    return { column, text: odsNumber(value, shown, type === 'percentage') }
  if (shown !== null && value === 0) return null
  const text = type === 'percentage' ? `${decimalText(value * 100)}%` : decimalText(value)
  return shown === null ? { column, text } : { column, text, shown: { kind: 'hidden', as: '' } }
}

/** What a cell without a number holds, by its value. */
function valueText(type: string | undefined, attributes: Attributes): string {
  switch (type) {
    case 'date':
      return (withPrefix(attributes, 'date-value') ?? '').replace(/T00:00:00(?:\.0*)?$/, '').replace('T', ' ')
    case 'boolean':
      return (withPrefix(attributes, 'boolean-value') ?? '').toUpperCase()
    case 'time':
      return withPrefix(attributes, 'time-value') ?? ''
    default:
      return withPrefix(attributes, 'string-value') ?? ''
  }
}
