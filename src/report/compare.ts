import type { Block, Document } from '../document/block.ts'
import { type DataColumn, rectangleOf } from '../document/rectangle.ts'
import { type ShownColumnOf, tableOf } from '../document/table.ts'
import type { ComparedRow, Comparison } from '../domain/comparison.ts'
import {
  type Method,
  methods,
  numberIn,
  numbersOf,
  officeMethods,
  ofMethods,
  otherMethods,
} from '../domain/method.ts'
import type { Plan } from '../domain/plan.ts'
import type { Lang } from '../domain/wording.ts'
import { byReason } from '../words/by-reason.ts'
import type { Messages } from '../words/messages.ts'
import { methodTitle } from '../words/method.ts'
import { causeText, causeWords, whyText } from '../words/method-cause.ts'
import { nameIn, nameOf } from '../words/name.ts'
import { fixed } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { verdictWord } from '../words/verdict.ts'
import type { Answer } from './answer.ts'
import { byRegion } from './by-region.ts'
import { proposedNote } from './proposed-notes.ts'
import { verdictTone } from './verdict-tone.ts'

/** What a comparison of methods is made from. */
export interface ComparisonReport {
  readonly tool: string
  readonly plan: Pick<Plan, 'file' | 'baselineYear' | 'targetYear'>
  readonly year: number | null
  readonly comparison: Comparison
}

const signs = { on: '√', off: '×', differ: '≠' } as const

/** All methods side by side: their words, how far they agree, why each differs where it does, and how each judges. */
export function compareAnswer(report: ComparisonReport, lang: Lang): Answer {
  return {
    data: contractOf(report, lang),
    rectangles: [rectangleOf('methods', report.comparison.rows, dataColumns(report, lang))],
    page: async (words) => pageOf(report, words),
  }
}

function pageOf(report: ComparisonReport, words: Messages): Document {
  const { rows } = report.comparison
  const { compare: said, lang } = words
  const title = titleOf(report, words)
  const lines = (texts: readonly string[], tone: 'plain' | 'strong'): Block => ({
    kind: 'lines',
    lines: texts.map((text) => ({ text, tone })),
  })
  const rules = otherMethods.map((method) =>
    said.rule(methodTitle(method, lang), officeMethods[method].rule[lang]),
  )
  const table = tableOf(
    said.title,
    shownColumns(words),
    byRegion(rows, ({ assessment }) => assessment.region),
  )
  return {
    lang,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'table',
        table,
        notes:
          rows.length === 0
            ? []
            : [
                said.legend(signs.on, signs.off, signs.differ),
                ...proposedNote(
                  rows.map(({ assessment }) => assessment),
                  words,
                ),
              ],
      },
      ...differences(report, words),
      ...(rows.length === 0
        ? []
        : ([
            { kind: 'heading', level: 2, text: said.rules },
            { kind: 'notes', notes: rules },
          ] as const)),
      lines(unansweredTexts(report.comparison, words), 'plain'),
      lines(agreementTexts(report.comparison, words), 'strong'),
    ],
  }
}

/** Which year of which plan is compared. */
function titleOf({ year, plan, comparison }: ComparisonReport, { compare: said }: Messages): string {
  if (year === null || comparison.rows.length === 0) return said.nothing(methods.length)
  const { baselineYear, targetYear } = plan
  const elapsed = `${fixed((100 * (year - baselineYear)) / (targetYear - baselineYear), 0)}%`
  return said.heading({
    plan: cellText(plan.file),
    year,
    methods: methods.length,
    baselineYear,
    targetYear,
    elapsed,
  })
}

function dataColumns({ plan }: ComparisonReport, lang: Lang): readonly DataColumn<ComparedRow>[] {
  return [
    { id: 'no', value: ({ assessment }) => assessment.no },
    { id: 'code', value: ({ assessment }) => assessment.code },
    { id: 'name', value: ({ assessment }) => nameIn(assessment, lang) },
    { id: 'region', value: ({ assessment }) => assessment.region },
    { id: 'group', value: ({ assessment }) => assessment.group },
    { id: 'attribute', value: ({ assessment }) => assessment.attribute },
    { id: 'aim', value: ({ assessment }) => assessment.aim },
    { id: 'scale', value: ({ assessment }) => assessment.scale },
    { id: 'year', value: ({ assessment }) => assessment.year },
    ...methods.map((id) => ({ id, value: ({ answers }: ComparedRow) => answers[id].verdict })),
    ...methods.map((id) => ({
      id: `${id}_on_track`,
      value: ({ answers }: ComparedRow) => answers[id].onTrack,
    })),
    { id: 'agree', value: ({ agree }) => agree },
    { id: 'schedule_pace', value: ({ assessment }) => assessment.pace },
    ...otherMethods.flatMap((method) =>
      numbersOf(method).map(([name]) => ({
        id: `${method}_${name}`,
        value: ({ answers }: ComparedRow) => numberIn(answers[method].result, name),
      })),
    ),
    ...otherMethods.map((method) => ({
      id: `${method}_cause`,
      value: (row: ComparedRow) => row.differences.find((one) => one.method === method)?.cause.kind ?? null,
    })),
    ...methods.map((method) => ({
      id: `${method}_why`,
      value: (row: ComparedRow) => whyText(row, method, plan, lang),
    })),
    { id: 'category', value: ({ assessment }) => assessment.category },
  ]
}

