import fs, { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { spool } from '../../src/io-node/spool.ts'

const whole = (pieces: Iterable<Uint8Array>) => Buffer.concat([...pieces]).toString()
const own = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`kq-${process.pid}-`))

afterEach(() => vi.restoreAllMocks())

describe('a spool', () => {
  it('gives back what was put into it, as often as it is asked, in memory and on the disk', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('县'.repeat(400_001))), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(texts, fc.constantFrom(0, 1 << 20, Number.POSITIVE_INFINITY), (added, most) => {
        const { add, pieces, discard } = spool(most)
        added.forEach(add)
        expect(whole(pieces())).toBe(added.join(''))
        expect(whole(pieces())).toBe(added.join(''))
        discard()
        expect(whole(pieces())).toBe('')
      }),
      { numRuns: 40 },
    )
  })

  it('leaves no file behind that has a name, not even while it is filled', () => {
    const before = own()
    const { add, pieces, discard } = spool(0)
    add('a'.repeat(3 << 20))
    expect(own()).toEqual(before)
    expect(whole(pieces()).length).toBe(3 << 20)
    discard()
  })

  it.each(['EACCES', 'ENOSPC', 'EROFS'])('stays in memory where no file can be made: %s', (code) => {
    const opening = vi.spyOn(fs, 'openSync').mockImplementation(() => {
      throw Object.assign(new Error(code), { code })
    })
    const { add, pieces } = spool(0)
    add('b'.repeat(3 << 20))
    add('c')
    expect(opening).toHaveBeenCalledTimes(1)
    expect(whole(pieces())).toBe(`${'b'.repeat(3 << 20)}c`)
  })

  it('ends where the disk is full, and loses nothing in silence', () => {
    const { add } = spool(0)
    vi.spyOn(fs, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    })
    expect(() => add('d'.repeat(3 << 20))).toThrow('ENOSPC')
  })
})
