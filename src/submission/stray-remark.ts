import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import { bothNames } from '../domain/wording.ts'
import type { Matcher } from '../text/names/matcher.ts'
import { readCell } from '../text/number.ts'
import { isSignature, withoutRemark } from '../text/remarks.ts'
import { shorten } from '../text/shorten.ts'
import { rowInWords } from './as-row.ts'
import type { Column } from './column.ts'
import type { Glance } from './glance.ts'
import type { NameFinder } from './mention.ts'
import { remarkHoldsValue } from './stray-rules.ts'
import { cellAt } from './table.ts'

/**
 * Says of a row that is a remark, a signature or a unit line by its words where it holds a value all the same: in a
 * column of values, beside the name of an indicator, or as the words of a row. A figure elsewhere in it is only noted.
 */
export function strayInRemark(
  glance: Glance,
  columns: readonly Column[],
  matcher: Matcher,
  finder: NameFinder,
  couldBeRow: (row: Row) => boolean,
): (row: Row) => readonly Finding[] {
  const { at, first, isFigure, isValue, isValueText, passedOver, textOf } = glance
  const isBeside = (index: number) => ['no', 'code', 'year'].includes(columns[index]?.kind ?? '')

  return (row) => {
    if (glance.isQuiet(row)) return []
    const start = first(row)
    const head = cellAt(row, start)
    const bare = withoutRemark(head)
    const bareRow = { ...row, cells: row.cells.with(start, bare) }
    const figures = row.cells.flatMap((text, index) => {
      const counts = index !== start && !isBeside(index) && (isFigure(text) || isValueText(index, text))
      return counts ? [index] : []
    })
    const named = bareRow.cells
      .filter((_, index) => index === start || columns[index]?.kind === 'name')
      .map((text) => matcher.byName(text.trim())?.indicator)
      .find((indicator) => indicator !== undefined)
    // The telephone of who signed may stand under a header of values.
    const signs = (index: number) => isSignature(head) && /^\s*[\d０-９]+\s*$/.test(cellAt(row, index))
    const inValues = figures.find((index) => isValue(index) && !signs(index))
    const index = inValues ?? (named === undefined ? undefined : figures[0])
    const rest = bareRow.cells.join(' ').trim()
    const inWords = index === undefined ? rowInWords(rest, finder) : null
    if (index !== undefined || inWords?.sure === true) {
      const indicator = named ?? inWords?.indicator ?? null
      const value = index === undefined ? (inWords?.figure ?? '') : cellAt(row, index).trim()
      const name = indicator === null ? null : bothNames(indicator)
      const facts = { text: shorten(textOf(row)), name, value: shorten(value) }
      const about = { indicator: indicator?.code ?? null, value }
      return [raise(remarkHoldsValue, at(row, index ?? start), facts, about)]
    }
    const speaks = isFigure(rest) && finder.within(rest) !== null
    const beside = () => figures.some((index) => !signs(index) && readCell(cellAt(row, index)).ok)
    return speaks || beside() || couldBeRow(bareRow) ? [passedOver(row, null)] : []
  }
}