function shownColumns({ titles, lang }: Messages): readonly ShownColumnOf<ComparedRow>[] {
  const word = ({ assessment, answers }: ComparedRow, method: Method) =>
    verdictWord({ ...assessment, verdict: answers[method].verdict }, lang)
  const sign = (onTrack: boolean | null) => (onTrack === null ? '  ' : `${onTrack ? signs.on : signs.off} `)
  return [
    { title: titles.no, show: ({ assessment }) => cellText(assessment.no), align: 'right' },
    { title: titles.name, show: ({ assessment }) => nameOf(assessment, lang), wraps: true },
    ...methods.map(
      (method): ShownColumnOf<ComparedRow> => ({
        title: method,
        show: (row) => `${sign(row.answers[method].onTrack)}${word(row, method)}`,
        // Where room is short the sign alone says it, and the reasons of no answer stand below.
        brief: (row) => (row.answers[method].onTrack === null ? null : word(row, method)),
        tone: ({ answers }) => verdictTone(answers[method]),
      }),
    ),
    { title: signs.differ, show: ({ agree }) => (agree === false ? signs.differ : '') },
  ]
}

/** In how many indicators each method agrees with the schedule, and how many all agree on. */
function agreementTexts(
  { rows, agreement, withoutData }: Comparison,
  { compare: said }: Messages,
): readonly string[] {
  const parts = agreement.map(({ method, same, of }) =>
    of === 0 ? said.notComparable(method) : said.agrees(method, same, of, shareText(same, of)),
  )
  const all = rows.filter(({ agree }) => agree !== null)
  return [
    said.agreement(parts),
    said.all(all.filter(({ agree }) => agree === true).length, all.length),
    ...(withoutData === 0 ? [] : [said.withoutData(withoutData)]),
  ]
}

/** A share in whole %, 100 % only where it is all. */
function shareText(part: number, whole: number): string {
  const rounded = fixed((100 * part) / whole, 0)
  return `${rounded === '100' && part < whole ? '99' : rounded}%`
}

/** For each method the indicators on which it differs from the schedule: the rule behind it, and the figures under it. */
function differences({ comparison: { rows }, plan }: ComparisonReport, words: Messages): readonly Block[] {
  const { compare: said, lang } = words
  return otherMethods.flatMap((method): readonly Block[] => {
    const byRule = new Map<string, string[]>()
    for (const row of rows) {
      const found = row.differences.find((difference) => difference.method === method)
      if (found === undefined) continue
      const { rule, figures } = causeWords(found.cause, row.assessment, plan)
      const line = said.labelled(`${placeOf(row, rows)} ${nameOf(row.assessment, lang)}`, figures[lang])
      byRule.set(rule[lang], [...(byRule.get(rule[lang]) ?? []), line])
    }
    const count = [...byRule.values()].flat().length
    if (count === 0) return []
    const items = [...byRule].map(([rule, lines]) => ({
      lead: null,
      text: rule,
      under: lines.map((text) => ({ kind: 'text', text }) as const),
    }))
    return [
      { kind: 'heading', level: 2, text: said.differs(methodTitle(method, lang), count) },
      { kind: 'list', start: null, items },
    ]
  })
}

/** Number, with the region where there are several. */
function placeOf({ assessment }: ComparedRow, rows: readonly ComparedRow[]): string {
  const several = rows.some((row) => row.assessment.region !== assessment.region)
  const region = several && assessment.region !== null ? `${cellText(assessment.region)} ` : ''
  return `${region}${cellText(assessment.no)}`
}

/** The indicators that methods have no answer for, by reason; methods that lack the same are named together. */
function unansweredTexts({ rows }: Comparison, { compare: said, lang }: Messages): readonly string[] {
  const byReasons = new Map<string, { readonly methods: Method[]; readonly reasons: readonly string[] }>()
  for (const method of methods) {
    const reasons = byReason(
      rows.flatMap((row) => {
        const { reason } = row.answers[method]
        return reason === null ? [] : [{ no: placeOf(row, rows), reason }]
      }),
      lang,
    )
    if (reasons.length === 0) continue
    const known = byReasons.get(reasons.join('\n'))
    if (known === undefined) byReasons.set(reasons.join('\n'), { methods: [method], reasons })
    else known.methods.push(method)
  }
  return [...byReasons.values()].map((one) => said.noAnswer(one.methods, one.reasons))
}

/** The comparison for programs, "kq-comparison/1": absent numbers as null; each difference in words besides. */
function contractOf({ tool, plan, year, comparison }: ComparisonReport, lang: Lang) {
  const { file, baselineYear, targetYear } = plan
  return {
    schema: 'kq-comparison/1',
    tool,
    plan: { file, baselineYear, targetYear },
    year,
    methods,
    rows: comparison.rows.map((row) => ({
      ...headOf(row),
      answers: ofMethods((method) => answerOf(row, method)),
      agree: row.agree,
      differences: row.differences.map(({ method, cause }) => ({
        method,
        cause,
        message: causeText(cause, row.assessment, plan, lang),
      })),
    })),
    agreement: comparison.agreement,
    withoutData: comparison.withoutData,
  }
}

function headOf({ assessment }: ComparedRow) {
  const { no, code, name, nameEn, region, unit, attribute, group, baseline, target, better, scale } =
    assessment
  const { aim, year, actual, expected, elapsed, progress, pace, projected } = assessment
  return {
    ...{ no, code, name, nameEn, region, unit, attribute, group, baseline, target, better, scale },
    ...{ aim, year, actual, expected, elapsed, progress, pace, projected },
  }
}

function answerOf({ answers }: ComparedRow, method: Method) {
  const { verdict, onTrack, reason, result } = answers[method]
  const { method: _, ...found } = result ?? { method }
  return { verdict, onTrack, reason, ...found }
}
