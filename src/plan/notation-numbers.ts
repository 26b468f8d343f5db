import type { Better } from '../domain/plan.ts'
import type { Bound } from '../text/bound.ts'
import { readMeasure } from '../text/number.ts'
import { type Notation, type PrintedCell, quantityIn, stated } from './notation.ts'

const inWords = /^累计(?:(下降|降低|减少)|完成|实现|达到|达|新增|增加)?(.+)$/
const falling = /^(?:下降|降低|减少|压减)(.+[%％])(以上|以下|以内|左右)?$/
const brackets = /^([^[\]]*)\[([^[\]]+)\]([^[\]\d０-９.．,，]*)$/

/** `[20]`, `〔20〕以上`, `超过[20]`, `累计下降21.5%`, `下降15%`: what the years after the baseline add up to. */
export function readTotal({ text, bare }: PrintedCell, unit: string): Notation | null {
  const [, before = '', inside, after = ''] = brackets.exec(bare) ?? []
  const [, cumulative, counted] = inWords.exec(bare) ?? []
  const [, percent, end = ''] = falling.exec(bare) ?? []
  const fallen = cumulative !== undefined || percent !== undefined
  const said =
    inside === undefined
      ? (counted ?? (percent === undefined ? undefined : percent + end))
      : `${before}${inside}${after}`
  if (said === undefined) return null
  const { rest, about, bound } = stated(said)
  const quantity = quantityIn(rest, percent === undefined ? unit : '%')
  if (quantity === null || (fallen && quantity.value <= 0)) return null
  return {
    target: { kind: 'total', text, quantity, inclusive: bound?.inclusive ?? true, about },
    demands: direction(bound),
    reduction: fallen,
  }
}

const arriving =
  /^(?:达到|达|至|到|实现|(?:提高|增加|上升|下降|降低|减少|缩小)[到至]|[增升降][到至]|(?:保持|稳定)在)(?=.)/

/** About, a bound, a level or an interval, with or without a word of arriving before it. */
export function readNumbers({ text, bare, marked }: PrintedCell, unit: string): Notation | null {
  const said = bare.replace(arriving, '')
  const { rest, about, bound } = stated(said)
  const quantity = quantityIn(rest, unit)
  if (quantity === null) return !about && bound === null ? readInterval(said, text, unit) : null
  if (about) return { target: { kind: 'about', text, quantity, inclusive: true }, demands: null }
  if (bound === null) {
    return { target: { kind: 'level', text, quantity, inclusive: true, marked }, demands: null }
  }
  const kind = bound.side === 'above' ? 'lower-bound' : 'upper-bound'
  return { target: { kind, text, quantity, inclusive: bound.inclusive }, demands: direction(bound) }
}

const between = /^(.+?)(?:—{1,2}|[-–~－−]|至|到)(.+)$/

function readInterval(said: string, text: string, unit: string): Notation | null {
  const ends = endsOf(said)
  if (ends === null) return null
  const low = quantityIn(ends[0], unit, readMeasure(ends[1])?.suffix)
  const high = quantityIn(ends[1], unit)
  if (low === null || high === null || low.value >= high.value) return null
  return { target: { kind: 'interval', text, low, high, inclusive: true }, demands: null }
}

/** The two ends of an interval as written; null where the text is none. */
export function endsOf(text: string): readonly [string, string] | null {
  const [, from, to] = between.exec(text) ?? []
  return from === undefined || to === undefined ? null : [from, to]
}

function direction(bound: Bound | null): Better | null {
  if (bound === null) return null
  return bound.side === 'above' ? 'higher' : 'lower'
}
