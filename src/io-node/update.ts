import fs from 'node:fs'
import type { Content, OpenedFile } from '../cli/io.ts'
import { followed, ownHandle } from './identity.ts'
import { locked } from './lock.ts'
import { readOnce } from './read.ts'
import { replace } from './replace.ts'
import { isSystemError } from './system-error.ts'
import { undisturbed } from './undisturbed.ts'

/** Put in a file's place what `change` makes of what stands in it now, with no other run in between. */
export async function update(
  path: string,
  file: string,
  change: (current: OpenedFile | null) => Promise<Content | null>,
): Promise<void> {
  const there = ownHandle(path) === null ? fs.statSync(path, { throwIfNoEntry: false }) : null
  const isPlain = there === undefined || there?.isFile() === true || there?.isDirectory() === true
  await undisturbed(async (interrupted) => {
    const changed = async () => {
      const content = await change(isPlain ? currentOf(path, file) : null)
      if (content !== null) replace(path, content, { fresh: false })
    }
    // The lock stands beside the file itself, so that two links to it share it.
    if (isPlain) await locked(`${followed(path)}.lock`, interrupted, changed)
    else await changed()
  })
}

function currentOf(path: string, file: string): OpenedFile | null {
  try {
    return readOnce(path, file)
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return null
    throw error
  }
}
