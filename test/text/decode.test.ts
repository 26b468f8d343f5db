import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { csvRows } from '../../src/text/csv.ts'
import { type DecodeOptions, decode } from '../../src/text/decode.ts'
import { encodingNamed, encodingNames } from '../../src/text/encoding.ts'
import { growth, inProportion } from '../support/growth.ts'
import { tries } from '../support/seed.ts'
import { cutSource, encode } from './support.ts'

const bytes = (...values: readonly (number | string)[]) =>
  new Uint8Array(
    Buffer.concat(values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.of(value)))),
  )
const encoded = (text: string, encoding: string) => {
  const found = encode(text, encoding)
  if (found === null) throw new Error(`${text} cannot be written in ${encoding}`)
  return found
}
const summary = (data: Uint8Array, options: DecodeOptions = {}, cuts: readonly number[] = []) => {
  const decoded = decode(cutSource(data, cuts), options)
  const findings = decoded.findings.map(({ id, place }) => (place.line === null ? id : `${id}:${place.line}`))
  return decoded.ok
    ? { encoding: decoded.encoding, text: [...decoded.text].join(''), findings }
    : { encoding: null, text: null, findings }
}

const table = '指标,数值\r\n地区生产总值,2030.29\r\n第一产业,一般\r\n'

describe('decode without a stated encoding', () => {
  it.each([
    ['ASCII', bytes('a,b\n'), 'utf-8', 'a,b\n'],
    ['UTF-8', encoded(table, 'utf-8'), 'utf-8', table],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, table), 'utf-8-bom', table],
    ['GB18030', encoded(table, 'gb18030'), 'gb18030', table],
    ['GB18030 in four bytes', encoded('㐀,𠀀\n', 'gb18030'), 'gb18030', '㐀,𠀀\n'],
    ['GB18030 with a mark', bytes(0x84, 0x31, 0x95, 0x33, 'a,b\n'), 'gb18030', 'a,b\n'],
    ['UTF-16LE with a mark', encoded(`\ufeff${table}`, 'utf-16le'), 'utf-16le', table],
    ['UTF-16BE with a mark', encoded(`\ufeff${table}`, 'utf-16be'), 'utf-16be', table],
    ['UTF-16LE without a mark', encoded(table, 'utf-16le'), 'utf-16le', table],
    ['UTF-16BE without a mark', encoded(table, 'utf-16be'), 'utf-16be', table],
  ])('%s', (_title, data, encoding, text) => {
    expect(summary(data)).toEqual({ encoding, text, findings: [] })
    expect(summary(data, {}, [1, 2, 3, 5, 8, 13, 21])).toEqual({ encoding, text, findings: [] })
  })

  it.each([
    ['a broken UTF-8 character on line 2', bytes('指标,数值\n', 0xe6, 0x8c, ',1\n'), 2],
    ['a broken UTF-8 character after CR line ends', bytes('指标\r数值\r\n一\r', 0xe6, 0x8c), 4],
    ['a UTF-8 file cut in its last character', bytes('指标,数值\nGDP,1\n备注', 0xe4, 0xb8), 3],
    [
      'a byte that is no GB18030 on line 3',
      new Uint8Array([...encoded('指标,一\n产值,1\n', 'gb18030'), 0xff, 0x0a]),
      3,
    ],
    [
      'a GB18030 file cut in its last character',
      new Uint8Array([...encoded('指标\n产值', 'gb18030'), 0xd6]),
      2,
    ],
    ['UTF-8 after a mark, broken', bytes(0xef, 0xbb, 0xbf, '指标\n', 0xff, '\n'), 2],
    ['half a surrogate pair in UTF-16LE', bytes(0xff, 0xfe, 'a', 0, '\n', 0, 0x00, 0xd8, '\n', 0), 2],
    ['UTF-16LE with an odd byte at the end', bytes(0xff, 0xfe, 'a', 0, '\n', 0, 'b'), 2],
    ['one NUL among text', bytes('指标,2023年\nGDP,20', 0, '30.29\n'), 2],
    ['NUL among text', bytes('a,b\n1,', 0, 0, 0, '\n'), 2],
  ])('%s is a finding at its line', (_title, data, line) => {
    expect(summary(data)).toEqual({ encoding: null, text: null, findings: [`KQ101:${line}`] })
    expect(summary(data, {}, [1, 3, 4, 7, 9])).toEqual({
      encoding: null,
      text: null,
      findings: [`KQ101:${line}`],
    })
  })

  it.each([
    ['no bytes', bytes(), 'KQ103'],
    ['nothing but a mark', bytes(0xef, 0xbb, 0xbf), 'KQ103'],
    ['nothing but blank lines', bytes('\r\n  \n\t\n'), 'KQ103'],
    ['a workbook', bytes('PK\x03\x04 xl/workbook.xml'), 'KQ102'],
    ['a PDF', bytes('%PDF-1.7\n'), 'KQ102'],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'KQ102'],
    ['a web page', bytes('<html><table>'), 'KQ102'],
  ])('%s is named', (_title, data, id) => {
    expect(summary(data)).toEqual({ encoding: null, text: null, findings: [id] })
  })

  it('names what the file is, and says what to do', () => {
    const decoded = decode(sourceOf('2023.csv', bytes('%PDF-1.7\n')))
    expect(decoded.findings[0]?.message).toEqual({
      zh: '文件内容是 PDF 文档，不是文本表格；没有读取',
      en: 'The file holds a PDF document, not a text table; it was not read',
    })
    expect(decoded.findings[0]?.place).toEqual({ file: '2023.csv', line: null, column: null, cell: null })
  })
})

