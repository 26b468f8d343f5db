import type { DataColumn, RectangleValue } from '../document/rectangle.ts'
import { type Assessment, isKept } from '../domain/assessment.ts'
import type { NumberKind } from '../domain/method/office-method.ts'
import { type Method, numberIn, numbersOf } from '../domain/method.ts'
import { scales } from '../domain/scale.ts'
import type { PeopleColumn } from '../words/messages/people.ts'
import type { Messages } from '../words/messages.ts'
import { methodTitle } from '../words/method.ts'
import { nameOf } from '../words/name.ts'
import { computedText, fixed, valueText } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { isShareUnit, type RateTerms, requiredKind, requiredWord } from '../words/rate.ts'
import { rateUnitText } from '../words/rate-unit-text.ts'
import { shownNumber, shownPercent, shownSize } from '../words/shown-number.ts'
import { targetText } from '../words/target.ts'
import { unitText } from '../words/unit.ts'
import { actualText, besides, neededText, outlookText, paceText } from '../words/value.ts'
import { attributeWords, reasonWords, verdictWord } from '../words/verdict.ts'
import { lastYear } from './last-year.ts'

/** A column for people: its id, which no machine's column has, its header in a language, and what stands under it. */
export interface HeadedColumn extends DataColumn<Assessment> {
  readonly header: string
  /** The header without what brackets add to it. */
  readonly title: string
  readonly about: string
  /** Whether it is one of those that are written where no column is named. */
  readonly usual: boolean
}

/**
 * The columns of assessments for people. Numbers are numbers, rounded as the table shows them; rates have their unit
 * beside them; what is demanded and what is room stand in columns of their own. Which columns there are depends on the
 * method alone, never on the rows: rows may come in rounds, and years are put below one another.
 */
export function peopleColumns(method: Method, words: Messages): readonly HeadedColumn[] {
  const { lang, people } = words
  const column = (
    id: PeopleColumn,
    value: (a: Assessment) => RectangleValue,
    { inPercent = false, usual = true } = {},
  ): HeadedColumn => {
    const { title, about } = people.columns[id]
    const header = inPercent ? people.inPercent(title) : title
    return { id: `shown_${id}`, header, title, about, value, usual }
  }
  const further = { usual: false }
  const percent = { inPercent: true }
  return [
    column('no', ({ no }) => cellText(no)),
    column('code', ({ code }) => code, further),
    column('name', (a) => nameOf(a, lang)),
    column('region', ({ region }) => (region === null ? null : cellText(region))),
    column('unit', ({ unit }) => cellText(unitText(unit, lang))),
    column('attribute', ({ attribute }) => attributeWords[attribute][lang]),
    column('category', ({ category }) => cellText(category), further),
    column('owner', ({ owners = [] }) => cellText(words.list(owners)), further),
    column('year', ({ year }) => year),
    column('baseline', ({ baseline }) => reported(baseline)),
    column('actual', (a) => actual(a, words)),
    column('latest', (a) => ofTheYear(a, words)),
    column('expected', (a) => (isKept(a.aim) ? null : computed(a.expected, a))),
    column('target', (a) => target(a, words)),
    column('target_value', targetValue),
    column('planned', (a) => (isKept(a.aim) ? null : rate(a.rate.planned, a))),
    column('achieved', (a) => rate(a.rate.achieved, a)),
    column('required', demanded),
    column('room', room),
    column('requirement', (a) => {
      const { required } = a.rate
      return required === null ? null : requiredWord(requiredKind(required, a), lang)
    }),
    column('rate_unit', (a) => rateUnitText(a, words)),
    column('real_growth', ({ realMean }) => given(realMean, shownPercent), { ...percent, ...further }),
    column('effort', ({ effort }) => given(effort, (n) => shownNumber(n, fixed(n, 1))), further),
    column('next', nextYears, further),
    column(
      'progress',
      ({ progress }) => given(progress, (share) => shownNumber(100 * share, fixed(100 * share, 0))),
      percent,
    ),
    column('pace', ({ pace }) => given(pace, (n) => shownNumber(n, paceText(n)))),
    column('projected', (a) => computed(a.projected, a)),
    column('outlook', (a) => outlookText(a, words)),
    column('better_by', ({ final }) => (final === null ? null : shownSize(final.difference))),
    column(
      'better_by_share',
      ({ final, unit }) => (isShareUnit(unit) ? null : given(final?.margin ?? null, shownPercent)),
      percent,
    ),
    column('last_verdict', (a) => lastVerdict(a, words), further),
    ...ofMethod(method, words),
    column('verdict', (a) => verdictWord(a, lang)),
    column('reason', ({ reason }) => (reason === null ? null : reasonWords[reason][lang])),
  ]
}

