import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { expectedRangeOf, isPlausible } from '../../src/validate/expected-range.ts'
import { followed, type Trail } from '../../src/validate/trail.ts'
import {
  ofAmounts,
  ofGrowthRates,
  ofRatios,
  ofShares,
  type UsualChange,
} from '../../src/validate/usual-change.ts'
import { root } from '../support/run.ts'

const kinds = ['amount', 'share', 'ratio', 'growth rate'] as const
type Kind = (typeof kinds)[number]
interface Published {
  readonly title: string
  readonly kind: Kind
  readonly values: ReadonlyMap<number, string>
}

const folder = join(root, 'fixtures', 'series')
const published = readdirSync(folder)
  .filter((file) => file.endsWith('.csv'))
  .flatMap((file) => {
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, file)), { columns: true })
    const known = new Map<string, { title: string; kind: Kind; values: Map<number, string> }>()
    for (const { indicator, series, unit, kind, year, value } of rows) {
      const title = `${file} ${indicator} ${series} (${unit})`
      const one = known.get(title) ?? { title, kind: kind as Kind, values: new Map<number, string>() }
      known.set(title, one)
      one.values.set(Number(year), value ?? '')
    }
    return [...known.values()]
  })

/** Growth rates as an office would publish them beside its amounts: to a tenth of a point. */
const grown = published
  .filter(({ kind }) => kind === 'amount')
  .map(({ title, values }): Published => {
    const rates = [...values].flatMap(([year, text]): [number, string][] => {
      const before = values.get(year - 1)
      return before === undefined ? [] : [[year, (100 * (Number(text) / Number(before) - 1)).toFixed(1)]]
    })
    return { title: `growth of ${title}`, kind: 'growth rate', values: new Map(rates) }
  })
  .filter(({ values }) => values.size >= 6)

/** How a kind changes, with another spread than the one it has. */
const usual: Readonly<Record<Kind, (size: number, spread?: number) => UsualChange>> = {
  amount: (_, spread = 0.15) => ofAmounts(spread),
  share: (_, spread) => ofShares(100, spread),
  ratio: (size, spread) => ofRatios(size, spread),
  'growth rate': (_, spread) => ofGrowthRates(100, spread),
}

/** Years of a plan, its baseline among them. */
const span = 6

interface Counts {
  readonly cells: number
  readonly far: number
}

/**
 * Go through a series plan by plan, as validation goes through a submission: the first value is the baseline, the last one
 * the target, or the baseline itself where nothing is known of it. A level that moved is said once.
 */
function gone({ kind, values }: Published, aimed: boolean, spread?: number): Counts {
  const years = [...values.keys()].toSorted((a, b) => a - b)
  let [cells, far] = [0, 0]
  for (let first = 0; first < years.length - 1; first += span - 1) {
    const start = years[first] ?? 0
    const part = years.filter((year) => year >= start && year < start + span)
    const quantity = (year: number) => {
      const text = values.get(year) ?? ''
      return { value: Number(text), decimals: text.split('.')[1]?.length ?? 0 }
    }
    const [base, last] = [quantity(start).value, quantity(part.at(-1) ?? start).value]
    const end = aimed ? last : base
    const change = usual[kind](Math.max(Math.abs(base), Math.abs(end)) || 1, spread)
    const [from, to] = [change.to(base), change.to(end)]
    const step = from === null || to === null ? null : (to - from) / (span - 1)
    const facts = { usual: change, step, typical: step } as Parameters<typeof expectedRangeOf>[0]
    let trail: Trail = followed(change.to, null, { year: start, quantity: quantity(start) })
    let moved: Trail | null = null
    for (const year of part.slice(1)) {
      cells += 1
      const dated = { year, quantity: quantity(year) }
      const fits = (one: Trail | null) => {
        const range = one === null ? null : expectedRangeOf(facts, one, year)
        return range !== null && isPlausible(range, dated.quantity.value)
      }
      const known: Trail | null = fits(trail) ? trail : fits(moved) ? moved : null
      if (known === null) far += 1
      if (known === null) moved = followed(change.to, trail, dated)
      else {
        trail = followed(change.to, known, dated)
        moved = null
      }
    }
  }
  return { cells, far }
}

function share(list: readonly Published[], aimed: boolean, spread?: number): number {
  const counts = list.map((one) => gone(one, aimed, spread))
  const sum = (of: (one: Counts) => number) => counts.reduce((total, one) => total + of(one), 0)
  return (100 * sum(({ far }) => far)) / sum(({ cells }) => cells)
}

describe('published series', () => {
  it('are more than a hundred of several countries and levels', () => {
    expect(published.length).toBeGreaterThan(200)
    expect(new Set(published.map(({ kind }) => kind))).toEqual(new Set(kinds))
  })

  it.each(kinds)('of the kind %s: at most 2 % of the values are found far from those before', (kind) => {
    const own = published.filter((one) => one.kind === kind)
    const [aimed, open] = [share(own, true), share(own, false)]
    process.stdout.write(
      `${kind}\t${own.length} series\t${aimed.toFixed(2)} % with a target\t${open.toFixed(2)} % without\n`,
    )
    expect(aimed).toBeLessThanOrEqual(2)
    expect(open).toBeLessThanOrEqual(4)
  })

  it('computed as growth of the most volatile amounts: at most 6 %', () => {
    const [aimed, open] = [share(grown, true), share(grown, false)]
    process.stdout.write(
      `growth of amounts\t${grown.length} series\t${aimed.toFixed(2)} % with a target\t${open.toFixed(2)} % without\n`,
    )
    expect(Math.max(aimed, open)).toBeLessThanOrEqual(6)
  })

  it.each(kinds)('of the kind %s: a spread fitted on one half holds on the other', (kind) => {
    const own = [...published, ...grown].filter((one) => one.kind === kind)
    const halves = [0, 1].map((half) => own.filter((_, at) => at % 2 === half))
    const [one = [], other = []] = halves
    for (const [fit, tried] of [
      [one, other],
      [other, one],
    ] as const) {
      const grid = Array.from({ length: 40 }, (_, at) => 0.02 * (at + 1))
      const fitted = grid.find((spread) => share(fit, true, spread) <= 1.5) ?? grid.at(-1) ?? 1
      const found = share(tried, true, fitted)
      process.stdout.write(`${kind}\tfitted ${fitted.toFixed(2)}\t${found.toFixed(2)} % on the other half\n`)
      expect(found).toBeLessThanOrEqual(4)
    }
  })
})
