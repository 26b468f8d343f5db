import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import { bothNames } from '../domain/wording.ts'
import { readCell } from '../text/number.ts'
import { isRemark, remarkKind, withoutRemark } from '../text/remarks.ts'
import { shorten } from '../text/shorten.ts'
import { rowInWords } from './as-row.ts'
import { holdsMeasure } from './figures.ts'
import type { Glance } from './glance.ts'
import type { NameFinder } from './mention.ts'
import { figuresAboveHeader } from './stray-rules.ts'
import { cellAt } from './table.ts'

/** What makes the number behind it that of a form, a page or a person. */
const label = /[:：]$|^(?:表\s*号|文\s*号)$|(?:代码|编号|电话|邮编|版本|页码|份数)$/

/** Says of a row above the header where it names an indicator and holds figures, or holds what only a value looks like. */
export function strayInTitle(
  glance: Glance,
  finder: NameFinder,
  couldBeRow: (row: Row) => boolean,
): (row: Row) => readonly Finding[] {
  const { at, first, isFigure, isValueText, linesOf, passedOver, textOf } = glance

  const isLooseValue = (row: Row, index: number): boolean => {
    const text = cellAt(row, index)
    if (!isValueText(index, text) || !readCell(text).ok) return false
    return !label.test(
      row.cells
        .slice(0, index)
        .findLast((before) => before.trim() !== '')
        ?.trim() ?? '',
    )
  }

  const inLine = (row: Row): readonly Finding[] => {
    if (glance.isQuiet(row) || remarkKind(row.cells, false) === 'second-header') return []
    const start = first(row)
    const head = cellAt(row, start)
    const rest = row.cells.with(start, withoutRemark(head)).join(' ').trim()
    const inWords = rowInWords(rest, finder)
    if (inWords?.sure === true) {
      const { indicator } = inWords
      const facts = { text: shorten(textOf(row)), name: bothNames(indicator) }
      const about = { indicator: indicator.code, value: textOf(row) }
      return [raise(figuresAboveHeader, at(row, start), facts, about)]
    }
    const speaks = isFigure(rest) && finder.within(rest) !== null
    const measures = holdsMeasure(rest) && !isRemark(head)
    const loose = () => row.cells.some((_, index) => isLooseValue(row, index))
    return speaks || measures || loose() || couldBeRow(row) ? [passedOver(row, null)] : []
  }
  return (row) => linesOf(row).flatMap(inLine)
}
