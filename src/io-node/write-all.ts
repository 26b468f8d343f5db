import fs from 'node:fs'
import type { Content } from '../cli/io.ts'
import { pause } from './pause.ts'
import { isSystemError } from './system-error.ts'

/**
 * Write all of `content` to a file, pipe or terminal, however much of it is taken at a time. A reader that has gone away
 * (`| head`) ends it in silence.
 */
export function writeAll(handle: number, content: Content): void {
  if (typeof content === 'string') writeBytes(handle, Buffer.from(content))
  else if (content instanceof Uint8Array) writeBytes(handle, content)
  else for (const piece of content) writeAll(handle, piece)
}

function writeBytes(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += fs.writeSync(handle, bytes, at)
    } catch (error) {
      if (isSystemError(error, 'EPIPE')) return
      if (!isSystemError(error, 'EAGAIN')) throw error
      pause()
    }
  }
}
