import type { Better } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import { convert, parseUnit } from '../domain/unit.ts'
import { readMeasure, readPlainNumber } from '../text/number.ts'
import { type Notation, type PrintedCell, quantityIn, type StatedNumber, stated } from './notation.ts'
import { endsOf } from './notation-numbers.ts'

/** Targets that become a figure only together with the baseline. */

const doublings: ReadonlyMap<string, number> = new Map([
  ['倍增', 2],
  ['翻番', 2],
  ['翻一番', 2],
  ['翻两番', 4],
  ['翻二番', 4],
  ['翻三番', 8],
])
const hanzi: ReadonlyMap<string, number> = new Map([
  ['一', 1],
  ['两', 2],
  ['二', 2],
  ['三', 3],
])
const timesMore = /^(?:增长|增加|提高)(\S+)倍$/
const times = /^(?:达到|是|为|基期的?|基数的?|\d{4}年的)*([\d０-９.．]+)倍$/

/** `倍增`, `翻一番`, `翻两番` (twice doubled), `增长1倍` (one more than it was: twice), `1.5倍`, `增长30%`. */
export function readMultiple({ text, bare }: PrintedCell, unit: string): Notation | null {
  const { rest, about, bound } = stated(bare.replace(/^(?:基本)?实现/, ''))
  if (bound?.side === 'below') return null
  const more = timesMore.exec(rest)?.[1]
  const added = more === undefined ? undefined : (hanzi.get(more) ?? readPlainNumber(more)?.value)
  const factor = added === undefined ? (doublings.get(rest) ?? timesOf(rest, unit)) : 1 + added
  if (factor === null || factor <= 1) return null
  const inclusive = bound?.inclusive ?? true
  return { target: { kind: 'multiple', text, factor, inclusive, about }, demands: 'higher' }
}

/** `1.5倍` of the baseline; of a row whose own unit is 倍 or none, it is a level. */
function timesOf(text: string, unit: string): number | null {
  const said = times.exec(text)?.[1]
  const own = parseUnit(unit)
  if (said === undefined || (own?.dimension === 'share' && own.power === 0)) return null
  return readPlainNumber(said)?.value ?? null
}

const rising = '增长|增加|提高|上升|提升|扩大|升高|新增'
const falling = '下降|降低|减少|缩小|压减|降'
const moved = new RegExp(`^(?:(${rising})|(?:${falling}))了?(?![到至])(.+)$`)

/** A move in words: which way, and what is said of its size. */
interface Move {
  readonly rises: boolean
  readonly size: StatedNumber
}

function moveIn(text: string): Move | null {
  const [, up, said] = moved.exec(text) ?? []
  return said === undefined ? null : { rises: up !== undefined, size: stated(said) }
}

/** Which direction a move asks for: `提高…以上` higher, `提高…以内` lower, and the other way round for a fall. */
function demandOf({ rises, size: { bound } }: Move): Better {
  return rises === (bound?.side !== 'below') ? 'higher' : 'lower'
}

/**
 * `增长30%`, `下降15%`: the whole period, as a multiple of the baseline. Of a percentage only 增长 says that; 提高4% of one
 * may mean points and is not read.
 */
export function readPercentChange({ text, bare }: PrintedCell, unit: string): Notation | null {
  const move = moveIn(bare)
  if (move === null) return null
  const measure = readMeasure(move.size.rest)
  const ofShare = parseUnit(unit)?.dimension === 'share'
  if (measure === null || measure.quantity.value <= 0 || (ofShare && !bare.startsWith('增长'))) return null
  const fraction = measure.suffix === null ? null : convert(measure.quantity, measure.suffix, '')
  if (fraction?.ok !== true || !/[%％‰]/.test(measure.suffix ?? '')) return null
  const percent = convert(measure.quantity, measure.suffix ?? '', '%')
  if (!percent.ok) return null
  const factor = (100 + (move.rises ? 1 : -1) * percent.quantity.value) / 100
  if (factor <= 0) return null
  const { about, bound } = move.size
  const inclusive = bound?.inclusive ?? true
  return { target: { kind: 'multiple', text, factor, inclusive, about }, demands: demandOf(move) }
}

