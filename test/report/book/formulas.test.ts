import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/assess/index.ts'
import { studentT } from '../../../src/assess/student-t.ts'
import type { Book } from '../../../src/document/book.ts'
import type { Assessment } from '../../../src/domain/assessment.ts'
import type { Plan } from '../../../src/domain/plan.ts'
import type { Lang } from '../../../src/domain/wording.ts'
import { reportBook } from '../../../src/report/book/index.ts'
import { layoutOf } from '../../../src/report/book/layout.ts'
import { liveTerms } from '../../../src/report/book/live-terms.ts'
import { verdictText } from '../../../src/report/book/verdict-text.ts'
import { buildReport } from '../../../src/report/build.ts'
import { en } from '../../../src/words/en.ts'
import { zh } from '../../../src/words/zh.ts'
import { type Case, type Cells, indicator, planOf, submissionOf } from '../../support/builders.ts'
import { evaluator, placeOf } from '../../support/evaluate-book.ts'
import { tries } from '../../support/seed.ts'

/** A row of a plan, and what was reported for it year by year. */
interface Row {
  readonly kase: Case
  readonly cells: Cells
  /** What the plan itself states for 2023, where it does. */
  readonly own?: string | null
  readonly baselineYear?: number
}

const messages = { zh, en }

function reportOf(plan: Plan, rows: readonly Row[], year: number, lang: Lang = 'zh') {
  const submissions = rows.map(({ cells }, index) => submissionOf(`x${index}`, cells))
  const assessments = assess(plan, submissions, { year, studentT })
  return buildReport({
    tool: 'kq',
    plan,
    year,
    method: 'schedule',
    inputs: [],
    assessments,
    findings: [],
    lang,
  })
}

function planOfRows(rows: readonly Row[]): Plan {
  return planOf(
    ...rows.map(({ kase, own = null, baselineYear = 2020 }, index) => ({
      ...indicator({ ...kase, code: `x${index}` }),
      baselineYear,
      path: own === null ? [] : [{ year: 2023, target: indicator({ ...kase, target: own }).target }],
    })),
  )
}

/** Every formula of a book beside what stands in its cell. */
function formulasOf(book: Book) {
  return book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, at) =>
      row.flatMap((cell, column) =>
        cell?.formula === undefined ? [] : [{ sheet: name, row: at, column, value: cell.value }],
      ),
    ),
  )
}

/** Formulas that come to something else than what `kq` says in their cell. */
function differing(book: Book): readonly string[] {
  const cell = evaluator(book)
  return formulasOf(book).flatMap(({ sheet, row, column, value }) => {
    const result = cell(sheet, row, column)
    return same(result, value ?? '')
      ? []
      : [`${placeOf(sheet, row, column)}: ${JSON.stringify(result)}, not ${value}`]
  })
}

function same(result: unknown, value: unknown): boolean {
  if (typeof result !== 'number' || typeof value !== 'number') return result === value
  return Math.abs(result - value) <= 1e-9 * Math.max(1, Math.abs(value))
}

const decimal = (low: number, high: number, decimals: number) =>
  fc
    .integer({ min: Math.ceil(low * 10 ** decimals), max: Math.floor(high * 10 ** decimals) })
    .map((whole) => (whole / 10 ** decimals).toFixed(decimals))

const cellsOf = (value: fc.Arbitrary<string>, years: readonly number[]): fc.Arbitrary<Cells> =>
  fc
    .tuple(...years.map(() => fc.option(value, { nil: null, freq: 9 })))
    .map((found) =>
      Object.fromEntries(found.flatMap((text, at) => (text === null ? [] : [[years[at] ?? 0, text]]))),
    )

const better = fc.constantFrom('higher' as const, 'lower' as const)
const dressed = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, fc.constantFrom('', '<', '>', '≤', '≥', '左右', '以上', '以内'))
    .map(([text, sign]) => (/^[<>≤≥]$/.test(sign) ? `${sign}${text}` : `${text}${sign}`))

