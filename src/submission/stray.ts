import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Indicator } from '../domain/plan.ts'
import { parseUnit } from '../domain/unit.ts'
import type { Text } from '../domain/wording.ts'
import { readCell, readPlainNumber } from '../text/number.ts'
import { rowInWords } from './as-row.ts'
import type { Column } from './column.ts'
import { holdsFigure, mayHoldValue } from './figures.ts'
import type { NameFinder } from './mention.ts'
import { isSignature, remarkKind, withoutRemark } from './remarks.ts'
import { shorten } from './shorten.ts'
import { figuresAboveHeader, figuresPassedOver, remarkHoldsValue, rowNotSplit } from './stray-rules.ts'
import { cellAt, type TableContext } from './table.ts'

/** Says of a row from which nothing is read what it holds all the same; null where that is nothing. */
export interface StrayWatch {
  /** Of a row that is a remark, a signature or a unit line by its words. */
  readonly inRemark: (row: Row) => Finding | null
  /** Of a row whose cells do not stand in their columns; the indicator where it names one, and whether it has values. */
  readonly inRow: (row: Row, indicator: Indicator | null, hasValue: boolean) => Finding | null
  /** Of a row passed over as a heading, or because it names nothing; below remarks it may be more of them. */
  readonly inHeading: (row: Row, inRemarks: boolean) => Finding | null
  /** Of a row above the header. */
  readonly aboveHeader: (row: Row) => Finding | null
}

const anyDigit = /[\d０-９]/
/** The number of a page, alone on its line: `- 3 -`, `1/12`. */
const page = /^[\s\-—–]*\d{1,4}(?:\s*[/／]\s*\d{1,4})?[\s\-—–]*$/
const label = /[:：]\s*$|^\s*(?:表\s*号|文\s*号|.*(?:代码|编号|电话|邮编|版本|页码|份数))\s*$/