function given<Value>(value: number | null, of: (value: number) => Value): Value | null {
  return value === null ? null : of(value)
}

function reported(value: number | null): number | null {
  return given(value, (number) => shownNumber(number, valueText(number)))
}

/** A computed value, at the precision of the reported ones. */
function computed(value: number | null, a: Assessment): number | null {
  return given(value, (number) => shownNumber(number, computedText(number, besides(a))))
}

/** The value that counts: what of it is no number stands in words, a bound with its sign. */
function actual(a: Assessment, words: Messages): RectangleValue {
  if (a.actual === null && a.latest !== null) return null
  if (a.actual === null || a.actualBound !== null) return actualText(a, words, true)
  return scales[a.scale].running === null || a.latest === null ? reported(a.actual) : computed(a.actual, a)
}

/** The year's own value: where it is the one that counts, it is known as that is. */
function ofTheYear(a: Assessment, words: Messages): RectangleValue {
  return a.actualBound !== null && scales[a.scale].running === null ? actual(a, words) : reported(a.latest)
}

/** As the plan writes it; between two figures a dash that no spreadsheet takes for a date. */
function target(a: Assessment, { lang }: Messages): string {
  const text = targetText(a, lang)
  return a.target.kind === 'interval' ? text.replace(/(?<=\d)-(?=\d)/, '–') : text
}

function targetValue({ target: { kind, value }, baseline }: Assessment): number | null {
  return kind === 'multiple' || kind === 'growth-rate'
    ? given(value, (number) => shownNumber(number, computedText(number, [baseline])))
    : reported(value)
}

/** A rate as a number in the unit that stands beside it. */
function rate(value: number | null, { scale }: RateTerms): number | null {
  return given(value, scales[scale].compounds ? shownPercent : shownSize)
}

/** The rate that is demanded; nothing where there is room. Standing still, or a little more, is a demand of 0. */
function demanded(a: Assessment): number | null {
  const { required } = a.rate
  if (required === null) return null
  switch (requiredKind(required, a)) {
    case 'demand':
      return rate(required, a)
    case 'hold':
    case 'must-rise':
    case 'must-fall':
      return 0
    case 'may-fall':
    case 'may-rise':
    case 'at-most':
    case 'none-left':
      return null
  }
}

/** How far the value may move the wrong way each year, or how much each may bring; nothing where more is demanded. */
function room(a: Assessment): number | null {
  const { required } = a.rate
  if (required === null) return null
  switch (requiredKind(required, a)) {
    case 'may-fall':
    case 'may-rise':
    case 'at-most':
      return rate(Math.abs(required), a)
    case 'demand':
    case 'hold':
    case 'must-rise':
    case 'must-fall':
    case 'none-left':
      return null
  }
}

/** What the next year must bring: of a running value that year's own. */
function nextYears(a: Assessment): number | null {
  const { next, scale } = a
  if (next === null || next.onTrack === null) return null
  const own = scales[scale].running !== null && next.own !== null ? next.own : next.onTrack
  return shownNumber(own, neededText(own, a))
}

function lastVerdict(a: Assessment, { lang }: Messages): string | null {
  const past = lastYear(a)
  return past === null ? null : verdictWord({ ...a, verdict: past.verdict }, lang)
}

/** What another method is called and decides by, right before its verdict. */
function ofMethod(method: Method, { lang, people }: Messages): readonly HeadedColumn[] {
  if (method === 'schedule') return []
  const { title, about } = people.columns.method
  const name = methodTitle(method, lang)
  return [
    { id: 'shown_method', header: title, title, about, value: () => name, usual: true },
    ...numbersOf(method).flatMap(([id, number]): readonly HeadedColumn[] => {
      const said = number.title?.[lang]
      if (said === undefined) return []
      const header = inPercent.has(number.kind) ? people.inPercent(said) : said
      const value = ({ methodResult }: Assessment) =>
        given(numberIn(methodResult, id), methodNumbers[number.kind])
      return [{ id: `shown_method_${id}`, header, title: said, about: people.ofMethod, value, usual: true }]
    }),
  ]
}

const inPercent: ReadonlySet<NumberKind> = new Set(['share', 'growth'])
const shownValue = (value: number) => shownNumber(value, valueText(value))
const methodNumbers: Readonly<Record<NumberKind, (value: number) => number | null>> = {
  ratio: (value) => shownNumber(value, paceText(value)),
  share: shownPercent,
  growth: shownPercent,
  index: (value) => shownNumber(value, fixed(value, 1)),
  change: shownValue,
  value: shownValue,
}
