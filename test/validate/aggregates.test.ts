import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { aggregatesOf } from '../../src/validate/aggregates.ts'
import { aggregateFindings } from '../../src/validate/rules/aggregate-differs.ts'
import { type Case, indicator, planOf, submissionOf } from '../support/builders.ts'

/*
 * What a plan declares between the figure of the whole and those of its regions holds within rounding, and where it does
 * not, or a region has none, that is seen. All figures made up.
 */

const row = (kase: Case, aggregate: Plan['indicators'][number]['aggregate'] = null) => ({
  ...indicator(kase),
  aggregate,
})
const plan = planOf(
  row({ code: 'gdp', baseline: '100', target: '150', scale: 'growth' }, { by: 'sum' }),
  row({ code: 'urban', baseline: '60', target: '70' }, { by: 'mean', weight: 'people' }),
  row({ code: 'people', baseline: '10', target: '12', scale: 'growth' }),
)
const regions = ['甲区', '乙区', '丙县']
const given = (region: string, cells: Readonly<Record<string, string>>) =>
  Object.entries(cells).map(([code, text]) => {
    const one = submissionOf(code, { 2023: text })
    return { ...one, observations: one.observations.map((own) => ({ ...own, region })) }
  })
const part = fc.record({
  gdp: fc.integer({ min: 1, max: 1e6 }),
  urban: fc.integer({ min: 1, max: 999 }),
  people: fc.integer({ min: 1000, max: 1e5 }),
})

describe('figures of the whole', () => {
  it('that are those of the regions, rounded as one likes, are never found to differ; others are', () => {
    fc.assert(
      fc.property(
        fc.tuple(part, part, part),
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 2 }),
        (parts, gdpDigits, urbanDigits) => {
          const districts = parts.flatMap(({ gdp, urban, people }, at) =>
            given(regions[at] ?? '', {
              gdp: (gdp / 100).toFixed(2),
              urban: (urban / 10).toFixed(1),
              people: (people / 100).toFixed(2),
            }),
          )
          const sum = parts.reduce((all, { gdp }) => all + gdp / 100, 0)
          const weight = parts.reduce((all, { people }) => all + people, 0)
          const mean = parts.reduce((all, { urban, people }) => all + (urban / 10) * people, 0) / weight
          const whole = (gdp: number, urban: number) =>
            given('全市', { gdp: gdp.toFixed(gdpDigits), urban: urban.toFixed(urbanDigits) })
          expect(aggregateFindings(plan, [...districts, ...whole(sum, mean)], null)).toEqual([])
          const off = 10 ** -gdpDigits + 0.05
          const found = aggregateFindings(plan, [...districts, ...whole(sum + 2 * off, mean + 2)], null)
          expect(found.map(({ id, indicator: code, region }) => `${id} ${code} ${region}`)).toEqual([
            'KQ604 gdp 全市',
            'KQ604 urban 全市',
          ])
        },
      ),
    )
  })

  const all = (['10', '20', '30'] as const).flatMap((gdp, at) =>
    given(regions[at] ?? '', { gdp, urban: '60', people: '5' }),
  )
  it.each([
    ['a region has no value', all.slice(0, -3), regions, 0],
    ['one of the roster has not reported', all, [...regions, '丁县', '全市'], 0],
    ['all are there', all, [...regions, '全市'], 2],
    ['nobody says which there are', all, null, 2],
  ] as const)('%s', (_title, districts, named, compared) => {
    const whole = given('全市', { gdp: '99', urban: '61' })
    expect(aggregatesOf(plan, [...districts, ...whole], named)).toHaveLength(compared)
  })

  it('nothing is compared where the plan declares nothing, or the whole has no figure', () => {
    const silent = planOf(row({ code: 'gdp', baseline: '100', target: '150' }))
    expect(aggregatesOf(silent, [...all, ...given('全市', { gdp: '99' })], null)).toEqual([])
    expect(aggregatesOf(plan, all, null)).toEqual([])
  })
})
