import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildReport } from '../../src/report/build.ts'
import { contractErrors } from '../support/published.ts'
import { run } from '../support/run.ts'
import { tries } from '../support/seed.ts'
import { smallPlan } from '../support/small-plan.ts'
import { assessments } from './arbitrary.ts'

const reportErrors = contractErrors('Report')
const diffErrors = contractErrors('DiffReport')
const explainErrors = contractErrors('ExplainReport')
const milestonesErrors = contractErrors('MilestonesReport')
const printed = async (...argv: string[]): Promise<unknown> =>
  JSON.parse((await run([...argv, '-f', 'json'])).stdout)

describe('the contracts of the JSON formats, made from the types that state them', () => {
  it.each([
    ['check', 'fixtures/keqiao/2023.csv'],
    ['check', 'fixtures/keqiao/2021.csv', 'fixtures/keqiao/2022.csv', 'fixtures/keqiao/2024.csv'],
    ['check', 'fixtures/regions/2023.csv', '--group', 'all', '--lang', 'en'],
    ['check', 'fixtures/illustrative/2025.csv'],
    ['check', 'fixtures/worst/worst.csv'],
    ['check', 'fixtures/thirteenth-plan/2020.csv', '--plan', 'fixtures/thirteenth-plan/indicators.csv'],
    ['check', 'fixtures/illustrative/2023.csv', '--targets', 'fixtures/assigned/keqiao-made-up.csv'],
    ['plan', '--lint'],
    ['plan', '--lint', '--plan', 'fixtures/plans/every-notation.csv'],
    ['validate', 'fixtures/worst/worst.csv'],
    ['validate', 'LICENSE'],
    ['check', 'fixtures/keqiao/2023.csv', '--method', 'statcan'],
    ['check', 'fixtures/illustrative/2023.csv', '--method', 'destatis'],
    ['check', 'fixtures/illustrative/2023.csv', '--method', 'unsd'],
    ['check', 'fixtures/illustrative/2023.csv', '--method', 'escap'],
  ])('hold for kq %s %s', async (...argv) => {
    expect(reportErrors(await printed(...argv))).toEqual([])
  })

  it.each([
    ['fixtures/keqiao/2023.csv', 'fixtures/diff/2023-corrected.csv'],
    ['fixtures/keqiao/2023.csv', 'fixtures/keqiao/2024.csv'],
    ['fixtures/keqiao/2023.csv', 'fixtures/keqiao/2023.csv'],
    ['fixtures/regions/2023.csv', 'fixtures/diff/regions-2023-corrected.csv'],
    ['fixtures/illustrative/2023.csv', 'fixtures/worst/worst.csv'],
  ])('hold for kq diff %s %s', async (old, next) => {
    expect(diffErrors(await printed('diff', old, next))).toEqual([])
  })

  it.each([
    ['gdp'],
    ['gdp', 'fixtures/keqiao/2021.csv', 'fixtures/keqiao/2022.csv', 'fixtures/keqiao/2023.csv'],
    ['gdp', 'fixtures/illustrative/2025.csv'],
    ['fdi', 'fixtures/illustrative/2023.csv'],
    ['17', 'fixtures/illustrative/2023.csv'],
    ['20', 'fixtures/illustrative/2023.csv'],
    ['32', 'fixtures/illustrative/2023.csv'],
    ['disposable-income', 'fixtures/worst/worst.csv'],
    ['gdp', 'fixtures/regions/2023.csv'],
  ])('hold for kq explain %s %s', async (...argv) => {
    expect(explainErrors(await printed('explain', ...argv))).toEqual([])
  })

  it.each([
    [],
    ['fixtures/illustrative/2023.csv'],
    ['fixtures/regions/2023.csv', '--tier', '冲刺', '--group', 'all'],
  ])('hold for kq milestones %s', async (...argv) => {
    expect(milestonesErrors(await printed('milestones', ...argv))).toEqual([])
  })

  it('hold for any report, whatever its numbers', () => {
    fc.assert(
      fc.property(assessments, (all) => {
        const found = {
          tool: 'kq',
          plan: smallPlan,
          year: 2023,
          method: 'schedule',
          inputs: [],
          findings: [],
        }
        const report = buildReport({ ...found, method: 'schedule', assessments: all, lang: 'zh' })
        expect(reportErrors(JSON.parse(JSON.stringify(report)))).toEqual([])
      }),
      tries(50),
    )
  })

  it.each([
    ['a field left out', (report: Record<string, unknown>) => ({ ...report, year: undefined })],
    ['a field of no place', (report: Record<string, unknown>) => ({ ...report, colour: 'red' })],
    ['a field of another type', (report: Record<string, unknown>) => ({ ...report, tool: null })],
    ['another contract', (report: Record<string, unknown>) => ({ ...report, schema: 'kq-report/2' })],
  ])('do not hold with %s', async (_, spoilt) => {
    const report = (await printed('check', 'fixtures/keqiao/2023.csv')) as Record<string, unknown>
    expect(reportErrors(JSON.parse(JSON.stringify(spoilt(report))))).not.toEqual([])
    const diff = (await printed('diff', 'fixtures/keqiao/2023.csv', 'fixtures/keqiao/2024.csv')) as Record<
      string,
      unknown
    >
    expect(diffErrors(JSON.parse(JSON.stringify(spoilt(diff))))).not.toEqual([])
  })
})
