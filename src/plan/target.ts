import { grows, type ScaleName, scales } from '../domain/scale.ts'
import type { TargetKind } from '../domain/target.ts'
import { foldNotation } from '../text/fold.ts'
import { type Notation, type PrintedCell, withoutMarks } from './notation.ts'
import { inChinese } from './notation-english.ts'
import { readChange, readGrowthRate, readMultiple, readPercentChange } from './notation-from-baseline.ts'
import { readNumbers, readTotal } from './notation-numbers.ts'
import { readDirection, readQualitative, readRank, readRelative } from './notation-words.ts'

/** `unreadable`: not in the notation. `unfit`: readable, but it says nothing on this scale. */
export type TargetAsRead =
  | (Notation & { readonly ok: true })
  | { readonly ok: false; readonly why: 'unreadable' | 'unfit' | 'impossible-cut' }

/**
 * Read a target in the plan's own notation, Chinese or English. A unit written after a number must be the indicator's own
 * or one of its dimension, and is converted; the total of a cut is always a percentage. What is not in the notation is a
 * problem, never a guess. With `scale` null only the notation is judged.
 *
 * @example parseTarget('[20]以上', 'sum') // { ok: true, target: { kind: 'total', text: '[20]以上', quantity: { value: 20, decimals: 0 }, inclusive: true, about: false }, demands: 'higher' }
 */
export function parseTarget(text: string, scale: ScaleName | null, unit = ''): TargetAsRead {
  const folded = foldNotation(text)
  const { bare, ...around } = withoutCircumstances(inChinese(withoutMarks(folded)))
  const said = { text: text.trim(), bare, marked: withoutMarks(folded) !== folded }
  const read = readNotation(said, scale, unit) ?? withoutAspiration(said, scale, unit)
  if (read === null || (around.everyYear === true && !everyYearly.includes(read.target.kind)))
    return { ok: false, why: 'unreadable' }
  const notation = { ...read, ...around }
  const { target, reduction = false } = notation
  if (scale === null || target.kind === 'qualitative') return { ok: true, ...notation }
  const { targets, reduces } = scales[scale]
  if (!targets.includes(target.kind) || (reduction && !reduces)) return { ok: false, why: 'unfit' }
  if (reduces && target.kind === 'total' && !isReduction(target.quantity.value)) {
    return { ok: false, why: 'impossible-cut' }
  }
  return { ok: true, ...notation }
}

/** What a target asks before it says what is aspired to besides: `>7、力争投入强度高于“十三五”时期实际`. */
function withoutAspiration(said: PrintedCell, scale: ScaleName | null, unit: string): Notation | null {
  const bare = said.bare.replace(/[、,，;；](?:力争|争取|并力争|且力争|努力).*$/su, '')
  return bare === said.bare ? null : readNotation({ ...said, bare }, scale, unit)
}

/** The readings in turn: what a text may also be taken for stands after what it says in so many words. */
function readNotation(said: PrintedCell, scale: ScaleName | null, unit: string): Notation | null {
  const of = scale === null ? null : scales[scale]
  const running = of !== null && of.running !== null
  const level = of !== null && of.running === null && !of.compounds
  const ofBaseline = () =>
    readMultiple(said, unit) ??
    ((of !== null && grows(of)) || said.bare.startsWith('增长') ? readPercentChange(said, unit) : null) ??
    readChange(said, unit, level)
  return (
    readQualitative(said, unit) ??
    readRelative(said) ??
    readDirection(said) ??
    readRank(said) ??
    readGrowthRate(said, unit) ??
    (running ? null : ofBaseline()) ??
    readTotal(said, of?.percent === true ? '%' : unit) ??
    (running ? ofBaseline() : null) ??
    readNumbers(said, unit)
  )
}

/** Targets that can be asked of each year. */
const everyYearly: readonly TargetKind[] = ['level', 'about', 'upper-bound', 'lower-bound', 'interval']

const eachYear = /^[每各]年(?!均)[,，、:]?|[,，、]?\(?[每各]年\)?$/
const countedFrom = /^[比较](?:(\d{4})年?|基期|基年)/
const dueBy = /^到?(\d{4})年底?(?=达|[超不控])|\((\d{4})年\)$/

/** What stands around the target itself: that it holds every year, the year it counts from, the year it is for. */
function withoutCircumstances(
  text: string,
): Pick<Notation, 'everyYear' | 'since' | 'by'> & { readonly bare: string } {
  const due = dueBy.exec(text)
  const by = due?.[1] ?? due?.[2]
  const undated = due === null ? text : text.replace(dueBy, '')
  const from = countedFrom.exec(undated)
  const counted = from === null ? undated : undated.slice(from[0].length)
  const bare = counted.replace(eachYear, '')
  return {
    bare,
    ...(bare === counted ? {} : { everyYear: true }),
    ...(from?.[1] === undefined ? {} : { since: Number(from[1]) }),
    ...(by === undefined ? {} : { by: Number(by) }),
  }
}

function isReduction(percent: number): boolean {
  return percent > 0 && percent < 100
}
