import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator, Plan } from '../../src/domain/plan.ts'
import type { Lang } from '../../src/domain/wording.ts'
import { readPlan, readPlanRows } from '../../src/plan/load.ts'
import { planFileRows } from '../../src/plan/plan-file.ts'
import { csvText } from '../../src/render/rectangle.ts'
import { cuts, notations } from '../support/notations.ts'
import { root } from '../support/run.ts'

const again = (plan: Plan, lang: Lang) =>
  readPlanRows(
    planFileRows(plan, lang).map((cells, index) => ({ line: index + 1, row: index + 1, cells })),
    plan.file,
  )

/** What counts of an indicator: the reason of a proposal stands in one language, and a spreadsheet needs `[+1]` and `3–5`. */
function comparable({ line: _line, target, baseline, proposed, ...rest }: Indicator) {
  const plain = (text: string) =>
    text
      .replace(/^\s*[+＋](.*)$/, '[+$1]')
      .replace(/^([\d.]+)-/, '$1–')
      .trim()
  return {
    ...rest,
    target: { ...target, text: plain(target.text) },
    baseline: baseline.kind === 'none' ? baseline : { ...baseline, text: plain(baseline.text) },
    proposed: proposed.map(({ column, value }) => ({ column, value })),
  }
}

const files = ['fixtures/plans', 'fixtures/plans/valid', 'fixtures/plans/printed'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.[ct]sv$/.test(name) && !name.includes('relations'))
    .map((name) => `${folder}/${name}`),
)
const plans = ['indicators.csv', ...files].flatMap((file) => {
  const { plan } = readPlan(readFileSync(join(root, file), 'utf8'), file)
  return plan === null ? [] : [{ file, plan }]
})

describe('a plan written as a plan file', () => {
  it('is tried with plans of every kind', () => {
    expect(plans.length).toBeGreaterThan(20)
  })

  it.each(plans)('is the same plan when read again: $file', ({ plan }) => {
    for (const lang of ['zh', 'en'] as const) {
      const { plan: read, findings } = again(plan, lang)
      expect(findings).toEqual([])
      expect(read?.indicators.map(comparable)).toEqual(plan.indicators.map(comparable))
      expect([read?.baselineYear, read?.targetYear]).toEqual([plan.baselineYear, plan.targetYear])
    }
  })

  it('is the same plan through a CSV file', () => {
    for (const { plan, file } of plans) {
      const text = csvText(planFileRows(plan, 'zh'), true)
      expect(readPlan(text, file).plan?.indicators.map(comparable)).toEqual(plan.indicators.map(comparable))
    }
  })

  it('keeps every notation', () => {
    const number = fc.integer({ min: 11, max: 999 }).map((digits) => (digits / 10).toFixed(1))
    const form = fc.oneof(
      fc.constantFrom(...notations),
      fc.constantFrom(...cuts).map((cut) => [cut, 'cut', 'higher'] as const),
    )
    fc.assert(
      fc.property(form, number, fc.constantFrom('zh', 'en'), ([target, scale, better], n, lang) => {
        const row = ['1', 'a', 'x', '', '12.3', target.replace('#', n), 'anticipatory', better, scale]
        const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'.split(',')
        const written = [header, row].map((cells, index) => ({ line: index + 1, row: index + 1, cells }))
        const { plan } = readPlanRows(written, 'p.csv')
        fc.pre(plan !== null)
        expect(again(plan, lang).plan?.indicators.map(comparable)).toEqual(plan.indicators.map(comparable))
      }),
      { numRuns: 500 },
    )
  })
})
