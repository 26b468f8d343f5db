import type { Reading } from '../domain/observation.ts'
import type { Quantity } from '../domain/quantity.ts'
import { type Bound, peelBound } from './bound.ts'
import { type Amount, peelCurrency } from './currency.ts'
import { readMeasure, readPlainNumber } from './digits.ts'
import { type CellFault, faultOf } from './fault.ts'
import { bareCell, foldNotation } from './fold.ts'
import { isMissing } from './missing.ts'
import { peelProvisional } from './provisional.ts'
import { plainStatement, readStatement } from './statement.ts'

export { readMeasure, readPlainNumber } from './digits.ts'
export { type CellFault, cellFaults } from './fault.ts'

/** What a cell says, with the unit as written after its number and the currency before it; or why it is not accepted. */
export type CellReading =
  | {
      readonly ok: true
      readonly reading: Reading
      readonly suffix: string | null
      readonly currency: Amount['currency']
      readonly provisional: boolean
    }
  | { readonly ok: false; readonly why: CellFault }

/** The mark by which spreadsheets keep a number as text; no part of the cell's content. */
const textMark = /^'(?=[-+−－＋\d０-９.．])/

/** A cell longer than any value with its unit and marks is prose. */
const longest = 60

/**
 * Read a cell of a submission by the closed grammar: a number, a bound, a running total, a statement or a
 * missing mark, each whole. What the grammar does not accept is refused, never cut short; missing is never
 * zero. The unit is returned as written, for the caller to judge.
 *
 * @example readCell('约1,516.7亿元') // { ok: true, reading: { kind: 'number', quantity: { value: 1516.7, decimals: 1 } }, suffix: '亿元', currency: null, provisional: true }
 */
export function readCell(text: string): CellReading {
  const plain = readPlainNumber(text)
  if (plain !== null) return accept({ kind: 'number', quantity: plain }, null, false)
  const bare = bareCell(text).replace(textMark, '')
  if (bare.length > longest) return { ok: false, why: 'remark' }
  if (isMissing(bare)) return accept({ kind: 'missing', text }, null, false)

  const plainly = plainStatement(bare)
  if (plainly !== null) return accept({ kind: 'statement', text, fulfilled: plainly }, null, false)
  const folded = foldNotation(bare)
  const { rest, provisional } = peelProvisional(folded)
  const fulfilled = readStatement(rest)
  if (fulfilled !== null) return accept({ kind: 'statement', text, fulfilled }, null, provisional)
  return (
    readTotal(rest, provisional) ??
    readNumber(rest, provisional) ??
    readRank(rest, provisional) ?? { ok: false, why: faultOf(folded) }
  )
}

function readNumber(text: string, provisional: boolean): CellReading | null {
  const bound = peelBound(text)
  const { currency, rest } = peelCurrency(bound === null ? text : bound.rest)
  const measure = readMeasure(rest)
  if (measure === null) return null
  const { quantity, suffix } = measure
  if (suffix === '年' && isYear(quantity)) return null
  if (bound === null) return accept({ kind: 'number', quantity }, suffix, provisional, currency)
  const { side, inclusive }: Bound = bound
  return accept({ kind: 'bound', quantity, side, inclusive }, suffix, provisional, currency)
}

/** `2023年` is a date, whatever is measured in years. */
function isYear({ value, decimals }: Quantity): boolean {
  return decimals === 0 && value >= 1900 && value < 2100
}

const bracketed = /^\[([^[\]]+)\]([^\d０-９.．,，]*)$/
const inWords = /^累计(?:完成|实现|达到|达|为|新增|增加|下降|降低|减少)?:?(?![-+−－＋])(.+)$/

/** `[8.6]`, `[8.6]亿元`, `累计8.6`, `累计下降28.3%`: the running total since the baseline. */
function readTotal(text: string, provisional: boolean): CellReading | null {
  const brackets = bracketed.exec(text)
  const inside = brackets === null ? inWords.exec(text)?.[1] : `${brackets[1]}${brackets[2]}`
  const measure = inside === undefined ? null : readMeasure(inside)
  if (measure === null) return null
  return accept({ kind: 'running-total', quantity: measure.quantity }, measure.suffix, provisional)
}

const where = '(?:[全在]?[国省市区县州]|世界|全球|国内|省内|市内|[^\\d０-９第前]{0,8}强[县区市]?)?'
const verb = '(?:排名|排位|排|位居|位列|名列|居于?|列)?'
const ranked = new RegExp(
  `^${where}${verb}(?:[前第]|no\\.?|#)([\\d０-９]+|[一二三四五六七八九十]{1,3})[位名]?$`,
  'i',
)
const numerals = '一二三四五六七八九'

/** `十二`, `二十`, `三十五` as digits; what is none of them as it is. */
function arabic(text: string): string {
  const [, tens, units] = /^(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(text) ?? []
  if (text === '' || units === undefined) return text
  const ten = tens === undefined ? '' : tens === '' ? '1' : String(numerals.indexOf(tens) + 1)
  const unit = units === '' ? (ten === '' ? '' : '0') : String(numerals.indexOf(units) + 1)
  return `${ten}${unit}`
}

/** `第12位`, `全省第12`, `前12`, `居百强区第十二位`, `No.12`: a rank. */
function readRank(text: string, provisional: boolean): CellReading | null {
  const quantity = readPlainNumber(arabic(ranked.exec(text)?.[1] ?? ''))
  return quantity === null ? null : accept({ kind: 'number', quantity }, '位', provisional)
}

function accept(
  reading: Reading,
  suffix: string | null,
  provisional: boolean,
  currency: Amount['currency'] = null,
): CellReading {
  return { ok: true, reading, suffix, currency, provisional }
}
