import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asPrinted, jsonText } from '../../src/words/json-text.ts'

describe('data as it is printed', () => {
  it.each([
    [{ share: 0.1 + 0.2 }, { share: 0.3 }],
    [{ zero: -0 }, { zero: 0 }],
    [
      { none: Number.NaN, far: Number.POSITIVE_INFINITY },
      { none: null, far: null },
    ],
    [{ left: undefined, kept: null }, { kept: null }],
    [
      [1, undefined, 1 / 3],
      [1, null, 0.333333333333],
    ],
  ])('%j is %j', (data, expected) => {
    expect(asPrinted(data)).toEqual(expected)
  })

  it('is what its JSON reads as', () => {
    const number = fc.oneof(fc.double(), fc.double({ min: -1e6, max: 1e6 }), fc.maxSafeInteger())
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        number,
        fc.string(),
        fc.constantFrom(null, true, undefined),
        tie('list'),
        tie('record'),
      ),
      list: fc.array(tie('tree'), { maxLength: 4 }),
      record: fc.dictionary(fc.oneof(fc.string(), fc.constant('__proto__')), tie('tree'), { maxKeys: 4 }),
    }))
    fc.assert(
      fc.property(fc.record({ tree }), (data) => {
        expect(asPrinted(data)).toEqual(JSON.parse(jsonText(data)))
      }),
    )
  })
})
