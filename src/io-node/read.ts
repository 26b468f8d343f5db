import fs from 'node:fs'
import type { FileIdentity, OpenedFile } from '../cli/io.ts'
import { largestFile, largestStream } from '../domain/source.ts'
import { identityOf } from './identity.ts'
import { isSystemError, systemError } from './system-error.ts'

/**
 * Open a file and read all of it, once; `0` is standard input. Whatever is asked of it later is answered from memory, so
 * that a file that changes meanwhile is never taken for two.
 */
export function readOnce(path: string | 0, file: string): OpenedFile {
  const handle = path === 0 ? 0 : fs.openSync(path, 'r')
  try {
    const before = fs.fstatSync(handle, { bigint: true })
    if (before.isDirectory()) throw systemError('EISDIR')
    const limit = before.isFile() ? largestFile : largestStream
    if (before.size > limit) throw systemError('EFBIG')
    const { pieces, size } = readAll(handle, Number(before.size), limit)
    const after = fs.fstatSync(handle, { bigint: true })
    // What was read of a file written in place meanwhile is neither its old state nor its new one.
    if (before.size > 0n && (after.mtimeNs !== before.mtimeNs || after.size !== before.size))
      throw systemError('ECHANGED')
    return { file, chunks: () => pieces, size, identity: identityAt(before, path) }
  } finally {
    if (path !== 0) fs.closeSync(handle)
  }
}

function identityAt(status: fs.BigIntStats, path: string | 0): FileIdentity {
  if (!status.isFile()) return []
  return identityOf(status, path === 0 ? null : realPath(path))
}

/** Null where the name has gone since the file was opened: device and inode are known all the same. */
function realPath(path: string): string | null {
  try {
    return fs.realpathSync.native(path)
  } catch {
    return null
  }
}

/** A file is read in pieces of at most this many bytes, so that no single buffer has to hold it all. */
const largestPiece = 1 << 20
/** A pipe does not say how much is coming. */
const streamPiece = 1 << 16

interface Bytes {
  readonly pieces: readonly Uint8Array[]
  readonly size: number
}

function readAll(handle: number, expected: number, limit: number): Bytes {
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    // One byte more than is expected, in which the end shows.
    const room = expected < size ? streamPiece : Math.min(expected - size + 1, largestPiece)
    const piece = Buffer.allocUnsafeSlow(expected === 0 ? streamPiece : room)
    const length = fill(handle, piece)
    size += length
    if (size > limit) throw systemError('EFBIG')
    if (length > 0) pieces.push(piece.subarray(0, length))
    if (length < piece.length) return { pieces, size }
  }
}

/** Read until the piece is full or there is no more; gives the bytes read. */
function fill(handle: number, piece: Uint8Array): number {
  let at = 0
  while (at < piece.length) {
    const length = readSome(handle, piece, at)
    if (length === 0) break
    at += length
  }
  return at
}

function readSome(handle: number, piece: Uint8Array, at: number): number {
  for (;;) {
    try {
      return fs.readSync(handle, piece, at, piece.length - at, null)
    } catch (error) {
      // Windows ends a pipe this way.
      if (isSystemError(error, 'EOF')) return 0
      if (!isSystemError(error, 'EAGAIN')) throw error
      pause()
    }
  }
}

/** A stream that is not ready is asked again a little later. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
}
