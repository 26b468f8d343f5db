import { type Assessment, isKept } from '../../domain/assessment.ts'
import type { Messages } from '../../words/messages.ts'
import { computedText, decimalsShown, fixed } from '../../words/number.ts'
import { marginText, rateText, requiredKind, requiredText } from '../../words/rate.ts'
import { targetText } from '../../words/target.ts'
import { actualText, besides, expectedText, outlookText, projectedText } from '../../words/value.ts'
import { whyNotAssessed } from '../check-lines.ts'

/** Where an indicator stands, in one sentence: its value beside the one due, what is still required, and where it leads. */
export function standsText(a: Assessment, targetYear: number, words: Messages): string {
  const { report, lang } = words
  const { stands: said } = report
  const actual = actualText(a, words, true)
  if (a.onTrack === null) {
    const why = a.reason === null ? words.check.likelihood['in-doubt'] : whyNotAssessed(a, a.reason, lang)
    return said.all([...(actual === null ? [] : [said.alone(a.year, actual)]), said.unjudged(why)])
  }
  if (a.actual === null || actual === null) return said.all([said.statement(a.year, actual ?? '')])
  return said.all([
    hereText(a, actual, words),
    ...requiredPiece(a, words),
    ...leadsPiece(a, targetYear, words),
  ])
}

/** The value beside what it is held against. */
function hereText(a: Assessment, actual: string, words: Messages): string {
  const { lang } = words
  const { stands: said } = words.report
  const target = targetText(a, lang)
  if (a.final !== null) {
    const { margin } = a.final
    return said.over(a.year, actual, target, margin === null ? null : marginText(margin, a.better, lang))
  }
  if (isKept(a.aim)) return said.kept(a.year, actual, target, a.verdict !== 'breached')
  const due = expectedText(a)
  if (due === null || a.expected === null || a.actual === null) return said.alone(a.year, actual)
  const decimals = decimalsShown(computedText(a.expected, besides(a)))
  const gap = Number(fixed(a.actual - a.expected, decimals))
  const sign = gap > 0 ? 1 : gap < 0 ? -1 : 0
  return said.reach(a.year, actual, due, sign, fixed(Math.abs(a.actual - a.expected), decimals))
}

/** What is still required, or how much room is left. */
function requiredPiece(a: Assessment, { report: { stands: said }, lang }: Messages): readonly string[] {
  const { required, achieved } = a.rate
  if (required === null) return []
  const text = requiredText(required, a, lang)
  switch (requiredKind(required, a)) {
    case 'demand':
      return [said.required(text, achieved === null ? null : rateText(achieved, a, lang))]
    case 'hold':
      return [said.hold]
    case 'must-rise':
    case 'must-fall':
      return [said.further(text)]
    case 'may-rise':
    case 'may-fall':
      return [said.slack(text)]
    case 'at-most':
      return [said.each(text)]
    case 'none-left':
      return [said.filled]
  }
}

function leadsPiece(a: Assessment, targetYear: number, words: Messages): readonly string[] {
  const projected = projectedText(a)
  if (projected === null || a.elapsed >= 1) return []
  return [words.report.stands.leads(targetYear, projected, outlookText(a, words))]
}
