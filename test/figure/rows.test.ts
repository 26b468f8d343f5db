import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import { effortChartOf } from '../../src/figure/effort.ts'
import { progressChartOf } from '../../src/figure/progress.ts'
import { trajectoryOf } from '../../src/figure/trajectory.ts'
import { en } from '../../src/words/en.ts'
import { assessment } from '../report/sample.ts'
import { run } from '../support/run.ts'

const look = { name: ({ name }: { readonly name: string }) => name, tone: () => 'good' as const }
const reportOf = async (...argv: string[]) =>
  JSON.parse((await run(['check', ...argv, '-f', 'json'])).stdout) as Report
const reports = [
  ['made up', ['fixtures/illustrative/2023.csv']],
  ['real', ['fixtures/keqiao/2023.csv']],
  ['target year', ['fixtures/thirteenth-plan/2020.csv', '--plan', 'fixtures/thirteenth-plan/indicators.csv']],
] as const

describe.each(reports)('the charts of a report (%s)', (_, argv) => {
  it('hold the values of the report and no others', async () => {
    const { assessments } = await reportOf(...argv)
    for (const a of assessments) {
      const chart = trajectoryOf(a, 'good', en)
      expect(chart === null).toBe(a.actual === null)
      if (chart === null) continue
      expect(chart.actual.at(-1)).toEqual({ year: a.year, value: a.actual })
      for (const { year, value } of chart.actual.filter(
        (one) => one.year > a.baselineYear && one.year < a.year,
      ))
        expect(a.history.find((past) => past.year === year)?.actual).toBe(value)
      for (const { year, value } of chart.planned.filter((one) => one.year > a.baselineYear))
        expect(a.path.find((due) => due.year === year)?.expected).toBe(value)
      for (const { year, low, high } of chart.band) {
        const due = a.path.find((one) => one.year === year)?.expected ?? Number.NaN
        expect(low <= due && due <= high).toBe(true)
      }
    }
  })

  it('have every indicator on a way, slowest first, and every growth, widest gap first', async () => {
    const { assessments } = await reportOf(...argv)
    const progress = progressChartOf(assessments, look, en)
    const onWay = assessments.filter(({ progress, pace }) => progress !== null && pace !== null)
    expect(progress?.rows.map(({ name }) => name)).toEqual(
      onWay.toSorted((a, b) => Number(a.pace) - Number(b.pace)).map(({ name }) => name),
    )
    expect(progress?.elapsed).toBe(assessments[0]?.elapsed)
    const effort = effortChartOf(assessments, look, en)
    for (const row of effort?.rows ?? []) {
      const { rate, scale } = assessments.find(({ name }) => name === row.name) ?? assessment({})
      expect(scale).toBe('growth')
      expect([row.achieved, row.planned, row.required]).toEqual([rate.achieved, rate.planned, rate.required])
    }
  })
})

it('the gap counts in the wished direction: 3% short upwards, and 3% short downwards, come before what has room', () => {
  const row = (name: string, better: 'higher' | 'lower', achieved: number, required: number) =>
    assessment({ name, better, scale: 'growth', rate: { achieved, planned: 0.05, required, flow: null } })
  const chart = effortChartOf(
    [row('room', 'higher', 0.08, 0.02), row('down', 'lower', 0.01, -0.02), row('up', 'higher', 0.01, 0.05)],
    look,
    en,
  )
  expect(chart?.rows.map(({ name }) => name)).toEqual(['up', 'down', 'room'])
})

it('no indicator on a way, no chart', () => {
  expect(progressChartOf([assessment({})], look, en)).toBeNull()
  expect(effortChartOf([assessment({})], look, en)).toBeNull()
})
