import type { ShownColumnOf } from '../document/table.ts'
import { type Assessment, isKept } from '../domain/assessment.ts'
import type { NumberKind } from '../domain/method/office-method.ts'
import { type Method, numberIn, numbersOf } from '../domain/method.ts'
import type { Report } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import type { CheckColumn } from '../words/messages/check.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf, withUnit } from '../words/name.ts'
import { fixed, percentText, signedPercent, valueText, withSign } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { marginShown, rateText, requiredText } from '../words/rate.ts'
import { targetSign, targetText } from '../words/target.ts'
import { unitText } from '../words/unit.ts'
import { actualText, expectedText, outlookText, paceText, projectedText } from '../words/value.ts'
import { verdictSign, verdictWord } from '../words/verdict.ts'
import { asOf, lastYear } from './last-year.ts'
import { sparkline, trendOf } from './sparkline.ts'
import { verdictTone } from './verdict-tone.ts'

type TableColumn = ShownColumnOf<Assessment>

/**
 * The columns of a table of assessments for people. Which of them a terminal has room for is decided by the order in which
 * they leave; what they say is the same everywhere.
 */
export function checkColumns(
  { plan, method, assessments }: Pick<Report, 'plan' | 'method' | 'assessments'>,
  words: Messages,
): readonly TableColumn[] {
  const { titles, check: said, lang } = words
  const over = assessments.length > 0 && assessments.every(({ elapsed }) => elapsed >= 1)
  const column = (
    id: CheckColumn,
    of: Omit<TableColumn, 'title' | 'note'> & { readonly note?: string },
  ): TableColumn => ({
    align: 'right',
    ...said.columns[id],
    ...of,
  })
  const name = (a: Assessment) => nameShown(a, words)
  const quiet: TableColumn['tone'] = ({ verdict }) => (verdict === 'no-data' ? 'quiet' : 'plain')
  /** Before the target year and in it, some columns say nothing. */
  const before = (columns: readonly TableColumn[]) => (over ? [] : columns)
  const after = (columns: readonly TableColumn[]) => (over ? columns : [])
  const lastVerdict = column('lastVerdict', {
    show: (a) => {
      const past = lastYear(a)
      return past === null ? null : `${verdictSign(past.verdict)} ${verdictWord(asOf(a, past), lang)}`
    },
    align: 'left',
    leaves: 5,
  })
  const columns: readonly TableColumn[] = [
    { title: titles.no, show: (a) => cellText(a.no), align: 'right' },
    {
      title: titles.name,
      show: name,
      brief: (a) => withUnit(name(a), a.unit, words),
      wraps: true,
    },
    { title: titles.unit, show: (a) => cellText(unitText(a.unit, lang)), brief: 'left-out' },
    column('baseline', { show: ({ baseline }) => numberOr(baseline, valueText), leaves: 9 }),
    column('trend', {
      show: (a) => {
        const trend = trendOf(a)
        return trend === null ? null : sparkline(trend)
      },
      align: 'left',
      note: said.trendNote(plan.baselineYear),
      leaves: 7,
    }),
    column('actual', {
      show: (a) => actualText(a, words),
      brief: (a) => actualText(a, words, true),
      number: ({ actual, actualBound }) => held(actualBound === null ? actual : null, '0.####'),
    }),
    ...before([column('expected', { show: expectedText, leaves: 3 })]),
    {
      title: titles.target,
      show: (a) => targetText(a, lang),
      brief: (a) => targetSign(a) ?? targetText(a, lang),
      align: 'right',
      wraps: true,
    },
    ...after([
      column('margin', {
        show: ({ final, unit }) => (final === null ? null : marginShown(final, unit, lang)),
      }),
    ]),
    column('planned', {
      show: (a) => (isKept(a.aim) ? null : numberOr(a.rate.planned, (rate) => rateText(rate, a, lang))),
      leaves: 5,
    }),
    ...before([
      column('required', {
        show: (a) => numberOr(a.rate.required, (rate) => requiredText(rate, a, lang)),
      }),
    ]),
    column('achieved', {
      show: (a) => numberOr(a.rate.achieved, (rate) => rateText(rate, a, lang)),
      leaves: 6,
    }),
    column('realGrowth', {
      show: ({ realMean }) => numberOr(realMean, (mean) => withSign(mean, percentText(mean))),
      leaves: 8,
    }),
    ...before([column('progress', { show: ({ progress }) => numberOr(progress, wholePercent), leaves: 10 })]),
    {
      title: titles.pace,
      note: titles.paceNote,
      show: ({ pace }) => numberOr(pace, paceText),
      align: 'right',
      leaves: 4,
    },
    ...before([
      column('projected', { show: projectedText, note: said.projectedNote(plan.targetYear), leaves: 8 }),
      column('outlook', { show: (a) => outlookText(a, words), align: 'left', leaves: 2 }),
    ]),
    ...methodColumns(method, lang),
    ...(assessments.some((a) => lastYear(a) !== null) ? [lastVerdict] : []),
    column('verdict', {
      show: (a) => `${verdictSign(a.verdict)} ${verdictWord(a, lang)}`,
      tone: verdictTone,
      align: 'left',
    }),
  ]
  return columns.map((one) => ({ tone: quiet, ...one }))
}

/** The name of an indicator in a table: binding ones are marked. */
export function nameShown(a: Assessment, { check: said, lang }: Messages): string {
  return a.attribute === 'binding' ? said.binding(nameOf(a, lang)) : nameOf(a, lang)
}

const sayings: readonly CheckColumn[] = ['actual', 'expected', 'required']

/** What is said of an indicator in a line of its own: what was reported, was due, is required, and what a method decides by. */
export function says(
  report: Pick<Report, 'plan' | 'method' | 'assessments'>,
  words: Messages,
): (assessment: Assessment) => readonly (readonly [title: string, text: string])[] {
  const titles = new Set([
    ...sayings.map((id) => words.check.columns[id].title),
    ...methodColumns(report.method, words.lang).map(({ title }) => title),
  ])
  const columns = checkColumns(report, words).filter(({ title }) => titles.has(title))
  return (assessment) =>
    columns.flatMap(({ title, show }) => {
      const text = show(assessment)
      return text === null ? [] : [[title, text] as const]
    })
}

/** The numbers of another method, which stand right before its verdict and leave last. */
function methodColumns(method: Method, lang: Lang): readonly TableColumn[] {
  if (method === 'schedule') return []
  return numbersOf(method).flatMap(([name, { kind, title }]): readonly TableColumn[] =>
    title === undefined
      ? []
      : [
          {
            title: title[lang],
            show: ({ methodResult }) => numberOr(numberIn(methodResult, name), numberTexts[kind]),
            align: 'right',
            leaves: 1,
          },
        ],
  )
}

const numberTexts: Readonly<Record<NumberKind, (value: number) => string>> = {
  ratio: paceText,
  share: signedPercent,
  growth: signedPercent,
  index: (value) => fixed(value, 1),
  change: valueText,
  value: valueText,
}

/** A share of the way in whole %, as tables have room for. */
function wholePercent(share: number): string {
  return `${fixed(100 * share, 0)}%`
}

function numberOr(value: number | null, text: (value: number) => string): string | null {
  return value === null ? null : text(value)
}

function held(value: number | null, format: string) {
  return value === null ? null : { value, format }
}
