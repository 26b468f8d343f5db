import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MilestoneOptions, milestonesOf } from '../../src/compare/milestones.ts'
import type { MilestoneRow } from '../../src/domain/milestones.ts'
import { type Case, type Cells, indicator, planOf, submissionOf } from '../support/builders.ts'
import { tries } from '../support/seed.ts'

function row(kase: Case, cells: Cells = {}, options: MilestoneOptions = {}): MilestoneRow {
  const only = indicator(kase)
  const submissions = Object.keys(cells).length === 0 ? [] : [submissionOf(only.code, cells)]
  const [found] = milestonesOf(planOf(only), submissions, options).rows
  if (found === undefined) throw new Error('no row')
  return found
}
const values = ({ years }: MilestoneRow) => years.map(({ value }) => value)
const kinds = ({ years }: MilestoneRow) => years.map(({ kind }) => kind).join(' ')
/** Add up as decimals, digit by digit, what a spreadsheet would be given. */
function exactSum(numbers: readonly (number | null)[]): string {
  const decimals = 12
  const whole = numbers.reduce((sum, number) => {
    const [units = '0', fraction = ''] = String(number).split('.')
    const sign = units.startsWith('-') ? -1n : 1n
    const digits = BigInt(units.replace('-', '')) * 10n ** 12n + BigInt(fraction.padEnd(decimals, '0'))
    return sum + sign * digits
  }, 0n)
  return (Number(whole) / 10 ** decimals).toString()
}

const gdp: Case = {
  baseline: '1516.7',
  target: '2200★',
  scale: 'growth',
  tiers: [
    { label: '确保', quantity: { value: 2000, decimals: 0 } },
    { label: '冲刺', quantity: { value: 2500, decimals: 0 } },
  ],
}
const fdi: Case = { baseline: '2.3', target: '[20]', scale: 'sum' }

describe('from the baseline', () => {
  it('growth: 1516.7 · (2200/1516.7)^(k/5), the same rate every year', () => {
    const found = row(gdp)
    expect(values(found).map((value) => value?.toFixed(1))).toEqual([
      '1633.8',
      '1760.0',
      '1895.9',
      '2042.3',
      '2200.0',
    ])
    expect(found.rate).toBeCloseTo(0.07722047, 8)
    expect(found.from).toEqual({ year: 2020, value: 1516.7 })
    expect(kinds(found)).toBe('due due due due due')
  })

  it('change: 81 → 85 in steps of 0.8', () => {
    const { years } = row({ baseline: '81', target: '85 左右' })
    expect(years.map(({ increment }) => increment)).toEqual([0.8, 0.8, 0.8, 0.8, 0.8])
  })

  it('a total: 4 a year, and the totals it leads through', () => {
    const found = row(fdi)
    expect(found.years.map(({ increment }) => increment)).toEqual([4, 4, 4, 4, 4])
    expect(values(found)).toEqual([4, 8, 12, 16, 20])
  })

  it('a cut: 2.085 % every year compounds to 10 %', () => {
    const found = row({ target: '[10]', scale: 'cut' })
    expect(found.rate).toBeCloseTo(0.02085164, 8)
    const left = found.years.reduce((rest, { rate }) => rest * (1 - (rate ?? 0)), 1)
    expect(100 * (1 - left)).toBeCloseTo(10, 10)
  })

  it('what the baseline satisfies is kept at the target', () => {
    const found = row({ baseline: '89.3', target: '87' })
    expect(found.basis).toBe('kept')
    expect(values(found)).toEqual([87, 87, 87, 87, 87])
    expect(kinds(found)).toBe('kept kept kept kept kept')
  })

  it('what has no figure has no milestones', () => {
    expect(row({ target: '完成上级下达任务', scale: 'cut' })).toMatchObject({
      basis: 'words',
      from: null,
      rate: null,
    })
    expect(values(row({ target: '完成上级下达任务' }))).toEqual([null, null, null, null, null])
  })

  it('without a baseline only the end is known', () => {
    const found = row({ target: '70' })
    expect(found.basis).toBe('no-start')
    expect(values(found)).toEqual([null, null, null, null, 70])
  })

  it('an interval leads to its nearer end', () => {
    expect(values(row({ baseline: '20', target: '30–50' })).at(-1)).toBe(30)
  })
})

