import { type Assessment, isKept } from '../../domain/assessment.ts'
import type { Report } from '../../domain/report.ts'
import type { Messages } from '../../words/messages.ts'
import { fixed } from '../../words/number.ts'
import { cellText } from '../../words/plain-text.ts'
import { marginShown, rateText, requiredText } from '../../words/rate.ts'
import { targetText } from '../../words/target.ts'
import { unitText } from '../../words/unit.ts'
import { actualText, expectedText, outlookText, projectedText } from '../../words/value.ts'
import { gapText, nextText } from '../attention-table.ts'
import { whyNotAssessed } from '../check-lines.ts'
import { isSlack } from '../check-notes.ts'
import type { NameOf } from '../namer.ts'

/** A label and what stands behind it; nothing where there is nothing to say. */
function fact(title: string, text: string | null, { evaluation }: Messages): readonly string[] {
  return text === null || text === '' ? [] : [evaluation.byVerdict.fact(title, text)]
}

/** The value of the year with its unit. */
function actualIn(a: Assessment, words: Messages): string | null {
  const text = actualText(a, words)
  if (text === null || a.actual === null) return text
  const unit = cellText(unitText(a.unit, words.lang))
  return unit === '' ? text : unit === '%' ? `${text}%` : `${text} ${unit}`
}

/** An indicator that is on its way, with what it came to and what was due. */
export function memberText(a: Assessment, named: NameOf, words: Messages): string {
  const { check, titles, evaluation } = words
  const facts = [
    ...fact(check.columns.actual.title, actualIn(a, words), words),
    ...fact(check.columns.expected.title, a.elapsed >= 1 ? null : expectedText(a), words),
    ...fact(titles.target, targetText(a, words.lang), words),
  ]
  return evaluation.byVerdict.member(named(a), facts)
}

/** An indicator without an answer, and why. */
export function unassessedText(a: Assessment, named: NameOf, words: Messages): string {
  return a.reason === null
    ? named(a)
    : words.check.remarked(named(a), whyNotAssessed(a, a.reason, words.lang))
}

/**
 * What is said of an indicator that is off track: what it came to, what was due and the gap; the rates achieved, planned and
 * required; where it is heading.
 */
export function offTrackText(a: Assessment, { plan }: Pick<Report, 'plan'>, words: Messages): string {
  const { check, titles, lang, evaluation } = words
  const { byVerdict: said } = evaluation
  const { columns } = check
  const over = a.elapsed >= 1
  const target = targetText(a, lang)
  const rate = (value: number | null) => (value === null ? null : rateText(value, a, lang))
  const margin = a.final === null ? null : marginShown(a.final, a.unit, lang)
  const stands = [
    ...fact(columns.actual.title, actualIn(a, words), words),
    ...(over
      ? [...fact(titles.target, target, words), ...fact(columns.margin.title, margin, words)]
      : [
          ...(isKept(a.aim)
            ? fact(titles.target, target, words)
            : fact(columns.expected.title, expectedText(a), words)),
          ...fact(check.attention.gap, gapText(a), words),
        ]),
  ]
  const rates = [
    ...fact(columns.achieved.title, rate(a.rate.achieved), words),
    ...(isKept(a.aim) ? [] : fact(columns.planned.title, rate(a.rate.planned), words)),
    ...(over || a.rate.required === null
      ? []
      : [said.required(target, requiredText(a.rate.required, a, lang))]),
  ]
  const projected = projectedText(a)
  const outlook = outlookText(a, words)
  const heading = [
    ...(over || projected === null ? [] : [said.projected(plan.targetYear, projected)]),
    ...(outlook === null ? [] : [said.outlook(outlook)]),
  ]
  const clauses = [said.stands(a.year, stands), evaluation.clauses(rates), evaluation.clauses(heading)]
  return evaluation.statements(clauses.filter((clause) => clause !== ''))
}

/** What an indicator that is off track needs: which rate has to become which, and what the next year must bring. */
export function neededOf(a: Assessment, named: NameOf, words: Messages): string {
  const { lang, evaluation } = words
  const { risks: said } = evaluation
  const { achieved, required } = a.rate
  const from = achieved === null ? null : rateText(achieved, a, lang)
  const to = required === null ? null : requiredText(required, a, lang)
  const change = () => {
    if (to === null) return []
    if (from === null) return [said.only(to)]
    if (isSlack(a)) return [said.ease(from, to)]
    const text = (a.better === 'higher' ? said.raise : said.shift)(from, to)
    return a.effort === null || a.effort >= 100 ? [text] : [text, said.times(fixed(a.effort, 1))]
  }
  const next = nextText(a)
  const clauses = [...change(), ...(next === null || a.next === null ? [] : [said.next(a.next.year, next)])]
  return clauses.length === 0 ? evaluation.sentence(named(a)) : said.of(named(a), clauses)
}