describe('where UTF-8 and GB18030 both fit', () => {
  // An even number of hanzi is six bytes in UTF-8, which make three pairs of GBK.
  const both = bytes('指标,1\n')
  const asGb = new TextDecoder('gb18030', { fatal: true }).decode(both)
  const knows =
    (...words: readonly string[]) =>
    (text: string) =>
      words.filter((word) => text.includes(word)).length

  it(`is such a file: 指标 in UTF-8 reads as ${asGb.slice(0, 3)} in GB18030`, () => {
    expect(asGb).not.toContain('指标')
    expect(asGb).not.toContain('\ufffd')
  })

  it.each([
    ['no scorer: UTF-8, nothing noted', undefined, 'utf-8', []],
    ['UTF-8 more familiar: nothing noted', knows('指标'), 'utf-8', []],
    ['GB18030 more familiar: taken and noted', knows(asGb.slice(0, 3)), 'gb18030', ['KQ107']],
    ['neither familiar: UTF-8, noted', knows('指数'), 'utf-8', ['KQ107']],
  ])('%s', (_title, familiar, encoding, findings) => {
    const { encoding: found, findings: noted } = summary(both, { familiar })
    expect({ encoding: found, findings: noted }).toEqual({ encoding, findings })
  })

  it('asks no scorer of UTF-8 that fits nothing else', () => {
    const familiar = () => {
      throw new Error('asked')
    }
    expect(summary(encoded(table, 'utf-8'), { familiar }).encoding).toBe('utf-8')
    expect(summary(bytes('a,b\n'), { familiar }).encoding).toBe('utf-8')
  })
})

describe('decode with a stated encoding', () => {
  it.each([
    ['gbk', encoded(table, 'gb18030'), 'gb18030'],
    ['GB2312', encoded(table, 'gb18030'), 'gb18030'],
    ['gb-18030', encoded(table, 'gb18030'), 'gb18030'],
    ['utf8', encoded(table, 'utf-8'), 'utf-8'],
    ['UTF-8', bytes(0xef, 0xbb, 0xbf, table), 'utf-8-bom'],
    ['utf-16le', encoded(table, 'utf-16le'), 'utf-16le'],
    ['utf-16', encoded(`\ufeff${table}`, 'utf-16be'), 'utf-16be'],
    ['utf-16be', encoded(table, 'utf-16be'), 'utf-16be'],
  ])('%s', (encoding, data, found) => {
    expect(summary(data, { encoding })).toEqual({ encoding: found, text: table, findings: [] })
  })

  it('tries nothing else: GB18030 bytes read as UTF-8 are a finding', () => {
    expect(summary(encoded(table, 'gb18030'), { encoding: 'utf-8' }).findings).toEqual(['KQ101:1'])
  })

  it('refuses a name it does not know and lists those it knows', () => {
    const decoded = decode(sourceOf('a.csv', bytes('a')), { encoding: 'latin-9' })
    expect(decoded.findings.map(({ id }) => id)).toEqual(['KQ108'])
    expect(decoded.findings[0]?.message.en).toContain('gb18030')
  })

  it.each(encodingNames)('%s, which it lists, it knows', (name) => {
    expect(encodingNamed(name)).not.toBeNull()
  })

  it.each(['constructor', 'toString', '', 'latin9', 'ebcdic'])('%j is no encoding', (name) => {
    expect(encodingNamed(name)).toBeNull()
  })
})

