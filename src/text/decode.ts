import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { Source } from '../domain/source.ts'
import { sniff } from './container.ts'
import {
  type Encoding,
  encodingNamed,
  encodingNames,
  firstUnsoundLine,
  isUtf8,
  slices,
  soundness,
  textOf,
} from './encoding.ts'
import { emptyFile, encodingAssumed, notATable, savedTwice, undecodable, unknownEncoding } from './rules.ts'
import { beforeSavedTwice } from './saved-twice.ts'
import { shorten } from './shorten.ts'

export interface DecodeOptions {
  /** The encoding the user says it is; nothing else is then tried. */
  readonly encoding?: string | undefined
  /** How much of a text is familiar (known headers, indicator names): arbitrates where two encodings fit. */
  readonly familiar?: ((text: string) => number) | undefined
}

export type Decoded =
  | {
      readonly ok: true
      readonly encoding: Encoding
      /** The text in pieces, without a byte order mark; can be gone through again. */
      readonly text: Iterable<string>
      /** Notes on what was assumed. */
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

const headSize = 65_536

/**
 * Turn the bytes of a text file into text: by the encoding given, else the byte order mark, else the
 * pattern of NUL bytes that UTF-16 leaves, else strict UTF-8, else strict GB18030. Where a file without
 * a mark is sound in both of the last two, the more familiar reading wins, and UTF-8 where neither is.
 */
export function decode(source: Source, options: DecodeOptions = {}): Decoded {
  const place: Place = { file: source.file, line: null, column: null, cell: null }
  const refuse = (finding: Finding): Decoded => ({ ok: false, findings: [finding] })
  const head = headOf(source)
  if (head.length === 0) return refuse(raise(emptyFile, place, {}))
  const container = sniff(head)
  if (container !== 'text') return refuse(raise(notATable, place, { container }))
  if (options.encoding !== undefined) {
    const named = encodingNamed(options.encoding)
    if (named !== null) return decodeAs(source, markedEncoding(head, named), place)
    return refuse(raise(unknownEncoding, place, { name: options.encoding, known: encodingNames }))
  }
  const marked = encodingByMark(head)
  if (marked !== null) {
    const twice = marked === 'utf-8-bom' ? savedTwiceIn(source, head.subarray(3), options, place) : null
    return twice === null ? decodeAs(source, marked, place) : { ok: false, findings: [twice] }
  }
  const wide = encodingByZeros(head)
  if (wide !== null && soundness(source, wide) === 'sound') return read(source, wide, place, [])
  return decodeUnmarked(source, head, options, place)
}

function decodeAs(source: Source, encoding: Encoding, place: Place): Decoded {
  if (soundness(source, encoding) === 'unsound') {
    const line = firstUnsoundLine(source, encoding)
    return { ok: false, findings: [raise(undecodable, { ...place, line }, { tried: [encoding] })] }
  }
  return read(source, encoding, place, [])
}

function decodeUnmarked(source: Source, head: Buffer, options: DecodeOptions, place: Place): Decoded {
  const asUtf8 = soundness(source, 'utf-8')
  if (asUtf8 === 'ascii') return read(source, 'utf-8', place, [])
  const { familiar } = options
  if (asUtf8 === 'sound' && familiar === undefined) return read(source, 'utf-8', place, [])
  const twice = savedTwiceIn(source, head, options, place)
  if (twice !== null) return { ok: false, findings: [twice] }
  const asGb = soundness(source, 'gb18030')
  if (asUtf8 === 'sound' && asGb === 'sound' && familiar !== undefined) {
    const lead = familiar(openingText(source, 'utf-8')) - familiar(openingText(source, 'gb18030'))
    if (lead > 0) return read(source, 'utf-8', place, [])
    const [encoding, other] = lead < 0 ? (['gb18030', 'utf-8'] as const) : (['utf-8', 'gb18030'] as const)
    return read(source, encoding, place, [raise(encodingAssumed, place, { encoding, other })])
  }
  if (asUtf8 === 'sound') return read(source, 'utf-8', place, [])
  if (asGb === 'sound') {
    const other = familiar === undefined ? null : insteadOfGb(source, familiar)
    if (other === null) return read(source, 'gb18030', place, [])
    return read(source, other, place, [raise(encodingAssumed, place, { encoding: other, other: 'gb18030' })])
  }
  if (familiar !== undefined && holdsWords(source, 'big5', familiar)) return read(source, 'big5', place, [])
  // The encoding that holds longest is the one the file was meant in, so its first bad line is the one to mend.
  const line = Math.max(firstUnsoundLine(source, 'utf-8'), firstUnsoundLine(source, 'gb18030'))
  const finding = raise(undecodable, { ...place, line }, { tried: ['utf-8', 'gb18030'] })
  return { ok: false, findings: [finding] }
}

/**
 * The finding that the text of a UTF-8 file was saved twice: as it was before it holds known words. The first character
 * beyond ASCII is then no hanzi, whose first byte is E3 to E9.
 */
function savedTwiceIn(
  source: Source,
  head: Buffer,
  { familiar }: DecodeOptions,
  place: Place,
): Finding | null {
  const first = head.find((byte) => byte >= 0x80)
  if (familiar === undefined || first === undefined || first > 0xe2) return null
  if (soundness(source, 'utf-8') !== 'sound') return null
  const known = beforeSavedTwice(wholeLines(openingText(source, 'utf-8'))).find((text) => familiar(text) > 0)
  if (known === undefined) return null
  const [line = ''] = known.split('\n')
  return raise(savedTwice, place, { before: shorten(line.trim()) })
}

type Familiar = NonNullable<DecodeOptions['familiar']>

function holdsWords(source: Source, encoding: Encoding, familiar: Familiar): boolean {
  return soundness(source, encoding) === 'sound' && familiar(openingText(source, encoding)) > 0
}

/** One hanzi between two letters: what GB18030 makes of é in the middle of a word. */
const hanziInWord = /(?<=[A-Za-z])[\u3400-\u9fff](?=[A-Za-z])/g

/**
 * The encoding in which a file says something that says nothing in GB18030, where it is sound too: Big5 for the sake of
 * the known words it holds, Windows-1252 where no hanzi stands but between two letters.
 */
function insteadOfGb(source: Source, familiar: Familiar): Encoding | null {
  const text = openingText(source, 'gb18030')
  if (familiar(text) > 0) return null
  if (holdsWords(source, 'big5', familiar)) return 'big5'
  const bare = text.replace(hanziInWord, '')
  return bare !== text && /^[\0-\x7f]*$/.test(bare) ? 'windows-1252' : null
}

/** A text that may have been cut anywhere, up to its last line end. */
function wholeLines(text: string): string {
  return text.length < headSize ? text : text.slice(0, text.lastIndexOf('\n') + 1)
}

function read(source: Source, encoding: Encoding, place: Place, findings: readonly Finding[]): Decoded {
  const small = source.size !== undefined && source.size <= headSize
  const text = small ? [...textOf(source, encoding)] : textOf(source, encoding)
  for (const piece of text) if (/\S/.test(piece)) return { ok: true, encoding, text, findings }
  return { ok: false, findings: [raise(emptyFile, place, {})] }
}

function openingText(source: Source, encoding: Encoding): string {
  let opening = ''
  for (const piece of textOf(source, encoding)) {
    opening += piece
    if (opening.length >= headSize) break
  }
  return opening.slice(0, headSize)
}

function headOf(source: Source): Buffer {
  const parts: Buffer[] = []
  let size = 0
  for (const bytes of slices(source)) {
    parts.push(bytes.subarray(0, headSize - size))
    size += bytes.length
    if (size >= headSize) break
  }
  const [only, ...others] = parts
  return only !== undefined && others.length === 0 ? only : Buffer.concat(parts)
}

const marks: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8-bom'],
  [[0xff, 0xfe, 0x00, 0x00], 'utf-32le'],
  [[0x00, 0x00, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x84, 0x31, 0x95, 0x33], 'gb18030'],
]

