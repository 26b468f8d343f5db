import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeGb18030 } from '../../src/text/gb18030.ts'

const decoder = new TextDecoder('gb18030', { fatal: true })

describe('encodeGb18030', () => {
  it.each([
    ['中', [0xd6, 0xd0]],
    ['㎡', [0xa9, 0x4f]],
    ['a,1', [0x61, 0x2c, 0x31]],
    // In GB18030 and not in GBK: four bytes.
    ['²', [0x81, 0x30, 0x85, 0x35]],
    ['😀', [0x94, 0x39, 0xfc, 0x36]],
  ])('writes %s as the standard has it', (text, bytes) => {
    expect([...(encodeGb18030(text) ?? [])]).toEqual(bytes)
  })

  it('says where it has no place', () => {
    expect([encodeGb18030('a\ue5e5'), encodeGb18030('\ud800'), encodeGb18030('中\udc00')]).toEqual([
      null,
      null,
      null,
    ])
  })

  it('writes every character so that it is read back, but for a few of private use that the decoder knows none of', () => {
    const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(code))
    const whole = every.filter((char) => char < '\ud800' || char > '\udfff')
    const without = whole.filter((char) => encodeGb18030(char) === null)
    const text = whole.filter((char) => !without.includes(char)).join('')
    expect(decoder.decode(encodeGb18030(text) ?? undefined) === text).toBe(true)
    expect(without.length).toBeLessThan(30)
    expect(without.every((char) => char >= '\ue000' && char <= '\uf8ff')).toBe(true)
  })

  it('writes text of any characters so that it is read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = encodeGb18030(text)
        fc.pre(bytes !== null && !text.startsWith('\ufeff'))
        expect(decoder.decode(bytes)).toBe(text)
      }),
    )
  })
})
