import type { Assessment, Final } from '../domain/assessment.ts'
import type { Better } from '../domain/plan.ts'
import { addsUp, scales } from '../domain/scale.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { percentText, sizeText, withSign } from './number.ts'

/** What decides how a rate of an indicator reads. */
export type RateTerms = Pick<Assessment, 'scale' | 'unit' | 'better'>
/** A demand that stands still at a strict bound is not met. */
export type RateDemand = RateTerms & { readonly target: Pick<Assessment['target'], 'inclusive'> }

/**
 * A planned or achieved rate in the scale's own words: growth in % a year, change in points or units a year, a sum
 * as an amount a year, a cut as the % taken off a year.
 *
 * @example rateText(0.07722, { scale: 'growth', unit: '亿元', better: 'higher' }, 'zh') // '+7.72%'
 */
export function rateText(rate: number, terms: RateTerms, lang: Lang): string {
  const scale = scales[terms.scale]
  if (scale.reduces) return `${(rate < 0 ? rateWords.rise : rateWords.cut)[lang]} ${percentText(rate)}`
  const signed = withSign(rate, rateSize(rate, terms, lang))
  return addsUp(scale) ? signed.replace(/^\+/, '') : signed
}

function rateSize(rate: number, { scale, unit }: RateTerms, lang: Lang): string {
  return scales[scale].compounds ? percentText(rate) : `${sizeText(rate)}${rateUnit(unit, lang)}`
}

/**
 * What a required rate asks for: a demand of its size, standing still (at a strict bound a little more than that), or
 * nothing. Then it is room: by how much the value may fall or rise every year, or how much each year may bring; of a total
 * that is reached there is none left.
 */
export type RequiredKind =
  | 'demand'
  | 'hold'
  | 'must-rise'
  | 'must-fall'
  | 'may-fall'
  | 'may-rise'
  | 'at-most'
  | 'none-left'

/**
 * Whether a required rate is a demand or room, and which.
 *
 * @example requiredKind(-0.012, { scale: 'growth', unit: '亿元', better: 'higher', target: { inclusive: true } }) // 'may-fall'
 */
export function requiredKind(rate: number, { scale, better, target }: RateDemand): RequiredKind {
  const of = scales[scale]
  if (addsUp(of)) {
    if (better === 'higher') return rate > 0 ? 'demand' : 'none-left'
    return rate < 0 ? 'demand' : 'at-most'
  }
  if (Math.abs(rate) < noise)
    return target.inclusive ? 'hold' : better === 'higher' ? 'must-rise' : 'must-fall'
  if (of.reduces) return rate < 0 ? 'may-rise' : 'demand'
  if (better === 'higher') return rate < 0 ? 'may-fall' : 'demand'
  return rate > 0 ? 'may-rise' : 'demand'
}

/**
 * The rate still required. Below what standing still gives it is slack, and says so: how far the value may
 * move the wrong way every year and the target is still met.
 *
 * @example requiredText(-0.012, { scale: 'growth', unit: '亿元', better: 'higher', target: { inclusive: true } }, 'en') // 'may fall 1.20%'
 */
export function requiredText(rate: number, terms: RateDemand, lang: Lang): string {
  const kind = requiredKind(rate, terms)
  switch (kind) {
    case 'demand':
      return rateText(rate, terms, lang)
    case 'at-most':
      return `${requiredWords[kind][lang]} ${rateText(rate, terms, lang)}`
    case 'may-fall':
    case 'may-rise':
      return `${requiredWords[kind][lang]} ${rateSize(rate, terms, lang)}`
    case 'hold':
    case 'must-rise':
    case 'must-fall':
    case 'none-left':
      return requiredWords[kind][lang]
  }
}

/**
 * What a target came to, for a table: of a share the points over or under it, else the share of the target.
 *
 * @returns null where the target is 0, of which there is no share
 * @example marginShown({ difference: -0.2, margin: -0.0023 }, '%', 'en') // '-0.20 pp'
 */
export function marginShown(
  { difference, margin }: Pick<Final, 'difference' | 'margin'>,
  unit: string,
  lang: Lang,
): string | null {
  if (isShareUnit(unit)) return withSign(difference, `${sizeText(difference)}${rateUnit(unit, lang)}`)
  return margin === null ? null : withSign(margin, percentText(margin))
}

/**
 * By how much a target was over-fulfilled or missed, as a share of it.
 *
 * @example marginText(-0.0143, 'higher', 'en') // '1.43% short'
 */
export function marginText(margin: number, better: Better, lang: Lang): string {
  const size = percentText(margin)
  if (Math.abs(margin) < noise) return rateWords.exactly[lang]
  const way =
    margin > 0
      ? better === 'higher'
        ? rateWords.over
        : rateWords.better
      : better === 'higher'
        ? rateWords.short
        : rateWords.worse
  return lang === 'zh' ? `${way.zh} ${size}` : `${size} ${way.en}`
}

/** A rate below this is none: what is left of it is binary noise. */
const noise = 1e-9

/** What a rate says besides its size. */
export const rateWords = {
  rise: { zh: '升', en: 'rise' },
  cut: { zh: '降', en: 'cut' },
  needed: { zh: '须达到', en: 'needed' },
  exactly: { zh: '正好', en: 'exactly' },
  over: { zh: '超额', en: 'over' },
  short: { zh: '短缺', en: 'short' },
  better: { zh: '好于目标', en: 'better' },
  worse: { zh: '差于目标', en: 'worse' },
} as const

const requiredWords: Readonly<Record<Exclude<RequiredKind, 'demand'>, Text>> = {
  hold: { zh: '持平', en: 'no change' },
  'must-rise': { zh: '须略升', en: 'must rise' },
  'must-fall': { zh: '须略降', en: 'must fall' },
  'may-fall': { zh: '可降', en: 'may fall' },
  'may-rise': { zh: '可升', en: 'may rise' },
  'at-most': { zh: '至多', en: 'at most' },
  'none-left': { zh: '已足额', en: 'none left' },
}

/**
 * What a required rate asks for in a word, where its size stands elsewhere.
 *
 * @example requiredWord('may-fall', 'en') // 'may fall'
 */
export function requiredWord(kind: RequiredKind, lang: Lang): string {
  return (kind === 'demand' ? rateWords.needed : requiredWords[kind])[lang]
}

/** Points of a share; any other change is in the unit of its indicator, which stands beside its name. */
const points: ReadonlyMap<string, Text> = new Map([
  ['%', { zh: ' 点', en: ' pp' }],
  ['‰', { zh: ' 千分点', en: ' pm' }],
])

/** Whether a unit is a share, of which a change is in points. */
export function isShareUnit(unit: string): boolean {
  return points.has(unit)
}

/** What a change of a value is counted in, where that is not the unit itself: points of a share. */
export function rateUnit(unit: string, lang: Lang): string {
  return points.get(unit)?.[lang] ?? ''
}
