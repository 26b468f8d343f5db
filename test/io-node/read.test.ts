import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { readOnce } from '../../src/io-node/read.ts'
import { readInParts } from '../../src/submission/read.ts'
import { shippedPlan } from '../support/shipped-plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'kq-read-'))
const file = join(folder, 'a.csv')
const bytesOf = (source: { readonly chunks: () => Iterable<Uint8Array> }) =>
  Buffer.concat([...source.chunks()])

describe('a file that is not held', () => {
  it('is the same bytes as one that is, in every pass', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.nat(6000), (bytes, held) => {
        writeFileSync(file, bytes)
        const source = readOnce(file, file, held)
        expect(source.size).toBe(bytes.length)
        for (let pass = 0; pass < 2; pass += 1) expect(bytesOf(source).equals(bytes)).toBe(true)
      }),
    )
  })

  it('ends where it is another when it is gone through again', () => {
    writeFileSync(file, 'a'.repeat(3_000_000))
    const source = readOnce(file, file, 1000)
    expect(bytesOf(source).length).toBe(3_000_000)
    appendFileSync(file, 'b')
    expect(() => bytesOf(source)).toThrow('ECHANGED')
  })

  it('ends where it is changed while it is gone through', () => {
    writeFileSync(file, 'a'.repeat(3_000_000))
    const source = readOnce(file, file, 1000)
    const passing = () => {
      let pieces = 0
      for (const piece of source.chunks()) {
        pieces += piece.length > 0 ? 1 : 0
        if (pieces === 1) appendFileSync(file, 'b')
      }
    }
    expect(passing).toThrow('ECHANGED')
  })

  it('gives the values of the same bytes in memory', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => `区${at},地区生产总值,亿元,2023,${1800 + at}.5`)
    const text = `地区,指标,单位,年份,数值\n${rows.join('\n')}\n`
    writeFileSync(file, text)
    const observed = async (source: Parameters<typeof readInParts>[0]) => {
      const { value } = await readInParts(source, shippedPlan(), {}, Number.POSITIVE_INFINITY).next()
      return value?.observations
    }
    expect(await observed(readOnce(file, 'a.csv', 100))).toEqual(
      await observed(sourceOf('a.csv', Buffer.from(text))),
    )
  })
})
