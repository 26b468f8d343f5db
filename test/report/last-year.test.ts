import { describe, expect, it } from 'vitest'
import { asOf } from '../../src/report/last-year.ts'
import { verdictWord } from '../../src/words/verdict.ts'
import { assessment } from './sample.ts'

describe('an indicator as of a year before', () => {
  const met = assessment({ baselineYear: 2020, aim: 'reach', verdict: 'met', onTrack: true })

  it.each([
    // In the target year of five all of the time is over; two years before, three fifths of it.
    [2025, 1, 2023, 0.6],
    [2023, 0.6, 2022, 0.4],
    [2023, 0.6, 2023, 0.6],
  ])('%d, %f of the time over; in %d %f', (year, elapsed, past, share) => {
    expect(asOf({ ...met, year, elapsed }, { ...met, year: past }).elapsed).toBeCloseTo(share, 12)
  })

  it('has met its target early, although the target year is over now', () => {
    const now = { ...met, year: 2025, elapsed: 1 }
    const word = (year: number) => verdictWord(asOf(now, { ...met, year }), 'zh')
    expect(word(2024)).not.toBe(word(2025))
  })
})
