import type { Indicator } from '../domain/plan.ts'
import { parseUnit } from '../domain/unit.ts'
import { readCell } from '../text/number.ts'
import type { NameFinder, NameFound } from './mention.ts'
import { parsePeriod } from './year.ts'

/** A text that says what a row says. */
export interface RowInWords {
  readonly indicator: Indicator
  /** Its first figure. */
  readonly figure: string
  /** Its figures are no mere digits that may be the number of a note. */
  readonly sure: boolean
}

/** Longer than any row. */
const longest = 4000
/** What people put between cells, dots that lead to a number included. */
const between = /(?:[\s,，;；、|｜:：=/／\\_~^&+·•…→—–]|\.{2,})+/
const leading = new RegExp(`^${between.source}`)
const year = /^(?:19|20)\d{2}$/
const beginsAsFigure = /^[-+−△▲－＋<>≥≤＜＞~约[〔（(]*[\d０-９]/
const runTogether = /^(\D{0,12})\d{1,12}[.．]\d/
/** 一千零五十: no number that is read, but one that is written. */
const inChinese = /^[零〇一二两三四五六七八九十百千万亿点]{2,}$/
const short = /^[\d０-９]{1,2}$/

/**
 * Read a text as the words of a row: the name of an indicator first, after its number at most, and then nothing but
 * units, years and figures as far as the last figure. Tells a row from a sentence that speaks of an indicator.
 *
 * @example rowInWords('12 外贸出口额 亿元 1050.2 海关', finder) // { indicator: …, figure: '1050.2', sure: true }
 */
export function rowInWords(text: string, finder: NameFinder): RowInWords | null {
  const found = text.length > longest ? null : finder.atStart(text)
  if (found === null) return null
  const figures: string[] = []
  const words = behindNames(text, found, finder).split(between)
  for (const [index, word] of words.entries()) {
    const kind = word === '' ? 'beside' : kindOf(word)
    if (kind === 'other') {
      // Figures run together, as the last there are.
      const rest = words.slice(index + 1)
      if (runsTogether(word) && !rest.some((other) => /[\d０-９]/.test(other))) figures.push(word)
      break
    }
    if (kind === 'figure') figures.push(word)
  }
  const [figure] = figures
  if (figure === undefined) return null
  const sure = figures.length > 1 || !figures.every((word) => short.test(word))
  return { indicator: found.indicator, figure, sure }
}

/** What stands behind a name, and behind another name of the same indicator that follows its code. */
function behindNames(text: string, { indicator, end }: NameFound, finder: NameFinder): string {
  const rest = text.slice(end).replace(leading, '')
  const again = finder.atStart(rest)
  return again?.indicator === indicator ? rest.slice(again.end) : text.slice(end)
}

function kindOf(text: string): 'figure' | 'beside' | 'other' {
  // A number in brackets is a figure where it is none of a note.
  const word = /^[（(](.*\d[.．]\d.*)[）)]$/.exec(text)?.[1] ?? text
  if (year.test(word)) return 'beside'
  if (inChinese.test(word)) return 'figure'
  if (beginsAsFigure.test(word))
    return readCell(word).ok || /^[\d０-９.．]+$/.test(word) ? 'figure' : periodOrOther(word)
  if (parseUnit(word) !== null) return 'beside'
  const cell = readCell(word)
  if (cell.ok) return cell.reading.kind === 'statement' ? 'figure' : 'beside'
  const [, unit = '', value = ''] = /^(\D{1,12})([\d０-９].*)$/su.exec(word) ?? []
  return unit !== '' && parseUnit(unit) !== null && readCell(value).ok ? 'figure' : periodOrOther(word)
}

/** Figures without anything between them, or behind a unit: `亿元1640.51756.3`. */
function runsTogether(word: string): boolean {
  const unit = runTogether.exec(word)?.[1]
  return unit !== undefined && (unit === '' || parseUnit(unit) !== null)
}

function periodOrOther(word: string): 'beside' | 'other' {
  return parsePeriod(word) === null ? 'other' : 'beside'
}