/** `couldBeRow` tells whether a row can be cut into the columns of the table, whatever it is of. */
export function strayWatch(
  { matcher, placeAt }: Pick<TableContext, 'matcher' | 'placeAt'>,
  finder: NameFinder,
  columns: readonly Column[],
  delimiter: string | null,
  couldBeRow: (row: Row) => boolean,
): StrayWatch {
  const sign = delimiter === null || delimiter === '\t' ? ' ' : delimiter
  const isValue = (index: number) => ['value', 'indicator'].includes(columns[index]?.kind ?? '')
  const isBeside = (index: number) => ['no', 'code', 'year'].includes(columns[index]?.kind ?? '')
  const at = (row: Row, index: number) => placeAt(row.line, row.row, index + 1)
  /** A row as it stands in the file, without its empty cells at the end. */
  const textOf = ({ cells }: Row) =>
    cells.slice(0, cells.findLastIndex((text) => text.trim() !== '') + 1).join(sign)
  const quiet = (row: Row) => !row.cells.some(mayHoldValue)
  const firstIn = (row: Row) => row.cells.findIndex((text) => text.trim() !== '')
  const isFigure = (text: string) => anyDigit.test(text) && holdsFigure(text)

  const states = (text: string) => mayHoldValue(text) && statement(text)

  const passedOver = (row: Row, indicator: Indicator | null): Finding => {
    const text = textOf(row).trim()
    return raise(
      figuresPassedOver,
      at(row, firstIn(row)),
      { text: shorten(text) },
      { indicator: indicator?.code ?? null, value: text },
    )
  }
  const notSplit = (row: Row, index: number, indicator: Indicator): Finding => {
    const text = textOf(row).trim()
    const about = { indicator: indicator.code, value: text }
    return raise(rowNotSplit, at(row, index), { text: shorten(text), name: nameOf(indicator) }, about)
  }

  const inRemark = (row: Row): Finding | null => {
    if (quiet(row)) return null
    const first = firstIn(row)
    const head = cellAt(row, first)
    const bare = withoutRemark(head)
    const figures = row.cells.flatMap((text, index) =>
      index !== first && !isBeside(index) && (isFigure(text) || (isValue(index) && states(text)))
        ? [index]
        : [],
    )
    const named = [
      bare,
      ...row.cells.filter((_, index) => columns[index]?.kind === 'name' && index !== first),
    ]
      .map((text) => matcher.byName(text.trim())?.indicator)
      .find((indicator) => indicator !== undefined)
    // The telephone of who signed may stand under a header of values.
    const counts = (index: number) =>
      isValue(index) && !(isSignature(head) && /^\s*[\d０-９]+\s*$/.test(cellAt(row, index)))
    const index = figures.find(counts) ?? (named === undefined ? undefined : figures[0])
    const bareRow = { ...row, cells: row.cells.with(first, bare) }
    const rest = bareRow.cells.join(' ').trim()
    const inWords = index === undefined ? rowInWords(rest, finder) : null
    if (index !== undefined || inWords?.sure === true) {
      const indicator = named ?? inWords?.indicator ?? null
      const value = index === undefined ? (inWords?.figure ?? '') : cellAt(row, index).trim()
      const facts = {
        text: shorten(textOf(row).trim()),
        name: indicator === null ? null : nameOf(indicator),
        value: shorten(value),
      }
      const about = { indicator: indicator?.code ?? null, value }
      return raise(remarkHoldsValue, at(row, index ?? first), facts, about)
    }
    const spoken = isFigure(rest) ? finder.within(rest) : null
    return spoken !== null || couldBeRow(bareRow) ? passedOver(row, spoken) : null
  }

  /** Where a cell beside the values holds what can only be a value: a number under a unit, a remark or a number of rows. */
  const misplaced = (row: Row): number =>
    row.cells.findIndex((text, index) => {
      if (!anyDigit.test(text)) return false
      const kind = columns[index]?.kind
      if (kind === 'unit') return parseUnit(text) === null && isFigure(text)
      if (kind === 'no' || kind === 'code') return /\d{3}[.．]\d|\d[.．]\d{2}/.test(text)
      if (kind === 'region') return /\p{L}/u.test(text) && isFigure(text)
      return (
        (kind === 'remark' || kind === 'status') &&
        readPlainNumber(text) !== null &&
        /[.．]|^\D*\d{3,5}\D*$/.test(text) &&
        isFigure(text)
      )
    })

  /** A cell that begins with a name and goes on: 外贸出口额948.3. */
  const isNameAndMore = (text: string): boolean => {
    const end = finder.atStart(text)?.end
    return end !== undefined && text.slice(end).trim() !== ''
  }

  const inRow = (row: Row, indicator: Indicator | null, hasValue: boolean): Finding | null => {
    if (quiet(row)) return null
    if (indicator !== null) {
      const index = misplaced(row)
      return index < 0 ? null : notSplit(row, index, indicator)
    }
    const inWords = rowInWords(row.cells.join(' '), finder)
    if (hasValue && !row.cells.some(isNameAndMore)) return null
    if (inWords?.sure === true) return notSplit(row, firstIn(row), inWords.indicator)
    if (inWords !== null) return passedOver(row, inWords.indicator)
    return null
  }

  const inHeading = (row: Row, inRemarks: boolean): Finding | null => {
    if (quiet(row)) return null
    const filled = row.cells.filter((text) => text.trim() !== '')
    const [only = ''] = filled
    if (!filled.some(isFigure) || (filled.length === 1 && page.test(only))) return null
    const spoken = finder.within(filled.join(' '))
    return spoken === null && filled.length === 1 && inRemarks ? null : passedOver(row, spoken)
  }

  const aboveHeader = (row: Row): Finding | null => {
    if (quiet(row) || remarkKind(row.cells, false) === 'second-header') return null
    const first = firstIn(row)
    const rest = row.cells.map((text, index) => (index === first ? withoutRemark(text) : text)).join(' ')
    const inWords = rowInWords(rest.trim(), finder)
    if (inWords?.sure === true) {
      const { indicator } = inWords
      const text = textOf(row).trim()
      const facts = { text: shorten(text), name: nameOf(indicator) }
      return raise(figuresAboveHeader, at(row, first), facts, { indicator: indicator.code, value: text })
    }
    const spoken = isFigure(rest) ? finder.within(rest) : null
    const loose = () => row.cells.some((_, index) => isLooseValue(row, index))
    return spoken !== null || loose() || couldBeRow(row) ? passedOver(row, spoken) : null
  }
  /** A value in a column of values that no word in front of it makes the number of a form or a page. */
  const isLooseValue = (row: Row, index: number): boolean => {
    const text = cellAt(row, index)
    if (!isValue(index) || !(isFigure(text) || states(text)) || !readCell(text).ok) return false
    return !label.test(row.cells.slice(0, index).findLast((before) => before.trim() !== '') ?? '')
  }

  return { inRemark, inRow, inHeading, aboveHeader }
}

/** Whether a cell says 完成 or the like instead of a figure. */
function statement(text: string): boolean {
  const cell = readCell(text)
  return cell.ok && cell.reading.kind === 'statement'
}

function nameOf({ name, nameEn }: Indicator): Text {
  return { zh: name, en: nameEn === '' ? name : nameEn }
}
