import {
  type Assessment,
  type BoundSign,
  type ChanceWord,
  chanceWordOf,
  isKept,
} from '../domain/assessment.ts'
import { grows, type ScaleName, scales } from '../domain/scale.ts'
import { countsFromBaseline } from '../domain/target.ts'
import type { Text } from '../domain/wording.ts'
import type { Messages } from './messages.ts'
import { computedText, decimalsShown, fixed, inPowers, valueText } from './number.ts'
import { inRunningBrackets } from './scale.ts'

/** Whether the values of an indicator are made of every year since the baseline. */
export function isRunning({ scale }: Pick<Assessment, 'scale'>): boolean {
  return scales[scale].running !== null
}

/**
 * The values a computed one stands beside, whose precision it takes: the reported ones, and the step of a year on the
 * planned path, which must be seen. A running total is itself computed.
 */
export function besides(a: Assessment): readonly (number | null)[] {
  const written = countsFromBaseline(a.target) ? null : a.target.value
  if (isRunning(a)) return [a.latest, written, 0.1]
  const { planned } = a.rate
  const size = grows(scales[a.scale]) ? a.baseline : 1
  const step = planned === null || size === null ? null : Number((planned * size).toPrecision(1))
  return [a.actual, a.baseline, written, step]
}

/** A computed value keeps the precision of the reported ones; one of all years so far stands in brackets. */
function computed(value: number | null, a: Assessment): string | null {
  if (value === null) return null
  const text = computedText(value, besides(a))
  return inRunningBrackets(scales[a.scale].running, text)
}

/** The value due this year; the way to a target that only has to be kept is no demand, and people are not shown it. */
export function expectedText(a: Assessment): string | null {
  return isKept(a.aim) ? null : computed(a.expected, a)
}

/** Where the mean pace since the baseline leads. */
export function projectedText(a: Assessment): string | null {
  return computed(a.projected, a)
}

/** Widest a year's own value and its running total may be side by side. */
const widestPair = 14

/** The year's own value where that is all that is known: beside it, of a running one, a question mark. */
export function unknownRunning(own: number, scale: ScaleName): string {
  const { running } = scales[scale]
  return running === null ? valueText(own) : `${valueText(own)} ${inRunningBrackets(running, '?')}`
}

/** As tables show a bound. */
const boundSigns: Readonly<Record<BoundSign, string>> = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' }

/**
 * A running total follows the year's own value in brackets (in brief it stands alone), with a question mark where it is
 * unknown; a statement is said in words.
 */
export function actualText(a: Assessment, { check: said }: Messages, brief = false): string | null {
  const { actual, latest, onTrack, target } = a
  if (actual === null && latest !== null) return unknownRunning(latest, a.scale)
  if (actual === null) {
    const inWords = target.kind === 'qualitative' || target.assigned !== undefined
    return !inWords || onTrack === null ? null : onTrack ? said.done : said.notDone
  }
  const sign = a.actualBound === null ? '' : boundSigns[a.actualBound]
  if (!isRunning(a)) return `${sign}${valueText(actual)}`
  const { running } = scales[a.scale]
  if (latest === null) return `${sign}${inRunningBrackets(running, valueText(actual))}`
  const total = inRunningBrackets(running, computedText(actual, besides(a)))
  const pair = `${valueText(latest)} ${total}`
  return brief || pair.length > widestPair ? total : pair
}

/**
 * A value that is to be reached, rounded to the wished side so that what is written is enough.
 *
 * @example neededText(1920.42, gdp) // '1920.5'
 */
export function neededText(value: number, a: Assessment): string {
  const decimals = decimalsShown(computedText(value, besides(a)))
  const wish = a.better === 'higher' ? 1 : -1
  const grid = 10 ** decimals
  const inWish = wish * value * grid
  const whole = Math.round(inWish)
  const enough = whole < inWish - Math.abs(inWish) * noise ? whole + 1 : whole
  const rounded = (wish * enough) / grid
  return rounded === value ? valueText(value) : fixed(rounded, decimals)
}

/** What a computed value may be off by for its binary fractions. */
const noise = 1e-12

/** A pace in two decimals. */
export function paceText(pace: number): string {
  return Math.abs(pace) >= 1000 ? inPowers(pace) : fixed(pace, 2)
}

/**
 * Whether the target will be met, as the evidence has it: in doubt, or the chance in words, or where none is known what the
 * mean pace so far says; nothing where it is too early to say.
 */
export function outlookText(
  { outlook, elapsed }: Assessment,
  { check: said, lang }: Messages,
): string | null {
  if (outlook.likelihood === null || elapsed >= 1) return null
  const { likelihood, probability } = outlook
  return probability === null || likelihood === 'in-doubt'
    ? said.likelihood[likelihood]
    : chanceWords[chanceWordOf(probability)][lang]
}

/** The chance of meeting a target: the number, which stands in explain and in files for machines, is of few years. */
export const chanceWords: Readonly<Record<ChanceWord, Text>> = {
  'very-likely': { zh: '很可能', en: 'very likely' },
  likely: { zh: '较可能', en: 'likely' },
  even: { zh: '可能与否各半', en: 'about even' },
  unlikely: { zh: '不太可能', en: 'unlikely' },
  'very-unlikely': { zh: '很不可能', en: 'very unlikely' },
}
