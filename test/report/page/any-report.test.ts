import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handedInAs } from '../../../src/cli/handed-in.ts'
import type { Assessment } from '../../../src/domain/assessment.ts'
import { buildReport } from '../../../src/report/build.ts'
import { checkAnswer } from '../../../src/report/check-answer.ts'
import { everyRow } from '../../../src/report/row-wishes.ts'
import { smallPlan } from '../../support/small-plan.ts'
import { assessments } from '../arbitrary.ts'
import { style } from '../sample.ts'

/* The page of reports nobody would believe: any numbers beside any words. */

const year = fc.integer({ min: 2021, max: 2025 })
const value = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: null })
const path = fc
  .array(fc.record({ expected: value, stated: fc.boolean() }), { maxLength: 5 })
  .map((points) => points.map((point, index) => ({ ...point, year: 2021 + index })))
const outlook = fc.record({
  reaches: fc.constantFrom(true, false, null),
  likelihood: fc.constantFrom('likely' as const, 'in-doubt' as const, 'unlikely' as const, null),
  beyond: fc.constant(null),
  loss: fc.constantFrom(null, { changes: 2, projected: 5 }),
  probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  interval: fc.option(fc.record({ low: fc.integer(), high: fc.integer() }), { nil: null }),
  range: fc.constant(null),
})
const history = fc.array(
  fc.record({
    year,
    actual: value,
    latest: value,
    verdict: fc.constantFrom('ahead' as const, 'behind' as const, 'no-data' as const),
    onTrack: fc.constantFrom(true, false, null),
  }),
  { maxLength: 3 },
)
const more = fc.record({
  path,
  outlook,
  history,
  elapsed: fc.constantFrom(0, 0.2, 0.6, 1),
  region: fc.constantFrom(null, '甲区', '乙区'),
})
const any: fc.Arbitrary<readonly Assessment[]> = fc
  .tuple(assessments, fc.array(more, { minLength: 12, maxLength: 12 }))
  .map(([all, further]) =>
    all.map((one, index) => {
      // A share is shown as a percentage, which the largest numbers there are have none of.
      const progress = one.progress === null || Math.abs(one.progress) < 1e300 ? one.progress : null
      return { ...one, ...further[index], progress }
    }),
  )

describe('the page of any report', () => {
  it('is one page in both languages, without a number that is none and with no name twice', async () => {
    await fc.assert(
      fc.asyncProperty(any, async (all) => {
        const report = buildReport({
          tool: 'kq test',
          plan: smallPlan,
          year: 2023,
          assessments: all,
          findings: [],
          lang: 'zh',
        })
        const { handedIn } = checkAnswer(report, { ...style, ...everyRow }, 'zh')
        if (handedIn === undefined) throw new Error('a report of indicators judged is handed in')
        const page = String(await handedInAs(handedIn, 'html', 'zh', async () => null))
        const body = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
        expect(body).not.toMatch(/NaN|Infinity|undefined|null|\[object/)
        const ids = [...body.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const [, id] of body.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(id)
        // Everything is closed that is opened.
        for (const tag of ['section', 'table', 'svg', 'article', 'figure', 'ul', 'details'])
          expect(body.match(new RegExp(`<${tag}[ >]`, 'g'))?.length).toBe(
            body.match(new RegExp(`</${tag}>`, 'g'))?.length,
          )
      }),
      { numRuns: 60 },
    )
  })
})
