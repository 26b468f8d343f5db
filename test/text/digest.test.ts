import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { digest } from '../../src/text/digest.ts'
import { cutSource } from './support.ts'

describe('digest', () => {
  it('of "abc" is the value published in FIPS 180-2', () => {
    expect(digest(sourceOf('a', new TextEncoder().encode('abc')))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it('is the same wherever the chunks are cut', () => {
    const property = fc.property(fc.uint8Array(), fc.array(fc.nat()), (bytes, cuts) => {
      expect(digest(cutSource(bytes, cuts))).toBe(createHash('sha256').update(bytes).digest('hex'))
    })
    fc.assert(property)
  })
})
