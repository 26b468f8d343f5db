import { describe, expect, it } from 'vitest'
import { finite } from '../../src/domain/quantity.ts'

describe('finite', () => {
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
    expect(Object.is(finite(value), due)).toBe(true)
  })
})
