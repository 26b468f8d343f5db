import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { targetPathOf } from '../../src/assess/target-path.ts'
import type { ScheduleAssessment } from '../../src/domain/assessment.ts'
import type { Indicator, Plan } from '../../src/domain/plan.ts'
import { planIn } from '../../src/domain/plan-in.ts'
import { halfStep } from '../../src/domain/quantity.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { expected, valueAtProgress } from '../../src/pathway/line.ts'
import { openAmendments } from '../../src/plan/amendments.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { scheduleQuery } from '../../src/sql/query.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { root } from '../support/run.ts'
import { shippedPlan } from '../support/shipped-plan.ts'
import { type Answered, inDuckdb, inPostgres, type LongRow } from '../support/warehouses.ts'

const usual = { name: 'submissions', region: 'region', indicator: 'indicator', year: 'year', value: 'value' }
const plan = (file: string) => loadPlan(readFileSync(join(root, file), 'utf8'), file)
const everyKind = plan('fixtures/plans/every-kind.csv')
const amendments =
  'code,from_year,target,baseline,decision,source\namount,2023,2100,,d,s\npoints,2024,84,,d,s\n'
const amended = await openAmendments(everyKind, new TextEncoder().encode(amendments), 'a.csv')

/** Values of an indicator in a year, at the edges of its verdicts as often as not. */
function valuesOf(of: Plan, indicator: Indicator, year: number): fc.Arbitrary<string | null> {
  const { goal, line } = targetPathOf(planIn(of, year), indicator)
  const { baseline, target } = indicator
  if (target.kind === 'qualitative')
    return fc.constantFrom<string | null>('完成', '未完成', '', null, '已完成')
  const due = line === null ? null : expected(line, year)
  const share = line === null ? null : (year - line.startYear) / (line.endYear - line.startYear)
  const atCut = (cut: number) =>
    line === null || share === null ? null : valueAtProgress(line, cut * share, year)
  const start = baseline.kind === 'value' || baseline.kind === 'bound' ? baseline.quantity.value : null
  const places = [goal?.threshold.value, goal?.limit?.value, due, start, ...[0, 0.6, 0.95, 1.05].map(atCut)]
  const known = places.filter((value) => value != null)
  const around = known.length === 0 ? [5] : known
  const near = fc.constantFrom(...around).chain((value) =>
    fc
      .tuple(fc.integer({ min: 0, max: 8 }), fc.constantFrom(-1, -0.5, 0, 0.5, 1), fc.boolean())
      .map(([decimals, halves, isYears]) => {
        const turned = indicator.minusIsDecline ? -value : value
        const own = isYears && indicator.scale !== 'mean-growth' && goal?.start === 0 ? turned / 5 : turned
        return (own + 2 * halves * halfStep(decimals)).toFixed(decimals)
      }),
  )
  const size = Math.max(...around.map(Math.abs), 1)
  const spread = fc.integer({ min: -3000, max: 20000 }).map((n) => ((size * n) / 10000).toFixed(3))
  return fc.oneof(
    { weight: 8, arbitrary: near },
    { weight: 4, arbitrary: spread },
    { weight: 1, arbitrary: fc.constantFrom<string | null>(null, '', '-', '…', '0', '-0.0') },
  )
}

/** A region's rows: each indicator, by one of its words, in each year with some left out. */
function regionOf(
  of: Plan,
  year: number,
): fc.Arbitrary<readonly (readonly [string, string, string | null])[]> {
  const cells = of.indicators
    .filter(({ group }) => group === 'main')
    .flatMap((indicator) =>
      Array.from({ length: year - of.baselineYear }, (_, at) => of.baselineYear + 1 + at).map((at) =>
        fc
          .tuple(
            valuesOf(of, indicator, at),
            fc.constantFrom('code', 'name', 'nameEn'),
            fc.integer({ min: 0, max: 11 }),
          )
          .map(([value, by, luck]) =>
            luck === 0 ? null : ([indicator[by as 'code'], `${at}`, value] as const),
          ),
      ),
    )
  return fc.tuple(...cells).map((rows) => rows.filter((row) => row !== null))
}

const rowsOf = (of: Plan, year: number, regions: number): readonly LongRow[] =>
  fc
    .sample(regionOf(of, year), { numRuns: regions, seed: 20242025 })
    .flatMap((rows, at) => rows.map((row): LongRow => [`县${at}`, ...row]))

async function checked(of: Plan, rows: readonly LongRow[], year: number) {
  const code = new Map(
    of.indicators.flatMap(({ code, name, nameEn }) => [code, name, nameEn].map((word) => [word, code])),
  )
  const lines = rows.map(([region, word, at, value]) => `${region},${code.get(word)},${at},${value ?? ''}`)
  const text = `地区,代码,年份,数值\n${lines.join('\n')}\n`
  const read = await readSubmission(sourceOf('long.csv', new TextEncoder().encode(text)), of)
  return assess(of, [read], { year, onlyLastYear: true })
}

const close = (a: number | null, b: number | null) =>
  a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b))

/** In what a row of a query differs from an assessment; null where in nothing. */
function difference(row: Answered | undefined, judged: ScheduleAssessment): string | null {
  if (row === undefined) return `${judged.code}: no row`
  const words =
    [row.verdict, row.on_track, row.reason].join() === [judged.verdict, judged.onTrack, judged.reason].join()
  const numbers =
    close(row.actual, judged.actual) &&
    close(row.expected, judged.expected) &&
    close(row.pace, judged.pace) &&
    close(row.rate_required, judged.rate.required)
  if (words && numbers) return null
  const { code, verdict, reason, actual, expected, pace, rate, region } = judged
  return `${region} ${code}: ${[verdict, reason, actual, expected, pace, rate.required]} / ${[row.verdict, row.reason, row.actual, row.expected, row.pace, row.rate_required]}`
}

type Run = typeof inDuckdb
async function differences(
  of: Plan,
  year: number,
  regions: number,
  dialect: 'duckdb' | 'postgres',
  runs: Run,
) {
  const rows = rowsOf(of, year, regions)
  const judged = await checked(of, rows, year)
  const answered = await runs(scheduleQuery(of, { dialect, table: usual, year }), rows)
  const by = new Map(answered.map((row) => [`${row.region} ${row.code}`, row]))
  const found = judged
    .map((one) => difference(by.get(`${one.region} ${one.code}`), one))
    .filter((one) => one !== null)
  return {
    found: found.slice(0, 8),
    rows: answered.length,
    judged: judged.length,
    verdicts: new Set(judged.map(({ verdict }) => verdict)),
  }
}

const plans: readonly (readonly [string, Plan])[] = [
  ['the shipped plan', shippedPlan()],
  ['a plan of every kind of target', everyKind],
  ['a plan that was amended', amended],
]

describe.each(plans)('a query for %s', (_, of) => {
  it.each([2021, 2022, 2023, 2024, 2025])('judges %i in DuckDB as kq does', async (year) => {
    const { found, rows, judged, verdicts } = await differences(of, year, 120, 'duckdb', inDuckdb)
    expect(found).toEqual([])
    expect(rows).toBe(judged)
    expect(verdicts.size).toBeGreaterThan(3)
  })

  it.each([2022, 2025])('judges %i in PostgreSQL as kq does', async (year) => {
    const { found, rows, judged } = await differences(of, year, 40, 'postgres', inPostgres)
    expect(found).toEqual([])
    expect(rows).toBe(judged)
  })
})
