import { describe, expect, it } from 'vitest'
import { clean, scales } from '../../src/pathway/scale.ts'

describe('the scales', () => {
  it('each goes by its own name', () => {
    for (const [name, scale] of Object.entries(scales)) expect(scale.name).toBe(name)
  })

  it('count totals from 0 for sum and cut, and levels for the others', () => {
    const running = Object.values(scales).filter((scale) => scale.running)
    expect(running.map(({ name }) => name)).toEqual(['sum', 'cut'])
  })

  it.each<[string, number | null, number | null]>([
    ['growth of 1: ln 1', scales.growth.to(1), 0],
    ['growth of e²: 2', scales.growth.to(Math.exp(2)), 2],
    ['growth of 0 is undefined', scales.growth.to(0), null],
    ['growth of −1 is undefined', scales.growth.to(-1), null],
    ['growth of a half: −ln 2', scales.growth.to(0.5), -Math.LN2],
    ['a cut of 10 %: ln 0.9', scales.cut.to(10), -0.10536051565782628],
    ['a cut of −1.51 % is a rise: ln 1.0151', scales.cut.to(-1.51), 0.01498712981],
    ['a cut of 99.9 %: ln 0.001', scales.cut.to(99.9), -6.907755279],
    ['a cut of 100 % is undefined', scales.cut.to(100), null],
    ['a cut of more is undefined', scales.cut.to(101), null],
    ['from ln 0.9: a cut of 10 %', scales.cut.from(Math.log(0.9)), 10],
    ['a step of ln 0.9 a year: a cut of 0.1', scales.cut.rate(Math.log(0.9)), 0.1],
    ['a step of ln 1.08 a year: growth of 0.08', scales.growth.rate(Math.log(1.08)), 0.08],
    ['a change of −5', scales.change.to(-5), -5],
    ['back from −5', scales.change.from(-5), -5],
    ['a total of 3', scales.sum.to(3), 3],
    ['4 a year', scales.sum.rate(4), 4],
  ])('%s', (_case, actual, due) => {
    if (due === null || actual === null) expect(actual).toBe(due)
    else expect(actual).toBeCloseTo(due, 9)
  })
})

describe('clean', () => {
  it.each([
    [null, null],
    [Number.NaN, null],
    [Number.POSITIVE_INFINITY, null],
    [Number.NEGATIVE_INFINITY, null],
    [-0, 0],
    [0, 0],
    [-2.5, -2.5],
    [1e-300, 1e-300],
  ])('%s is %s', (value, due) => {
    expect(Object.is(clean(value), due)).toBe(true)
  })
})
