import type { Refusal } from './archive-rules.ts'

/** What an archive may unpack to. A workbook of indicators is far below each of them. */
const limits = { mebibytes: 64, ratio: 100, entries: 4096 } as const
const mebibyte = 1_048_576
/** Below this size no ratio is suspicious: small parts of repeated markup pack very well. */
const harmless = 4 * mebibyte

/** A part of an archive as its directory describes it. */
export interface Entry {
  readonly name: string
  /** 0: stored, 8: deflated. */
  readonly method: number
  readonly packedSize: number
  readonly size: number
  readonly checksum: number
  /** Where its local header stands. */
  readonly at: number
}

/** An archive whose parts can be unpacked: found by name, whatever its case, as the package convention has it. */
export interface Archive {
  readonly bytes: Buffer
  readonly entries: ReadonlyMap<string, Entry>
}

export type Inspection =
  | { readonly kind: 'fit'; readonly archive: Archive }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** The end-of-directory record of a ZIP without a comment; a comment adds up to 65,535 bytes. */
const endRecordSize = 22
const endRecordMark = 0x06054b50
const entryMark = 0x02014b50
const entrySize = 46

/**
 * Look at the directory of a ZIP before anything is unpacked: how many parts it has, how large they
 * say they become, and whether these sizes can be true (nothing is unpacked further than the size
 * declared). Sizes of 4 GiB and more are too large as they stand.
 */
export function inspectArchive(archive: Uint8Array): Inspection {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = endRecord(bytes)
  if (end === -1) return { kind: 'damaged' }
  const count = bytes.readUInt16LE(end + 10)
  if (count > limits.entries) return refused({ kind: 'too-many', entries: count, limit: limits.entries })
  const entries = new Map<string, Entry>()
  let unpacked = 0
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + entrySize > bytes.length || bytes.readUInt32LE(at) !== entryMark) return { kind: 'damaged' }
    if (bytes.readUInt16LE(at + 8) & 1) return refused({ kind: 'encrypted' })
    const entry = entryAt(bytes, at)
    if (entry.method === 0 ? entry.size !== entry.packedSize : entry.size === 0 && entry.packedSize > 2) {
      return refused({ kind: 'false-sizes' })
    }
    entries.set(entry.name.toLowerCase(), entry)
    unpacked += entry.size
    at += entrySize + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  if (unpacked > limits.mebibytes * mebibyte) {
    const mebibytes = Math.ceil(unpacked / mebibyte)
    return refused({ kind: 'too-large', mebibytes, limit: limits.mebibytes })
  }
  const ratio = Math.round(unpacked / bytes.length)
  if (unpacked > harmless && ratio > limits.ratio) {
    return refused({ kind: 'too-dense', ratio, limit: limits.ratio })
  }
  return { kind: 'fit', archive: { bytes, entries } }
}

function entryAt(bytes: Buffer, at: number): Entry {
  const nameEnd = at + entrySize + bytes.readUInt16LE(at + 28)
  return {
    name: bytes.toString('utf8', at + entrySize, nameEnd).replaceAll('\\', '/'),
    method: bytes.readUInt16LE(at + 10),
    checksum: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    at: bytes.readUInt32LE(at + 42),
  }
}

function refused(refusal: Refusal): Inspection {
  return { kind: 'refused', refusal }
}

/** Where the last end record stands, which is the one a reader goes by; −1 where there is none. */
function endRecord(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - endRecordSize - 65_535)
  for (let at = bytes.length - endRecordSize; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === endRecordMark) return at
  }
  return -1
}
