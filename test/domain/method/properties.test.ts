import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyVerdict } from '../../../src/domain/assessment.ts'
import { destatis } from '../../../src/domain/method/destatis.ts'
import { escap } from '../../../src/domain/method/escap.ts'
import type { Trend } from '../../../src/domain/method/facts.ts'
import { statcan } from '../../../src/domain/method/statcan.ts'
import { unsd } from '../../../src/domain/method/unsd.ts'
import { methods, type OtherMethod } from '../../../src/domain/method.ts'
import { scales } from '../../../src/domain/scale.ts'
import { expected, type StraightLine } from '../../../src/pathway/line.ts'
import { judgeCase } from '../../method/judge.ts'
import type { Case } from '../../support/builders.ts'
import { tries } from '../../support/seed.ts'

const others = methods.filter((method): method is OtherMethod => method !== 'schedule')
const better = fc.constantFrom('higher' as const, 'lower' as const)
const whole = fc.integer({ min: 1, max: 9999 })
const scale = fc.constantFrom('growth' as const, 'change' as const)
const judged = fc.integer({ min: 2023, max: 2025 })

/** The cells of every year from 2021 to the one judged: the values given, the last of them in the last year. */
const cellsOf = (values: readonly number[], year: number, zeros = '') =>
  Object.fromEntries(
    values.slice(2020 - year).map((value, index, all) => [year - all.length + 1 + index, `${value}${zeros}`]),
  )

const series = fc.array(whole, { minLength: 5, maxLength: 5 })

describe.each(others)('%s', (method) => {
  it('gives the same verdict in another unit', () => {
    fc.assert(
      fc.property(scale, better, whole, whole, series, judged, (name, way, b, t, values, year) => {
        const small: Case = { baseline: `${b}`, target: `${t}`, scale: name, better: way }
        const large: Case = { baseline: `${b}0000`, target: `${t}0000`, scale: name, better: way }
        const { verdict, onTrack, reason } = judgeCase(method, small, cellsOf(values, year))
        expect(judgeCase(method, large, cellsOf(values, year, '0000'))).toMatchObject({
          verdict,
          onTrack,
          reason,
        })
      }),
      tries(300),
    )
  })

  it('gives no worse word for a better actual value, the years before being the same', () => {
    const order: readonly AnyVerdict[] = [
      ...(['deterioration', 'storm', 'regression', 'stagnation'] as const),
      ...(['limited', 'cloud', 'slow', 'accelerate'] as const),
      ...(['moderate', 'sun-cloud', 'substantial', 'sun', 'on-track', 'met'] as const),
    ]
    const write = fc.constantFrom(
      (t: number) => `${t}`,
      (t: number) => `<${t}`,
      (t: number) => `${t} 左右`,
    )
    fc.assert(
      fc.property(
        scale,
        better,
        whole,
        whole,
        write,
        series,
        whole,
        judged,
        (name, way, b, t, as, values, x, year) => {
          const target = as(t).replace('<', way === 'higher' ? '>' : '<')
          const kase: Case = { baseline: `${b}`, target, scale: name, better: way }
          const y = values.at(-1) ?? x
          const rank = (last: number) =>
            order.indexOf(judgeCase(method, kase, cellsOf([...values.slice(0, -1), last], year)).verdict)
          const [worse, good] = (way === 'higher') === x < y ? [x, y] : [y, x]
          expect(rank(good)).toBeGreaterThanOrEqual(rank(worse))
        },
      ),
      tries(500),
    )
  })

  it('holds no number that is NaN, infinite or −0', () => {
    const any = fc.integer({ min: -5000, max: 5000 }).map((n) => String(n / 10))
    const anyScale = fc.constantFrom('growth' as const, 'change' as const, 'sum' as const, 'cut' as const)
    fc.assert(
      fc.property(
        anyScale,
        better,
        any,
        any,
        fc.array(any, { minLength: 1, maxLength: 5 }),
        judged,
        (name, way, b, t, values, year) => {
          const target = name === 'sum' || name === 'cut' ? `[${1 + (Math.abs(Number(t)) % 90)}]` : t
          const kase: Case = { baseline: b, target, scale: name, better: way }
          const cells = Object.fromEntries(values.map((value, index) => [year - index, value]))
          JSON.stringify(judgeCase(method, kase, cells, year), (_key, item: unknown) => {
            if (typeof item === 'number') expect(Number.isFinite(item) && !Object.is(item, -0)).toBe(true)
            return item
          })
        },
      ),
    )
  })
})

