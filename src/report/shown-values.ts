import type { Assessment } from '../domain/assessment.ts'
import type { Lang } from '../domain/wording.ts'
import { computedText, fixed, inPowers, valueText } from '../words/number.ts'

/** How a datum of an assessment is shown to people. Null is a gap. */
export type Show = (assessment: Assessment, lang: Lang) => string | null

/** Show a number where there is one. */
export const number =
  (
    pick: (a: Assessment) => number | null,
    text: (value: number, a: Assessment, lang: Lang) => string,
  ): Show =>
  (assessment, lang) => {
    const value = pick(assessment)
    return value === null ? null : text(value, assessment, lang)
  }

/** The way to a target that only has to be kept is no demand; people are not shown it. */
export const toReach =
  (pick: (a: Assessment) => number | null): ((a: Assessment) => number | null) =>
  (assessment) =>
    assessment.aim === 'keep' ? null : pick(assessment)

const isRunning = ({ scale }: Assessment) => scale === 'sum' || scale === 'cut'

/**
 * The values a computed one stands beside, whose precision it takes: the reported ones, and the step of a year on the
 * planned path, which must be seen. A running total is itself computed.
 */
export function besides(a: Assessment): readonly (number | null)[] {
  const written = a.target.kind === 'multiple' || a.target.kind === 'growth-rate' ? null : a.target.value
  if (isRunning(a)) return [a.latest, written, 0.1]
  const { planned } = a.rate
  const size = a.scale === 'growth' ? a.baseline : 1
  const step = planned === null || size === null ? null : Number((planned * size).toPrecision(1))
  return [a.actual, a.baseline, written, step]
}

/** Computed values keep the precision of the reported ones; running totals stand in the plan's brackets. */
export const computedShow = (pick: (a: Assessment) => number | null): Show =>
  number(pick, (value, a) => {
    const text = computedText(value, besides(a))
    return isRunning(a) ? `[${text}]` : text
  })

/** Widest a year's own value and its running total may be side by side. */
const widestPair = 14

/** A running total follows the year's own value in brackets; a statement is said in words. */
export const actualShow: Show = (assessment, lang) => {
  const { actual, latest, onTrack, target } = assessment
  if (actual === null) {
    const inWords = target.kind === 'qualitative' || target.assigned !== undefined
    if (!inWords || onTrack === null) return null
    return { zh: ['未完成', '完成'], en: ['not done', 'done'] }[lang][onTrack ? 1 : 0] ?? null
  }
  if (!isRunning(assessment)) return valueText(actual)
  if (latest === null) return `[${valueText(actual)}]`
  const total = `[${computedText(actual, besides(assessment))}]`
  const pair = `${valueText(latest)} ${total}`
  return pair.length > widestPair ? total : pair
}

/** A pace in two decimals. */
export function paceText(pace: number): string {
  return Math.abs(pace) >= 1000 ? inPowers(pace) : fixed(pace, 2)
}

/** Whether the target will be met at the mean pace so far, and how likely that is; nothing where it is too early to say. */
export const outlookText: Show = ({ outlook, elapsed }, lang) => {
  if (outlook.reaches === null || elapsed >= 1) return null
  const word = { zh: ['不能', '能'], en: ['no', 'yes'] }[lang][outlook.reaches ? 1 : 0]
  return outlook.probability === null ? `${word}` : `${word} ${shareText(outlook.probability)}`
}

/** A probability of so few years is never certain. */
function shareText(probability: number): string {
  if (probability > 0.99) return '>99%'
  return probability < 0.01 ? '<1%' : `${fixed(100 * probability, 0)}%`
}
