import fs, { type BigIntStats } from 'node:fs'
import { basename, dirname, isAbsolute, join, sep } from 'node:path'
import type { FileIdentity, Located } from '../cli/io.ts'
import { systemError } from './system-error.ts'

/** Where the system takes `A.csv` and `a.csv` for one name. */
const foldsCase = process.platform === 'win32' || process.platform === 'darwin'

/** The keys of a file that is there; what is no regular file has none. */
export function identityOf(status: BigIntStats, path: string | null): FileIdentity {
  if (!status.isFile()) return []
  return [
    // Some network drives number no files.
    ...(status.ino === 0n ? [] : [`${status.dev}:${status.ino}`]),
    ...(path === null ? [] : [pathKey(path)]),
  ]
}

/**
 * A real path as a key.
 *
 * @example pathKey('/Data/A.csv', true) // '/data/a.csv'
 */
export function pathKey(path: string, folds = foldsCase): string {
  return folds ? path.normalize('NFC').toLowerCase() : path
}

/** Where a name leads. One that leads nowhere yet is known by the real folder and the name it would have there. */
export function locate(path: string): Located {
  const handle = ownHandle(path)
  if (handle !== null)
    return { identity: identityOf(fs.fstatSync(handle, { bigint: true }), null), exists: false }
  const status = fs.statSync(path, { bigint: true, throwIfNoEntry: false })
  if (status === undefined) return { identity: [pathKey(followed(path))], exists: false }
  return { identity: identityOf(status, fs.realpathSync.native(path)), exists: status.isFile() }
}

/**
 * The number of the stream that `/dev/stdout` and its like name; null for other names. Such a stream may have been sent to
 * a file, at whose place in the middle it stands: it is written to, not opened anew.
 */
export function ownHandle(path: string): number | null {
  if (process.platform === 'win32') return null
  const [, name, number] =
    /^(?:\/dev|\/proc\/(?:self|thread-self))\/(?:(stdout|stderr)|fd\/(\d+))$/.exec(path) ?? []
  if (name !== undefined) return name === 'stdout' ? 1 : 2
  return number === undefined ? null : Number(number)
}

const mostLinks = 40

/**
 * The path a name leads to, links followed, also where the last of them leads to nothing yet. A folder is left to the
 * system to resolve: `link/../a.csv` is not `a.csv`.
 */
export function followed(path: string): string {
  if (/[/\\]$/.test(path) && (sep === '\\' || path.endsWith('/'))) throw systemError('EISDIR')
  let at = path
  for (let links = 0; links <= mostLinks; links += 1) {
    const folder = fs.realpathSync.native(dirname(at))
    at = join(folder, basename(at))
    const target = linkAt(at)
    if (target === null) return at
    at = isAbsolute(target) ? target : `${folder}/${target}`
  }
  throw systemError('ELOOP')
}

function linkAt(path: string): string | null {
  return fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
    ? fs.readlinkSync(path)
    : null
}