const cuts = fc.array(fc.nat(), { maxLength: 12 })
const character = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 1 })
  .filter(
    (text) => text !== '\0' && text !== '\ufeff' && text !== '\ufffd' && encode(text, 'gb18030') !== null,
  )
const hanzi = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code))
const prose = fc.string({
  unit: fc.oneof(hanzi, character, fc.constantFrom(',', '\n', '\r\n', '1')),
  minLength: 1,
})

describe('properties', () => {
  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])(
    'text written in %s reads back, wherever the chunks are cut',
    (encoding) => {
      const property = fc.property(prose, cuts, (text, borders) => {
        const found = summary(encoded(`x${text}`, encoding), { encoding }, borders)
        expect(found).toEqual({ encoding, text: `x${text}`, findings: [] })
      })
      fc.assert(property, tries(100))
    },
  )

  it('an undecodable byte is found at its line, wherever it stands', () => {
    const property = fc.property(
      fc.array(prose, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      cuts,
      (lines, at, borders) => {
        const plain = lines.map((line) => `x${line.replaceAll(/[\r\n]/g, '')}`)
        const bad = at % plain.length
        const parts = plain.map((line, index) => [
          ...encoded(line, 'utf-8'),
          ...(index === bad ? [0xff] : []),
          0x0a,
        ])
        const found = summary(Uint8Array.from(parts.flat()), { encoding: 'utf-8' }, borders)
        expect(found.findings).toEqual([`KQ101:${bad + 1}`])
      },
    )
    fc.assert(property, tries(100))
  })

  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 65_536, size: 'max' }),
    fc.uint8Array({ maxLength: 2_000, size: 'max' }),
    fc
      .array(fc.constantFrom(0x22, 0x2c, 0x0a, 0x0d, 0x61, 0x00, 0xe4, 0xb8, 0x80, 0xff), {
        maxLength: 4_000,
        size: 'max',
      })
      .map((values) => Uint8Array.from(values)),
    fc
      .array(fc.constantFrom('"', '""', ',', '\n', '\r', 'a', '值', ';', '\t'), {
        maxLength: 20_000,
        size: 'max',
      })
      .map((values) => new TextEncoder().encode(values.join(''))),
  )

  it('any bytes end in rows or findings, never in an exception', () => {
    const property = fc.property(anyBytes, cuts, (data, borders) => {
      const decoded = decode(cutSource(data, borders), { familiar: (text) => text.length % 3 })
      if (decoded.ok) {
        const rows = [...csvRows(decoded.text).rows]
        expect(rows.length).toBeGreaterThan(0)
        expect(rows.some(({ cells }) => cells.some((cell) => cell.includes('\0')))).toBe(false)
      } else {
        expect(decoded.findings.length).toBe(1)
      }
    })
    fc.assert(property, tries(60))
  })

  it.each([
    ['quotes', '"'],
    ['line ends', '\n'],
    ['hanzi of UTF-8', '\xe5\x80\xbc'],
    ['what GB18030 reads as well', '\xe4\xb8\x80'],
    ['four bytes of GB18030', '\x81\x30'],
  ])('%s take time in proportion to their number', async (_title, unit) => {
    const read = (size: number) => {
      const decoded = decode(sourceOf('a.csv', Buffer.from(unit.repeat(size), 'latin1')), {
        familiar: () => 0,
      })
      return decoded.ok && [...csvRows(decoded.text).rows]
    }
    expect(await growth(read, 40_000)).toBeLessThan(inProportion)
  })

  it('bad bytes cut by the end of a piece are a finding too', () => {
    const source = { file: 'a.csv', chunks: () => [Uint8Array.of(0x81, 0x30), Uint8Array.of(0)] }
    expect(decode(source, { familiar: () => 0 })).toMatchObject({ ok: false, findings: [{ id: 'KQ101' }] })
  })

  it('never makes a replacement character out of bytes', () => {
    const property = fc.property(anyBytes, (data) => {
      const decoded = decode(sourceOf('a.csv', data))
      if (!decoded.ok) return
      const text = [...decoded.text].join('')
      const written = encode(text.replaceAll('\ufffd', ''), 'utf-8')
      expect(written).not.toBeNull()
      if (decoded.encoding === 'utf-8') expect(text).toBe(Buffer.from(data).toString('utf8'))
      else if (!Buffer.from(data).includes(Buffer.from([0xfd, 0xff]))) expect(text).not.toContain('\ufffd')
    })
    fc.assert(property, tries(100))
  })
})
