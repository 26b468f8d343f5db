import type { Expression } from '../domain/relation.ts'
import { bothNames, type Lang, type Text } from '../domain/wording.ts'
import { expressionText } from '../words/expression.ts'
import { measure } from './figure.ts'
import { operandOf, type Sides } from './operands.ts'
import type { ComparedRelation } from './relations.ts'
import type { Cell } from './table.ts'

/** One side of a relation with the values of a year put in, in words. */
export interface SideText {
  /** The indicator, where the side is the value of one as it was reported; null where it is worked out. */
  readonly name: Text | null
  /** That value as it stands in the file; empty where it is worked out. */
  readonly reported: string
  readonly value: number
  readonly unit: string
  /** How it comes to it: `“出口”172 ÷“进出口”340 = 0.506`. */
  readonly written: Text
}

export interface Side extends SideText {
  readonly cell: Cell | null
}

/** Both sides of a relation in words, of which one that is worked out has the unit of the other. */
export function inWords(
  compared: ComparedRelation,
  operands: readonly Cell[],
  [left, right]: Sides,
): readonly [left: Side, right: Side] {
  const { relation, asked } = compared
  const cellOf = (code: string) => operandOf(compared, operands, code)
  const [one, other] = [relation.left, asked.right].map((side) =>
    side.kind === 'indicator' ? cellOf(side.code) : undefined,
  )
  const [of, to] = [one?.indicator.unit, other?.indicator.unit]
  return [
    sideOf(relation.left, one, left.value, of ?? to ?? relation.unit, cellOf),
    sideOf(asked.right, other, right.value, to ?? of ?? relation.unit, cellOf),
  ]
}

function sideOf(
  side: Expression,
  cell: Cell | undefined,
  value: number,
  unit: string,
  cellOf: (code: string) => Cell | undefined,
): Side {
  const name = cell === undefined ? null : bothNames(cell.indicator)
  const reported = cell?.observation.text.trim() ?? ''
  const written = writtenOut(side, cellOf, measure(value, unit))
  return { cell: cell ?? null, name, reported, value, unit, written }
}

function writtenOut(side: Expression, cellOf: (code: string) => Cell | undefined, comesTo: string): Text {
  if (side.kind === 'number') return { zh: comesTo, en: comesTo }
  const write = (lang: Lang) =>
    expressionText(side, lang, (code) => {
      const cell = cellOf(code)
      const name = cell === undefined ? code : bothNames(cell.indicator)[lang]
      const value = cell?.observation.text.trim() ?? ''
      return lang === 'zh' ? `“${name}”${value}` : `"${name}" ${value}`
    })
  // A quotation mark stands close in Chinese.
  return { zh: `${write('zh').replaceAll(' “', '“')} = ${comesTo}`, en: `${write('en')} is ${comesTo}` }
}
