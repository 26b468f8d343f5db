import { isAscii, isUtf8, transcode } from 'node:buffer'
import type { Source } from '../domain/source.ts'
import { countLines, unixLines } from './lines.ts'
import { utf32Text } from './utf32.ts'

/** The encodings a file can be read in, as reports name them. */
export const encodings = [
  'utf-8',
  'utf-8-bom',
  'gb18030',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'big5',
  'windows-1252',
  'macintosh',
] as const
export type Encoding = (typeof encodings)[number]

/** The names `--encoding` takes. */
export const encodingNames = [
  'utf-8',
  'gb18030',
  'gbk',
  'gb2312',
  'big5',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  'windows-1252',
  'macintosh',
] as const

const byName: ReadonlyMap<string, Encoding> = new Map([
  ['utf8', 'utf-8'],
  ['utf8bom', 'utf-8-bom'],
  ['utf8sig', 'utf-8-bom'],
  ['gb18030', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['cp936', 'gb18030'],
  ['utf16', 'utf-16le'],
  ['utf16le', 'utf-16le'],
  ['unicode', 'utf-16le'],
  ['utf16be', 'utf-16be'],
  ['utf32', 'utf-32le'],
  ['utf32le', 'utf-32le'],
  ['utf32be', 'utf-32be'],
  ['big5', 'big5'],
  ['cp950', 'big5'],
  ['windows1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['latin1', 'windows-1252'],
  ['iso88591', 'windows-1252'],
  ['macintosh', 'macintosh'],
  ['macroman', 'macintosh'],
  ['xmacroman', 'macintosh'],
])

/**
 * The encoding a user means by a name; GBK and GB2312 are read as GB18030, which contains them.
 *
 * @returns null for a name that is not known
 * @example encodingNamed('GBK') // 'gb18030'
 */
export function encodingNamed(name: string): Encoding | null {
  return byName.get(name.toLowerCase().replace(/[\s_-]/g, '')) ?? null
}

export { isUtf8 }

/** What a file turns out to be when held against one encoding. */
export type Soundness = 'unsound' | 'ascii' | 'sound'

/** Whether every byte of the source is text in this encoding. NUL is text in none. */
export function soundness(source: Source, encoding: Encoding): Soundness {
  if (encoding === 'utf-8' || encoding === 'utf-8-bom') {
    let ascii = true
    for (const bytes of wholeCharacters(source)) {
      if (!isUtf8(bytes) || bytes.includes(0)) return 'unsound'
      ascii &&= isAscii(bytes)
    }
    return ascii ? 'ascii' : 'sound'
  }
  if (encoding === 'gb18030' && breaksPairs(source)) return 'unsound'
  try {
    for (const text of streamed(source, encoding, true)) if (text.includes('\0')) return 'unsound'
    return 'sound'
  } catch {
    return 'unsound'
  }
}

/**
 * Whether a lead byte of GB18030 is followed by what can follow none. UTF-8 shows itself so within its first words, at a
 * fraction of the time of decoding it.
 */
function breaksPairs(source: Source): boolean {
  for (const bytes of slices(source)) {
    for (let at = 0; at < bytes.length; at += 1) {
      if ((bytes[at] ?? 0x80) < 0x81) continue
      at += 1
      const next = bytes[at]
      if (next === undefined) break
      if (next < 0x30 || next === 0x7f || (next > 0x39 && next < 0x40)) return true
      if (next < 0x3a) at += 2
    }
    break
  }
  return false
}

/** The text of a sound source, in pieces and without its byte order mark; can be gone through again. */
export function textOf(source: Source, encoding: Encoding): Iterable<string> {
  return { [Symbol.iterator]: () => withoutMark(pieces(source, encoding)) }
}

/** The first line (1-based) that holds something that is no text in this encoding. */
export function firstUnsoundLine(source: Source, encoding: Encoding): number {
  let line = 1
  try {
    for (const text of unixLines(streamed(source, encoding, false))) {
      const at = text.search(/[\0\ufffd]/)
      if (at !== -1) return line + countLines(text.slice(0, at))
      line += countLines(text)
    }
  } catch {
    // Node refuses some GB18030 sequences cut by the end of a piece even where it is told to replace them (81 30 | 00).
  }
  return line
}

const largestSlice = 32_768

/** The bytes in slices of bounded size, however large the chunks of the source are. */
export function* slices(source: Source): Generator<Buffer> {
  for (const chunk of source.chunks()) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    for (let at = 0; at < bytes.length; at += largestSlice) yield bytes.subarray(at, at + largestSlice)
  }
}

function* pieces(source: Source, encoding: Encoding): Generator<string> {
  if (encoding !== 'utf-8' && encoding !== 'utf-8-bom') yield* streamed(source, encoding, true)
  else for (const bytes of wholeCharacters(source)) yield utf8Text(bytes)
}

/** Sound UTF-8 as text: by way of UTF-16, which takes a quarter of the time of `toString('utf8')`. */
function utf8Text(bytes: Buffer): string {
  return isAscii(bytes) ? bytes.toString('latin1') : transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}

function* streamed(source: Source, encoding: Encoding, fatal: boolean): Generator<string> {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') {
    yield* utf32Text(slices(source), encoding === 'utf-32le', fatal)
    return
  }
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding
  const decoder = new TextDecoder(label, { fatal, ignoreBOM: true })
  for (const bytes of slices(source)) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}

function* withoutMark(texts: Iterable<string>): Generator<string> {
  let first = true
  for (const text of texts) {
    if (text === '') continue
    const rest = first && text.startsWith('\ufeff') ? text.slice(1) : text
    first = false
    if (rest !== '') yield rest
  }
}

/** The bytes regrouped so that no UTF-8 character is cut; one cut by a slice comes by itself, as an incomplete last one does. */
function* wholeCharacters(source: Source): Generator<Buffer> {
  let open = Buffer.alloc(0)
  for (const slice of slices(source)) {
    let from = 0
    while (open.length > 0 && from < slice.length && openCharacter(open) > 0) {
      open = Buffer.concat([open, slice.subarray(from, from + 1)])
      from += 1
    }
    if (open.length > 0 && openCharacter(open) > 0) continue
    if (open.length > 0) yield open
    const end = Math.max(from, slice.length - openCharacter(slice))
    open = Buffer.from(slice.subarray(end))
    if (end > from) yield slice.subarray(from, end)
  }
  if (open.length > 0) yield open
}

/** How many bytes at the end begin a UTF-8 character without ending it. */
function openCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes.readUInt8(bytes.length - back)
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}