function encodingByMark(head: Buffer): Encoding | null {
  return marks.find(([mark]) => mark.every((byte, at) => head[at] === byte))?.[1] ?? null
}

/** The mark decides what the user's word leaves open: UTF-8 with or without it, and the order of UTF-16. */
function markedEncoding(head: Buffer, named: Encoding): Encoding {
  const marked = encodingByMark(head)
  if (named.startsWith('utf-8')) return marked === 'utf-8-bom' ? 'utf-8-bom' : 'utf-8'
  return marked !== null && named === 'utf-16le' && marked === 'utf-16be' ? marked : named
}

/**
 * UTF-16 without a mark shows in its ASCII characters (commas, digits, line ends), each with a NUL beside
 * it, which no other text has. A hanzi such as 一 (4E00) has one too, on the other side: so count both. A NUL
 * or two astray in other text make no UTF-16 of it.
 */
function encodingByZeros(head: Buffer): Encoding | null {
  if (!head.includes(0)) return null
  let little = 0
  let big = 0
  const least = (head.length / 2) * (isUtf8(head) ? 0.25 : 0.06)
  for (let at = 0; at + 1 < head.length; at += 2) {
    const first = head.readUInt8(at)
    const second = head.readUInt8(at + 1)
    if (second === 0 && isPlain(first)) little += 1
    if (first === 0 && isPlain(second)) big += 1
  }
  if (Math.max(little, big) < least) return null
  if (little > 3 * big) return 'utf-16le'
  return big > 3 * little ? 'utf-16be' : null
}

function isPlain(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d
}
