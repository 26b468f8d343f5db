import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { addRows } from '../../src/text/add-rows.ts'
import { csvRows } from '../../src/text/csv.ts'
import { decode } from '../../src/text/decode.ts'
import { encode } from '../../src/text/encode.ts'
import { tries } from '../support/seed.ts'

const encodings = ['utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'] as const
const marks = { 'utf-8': '', 'utf-8-bom': '\ufeff', gb18030: '', 'utf-16le': '\ufeff', 'utf-16be': '\ufeff' }

/** Cells that people write, some of which have to be quoted. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '规则',
    '属实：统计公报',
    '=实情',
    '-1.5% 是实情',
    "'=1",
    'a "b" c',
    'x,y;z',
    '一\n二',
    '²①😀',
    ' 前后 ',
  ),
  fc.string({ maxLength: 6 }).map((text) => text.replace(/[\0\r]/g, '')),
)
const table = fc.record({
  encoding: fc.constantFrom(...encodings),
  delimiter: fc.constantFrom(',', '\t', ';'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  ended: fc.boolean(),
  rows: fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }),
  added: fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 3 }),
})
const header = ['rule,id', '原因', 'who']
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const rowsOf = (bytes: Uint8Array) => {
  const decoded = decode(sourceOf('e.csv', bytes))
  return decoded.ok ? [...csvRows(decoded.text).rows].map(({ cells }) => cells) : []
}

describe('addRows', () => {
  it('leaves what stands there byte for byte and adds what is read back', () => {
    let added = 0
    fc.assert(
      fc.property(table, ({ encoding, delimiter, lineEnd, ended, rows, added: more }) => {
        const lines = [header, ...rows].map((cells) => cells.map(quoted).join(delimiter))
        const text = marks[encoding] + lines.join(lineEnd) + (ended ? lineEnd : '')
        const bytes = encode(text, encoding) ?? Buffer.alloc(0)
        const result = addRows(sourceOf('e.csv', bytes), () => more)
        if (!result.ok) return
        added += 1
        expect(result.bytes.subarray(0, bytes.length).equals(bytes)).toBe(true)
        expect(rowsOf(result.bytes)).toEqual([...rowsOf(bytes), ...more])
        if ((ended || rows.length > 0) && !more.flat().some((text) => text.includes('\n'))) {
          const decoded = decode(sourceOf('e.csv', result.bytes.subarray(bytes.length)), { encoding })
          const tail = decoded.ok ? [...decoded.text].join('') : ''
          expect(tail.replaceAll(lineEnd, '')).not.toMatch(/[\r\n]/)
        }
      }),
      tries(200),
    )
    // The rest reads otherwise, which is refused.
    expect(added).toBeGreaterThan(180)
  })

  it('ends the last line first, as the others end', () => {
    const of = (text: string) => {
      const result = addRows(sourceOf('e.csv', Buffer.from(text)), () => [['c', 'd']])
      return result.ok ? result.bytes.toString() : result.why
    }
    expect(of('a,b')).toBe('a,b\r\nc,d\r\n')
    expect(of('a,b\n1,2')).toBe('a,b\n1,2\nc,d\n')
    expect(of('a,b\r\n1,2\r\n')).toBe('a,b\r\n1,2\r\nc,d\r\n')
    expect(of('a,b\n1,2\r\n')).toBe('a,b\n1,2\r\nc,d\r\n')
    expect(of('sep=;\na;b\n')).toBe('sep=;\na;b\nc;d\n')
  })

  it('makes the new rows under the first row that holds anything', () => {
    let seen: readonly string[] = []
    addRows(sourceOf('e.csv', Buffer.from('\n,\n规则,原因\n')), (cells) => {
      seen = cells
      return []
    })
    expect(seen).toEqual(['规则', '原因'])
  })

  it('refuses what would not be read back', () => {
    const adding = (bytes: Uint8Array, text: string) => addRows(sourceOf('e.csv', bytes), () => [[text, '1']])
    expect(adding(Buffer.from('a,"b\n1,2\n'), '说')).toEqual({ ok: false, why: 'unclosed-quote' })
    expect(adding(Buffer.of(0x50, 0x4b, 3, 4), '说')).toEqual({ ok: false, why: 'no-text' })
    expect(adding(Buffer.of(0xd6, 0xd0, 0x2c, 0x61, 0x0a), '\ue5e5')).toEqual({
      ok: false,
      why: 'no-such-character',
    })
    // UTF-16 without a mark shows in its ASCII characters; among hanzi enough it does no longer.
    const wide = Buffer.from('a,b\n1,2\n', 'utf16le')
    expect(adding(wide, '说')).toMatchObject({ ok: true })
    expect(adding(wide, '说明'.repeat(500))).toEqual({ ok: false, why: 'reads-otherwise' })
    // A quote out of place takes the rest of the line into its cell.
    expect(adding(Buffer.from('a,b\n1,"2" x'), '说')).toMatchObject({ ok: true })
  })
})