it('destatis: a better earlier year is no better, for it leaves less of a rise', () => {
  const kase: Case = { baseline: '', target: '90' }
  const symbol = (first: string) =>
    judgeCase('destatis', kase, { 2020: first, 2021: first, 2022: '83', 2023: '84', 2024: '86' }).verdict
  expect([symbol('70'), symbol('78')]).toEqual(['sun', 'cloud'])
})

describe('on the planned path', () => {
  const lineOf = (name: 'growth' | 'change', start: number, end: number): StraightLine => ({
    scale: scales[name],
    start,
    end,
    startYear: 2020,
    endYear: 2025,
  })
  const points = (line: StraightLine, year: number) =>
    Array.from({ length: year - 2019 }, (_, index) => ({
      year: 2020 + index,
      value: Number(expected(line, 2020 + index)),
    }))
  const ends = fc.tuple(whole, whole).filter(([start, end]) => Math.abs(end / start - 1) > 0.01)
  const standing = (line: StraightLine, year: number) =>
    ({
      base: line.start,
      baseYear: 2020,
      value: Number(expected(line, year)),
      year,
      target: line.end,
      targetYear: 2025,
      better: line.end > line.start ? 'higher' : 'lower',
    }) as const

  it('the compound one: statcan has ratio 1, substantial, and unsd is on track, until both are met', () => {
    fc.assert(
      fc.property(ends, fc.integer({ min: 2021, max: 2025 }), ([start, end], year) => {
        const at = standing(lineOf('growth', start, end), year)
        expect(statcan(at).ratio).toBeCloseTo(1, 9)
        expect(unsd(at).ratio).toBeCloseTo(1, 9)
        expect([statcan(at).verdict, unsd(at).verdict]).toEqual(
          year === 2025 ? ['met', 'met'] : ['substantial', 'on-track'],
        )
      }),
    )
  })

  it('the straight one: destatis has deviation 0, a sun; escap stands at 10·τ, so on track only at its end', () => {
    fc.assert(
      fc.property(ends, judged, ([start, end], year) => {
        const line = lineOf('change', start, end)
        const at = standing(line, year)
        const trend: Trend = { ...at, points: points(line, year), kept: false }
        expect(destatis(trend).verdict).toBe('sun')
        expect(escap(at).index).toBeCloseTo(2 * (year - 2020), 9)
        expect(escap(at).verdict).toBe(year === 2025 ? 'on-track' : 'slow')
      }),
    )
  })

  it('of the other kind they need not agree: each measures along its own', () => {
    // GDP on its compound path in 2024: the mean change so far, 131.4, is short of the last step by 17 % of it.
    const gdp = lineOf('growth', 1516.7, 2200)
    const trend = destatis({ ...standing(gdp, 2024), points: points(gdp, 2024), kept: false })
    expect([trend.verdict, trend.deviation?.toFixed(3)]).toEqual(['sun-cloud', '0.167'])
    // 100 → 50 in even steps of 10: 70 in 2023 is less than the growth that ends at 50.
    const falling = standing(lineOf('change', 100, 50), 2023)
    expect([statcan(falling).verdict, unsd(falling).verdict]).toEqual(['moderate', 'accelerate'])
  })
})

describe('direction', () => {
  const facts = fc.record({ base: whole, value: whole, target: whole, way: better })

  it('statcan and unsd turn the sign of their ratio round with the direction of improvement', () => {
    fc.assert(
      fc.property(facts, ({ base, value, target }) => {
        const at = { base, baseYear: 2020, value, year: 2023, target, targetYear: 2025, met: false } as const
        for (const method of [statcan, unsd]) {
          const up = method({ ...at, better: 'higher' }).ratio
          const down = method({ ...at, better: 'lower' }).ratio
          expect(down === null ? null : -down + 0).toBe(up === null ? null : up + 0)
        }
      }),
    )
  })

  it('destatis and escap judge the mirror image the same: all signs and the direction turned round', () => {
    const turned = { higher: 'lower', lower: 'higher' } as const
    fc.assert(
      fc.property(facts, series, fc.boolean(), ({ base, target, way }, values, kept) => {
        const year = 2024
        const run = values.map((value, index) => ({ year: year - 4 + index, value }))
        const value = values.at(-1) ?? 1
        const at = {
          base,
          baseYear: 2020,
          value,
          year,
          target,
          targetYear: 2025,
          better: way,
          points: run,
          kept,
        }
        const mirror = {
          ...at,
          base: -base,
          value: -value,
          target: -target,
          better: turned[way],
          points: run.map((point) => ({ ...point, value: -point.value })),
        }
        expect(destatis(mirror).verdict).toBe(destatis(at).verdict)
        expect(escap(mirror)).toEqual(escap(at))
      }),
    )
  })
})