const none: Row = { kase: { target: '1' }, cells: {} }
const years = [2021, 2022, 2023, 2024, 2025]
const caseOf = (kase: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(kase) as fc.Arbitrary<unknown> as fc.Arbitrary<Case>
const rowOf = (kase: fc.Arbitrary<Case>, value: fc.Arbitrary<string>): fc.Arbitrary<Row> =>
  fc.record({ kase, cells: cellsOf(value, years) })

const amount = decimal(-5, 300, 1)
const share = decimal(-3, 112, 1)
const kinds: Readonly<Record<string, fc.Arbitrary<Row>>> = {
  'amounts that grow': rowOf(
    caseOf({
      scale: fc.constant('growth'),
      better,
      unit: fc.constantFrom('亿元', '', '人'),
      baseline: decimal(0.5, 200, 1),
      target: fc.oneof(
        dressed(decimal(0.5, 300, 1)),
        fc.constantFrom('倍增', '增长30%', '年均增长5%左右', '+10', '每年不超过120'),
      ),
    }),
    amount,
  ),
  'shares and ratios': rowOf(
    caseOf({
      scale: fc.constant('change'),
      better,
      unit: fc.constantFrom('%', '‰', '', '岁'),
      baseline: fc.oneof(share, fc.constant('>90')),
      target: fc.oneof(dressed(share), fc.constantFrom('提高4个百分点', '-3', '前10位', '每年90以上')),
    }),
    share,
  ),
  'totals of flows': rowOf(
    caseOf({
      scale: fc.constant('sum'),
      better,
      unit: fc.constant('亿美元'),
      baseline: fc.constantFrom('', '2.3'),
      target: fc
        .tuple(decimal(1, 60, 1), fc.constantFrom('', '左右', '以上'))
        .map(([text, about]) => `[${text}]${about}`),
    }),
    fc.oneof(
      decimal(-1, 9, 1),
      decimal(0, 30, 1).map((text) => `[${text}]`),
    ),
  ),
  reductions: rowOf(
    caseOf({
      scale: fc.constant('cut'),
      better: fc.constant('higher'),
      unit: fc.constant('%'),
      target: fc
        .tuple(decimal(1, 40, 1), fc.constantFrom('', '左右'))
        .map(([text, about]) => `累计下降${text}%${about}`),
    }),
    decimal(-4, 12, 2),
  ),
  'means of growth rates': rowOf(
    caseOf({
      scale: fc.constant('mean-growth'),
      better,
      unit: fc.constant('%'),
      target: fc.oneof(dressed(decimal(-2, 12, 1)), fc.constant('年均增长6.5%以上')),
    }),
    decimal(-9, 14, 1),
  ),
}

const ownPaths = fc
  .record({
    row: fc.oneof(
      kinds['amounts that grow'] ?? fc.constant(none),
      kinds['shares and ratios'] ?? fc.constant(none),
    ),
    own: fc.option(decimal(1, 99, 1), { nil: null }),
    baselineYear: fc.constantFrom(2018, 2019, 2020),
  })
  .map(({ row, own, baselineYear }): Row => ({ ...row, own, baselineYear }))

describe.each([
  ...Object.entries(kinds),
  ['paths of their own, and baselines of earlier years', ownPaths] as const,
])('%s', (_, kind) => {
  it('come out of their formulas as kq has them, every cell of the workbook', () => {
    fc.assert(
      fc.property(
        fc.array(kind, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...years),
        fc.constantFrom<Lang>('zh', 'en'),
        (rows, year, lang) => {
          const report = reportOf(planOfRows(rows), rows, year, lang)
          expect(differing(reportBook(report, report.assessments, messages[lang]))).toEqual([])
        },
      ),
      tries(60),
    )
  })

  it('and follow a value typed over as kq judges it', () => {
    let typedOver = 0
    fc.assert(
      fc.property(kind, kind, fc.constantFrom(...years), (row, other, year) => {
        const typed = (Object.values(other.cells)[0] ?? '').replace(/[[\]]/g, '')
        if (typed === '') return
        const plan = planOfRows([row])
        const report = reportOf(plan, [row], year)
        const [before] = report.assessments
        if (before === undefined || liveTerms(before, report) === null) return
        const edited = { ...row, cells: { ...row.cells, [year]: typed } }
        const wanted = reportOf(plan, [edited], year)
        const book = reportBook(report, report.assessments, zh)
        const layout = layoutOf(report.assessments, report, zh)
        const column = layout.at(`value${year}`)
        const sheet = book.sheets.find(({ name }) => name === layout.sheet)
        if (sheet?.rows[layout.first]?.[column]?.role !== 'input') return
        typedOver += 1
        const cell = evaluator(book, new Map([[placeOf(layout.sheet, layout.first, column), Number(typed)]]))
        const after = wanted.assessments[0] as Assessment
        const of = (
          name: 'achieved' | 'required' | 'progress' | 'pace' | 'projected' | 'verdict' | 'onTrack',
        ) => (layout.at(name) < 0 ? undefined : cell(layout.sheet, layout.first, layout.at(name)))
        const expected = {
          achieved: after.rate.achieved,
          required: year === 2025 ? undefined : after.rate.required,
          progress: after.progress,
          pace: after.pace,
          projected: year === 2025 ? undefined : after.projected,
          verdict: verdictText(after, zh),
          onTrack: after.onTrack === null ? '—' : after.onTrack ? '是' : '否',
        }
        const wrong = Object.entries(expected).filter(
          ([name, value]) =>
            !same(of(name as never), value === null ? '' : value) &&
            !(value === null && of(name as never) === null),
        )
        expect(
          wrong.map(([name, value]) => `${name}: ${JSON.stringify(of(name as never))}, not ${value}`),
        ).toEqual([])
        const count = cell('总览', 4 + verdictRow(book, verdictText(after, zh)), 2)
        expect(count).toBe(1)
      }),
      tries(200),
    )
    expect(typedOver).toBeGreaterThan(20)
  })
})

/** Which row of the table of verdicts says this. */
function verdictRow(book: Book, text: string): number {
  const rows = book.sheets[0]?.rows.slice(4) ?? []
  return rows.findIndex((row) => row[0]?.value === text)
}