describe('from the latest value', () => {
  it('shows the years passed and spreads the rest: 2030.29 → 2200 at 4.0956 %', () => {
    const found = row(gdp, { 2021: '1747.98', 2022: '1901.36', 2023: '2030.29' })
    expect(kinds(found)).toBe('actual actual actual due due')
    expect(values(found).slice(0, 3)).toEqual([1747.98, 1901.36, 2030.29])
    expect(found.rate).toBeCloseTo(0.04095583, 8)
    expect(values(found).at(-1)).toBe(2200)
    expect(found.years[1]?.increment).toBe(153.38)
  })

  it('a total: 8.3 by 2023 leaves 5.85 a year', () => {
    const found = row(fdi, { 2021: '2.6', 2022: '2.8', 2023: '2.9' })
    expect(found.years.map(({ increment }) => increment)).toEqual([2.6, 2.8, 2.9, 5.85, 5.85])
    expect(values(found)).toEqual([2.6, 5.4, 8.3, 14.15, 20])
  })

  it('a missing year is a gap, never a zero', () => {
    const found = row(gdp, { 2021: '1747.98', 2023: '2030.29' })
    expect(found.years[1]).toEqual({ year: 2022, kind: 'actual', value: null, increment: null, rate: null })
    expect(found.years[2]).toMatchObject({ value: 2030.29, increment: null, rate: null })
  })

  it('a total that is not known any more starts where it was known last', () => {
    const found = row(fdi, { 2021: '2.6', 2023: '2.9' })
    expect(found.from).toEqual({ year: 2021, value: 2.6 })
    expect(values(found).at(-1)).toBe(20)
  })

  it('what is met need only be kept', () => {
    const found = row(gdp, { 2024: '2252.28' })
    expect(found.basis).toBe('kept')
    expect(found.years.at(-1)).toEqual({ year: 2025, kind: 'kept', value: 2200, increment: null, rate: null })
    expect(row(fdi, { 2024: '[21]' }).years.at(-1)).toMatchObject({ kind: 'kept', value: 21 })
  })

  it('a value gives a start to what has no baseline', () => {
    expect(values(row({ target: '70' }, { 2023: '60' }))).toEqual([null, null, 60, 65, 70])
  })

  it('the target year leaves nothing to spread', () => {
    expect(row(gdp, { 2025: '2168.5' })).toMatchObject({ basis: 'over', rate: null })
  })

  it('growth from a value that is not positive is undefined', () => {
    expect(row(gdp, { 2023: '-3' })).toMatchObject({ basis: 'not-defined', rate: null })
  })
})

describe('options', () => {
  const cells = { 2021: '1747.98', 2022: '1901.36', 2023: '2030.29' }

  it('from: the latest value no later than that year', () => {
    expect(row(gdp, cells, { from: 2022 }).from).toEqual({ year: 2022, value: 1901.36 })
    expect(row(gdp, cells, { from: 2020 }).from).toEqual({ year: 2020, value: 1516.7 })
  })

  it('tier: another graded goal, where there is one of the label', () => {
    const found = row(gdp, {}, { tier: '冲刺' })
    expect(found.tier).toBe('冲刺')
    expect(values(found).at(-1)).toBe(2500)
    expect(found.rate).toBeCloseTo(0.1051165, 7)
    expect(row(fdi, {}, { tier: '冲刺' })).toMatchObject({ tier: null, target: { value: 20 } })
  })
})

describe('properties', () => {
  const cents = (low: number, high: number) => fc.integer({ min: low, max: high }).map((n) => `${n / 100}`)

  it('flows add up to the total exactly, as decimals', () => {
    const flows = fc.array(cents(0, 500), { maxLength: 4 })
    fc.assert(
      fc.property(cents(1, 100_000), flows, (total, given) => {
        const cells = Object.fromEntries(given.map((flow, at) => [2021 + at, flow]))
        const found = row({ target: `[${total}]`, scale: 'sum' }, cells)
        if (found.basis !== 'path') return
        expect(exactSum(found.years.map(({ increment }) => increment))).toBe(String(Number(total)))
        expect(found.years.at(-1)?.value).toBe(Number(total))
      }),
      tries(500),
    )
  })

  it('every path lands on the target, and every year moves by its rate', () => {
    const scale = fc.constantFrom('growth' as const, 'change' as const)
    fc.assert(
      fc.property(
        scale,
        cents(1, 100_000),
        cents(1, 100_000),
        fc.option(cents(1, 100_000)),
        (name, b, t, a) => {
          const found = row({ baseline: b, target: t, scale: name }, a === null ? {} : { 2022: a })
          if (found.basis !== 'path' || found.rate === null) return
          expect(found.years.at(-1)?.value).toBe(Number(t))
          const due = [
            found.from?.value ?? 0,
            ...found.years.filter(({ kind }) => kind === 'due').map(({ value }) => value ?? 0),
          ]
          for (const [index, value] of due.slice(1).entries()) {
            const before = due[index] ?? 0
            const moved = name === 'growth' ? value / before - 1 : value - before
            expect(moved).toBeCloseTo(found.rate, 6)
          }
        },
      ),
    )
  })

  it('cuts compound to the target', () => {
    fc.assert(
      fc.property(cents(1, 9000), fc.array(cents(-300, 900), { maxLength: 4 }), (total, given) => {
        const cells = Object.fromEntries(given.map((flow, at) => [2021 + at, flow]))
        const found = row({ target: `[${total}]`, scale: 'cut' }, cells)
        if (found.basis !== 'path') return
        const left = found.years.reduce((rest, { rate }) => rest * (1 - (rate ?? 0)), 1)
        expect(100 * (1 - left)).toBeCloseTo(Number(total), 8)
      }),
    )
  })
})
