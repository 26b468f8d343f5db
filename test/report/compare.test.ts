import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { written } from '../../src/cli/answer.ts'
import { compareMethods } from '../../src/compare/methods.ts'
import type { Cause, ComparedRow } from '../../src/domain/comparison.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { displayWidth } from '../../src/render/width.ts'
import { type ComparisonReport, compareAnswer } from '../../src/report/compare.ts'
import { besideCut, shareBesideCut } from '../../src/words/beside-cut.ts'
import { byReason } from '../../src/words/by-reason.ts'
import { causeText, whyText } from '../../src/words/method-cause.ts'
import { numberRuns } from '../../src/words/number-runs.ts'
import { submissionOf } from '../support/builders.ts'
import { root } from '../support/run.ts'
import { tries } from '../support/seed.ts'
import { assessment, style } from './sample.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

/** A comparison of the district's plan by these cells for every indicator of its table. */
function reportOf(cellsOf: (index: number) => Readonly<Record<number, string>>): ComparisonReport {
  const main = plan.indicators.filter(({ group }) => group === 'main')
  const submissions = main.map(({ code }, index) => submissionOf(code, cellsOf(index)))
  const assessments = assess(plan, submissions)
  const comparison = compareMethods(plan, submissions, assessments)
  return { tool: 'kq 0.1.0', plan, year: assessments[0]?.year ?? null, comparison }
}

const cell = fc.oneof(
  fc.integer({ min: 1, max: 30_000 }).map((n) => String(n / 10)),
  fc.constantFrom('', '完成', '98.5以上', '[8.6]', '12.5①', '-3'),
)
const anyReport = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 36, maxLength: 36 })
  .map((rows) =>
    reportOf((index) => Object.fromEntries((rows[index] ?? []).map((text, at) => [2021 + at, text]))),
  )
const lang = fc.constantFrom('zh' as const, 'en' as const)

const as = async (report: ComparisonReport, format: 'table' | 'markdown' | 'csv' | 'json', given = {}) => {
  const look = { ...style, ...given }
  return String(await written(compareAnswer(report, look.lang), format, look))
}
const runs = tries(20)

describe('any comparison', () => {
  it('fits its terminal as a table, with signs of ASCII alone where asked', async () => {
    const width = fc.constantFrom(80, 100, 132)
    await fc.assert(
      fc.asyncProperty(anyReport, lang, width, fc.boolean(), async (report, language, columns, ascii) => {
        const text = await as(report, 'table', { lang: language, width: columns, ascii })
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/)
        if (ascii) expect(text).not.toMatch(/[✓✗≠─—–…≥≤]/)
        for (const line of text.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
      }),
      runs,
    )
  })

  it('is a rectangle, the same ids in both languages, numbers plain', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const [inEnglish] = compareAnswer(report, 'en').rectangles
        const [inChinese] = compareAnswer(report, 'zh').rectangles
        expect(inChinese?.columns).toEqual(inEnglish?.columns)
        const rows = [...(inEnglish?.rows() ?? [])]
        expect(rows).toHaveLength(report.comparison.rows.length)
        for (const row of rows) {
          expect(row).toHaveLength(inEnglish?.columns.length ?? 0)
          for (const value of row) expect(typeof value !== 'number' || Number.isFinite(value)).toBe(true)
        }
        expect(await as(report, 'csv', { lang: 'en' })).not.toMatch(
          /(?:^|,)(?:NaN|Infinity|undefined|null|-0)(?:,|$)/m,
        )
      }),
      runs,
    )
  })

  it('is JSON without a missing answer, and Markdown whose table rows have the same number of cells', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, lang, async (report, language) => {
        const parsed = JSON.parse(await as(report, 'json', { lang: language }))
        expect(parsed.rows).toHaveLength(report.comparison.rows.length)
        for (const { answers, differences } of parsed.rows) {
          expect(Object.keys(answers)).toEqual(['schedule', 'statcan', 'destatis', 'unsd', 'escap'])
          for (const { message } of differences) expect(message).not.toMatch(/NaN|undefined|null/)
        }
        const cells = (await as(report, 'markdown', { lang: language }))
          .split('\n')
          .filter((line) => line.startsWith('|'))
          .map((line) => line.split(/(?<!\\)\|/).length)
        expect(new Set(cells).size).toBeLessThanOrEqual(1)
      }),
      runs,
    )
  })
})

