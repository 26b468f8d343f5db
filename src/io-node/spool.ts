import fs from 'node:fs'
import type { Spool } from '../domain/spool.ts'
import { temporaryFile } from './temporary-file.ts'
import { windowsOf } from './windows.ts'
import { writeAll } from './write-all.ts'

/** Text is put into bytes in blocks of this size. */
const blockSize = 1 << 20
/** The most bytes that are kept in memory; what is beyond goes to a file of the system's temporary folder. */
const mostInMemory = 1 << 26

/** A spool that keeps up to `most` bytes in memory and the rest in a file that has no name and goes with the process. */
export function spool(most = mostInMemory): Spool {
  const full: Uint8Array[] = []
  let block = Buffer.allocUnsafeSlow(blockSize)
  let at = 0
  let file: number | null = null
  let written = 0
  let mayBeFile = true
  const encoder = new TextEncoder()

  const toFile = (bytes: Uint8Array) => {
    if (file === null) return false
    writeAll(file, bytes)
    written += bytes.length
    return true
  }
  const flush = () => {
    const bytes = block.subarray(0, at)
    at = 0
    if (toFile(bytes)) return
    full.push(bytes)
    block = Buffer.allocUnsafeSlow(blockSize)
    if (!mayBeFile || (full.length + 1) * blockSize <= most) return
    file = temporaryFile()
    mayBeFile = file !== null
    if (file !== null) for (const one of full.splice(0)) toFile(one)
  }
  return {
    add: (text) => {
      let rest = text
      for (;;) {
        const { read, written: length } = encoder.encodeInto(rest, block.subarray(at))
        at += length
        if (read === rest.length) return
        flush()
        rest = rest.slice(read)
      }
    },
    pieces: function* () {
      if (file !== null) yield* windowsOf(file, written)
      yield* full
      yield block.subarray(0, at)
    },
    discard: () => {
      if (file !== null) fs.closeSync(file)
      file = null
      full.length = 0
      at = 0
    },
  }
}
