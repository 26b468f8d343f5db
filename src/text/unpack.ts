import { inflateRawSync } from 'node:zlib'
import type { Archive, Entry } from './archive.ts'
import { bad, good, type Read } from './damage.ts'

const headerMark = 0x04034b50
const headerSize = 30

/** The bytes of a part: unpacked no further than the size its directory declares, and held against its checksum. */
export function unpack(archive: Archive, part: string): Read<Uint8Array> {
  const entry = archive.entries.get(part.toLowerCase())
  if (entry === undefined) return bad({ kind: 'part-missing', part })
  if (entry.method !== 0 && entry.method !== 8) {
    return bad({ kind: 'packing-unknown', part, method: entry.method })
  }
  const packed = packedBytes(archive.bytes, entry)
  const bytes = packed === null || entry.method === 0 ? packed : inflated(packed, entry.size)
  if (bytes === null || bytes.length !== entry.size || checksum(bytes) !== entry.checksum) {
    return bad({ kind: 'part-damaged', part })
  }
  return good(bytes)
}

function packedBytes(bytes: Buffer, { at, packedSize }: Entry): Uint8Array | null {
  if (at + headerSize > bytes.length || bytes.readUInt32LE(at) !== headerMark) return null
  const start = at + headerSize + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize)
}

/** Null where the data are no deflated data, or more than declared. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  if (size === 0) return new Uint8Array()
  try {
    return inflateRawSync(packed, { maxOutputLength: size })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}

/** Bit by bit for every byte, computed once. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit += 1)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1
  return remainder
})

/** CRC-32 as ZIP has it. Node's own came with version 22. */
function checksum(bytes: Uint8Array): number {
  let remainder = 0xffffffff
  for (const byte of bytes) remainder = (remainder >>> 8) ^ (remainders[(remainder ^ byte) & 255] ?? NaN)
  return (remainder ^ 0xffffffff) >>> 0
}
