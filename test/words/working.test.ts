import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, assessWithWorking, planWorking } from '../../src/assess/index.ts'
import { studentT } from '../../src/assess/student-t.ts'
import { scaleNames } from '../../src/domain/scale.ts'
import type { Lang } from '../../src/domain/wording.ts'
import type { Step, StepKind } from '../../src/domain/working.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { displayWidth } from '../../src/render/width.ts'
import { explainAnswer } from '../../src/report/explain.ts'
import { type ExplainPart, explanationsOf } from '../../src/report/explain-parts.ts'
import type { ExplainView } from '../../src/report/explain-view.ts'
import { jsonText } from '../../src/words/json-text.ts'
import { style } from '../report/sample.ts'
import { type Case, type Cells, indicator, planOf, submissionOf } from '../support/builders.ts'
import { calculate, printed } from '../support/calculator.ts'
import { tries } from '../support/seed.ts'
import { explainMarkdown, explainText } from '../support/written.ts'

function viewOf(kase: Case, cells: Cells | null, year?: number): ExplainView {
  const only = { ...indicator(kase), source: '表1 行1' }
  const plan = planOf(only)
  const [asked] = assess(plan, [], { year: plan.targetYear })
  if (asked === undefined) throw new Error('nothing asked')
  const assessments =
    cells === null
      ? []
      : assessWithWorking(plan, [submissionOf(only.code, cells)], {
          studentT,
          ...(year === undefined ? {} : { year }),
        })
  return {
    tool: 'kq 0.1.0',
    plan,
    indicator: only,
    asked,
    working: planWorking(plan, only),
    year: assessments[0]?.year ?? null,
    assessments,
    findings: [],
  }
}

/** Yearly flows are printed in three decimals each, and so add up to within as many halves of the last. */
const flowSlack = (numbers: string) =>
  /^[\d.]+(?: \+ [\d.]+)+$/.test(numbers) ? 0.0005 * numbers.split('+').length : 0

const partsOf = (view: ExplainView, lang: Lang): readonly ExplainPart[] =>
  explanationsOf(view, lang).flatMap(({ parts }) => parts)

const gdp: Case = {
  baseline: '1516.7',
  target: '2200★',
  scale: 'growth',
  unit: '亿元',
  tiers: [
    { label: '确保', quantity: { value: 2000, decimals: 0 } },
    { label: '力争', quantity: { value: 2200, decimals: 0 } },
    { label: '冲刺', quantity: { value: 2500, decimals: 0 } },
  ],
}
const cases: readonly (readonly [string, Case, Cells | null, number?])[] = [
  ['the plan alone', gdp, null],
  ['growth over three years', gdp, { 2021: '1747.98', 2022: '1901.36', 2023: '2030.29' }],
  ['the target year', gdp, { 2025: '2168.5' }],
  ['met early', gdp, { 2024: '2252.28' }],
  ['about', { baseline: '81', target: '85 左右', unit: '%' }, { 2021: '81.9', 2022: '82.6', 2023: '83.4' }],
  ['about, without a baseline', { target: '20 左右' }, { 2025: '19' }],
  ['a total', { baseline: '2.3', target: '[20]', scale: 'sum' }, { 2021: '2.6', 2022: '2.8', 2023: '2.9' }],
  ['a reported total', { baseline: '2.3', target: '[20]', scale: 'sum' }, { 2022: '[5.4]', 2023: '2.9' }],
  ['a total with a gap', { baseline: '2.3', target: '[20]', scale: 'sum' }, { 2021: '2.6', 2023: '2.9' }],
  ['a cut that rose once', { target: '[17]', scale: 'cut' }, { 2021: '-1.51', 2022: '2.20', 2023: '4.18' }],
  [
    'kept and at risk',
    { baseline: '89.3', target: '87', unit: '%' },
    { 2021: '88.6', 2022: '87.9', 2023: '87.6' },
  ],
  [
    'kept and breached',
    { baseline: '100', target: '100', unit: '%' },
    { 2021: '100', 2022: '100', 2023: '96.4' },
  ],
  [
    'a strict bound reached exactly',
    { baseline: '1.66', target: '<1.63', better: 'lower' },
    { 2023: '1.63' },
  ],
  ['a bounded baseline', { baseline: '>98.5', target: '99', unit: '%' }, { 2022: '98.7', 2023: '98.9' }],
  ['a bound', { baseline: '98', target: '99', unit: '%' }, { 2023: '98.5以上' }],
  ['a task done', { baseline: '6.4', target: '完成上级下达任务', scale: 'cut' }, { 2023: '完成' }],
  ['a number for a task', { target: '完成上级下达任务' }, { 2023: '3.1' }],
  ['twice the baseline', { baseline: '100', target: '倍增', scale: 'growth' }, { 2023: '160' }],
  ['mean growth', { baseline: '864.6', target: '年均增长5%以上', scale: 'growth' }, { 2023: '1000' }],
  ['an interval', { baseline: '20', target: '30–50' }, { 2023: '25' }],
  ['no baseline', { target: '70' }, { 2023: '60' }],
  ['a value that is not positive', gdp, { 2023: '-3' }],
  ['an unreadable cell', gdp, { 2023: '12.5①' }],
  ['no value in the judged year', gdp, { 2022: '1901.36' }, 2023],
  ['near a cut', { baseline: '80', target: '90' }, { 2023: '85.69' }],
  ['lower is better, missed', { baseline: '30.6', target: '<30', better: 'lower' }, { 2025: '31.2' }],
]

