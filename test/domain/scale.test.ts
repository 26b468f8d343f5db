import { describe, expect, it } from 'vitest'
import { scales } from '../../src/domain/scale.ts'

describe('the scales', () => {
  it('each goes by its own name', () => {
    for (const [name, scale] of Object.entries(scales)) expect(scale.name).toBe(name)
  })

  it('count totals and means from 0, and levels from the baseline', () => {
    const running = Object.values(scales).filter((scale) => scale.running !== null)
    expect(running.map(({ name }) => name)).toEqual(['sum', 'cut', 'mean-growth'])
  })

  it.each<[string, number | null, number | null]>([
    ['growth of 1: ln 1', scales.growth.to(1, 1), 0],
    ['growth of e²: 2', scales.growth.to(Math.exp(2), 1), 2],
    ['growth of 0 is undefined', scales.growth.to(0, 1), null],
    ['growth of −1 is undefined', scales.growth.to(-1, 1), null],
    ['growth of a half: −ln 2', scales.growth.to(0.5, 1), -Math.LN2],
    ['a cut of 10 %: ln 0.9', scales.cut.to(10, 1), -0.10536051565782628],
    ['a cut of −1.51 % is a rise: ln 1.0151', scales.cut.to(-1.51, 1), 0.01498712981],
    ['a cut of 99.9 %: ln 0.001', scales.cut.to(99.9, 1), -6.907755279],
    ['a cut of 100 % is undefined', scales.cut.to(100, 1), null],
    ['a cut of more is undefined', scales.cut.to(101, 1), null],
    ['from ln 0.9: a cut of 10 %', scales.cut.from(Math.log(0.9), 1), 10],
    ['a step of ln 0.9 a year: a cut of 0.1', scales.cut.rate(Math.log(0.9)), 0.1],
    ['a step of ln 1.08 a year: growth of 0.08', scales.growth.rate(Math.log(1.08)), 0.08],
    ['a change of −5', scales.change.to(-5, 1), -5],
    ['back from −5', scales.change.from(-5, 1), -5],
    ['a mean of 6.5 % over 5 years: 5·ln 1.065', scales['mean-growth'].to(6.5, 5), 5 * Math.log(1.065)],
    ['5·ln 1.065 over 5 years: a mean of 6.5 %', scales['mean-growth'].from(5 * Math.log(1.065), 5), 6.5],
    ['the start of a mean is 0', scales['mean-growth'].from(0, 0), 0],
    ['growth of −100 % leaves nothing', scales['mean-growth'].to(-100, 1), null],
    ['a total of 3', scales.sum.to(3, 1), 3],
    ['4 a year', scales.sum.rate(4), 4],
  ])('%s', (_case, actual, due) => {
    if (due === null || actual === null) expect(actual).toBe(due)
    else expect(actual).toBeCloseTo(due, 9)
  })
})
