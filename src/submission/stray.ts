import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Indicator } from '../domain/plan.ts'
import { parseUnit } from '../domain/unit.ts'
import { bothNames } from '../domain/wording.ts'
import { readCell, readPlainNumber } from '../text/number.ts'
import { shorten } from '../text/shorten.ts'
import { rowInWords } from './as-row.ts'
import type { Column } from './column.ts'
import { mayHoldValue } from './figures.ts'
import { glanceAt } from './glance.ts'
import type { NameFinder } from './mention.ts'
import { strayInRemark } from './stray-remark.ts'
import { rowNotSplit } from './stray-rules.ts'
import { strayInTitle } from './stray-title.ts'
import type { TableContext } from './table.ts'

/** Says of a row from which nothing is read what it holds all the same; nothing where that is nothing. */
export interface StrayWatch {
  /** Of a row that is a remark, a signature or a unit line by its words. */
  readonly inRemark: (row: Row) => readonly Finding[]
  /** Of a row whose cells do not stand in their columns; the indicator where it names one, and whether it has values. */
  readonly inRow: (row: Row, indicator: Indicator | null, hasValue: boolean) => readonly Finding[]
  /** Of a row passed over as a heading, or because it names nothing; below remarks it may be more of them. */
  readonly inHeading: (row: Row, inRemarks: boolean) => readonly Finding[]
  /** Of a row above the header. */
  readonly aboveHeader: (row: Row) => readonly Finding[]
}

/** The number of a page, alone on its line: `- 3 -`, `1/12`. */
const page = /^[\s\-—–]*\d{1,4}(?:\s*[/／]\s*\d{1,4})?[\s\-—–]*$/

/** `couldBeRow` tells whether a row can be cut into the columns of the table, whatever it is of. */
export function strayWatch(
  { matcher, placeAt }: Pick<TableContext, 'matcher' | 'placeAt'>,
  finder: NameFinder,
  columns: readonly Column[],
  delimiter: string | null,
  couldBeRow: (row: Row) => boolean,
): StrayWatch {
  const glance = glanceAt(columns, placeAt, delimiter)
  const { at, first, isFigure, isQuiet, linesOf, passedOver, textOf } = glance

  const notSplit = (row: Row, index: number, indicator: Indicator): Finding => {
    const facts = { text: shorten(textOf(row)), name: bothNames(indicator) }
    return raise(rowNotSplit, at(row, index), facts, { indicator: indicator.code, value: textOf(row) })
  }

  /** Where a cell beside the values holds what can only be a value: a number under a unit, a remark or a region. */
  const misplaced = (row: Row): number =>
    row.cells.findIndex((text, index) => {
      if (!mayHoldValue(text)) return false
      const kind = columns[index]?.kind
      if (kind === 'unit') return parseUnit(text) === null && isFigure(text) && endsInValue(text)
      if (kind === 'no' || kind === 'code') return /\d{3}[.．]\d|\d[.．]\d{2}/.test(text)
      if (kind === 'region') return /\p{L}/u.test(text) && isFigure(text)
      if (kind !== 'remark' && kind !== 'status') return false
      return readPlainNumber(text) !== null && /[.．]|^\D*\d{3,5}\D*$/.test(text) && isFigure(text)
    })

  /** A cell that begins with a name and goes on: 外贸出口额948.3. */
  const isNameAndMore = (text: string): boolean => {
    const end = finder.atStart(text)?.end
    return end !== undefined && text.slice(end).trim() !== ''
  }

  /** A name under the header of numbers or codes: 1地区生产总值, whose cells stand a column too far left. */
  const isNameAmongNumbers = (text: string, index: number): boolean => {
    const kind = columns[index]?.kind
    if ((kind !== 'no' && kind !== 'code') || text.trim() === '' || finder.atStart(text) === null)
      return false
    const by = matcher.find(text)?.by
    return by !== 'code' && by !== 'number'
  }

  const inRow = (row: Row, indicator: Indicator | null, hasValue: boolean): readonly Finding[] => {
    if (isQuiet(row)) return []
    if (indicator !== null) {
      const index = misplaced(row)
      return index < 0 ? [] : [notSplit(row, index, indicator)]
    }
    if (hasValue && !row.cells.some((text, index) => isNameAndMore(text) || isNameAmongNumbers(text, index)))
      return []
    return linesOf(row).flatMap((line) => {
      const inWords = rowInWords(line.cells.join(' '), finder)
      if (inWords === null) return []
      const { indicator, sure } = inWords
      return [sure ? notSplit(line, first(line), indicator) : passedOver(line, indicator)]
    })
  }

  const inHeading = (row: Row, inRemarks: boolean): readonly Finding[] => {
    if (isQuiet(row)) return []
    const filled = row.cells.filter((text) => text.trim() !== '')
    const [only = ''] = filled
    if (!filled.some(isFigure) || (filled.length === 1 && page.test(only))) return []
    const spoken = finder.within(filled.join(' '))
    return spoken === null && filled.length === 1 && inRemarks ? [] : [passedOver(row, spoken)]
  }

  return {
    inRow,
    inHeading,
    inRemark: strayInRemark(glance, columns, matcher, finder, couldBeRow),
    aboveHeader: strayInTitle(glance, finder, couldBeRow),
  }
}

/** Whether a text is a number, or a unit with a number behind it. */
function endsInValue(text: string): boolean {
  const [, unit = '', value = ''] = /^(\D*?)([-+−]?[\d０-９].*)$/su.exec(text.trim()) ?? []
  return readCell(value).ok && (unit.trim() === '' || parseUnit(unit) !== null)
}