describe('words', () => {
  const judged = assessment({
    unit: '%',
    actual: 87.6,
    baseline: 89.3,
    pace: 0.9496,
    target: { text: '87', kind: 'level', value: 87, inclusive: true },
  })
  const span = { baselineYear: 2020, targetYear: 2025 }

  it.each<[Cause, string, string]>([
    [
      { kind: 'path', along: 'compound', pace: 0.9496, other: 0.951 },
      '路径不同：按复合增速，而规划的路径是直线（进度比须 0.95）：进度比 0.951，按规划路径 0.9496',
      "another path: compound growth, where the plan's is a straight line (a pace of 0.95 is asked): pace 0.951, along the plan's path 0.9496",
    ],
    [
      { kind: 'window', since: 2018, change: 0.2, covered: 0.76, pace: 1.25 },
      '时段不同：只看近年的变化：2018 年以来每年 +0.20 点，到 2025 年走完全程的 76%（须 95%）；2020 年以来进度比 1.25（须 0.95）',
      'another window: only the last years count: +0.20 pp a year since 2018 covers 76% of the way by 2025 (95% is asked); pace since 2020 1.25 (0.95 is asked)',
    ],
    [
      { kind: 'threshold', pace: 0.9167, measure: { of: 'anticipated', anticipated: 9.167 } },
      '标准不同：到 2025 年走完全程 10 分中的几分（须超过 9 分）：9.2 分；进度比 0.92（须 0.95）',
      'another measure: tenths of the whole way covered by 2025 (over 9 is asked): 9.2; pace 0.92 (0.95 is asked)',
    ],
    [
      { kind: 'direction', trend: { of: 'growth', growth: 0.011 } },
      '目标没有数值：规划进度看基期以来的方向，该方法还要年均增速达到 1.5%：按要求的方向年均 1.10%',
      'a target without a figure: the schedule asks for the way since the baseline, the method for growth of 1.5% a year in it: 1.10% a year in the wished direction',
    ],
    [
      { kind: 'direction', trend: { of: 'changes', mean: 0.2, last: -0.1 } },
      '目标没有数值：规划进度看基期以来的方向，该方法看近年平均和最近一年的增减：近年平均每年 +0.20 点，最近一年 -0.10 点',
      'a target without a figure: the schedule asks for the way since the baseline, the method for that of the mean and the last of the latest changes: +0.20 pp a year on average, -0.10 pp last',
    ],
    [
      { kind: 'threshold', pace: 0.967, measure: { of: 'miss', change: -1.9, deviation: 0.0504 } },
      '标准不同：照近年的平均增减，到 2025 年还差目前差距的多少（不到 5% 为晴）：每年 -1.90 点，还差 5.04%；进度比 0.97（须 0.95）',
      "another measure: how much of today's gap the recent mean change leaves in 2025 (a sun leaves less than 5%): -1.90 pp a year leaves 5.04%; pace 0.97 (0.95 is asked)",
    ],
    [
      { kind: 'target-year', measure: { of: 'growth', achieved: 0.0741, required: 0.0772, ratio: 0.9598 } },
      '2025 年已过：规划进度只看是否实现，该方法仍看接近程度，即实际年均增速与所需年均增速之比（须 0.95）：7.41% 比 7.72%，为 0.96',
      '2025 is over: the schedule counts only a target reached, the method how near it came, by the growth a year over the growth required (0.95 is asked): 7.41% of 7.72%, 0.96',
    ],
    [
      { kind: 'kept', projected: 86.5, change: null },
      '目前达标即可；规划进度还看照基期以来的速度能否保持：2025 年趋势值 86.5，目标 87',
      'met so far is enough; the schedule asks whether it lasts at the mean pace since the baseline: heading for 86.5 in 2025, target 87',
    ],
    [
      { kind: 'worsening', change: -1, projected: null },
      '达标但走坏的降一等；规划进度只看是否实现：近年每年 -1.00 点',
      'met but worsening is marked down; for the schedule, reached is met: -1.00 pp a year of late',
    ],
  ])('%o', (cause, zh, en) => {
    expect([causeText(cause, judged, span, 'zh'), causeText(cause, judged, span, 'en')]).toEqual([zh, en])
  })

  it('of a method without an answer are its reason', () => {
    const none = { verdict: 'none', onTrack: null, reason: 'too-few-years', result: null } as const
    const row = {
      assessment: judged,
      answers: { destatis: none },
      agree: null,
      differences: [],
    } as unknown as ComparedRow
    expect(whyText(row, 'destatis', span, 'en')).toBe('fewer than four values')
  })
})

describe('numbers beside a cut', () => {
  it.each([
    ['0.9496 is not 0.95', besideCut(0.9496, 0.95, 2), '0.9496'],
    ['0.95 is', besideCut(0.95, 0.95, 2), '0.95'],
    ['0.93', besideCut(0.93, 0.95, 2), '0.93'],
    ['a gap', besideCut(null, 0.95, 2), '—'],
    ['5.04 %', shareBesideCut(0.0504, 0.05), '5.04%'],
    ['94.96 %', shareBesideCut(0.9496, 0.95), '94.96%'],
    ['9.04 of 10', besideCut(9.04, 9, 1), '9.04'],
  ])('%s', (_, text, expected) => {
    expect(text).toBe(expected)
  })
})

describe('indicators by reason', () => {
  it('draws neighbours together, and keeps other numberings apart', () => {
    expect(numberRuns(['1', '2', '3', '5', '9', '10', 'T8', 'T9', '甲区 1', '乙区 2'])).toEqual([
      '1–3',
      '5',
      '9–10',
      'T8–T9',
      '甲区 1',
      '乙区 2',
    ])
    expect(
      byReason(
        [
          { no: '1', reason: 'invalid' },
          { no: '2', reason: 'qualitative' },
          { no: '3', reason: 'invalid' },
        ],
        'zh',
      ),
    ).toEqual(['1、3（填报的数有错误）', '2（目标没有数值，须填完成或未完成）'])
  })
})
