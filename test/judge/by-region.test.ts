import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/main.ts'
import { memoryIo } from '../support/memory-io.ts'

const header = '地区,序号,指标,年份,数值'
const indicators = [
  ['1', '地区生产总值', (at: number) => `${(1600 + at * 37) % 2400}.5`],
  ['5', '常住人口城市化率', (at: number) => `${81 + (at % 5)}.${at % 10}`],
  ['13', '实际利用外资', (at: number) => `${3 + (at % 3)}.25`],
  ['21', 'PM2.5年均浓度', (at: number) => `${29 + (at % 4)}.1`],
] as const
/** Every row there is: four indicators of seven regions in three years, made up. */
const rows = Array.from({ length: 7 }, (_, region) =>
  indicators.flatMap(([no, name, value], place) =>
    [2021, 2022, 2023].map((year) => ({
      region,
      place,
      year,
      text: `虚构区${region},${no},${name},${year},${value(region * 31 + place * 7 + year)}`,
    })),
  ),
).flat()

/** What is printed of files, each in its order. */
async function printed(format: string, files: readonly (readonly string[])[], enough?: number) {
  const named = Object.fromEntries(files.map((own, at) => [`${at}.csv`, `${header}\n${own.join('\n')}\n`]))
  const world = memoryIo({ files: named })
  const io = enough === undefined ? world.io : { ...world.io, enough }
  const exit = await main(
    ['check', ...Object.keys(named), '-f', format, '--year', '2023', '--lang', 'en'],
    io,
  )
  return { exit, out: Buffer.from(world.stdout()).toString() }
}

const texts = (order: (a: (typeof rows)[number], b: (typeof rows)[number]) => number) =>
  rows.toSorted(order).map(({ text }) => text)
const sortedRows = (out: string) => out.split('\n').toSorted()

describe('regions that come back', async () => {
  const byRegion = await printed('tsv', [texts((a, b) => a.region - b.region)])

  it.each([
    ['year', texts((a, b) => a.year - b.year)],
    ['indicator', texts((a, b) => a.place - b.place)],
  ])('in a file sorted by %s are judged once: the same rows', async (_, sorted) => {
    expect(await printed('tsv', [sorted])).toEqual(byRegion)
  })

  it('in any order and in several files: the same rows, each region judged once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(1, 30, Number.POSITIVE_INFINITY),
        async (shuffled, count, enough) => {
          const files = Array.from({ length: count }, (_, file) =>
            shuffled.filter((_row, at) => at % count === file).map(({ text }) => text),
          )
          const { exit, out } = await printed('tsv', files, enough)
          expect(exit).toBe(byRegion.exit)
          expect(sortedRows(out)).toEqual(sortedRows(byRegion.out))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('are written in JSON as a whole would be, whatever is kept', async () => {
    const sorted = [texts((a, b) => a.year - b.year)]
    const [whole, rounds] = [
      await printed('json', sorted, Number.POSITIVE_INFINITY),
      await printed('json', sorted, 1),
    ]
    expect(rounds).toEqual(whole)
    expect(JSON.parse(rounds.out).assessments.length).toBe(7 * 36)
  })
})
