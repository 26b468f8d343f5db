import fs from 'node:fs'
import { join } from 'node:path'
import { isSystemError } from './system-error.ts'

const refusals = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'ENOSPC']

/**
 * Open a new file in the system's temporary folder that nobody else may read. Its name is taken away at once, so that it
 * is gone with the process, however that ends; null where the system lets nobody put one there.
 */
export function temporaryFile(): number | null {
  const name = join(
    process.getBuiltinModule('node:os').tmpdir(),
    `kq-${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`,
  )
  try {
    const handle = fs.openSync(name, 'wx+', 0o600)
    fs.rmSync(name, { force: true })
    return handle
  } catch (error) {
    if (refusals.some((code) => isSystemError(error, code))) return null
    throw error
  }
}
