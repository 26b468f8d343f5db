import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/render/width.ts'
import { sparkline, trendOf } from '../../src/report/sparkline.ts'
import { asciiSigns } from '../../src/words/plain-text.ts'
import { assessment } from './sample.ts'

describe('sparkline', () => {
  it.each<[readonly (number | null)[], string]>([
    [[1, 2, 3, 4, 5, 6, 7, 8], '▁▂▃▄▅▆▇█'],
    [[3, null, 1], '█ ▁'],
    [[5, 5, 5], '▅▅▅'],
    [[-1e300, 1e308], '▁█'],
    [[], ''],
  ])('%j is %s', (values, bars) => {
    expect(sparkline(values)).toBe(bars)
  })

  it('takes one display column a value, and has an ASCII spelling of the same width', () => {
    const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), (values) => {
        const bars = sparkline(values)
        expect(displayWidth(bars)).toBe(values.length)
        expect(asciiSigns(bars)).toMatch(/^[ -~]*$/)
        expect(asciiSigns(bars)).toHaveLength(values.length)
      }),
    )
  })
})

describe('trend', () => {
  const past = (year: number, actual: number | null, latest = actual) => ({
    year,
    actual,
    latest,
    verdict: 'behind' as const,
    onTrack: false,
  })

  it('goes from the baseline to the judged year, with gaps where nothing is known', () => {
    const given = { year: 2023, baseline: 80, actual: 86, history: [past(2021, 82)] }
    expect(trendOf(assessment(given))).toEqual([80, 82, null, 86])
  })

  it('shows the yearly amounts of a total', () => {
    const history = [past(2021, 2.6, 2.6), past(2022, 5.4, 2.8)]
    const given = { year: 2023, scale: 'sum' as const, baseline: 2.3, actual: 8.3, latest: 2.9, history }
    expect(trendOf(assessment(given))).toEqual([2.3, 2.6, 2.8, 2.9])
  })

  it('is none of fewer than three values', () => {
    expect(trendOf(assessment({ year: 2023, baseline: 80, actual: 86 }))).toBeNull()
  })
})