describe.each(cases.map(([title, kase, cells, year]) => ({ title, kase, cells, year })))(
  '$title',
  ({ kase, cells, year }) => {
    const view = viewOf(kase, cells, year)

    it.each(['zh', 'en'] as const)(
      'in %s: every formula printed gives the number printed after it',
      (lang) => {
        const formulas = partsOf(view, lang).flatMap(({ items }) =>
          items.flatMap(({ formula }) => formula ?? []),
        )
        for (const { numbers, equals } of formulas) {
          const { value, half } = printed(equals)
          const slack = flowSlack(numbers)
          expect(Math.abs(calculate(numbers) - value), `${numbers} = ${equals}`).toBeLessThanOrEqual(
            half * 1.0001 + slack,
          )
        }
      },
    )

    it.each(['zh', 'en'] as const)('in %s: says no gap as a number, and keeps to its language', (lang) => {
      const text = explainText(view, { ...style, lang, width: 100 })
      expect(text).not.toMatch(/NaN|Infinity|undefined|null|\[object/)
      for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100)
      const own = text.replace(/确保|力争|冲刺|“[^”]*”|"[^"]*"|表1 行1|完成|亿元/g, '')
      if (lang === 'en') expect(own).not.toMatch(/(?!左右)\p{Script=Han}{2}/u)
      else expect(own.replace(/ln\(|\bt =|x\.csv|\(B2\)/g, '')).not.toMatch(/[a-z]{3}/)
    })

    it('draws with ASCII signs alone where asked', () => {
      const text = explainText(view, { ...style, lang: 'en', ascii: true })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is asked for
      expect(text.replace(/[\p{Script=Han}“”，①]/gu, '')).toMatch(/^[\x00-\x7f]*$/)
    })

    it('is the same in Markdown, and whole in JSON', () => {
      const markdown = explainMarkdown(view, { lang: 'zh', ascii: false })
      const items = partsOf(view, 'zh').flatMap((part) => part.items)
      expect(markdown.match(/^\d+\. \*\*/gm)).toHaveLength(items.length)
      const json = JSON.parse(jsonText(explainAnswer(view).data)) as {
        working: Step[]
        assessments: { verdict: string; working: Step[] }[]
      }
      expect(json.working.length).toBeGreaterThan(1)
      for (const { verdict, working } of json.assessments) {
        expect(working.at(-1)).toMatchObject({ kind: 'verdict', result: verdict })
      }
    })
  },
)

describe('a target measured against another indicator', () => {
  const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
  const economy = '1,gdp,地区生产总值,亿元,1000,1500,anticipatory,higher,growth'
  const view = (row: string, own: Cells, other: Cells): ExplainView => {
    const scale = row.startsWith('%') ? 'change' : 'growth'
    const lines = [header, economy, `2,x,指标,${row},anticipatory,higher,${scale}`]
    const plan = loadPlan(lines.join('\n'), 'plan.csv')
    const submissions = [submissionOf('x', own), submissionOf('gdp', other)]
    const assessments = assessWithWorking(plan, submissions, { code: 'x' })
    const [, only] = plan.indicators
    const [asked] = assess(plan, [], { year: 2025, code: 'x' })
    if (only === undefined || asked === undefined) throw new Error('no indicator')
    return {
      tool: 'kq',
      plan,
      indicator: only,
      asked,
      working: planWorking(plan, only),
      year: 2022,
      assessments,
      findings: [],
    }
  }
  it.each<[string, string, Cells, Cells, string]>([
    [
      'an amount',
      '亿元,100,快于经济增长',
      { 2022: '121' },
      { 2022: '1100' },
      'ln(121 ÷ 100) ÷ ln(1100 ÷ 1000) = 2.00',
    ],
    [
      'a rate of growth',
      '%,,快于经济增长',
      { 2022: '9' },
      { 2021: '1000', 2022: '1080' },
      '9% ÷ (1080 ÷ 1000 − 1) = 1.13',
    ],
    ['one that stands still', '亿元,100,快于经济增长', { 2022: '101' }, { 2022: '1000' }, '比不出倍数'],
    ['one that is not reported', '亿元,100,快于经济增长', { 2022: '120' }, {}, '没有可算增速的数'],
  ])('%s: says both growths and their ratio', (_title, row, own, other, told) => {
    const found = view(row, own, other)
    expect(explainText(found, { ...style, lang: 'zh', width: 120 })).toContain(told)
    expect(explainText(found, { ...style, lang: 'en', width: 120 })).not.toMatch(/NaN|undefined|null/)
    for (const { formula } of partsOf(found, 'zh').flatMap(({ items }) => items)) {
      if (formula === null) continue
      const { value, half } = printed(formula.equals)
      expect(Math.abs(calculate(formula.numbers) - value)).toBeLessThanOrEqual(half * 1.0001)
    }
  })
})

describe('what a reader is told', () => {
  const textOf = (kase: Case, cells: Cells | null, lang: Lang) =>
    explainText(viewOf(kase, cells), { ...style, lang, width: 200 })

  it('GDP: the plan’s growth is nominal, the growth in the news is not', () => {
    expect(textOf(gdp, null, 'zh')).toContain(
      '计划年均 +7.72% 里含有物价变动；新闻和公报里的 GDP 增速按可比价（不变价）计算',
    )
    expect(textOf(gdp, null, 'en')).toContain('the growth of GDP in the news is at constant prices')
  })

  it('says nothing of prices where there is no money', () => {
    expect(textOf({ baseline: '27', target: '33', scale: 'growth', unit: '万人' }, null, 'zh')).not.toContain(
      '现价',
    )
  })

  it('shows a pace so close to a cut with enough digits to tell them apart', () => {
    const text = textOf({ baseline: '80', target: '90' }, { 2023: '85.69' }, 'zh')
    expect(text).toContain('进度比 0.948 在 0.60 与 0.95 之间')
    expect(text).toContain('离分界 0.95 不到 0.02')
  })

  it('names the years without which there is no probability', () => {
    expect(textOf(gdp, { 2023: '2030.29' }, 'zh')).toContain('缺 2021、2022 年的数')
    expect(textOf(gdp, { 2021: '1747.98', 2022: '1901.36' }, 'en')).toContain(
      'no probability: only 2 yearly changes so far, and it takes 3',
    )
  })

  it('every kind of step is said by some case', () => {
    const said = new Set<StepKind>()
    for (const [, kase, cells, year] of cases) {
      const view = viewOf(kase, cells, year)
      for (const { kind } of [...view.working, ...view.assessments.flatMap(({ working }) => working)])
        said.add(kind)
    }
    expect([...said].toSorted()).toEqual(
      [
        ...[
          'achieved',
          'actual',
          'aim',
          'baseline',
          'bound',
          'elapsed',
          'expected',
          'final',
          'flow',
          'graded',
        ],
        ...[
          'history',
          'next-year',
          'outlook',
          'pace',
          'path',
          'planned',
          'price',
          'progress',
          'projected',
          'required',
        ],
        ...['satisfied', 'sensitivity', 'statement', 'target', 'tiers', 'unusable', 'verdict'],
      ].toSorted(),
    )
  })
})

describe('properties', () => {
  const value = fc.integer({ min: 1, max: 100_000 }).map((n) => `${n / 100}`)

  it('whoever works out a printed formula arrives at the printed number', () => {
    const scale = fc.constantFrom(...scaleNames)
    const better = fc.constantFrom('higher' as const, 'lower' as const)
    const small = fc.integer({ min: -500, max: 2000 }).map((n) => `${n / 100}`)
    fc.assert(
      fc.property(
        scale,
        better,
        value,
        value,
        fc.array(fc.tuple(value, small), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 1, max: 5 }),
        (name, way, b, t, given, run) => {
          const target = name === 'cut' ? `[${(Number(t) % 90) + 1}]` : name === 'sum' ? `[${t}]` : t
          const cells = Object.fromEntries(
            given
              .slice(0, run)
              .map(([level, rate], at) => [
                2021 + at,
                name === 'cut' || name === 'mean-growth' ? rate : level,
              ]),
          )
          const view = viewOf({ baseline: b, target, scale: name, better: way }, cells)
          for (const { formula } of partsOf(view, 'zh').flatMap(({ items }) => items)) {
            if (formula === null) continue
            const { value: result, half } = printed(formula.equals)
            const worked = calculate(formula.numbers)
            const slack = flowSlack(formula.numbers)
            // Running totals of cuts are put in with six decimals.
            const inputs = Math.max(1e-9, Math.abs(worked) * 2e-6)
            expect(Math.abs(worked - result), `${formula.numbers} = ${formula.equals}`).toBeLessThanOrEqual(
              half * 1.0001 + slack + inputs,
            )
          }
        },
      ),
      tries(300),
    )
  })
})
