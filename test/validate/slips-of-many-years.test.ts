import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { judge } from '../../src/judge/index.ts'
import { shippedPlan } from '../support/shipped-plan.ts'

/*
 * A row, or a file a year, that is in 万元 throughout: whatever year is judged, its value is not, and a year that is right
 * is judged beside those that are not. Values made up; the plan is that of Keqiao, GDP from 1516.7 亿元.
 */

const years = [2021, 2022, 2023] as const
const right = [1640.5, 1756.3, 1880.6]

/** The values of each year in 亿元, or as many 万元 without a unit. */
const written = (slips: readonly boolean[]) =>
  right.map((value, index) => (slips[index] ? String(Math.round(value * 1e4)) : String(value)))

const layouts: Readonly<Record<string, (cells: readonly string[]) => Readonly<Record<string, string>>>> = {
  'a column a year': (cells) => ({
    'w.csv': `指标,${years.map((year) => `${year}年`).join()}\n地区生产总值,${cells.join()}\n`,
  }),
  'a row a year': (cells) => ({
    'l.csv': `指标,年份,数值\n${cells.map((cell, index) => `地区生产总值,${years[index]},${cell}\n`).join('')}`,
  }),
  'a file a year': (cells) =>
    Object.fromEntries(
      cells.map((cell, index) => [`${years[index]}.csv`, `指标,数值\n地区生产总值,${cell}\n`]),
    ),
  'files in any order': (cells) =>
    Object.fromEntries(
      cells.map((cell, index) => [`${years[index]}.csv`, `指标,数值\n地区生产总值,${cell}\n`]).toReversed(),
    ),
}

async function gdpOf(files: Readonly<Record<string, string>>, year: number) {
  const sources = Object.entries(files).map(([file, text]) => sourceOf(file, Buffer.from(text)))
  const { assessments, findings } = await judge(shippedPlan(), sources, { year, lang: 'zh' })
  return { gdp: assessments.find(({ code }) => code === 'gdp'), findings }
}

describe.each(Object.entries(layouts))('%s', (_, layout) => {
  it('no year of a row in another unit is judged, and it is said', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
        fc.constantFrom(0, 1, 2),
        async (slips, at) => {
          const { gdp, findings } = await gdpOf(layout(written(slips)), years[at] ?? 0)
          const said = findings.filter(({ id }) => id === 'KQ503')
          expect([gdp?.reason ?? null, gdp?.actual]).toEqual(
            slips[at] ? ['invalid', null] : [null, right[at]],
          )
          if (slips[at]) expect(said.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 24 },
    )
  })
})

it('one finding a row says how many of its values are so', async () => {
  const { findings } = await gdpOf(layouts['a column a year']?.(written([true, true, true])) ?? {}, 2023)
  const said = findings.filter(({ id }) => id === 'KQ503')
  expect(said.map(({ cell, message }) => [cell, message.endsWith('；这一行另有 2 个数也是这样')])).toEqual([
    ['B2', true],
  ])
})

it.each([
  ['one file', ['w.csv']],
  ['a file a year', ['2021.csv', '2022.csv', '2023.csv']],
])('a decimal point that slipped in every year is said of each, in %s', async (_, names) => {
  const slipped = right.map((value) => String(value * 10))
  const files =
    names.length === 1
      ? (layouts['a column a year']?.(slipped) ?? {})
      : (layouts['a file a year']?.(slipped) ?? {})
  const { findings } = await gdpOf(files, 2023)
  expect(findings.filter(({ id }) => id === 'KQ504').map(({ year }) => year)).toEqual([...years])
})
