import { encode } from '../text/support.ts'
import type { Random } from './random.ts'
import type { Cells } from './tables.ts'

const separators = [',', ',', ',', ',', '\t', ';', '；', '，', '|'] as const
const ends = ['\n', '\n', '\r\n', '\r'] as const
const encodings = [
  'utf-8',
  'utf-8',
  'utf-8',
  'utf-8-bom',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'utf-16le-bom',
  'utf-16be-bom',
  'utf-32le-bom',
] as const

/** A table as text, as programs and people write one, now and then with quotes that do not close. */
export function tableText(random: Random, table: Cells): string {
  const separator = random.pick(separators)
  const end = random.pick(ends)
  const always = random.chance(0.08)
  const never = random.odd(0.05)
  const padded = random.chance(0.1) ? Math.max(0, ...table.map((row) => row.length)) : 0
  const written = (cell: string) => {
    const needs = always || cell.includes(separator) || /["\r\n]/.test(cell)
    return needs && !never ? `"${cell.replaceAll('"', '""')}"` : cell
  }
  const lines = table.map((row) => {
    const cells = [...row, ...Array.from({ length: Math.max(0, padded - row.length) }, () => '')]
    return cells.map(written).join(separator)
  })
  const text = `${random.chance(0.03) ? `sep=${separator}${end}` : ''}${lines.join(end)}${random.chance(0.85) ? end : ''}`
  if (random.odd(0.02)) return text.replace(separator, `${separator}"`)
  if (random.odd(0.02)) return text.replaceAll('\n', random.chance(0.5) ? '\r\n' : '\r')
  return text
}

/** The bytes of a text in one of the encodings that programs save tables in, or that they do not. */
export function encoded(random: Random, text: string): Uint8Array {
  const encoding = random.odd(0.03) ? 'latin1' : random.pick(encodings)
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'utf-8-bom':
      return new TextEncoder().encode(`\ufeff${text}`)
    case 'latin1':
      return Buffer.from(text, 'latin1')
    case 'utf-32le-bom': {
      const points = [0xfeff, ...[...text].map((sign) => sign.codePointAt(0) ?? 0)]
      const bytes = Buffer.alloc(points.length * 4)
      for (const [index, point] of points.entries()) bytes.writeUInt32LE(point, index * 4)
      return bytes
    }
    case 'gb18030':
      return encode(text, 'gb18030') ?? new TextEncoder().encode(text)
    default: {
      const bom = encoding.endsWith('-bom')
      return encode(`${bom ? '\ufeff' : ''}${text}`, encoding.replace('-bom', '')) ?? new Uint8Array()
    }
  }
}

/** Bytes with a few of them changed, cut out or doubled. */
export function damaged(random: Random, bytes: Uint8Array): Uint8Array {
  let current = Buffer.from(bytes)
  for (let edit = random.between(1, 6); edit > 0; edit -= 1) {
    const at = random.below(current.length + 1)
    const [before, after] = [current.subarray(0, at), current.subarray(at)]
    const kind = random.below(4)
    if (kind === 0) current = Buffer.concat([before, Buffer.from([random.below(256)]), after.subarray(1)])
    else if (kind === 1) current = Buffer.concat([before, after.subarray(random.between(1, 30))])
    else if (kind === 2) current = Buffer.concat([before, after.subarray(0, random.between(1, 30)), after])
    else current = Buffer.concat([before, Buffer.from([random.below(256)]), after])
  }
  return current
}

const signs = [
  ...',,,;\t"\n\n\r0123456789..-%[]（）：年指标数值GDP亿元，万注序号=＝【',
  '2023年',
  '数值',
  '指标',
  '地区',
  '城镇化率',
  '\u0000',
  '\u202e',
  '😀',
  '①',
]

/** Text of the signs that tables are made of, in no order. */
export function signsText(random: Random, length: number): string {
  return Array.from({ length }, () => random.pick(signs)).join('')
}

/** A file of any of these kinds, of a table or of nothing like one. */
export function tableBytes(random: Random, table: Cells): Uint8Array {
  if (random.odd(0.02)) return Uint8Array.from({ length: random.below(400) }, () => random.below(256))
  if (random.odd(0.02)) return encoded(random, signsText(random, random.below(400)))
  if (random.odd(0.02)) return new Uint8Array()
  const bytes = encoded(random, tableText(random, table))
  return random.odd(0.12) ? damaged(random, bytes) : bytes
}

/** Up to 64 KiB of one kind: a table many times over, one sign, one long cell, or any bytes. */
export function largeBytes(random: Random, table: Cells): Uint8Array {
  const most = 65_536
  const kind = random.below(6)
  if (kind === 0) return Uint8Array.from({ length: most }, () => random.below(256))
  if (kind === 1) return Buffer.from(signsText(random, most / 3)).subarray(0, most)
  if (kind === 2)
    return Buffer.from(
      random.pick(['①', ',', '"', '（', ' ', '1', '1,', '-', '年', '\n', ';\t', '约']).repeat(most),
    ).subarray(0, most)
  const text = tableText(random, table)
  if (kind === 3) {
    const long = random.pick(['①', '1', '（', ' ', '亿元', '1,', '约', '1 ', '。']).repeat(20_000)
    const at = random.below(text.length + 1)
    return Buffer.from(`${text.slice(0, at)}${long}${text.slice(at)}`).subarray(0, most)
  }
  const [head = '', ...rest] = text.split(/(?<=\n)/)
  const body = rest.join('') || head
  const times = Math.floor((most - head.length) / Math.max(1, Buffer.byteLength(body)))
  return Buffer.from(`${head}${body.repeat(Math.max(0, times))}`).subarray(0, most)
}
