import fs from 'node:fs'
import type { FileIdentity, OpenedFile } from '../cli/io.ts'
import { largestFile, largestStream } from '../domain/source.ts'
import { identityOf } from './identity.ts'
import { pause } from './pause.ts'
import { isSystemError, systemError } from './system-error.ts'
import { temporaryFile } from './temporary-file.ts'
import { largestPiece, windowsOf } from './windows.ts'
import { writeAll } from './write-all.ts'

/** A file up to this size is read once and held; a larger one stays open, and is read again each time it is gone through. */
const largestHeld = 1 << 26

/**
 * Open a file and read all of it, once; `0` is standard input. Whatever is asked of it later is answered from memory, so
 * that a file that changes meanwhile is never taken for two. One larger than `held` stays on the disk, and ends with the
 * system error ECHANGED where it is another when it is read again.
 */
export function readOnce(path: string | 0, file: string, held = largestHeld): OpenedFile {
  const handle = path === 0 ? 0 : fs.openSync(path, 'r')
  let stays = false
  try {
    const before = fs.fstatSync(handle, { bigint: true })
    if (before.isDirectory()) throw systemError('EISDIR')
    const limit = before.isFile() ? largestFile : largestStream
    if (before.size > limit) throw systemError('EFBIG')
    if (path !== 0 && before.isFile() && before.size > held) {
      stays = true
      return onDisk(handle, before, { file, identity: identityAt(before, path) })
    }
    const bytes = readAll(handle, Number(before.size), limit, held)
    if (before.size > 0n) refuseChanged(handle, before)
    return { file, ...bytes, identity: identityAt(before, path) }
  } finally {
    if (path !== 0 && !stays) fs.closeSync(handle)
  }
}

/** A file that is read from the disk each time it is gone through. It stays open, so that it is the same in each pass. */
function onDisk(
  handle: number,
  before: fs.BigIntStats,
  known: Pick<OpenedFile, 'file' | 'identity'>,
): OpenedFile {
  const size = Number(before.size)
  function* pass() {
    refuseChanged(handle, before)
    yield* windowsOf(handle, size)
    refuseChanged(handle, before)
  }
  return { ...known, size, chunks: () => ({ [Symbol.iterator]: pass }) }
}

/** What was read of a file written in place meanwhile is neither its old state nor its new one. */
function refuseChanged(handle: number, before: fs.BigIntStats): void {
  const { mtimeNs, size } = fs.fstatSync(handle, { bigint: true })
  if (mtimeNs !== before.mtimeNs || size !== before.size) throw systemError('ECHANGED')
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

/** A pipe does not say how much is coming. */
const streamPiece = 1 << 16

/** What was read, to be gone through as often as it is asked for. */
type Bytes = Pick<OpenedFile, 'chunks' | 'size'>

/** Read to the end. What is more than `held` bytes goes to a temporary file, where one can be made. */
function readAll(handle: number, expected: number, limit: number, held: number): Bytes {
  const pieces: Uint8Array[] = []
  let size = 0
  let file: number | null = null
  let room = true
  const keep = (piece: Uint8Array) => {
    if (file !== null) writeAll(file, piece)
    else pieces.push(piece)
  }
  for (;;) {
    // One byte more than is expected, in which the end shows.
    const wanted = expected < size ? streamPiece : Math.min(expected - size + 1, largestPiece)
    const piece = Buffer.allocUnsafeSlow(expected === 0 ? streamPiece : wanted)
    const length = fill(handle, piece)
    size += length
    if (size > limit) throw systemError('EFBIG')
    if (length > 0) keep(piece.subarray(0, length))
    if (file === null && room && size > held) {
      file = temporaryFile()
      room = file !== null
      if (file !== null) for (const one of pieces.splice(0)) keep(one)
    }
    if (length < piece.length) break
  }
  const spilled = file
  if (spilled === null) return { chunks: () => pieces, size }
  return { chunks: () => ({ [Symbol.iterator]: () => windowsOf(spilled, size) }), size }
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