const signed = /^([+＋])(.+)$/
const inBrackets = /^\[([^[\]]+)\]([^[\]\d０-９.．,，]*)$/

/** `+1`, `[+1]`, `提高1岁`, `提高4个百分点`, and `[1]` of a level: a change from the baseline. */
export function readChange({ text, bare }: PrintedCell, unit: string, level: boolean): Notation | null {
  const [, inside, after = ''] = inBrackets.exec(bare) ?? []
  const said = inside === undefined ? bare : `${inside}${after}`
  const plus = signed.exec(said)?.[2]
  if (plus !== undefined || (inside !== undefined && level && moveIn(said) === null)) {
    const { rest, about, bound } = stated(plus ?? said)
    const quantity = pointsOrUnits(rest, unit)
    if (quantity === null) return null
    const inclusive = bound?.inclusive ?? true
    return { target: { kind: 'change', text, quantity, inclusive, about }, demands: null }
  }
  const move = moveIn(said)
  if (move === null) return null
  const { about, bound } = move.size
  const size = pointsOrUnits(move.size.rest, unit)
  if (size === null || size.value <= 0) return null
  const quantity = move.rises ? size : { ...size, value: -size.value }
  const inclusive = bound?.inclusive ?? true
  return { target: { kind: 'change', text, quantity, inclusive, about }, demands: demandOf(move) }
}

/** The size of a move in the indicator's unit: 个百分点 of a percentage, never % of it. */
function pointsOrUnits(text: string, unit: string): Quantity | null {
  const measure = readMeasure(text)
  if (measure === null) return null
  if (measure.suffix === null) return measure.quantity
  if (parseUnit(measure.suffix)?.dimension === 'points') {
    const points = convert(measure.quantity, '%', unit)
    return points.ok ? points.quantity : null
  }
  return /[%％]/.test(measure.suffix) ? null : quantityIn(text, unit)
}

const yearly =
  /^年(?:均|平均)(?:(?:实际)?(?:增长|增速|递增|提高|增加|上升)|(下降|降低|减少|递减))?(?:率|达到|达|为)?(.+)$/

/** `年均增长5%以上`, `年均递增5%`, `年均5%`, `年均下降3%`, `年均增长6.5—7%`: the rate a year, below zero for a fall. */
export function readGrowthRate({ text, bare }: PrintedCell, unit: string): Notation | null {
  const [, falls, said] = yearly.exec(bare) ?? []
  if (said === undefined) return null
  const { rest, about, bound } = stated(said)
  const ends = readMeasure(rest) === null && !about && bound === null ? endsOf(rest) : null
  const [low, high = null] = (ends ?? [rest]).map((end) =>
    rateIn(end, readMeasure(ends?.[1] ?? rest)?.suffix ?? (unit === '%' ? '%' : null)),
  )
  if (!low || (ends !== null && (high === null || high.fraction <= low.fraction))) return null
  const rises = falls === undefined
  const sign = rises ? 1 : -1
  const target = {
    kind: 'growth-rate',
    text,
    rate: sign * (rises ? low : (high ?? low)).fraction,
    until: high === null ? null : sign * (rises ? high : low).fraction,
    decimals: Math.max(low.decimals, high?.decimals ?? low.decimals),
    inclusive: bound?.inclusive ?? true,
    about,
  } as const
  return { target, demands: rises === (bound?.side !== 'below') ? 'higher' : 'lower' }
}

function rateIn(text: string, implied: string | null): { fraction: number; decimals: number } | null {
  const measure = readMeasure(text)
  const suffix = measure?.suffix ?? implied
  if (measure === null || suffix === null || measure.quantity.value <= 0) return null
  const fraction = convert(measure.quantity, suffix, '')
  const percent = convert(measure.quantity, suffix, '%')
  if (!fraction.ok || !percent.ok || parseUnit(suffix)?.dimension !== 'share') return null
  return { fraction: fraction.quantity.value, decimals: percent.quantity.decimals }
}
