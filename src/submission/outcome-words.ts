import type { Row } from '../domain/grid.ts'
import { isMissing } from '../text/missing.ts'
import { readCell } from '../text/number.ts'
import { readStatement } from '../text/statement.ts'
import type { Column } from './column.ts'
import { cellAt } from './table.ts'

/** Marks and words by which an outcome table says how far a target was met. */
const outcome = /^[√✓✔☑×✗✘○●◎△是否]$|完成|达到|达标|预期|进度|推进|实现|符合|滞后|超额/

/**
 * Columns of values that hold nothing but words about the outcome, beside others that hold numbers of the same time: `完成情况`
 * beside `2020年实际`. One whose header states a time of its own is none.
 */
export function outcomesInWords(
  columns: readonly Column[],
  body: readonly Row[],
  twins: readonly (readonly number[])[],
): ReadonlySet<number> {
  const values = columns.flatMap(({ kind }, index) => (kind === 'value' ? [index] : []))
  if (values.length < 2) return none
  const filledOf = (index: number) =>
    body.map((row) => cellAt(row, index).trim()).filter((text) => !isMissing(text))
  const holdsNumbers = (index: number) => filledOf(index).some((text) => isNumber(text))
  const candidates = values.filter((index) => {
    const column = columns[index]
    const undated = column?.kind === 'value' && column.period === null && column.region === undefined
    return undated || twins.some((group) => group.includes(index))
  })
  const inWords = candidates.filter((index) => {
    const filled = filledOf(index)
    return filled.length > 0 && filled.every((text) => !isNumber(text) && saysOutcome(text))
  })
  const isBeside = (index: number) =>
    values.some((other) => !inWords.includes(other) && holdsNumbers(other)) ||
    twins.some((group) => group.includes(index) && group.some((other) => !inWords.includes(other)))
  return new Set(inWords.filter(isBeside))
}

const none: ReadonlySet<number> = new Set()

function isNumber(text: string): boolean {
  const cell = readCell(text)
  return cell.ok && cell.reading.kind !== 'statement'
}

function saysOutcome(text: string): boolean {
  return readStatement(text) !== null || outcome.test(text)
}
