import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonEntries, jsonPieces, jsonText } from '../../src/words/json-text.ts'

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('\u202e', 'a\nb', '"', '\\n', '\u009b'),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
})).value

describe('JSON in pieces', () => {
  it('is to the byte what it is in one', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), (data) => {
        expect([...jsonPieces(data)].join('')).toBe(jsonText(data))
      }),
    )
  })

  it('is the same where the entries of a list were written before', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), fc.array(fc.array(value)), (data, rounds) => {
        const written: string[] = []
        for (const round of rounds) {
          const text = jsonEntries(round)
          written.push(written.some((one) => one !== '') && text !== '' ? `,${text}` : text)
        }
        const pieces = jsonPieces({ ...data, list: [] }, { list: written })
        expect([...pieces].join('')).toBe(jsonText({ ...data, list: rounds.flat() }))
      }),
    )
  })

  it('holds a list of any length', () => {
    const list = Array.from({ length: 1203 }, (_, at) => ({ at }))
    expect([...jsonPieces({ list, more: [] })].join('')).toBe(jsonText({ list, more: [] }))
  })
})
