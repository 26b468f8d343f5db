import type { Better } from '../domain/plan.ts'
import { type Bound, peelBound } from '../text/bound.ts'
import { readMeasure } from '../text/number.ts'
import { type Notation, type PrintedCell, quantityIn } from './notation.ts'

const inWords = /^累计(?:(下降|降低|减少)|完成|实现|达到|达|新增|增加)?(.+)$/
const brackets = /^([^[\]]*)\[([^[\]]+)\]([^[\]\d０-９.．,，]*)$/

/** `[20]`, `〔20〕以上`, `超过[20]`, `累计下降21.5%`: what the years after the baseline add up to. */
export function readTotal({ text, bare }: PrintedCell, unit: string): Notation | null {
  const [, before = '', inside, after = ''] = brackets.exec(bare) ?? []
  const [, falling, counted] = inWords.exec(bare) ?? []
  const said = inside === undefined ? counted : `${before}${inside}${after}`
  if (said === undefined) return null
  const bound = peelBound(said)
  const quantity = quantityIn(bound === null ? said : bound.rest, unit)
  if (quantity === null || (falling !== undefined && quantity.value <= 0)) return null
  return {
    target: { kind: 'total', text, quantity, inclusive: bound?.inclusive ?? true },
    demands: direction(bound),
    reduction: falling !== undefined,
  }
}

const about = /^大?约为?(.+)$|^(.+)(?:左右|上下)$/
const arriving =
  /^(?:达到|达|至|到|实现|(?:提高|增加|上升|下降|降低|减少|缩小)[到至]|[增升降][到至]|(?:保持|稳定)在)(?=.)/

/** About, a bound, a level or an interval, with or without a word of arriving before it. */
export function readNumbers({ text, bare, marked }: PrintedCell, unit: string): Notation | null {
  const said = bare.replace(arriving, '')
  const near = about.exec(said)
  const bound = near === null ? peelBound(said) : null
  const quantity = quantityIn(near?.[1] ?? near?.[2] ?? bound?.rest ?? said, unit)
  if (quantity === null) return near === null && bound === null ? readInterval(said, text, unit) : null
  if (near !== null) return { target: { kind: 'about', text, quantity, inclusive: true }, demands: null }
  if (bound === null) {
    return { target: { kind: 'level', text, quantity, inclusive: true, marked }, demands: null }
  }
  const kind = bound.side === 'above' ? 'lower-bound' : 'upper-bound'
  return { target: { kind, text, quantity, inclusive: bound.inclusive }, demands: direction(bound) }
}

const between = /^(.+?)(?:—{1,2}|[-–~－−]|至|到)(.+)$/

function readInterval(said: string, text: string, unit: string): Notation | null {
  const [, from, to] = between.exec(said) ?? []
  if (from === undefined || to === undefined) return null
  const low = quantityIn(from, unit, readMeasure(to)?.suffix)
  const high = quantityIn(to, unit)
  if (low === null || high === null || low.value >= high.value) return null
  return { target: { kind: 'interval', text, low, high, inclusive: true }, demands: null }
}

function direction(bound: Bound | null): Better | null {
  if (bound === null) return null
  return bound.side === 'above' ? 'higher' : 'lower'
}
