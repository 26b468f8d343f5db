import fs from 'node:fs'

/** A file is read in pieces of at most this many bytes, so that no single buffer has to hold it all. */
export const largestPiece = 1 << 20

/** The first `size` bytes of an open file, piece by piece: a file that ends before gives what it has. */
export function* windowsOf(handle: number, size: number): Generator<Uint8Array> {
  for (let at = 0; at < size; ) {
    const piece = Buffer.allocUnsafeSlow(Math.min(largestPiece, size - at))
    const length = fs.readSync(handle, piece, 0, piece.length, at)
    if (length === 0) return
    at += length
    yield piece.subarray(0, length)
  }
}
