import fs, { type Stats } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Content } from '../cli/io.ts'
import { followed, ownHandle } from './identity.ts'
import { isSystemError, systemError } from './system-error.ts'
import { writeAll } from './write-all.ts'

/**
 * Put `content` in the place of a file: written to a temporary file beside it, brought to the disk, and given its name, so
 * that a full disk, a limit or a power cut leaves what was there. Links are followed first. A device, a pipe or an open
 * stream is written to straight. With `fresh` nothing may be there yet.
 *
 * Written here because the packages that do this (`write-file-atomic`, `atomically`) put a file in the place of a device
 * too, take no pieces, and clean up by hooks at the end of the process, where one stretch without a pause needs none.
 */
export function replace(path: string, content: Content, { fresh }: { readonly fresh: boolean }): void {
  const status = ownHandle(path) === null ? fs.statSync(path, { throwIfNoEntry: false }) : null
  if (status === null || status?.isFile() === false) writeStraight(path, content)
  else replaceFile(path, content, fresh, status)
}

function replaceFile(path: string, content: Content, fresh: boolean, status: Stats | undefined): void {
  const goal = status === undefined ? followed(path) : fs.realpathSync.native(path)
  if (status !== undefined) {
    if (fresh) throw systemError('EEXIST')
    // Renaming asks for no permission on the file that goes: a file protected against writing is not written.
    fs.accessSync(goal, fs.constants.W_OK)
  }
  const temporary = writeTemporary(goal, content, status)
  try {
    if (fresh) giveNewName(temporary, goal)
    else fs.renameSync(temporary, goal)
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw error
  }
  syncFolder(dirname(goal))
}

/** Write at the end of a file. What could not be written whole is taken back. */
export function append(path: string, content: Content): void {
  through(path, 'a', (handle) => {
    const before = fs.fstatSync(handle)
    try {
      writeAll(handle, content)
    } catch (error) {
      if (before.isFile()) fs.ftruncateSync(handle, before.size)
      throw error
    }
  })
}

function writeStraight(path: string, content: Content): void {
  through(path, 'w', (handle) => writeAll(handle, content))
}

function through(path: string, flags: string, work: (handle: number) => void): void {
  const own = ownHandle(path)
  const handle = own ?? fs.openSync(path, flags)
  try {
    work(handle)
  } finally {
    if (own === null) fs.closeSync(handle)
  }
}

/** The content in a file of its own beside the goal, with its mode and, where allowed, its owner; gone where that fails. */
function writeTemporary(goal: string, content: Content, old: Stats | undefined): string {
  const { handle, temporary } = openBeside(goal, old === undefined ? 0o666 : 0o600)
  try {
    try {
      writeAll(handle, content)
      if (old !== undefined) keepRights(handle, old)
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
  } catch (error) {
    fs.rmSync(temporary, { force: true })
    throw error
  }
  return temporary
}

/** A new file beside the goal. Its name is short, whatever the goal's is, and hidden from whoever lists the data. */
function openBeside(goal: string, mode: number): { readonly handle: number; readonly temporary: string } {
  for (;;) {
    const name = `.kq-${process.pid}-${process.hrtime.bigint().toString(36)}.tmp`
    const temporary = join(dirname(goal), name)
    try {
      return { handle: fs.openSync(temporary, 'wx', mode), temporary }
    } catch (error) {
      if (!isSystemError(error, 'EEXIST')) throw error
    }
  }
}

function keepRights(handle: number, { mode, uid, gid }: Stats): void {
  try {
    fs.fchownSync(handle, uid, gid)
  } catch {
    // Only the superuser gives files away; the file is then that of whoever wrote it, as any other it writes.
  }
  fs.fchmodSync(handle, mode & 0o7777)
}

/** A second name is refused by the system where there is one already, however late that one came. */
function giveNewName(temporary: string, goal: string): void {
  try {
    fs.linkSync(temporary, goal)
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) throw error
    // A drive without second names (FAT, some networks).
    fs.renameSync(temporary, goal)
    return
  }
  fs.rmSync(temporary, { force: true })
}

/** Bring the new name to the disk too; not every system can. */
function syncFolder(folder: string): void {
  try {
    const handle = fs.openSync(folder, 'r')
    try {
      fs.fsyncSync(handle)
    } finally {
      fs.closeSync(handle)
    }
  } catch {
    // The content is on the disk, under its old name or its new one.
  }
}
