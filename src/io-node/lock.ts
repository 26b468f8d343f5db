import fs from 'node:fs'
import { isSystemError, systemError } from './system-error.ts'

/** What holds a lock does so for moments; one this old was left by a run that was killed. */
const staleAfter = 60_000
/** How long to wait for whoever holds it, in all and between two tries, in milliseconds. */
const patience = 10_000
const betweenTries = 20

/**
 * Do `work` while the lock file is ours. `proper-lockfile` does the same by three packages and a timer, for locks held
 * for long; this one is held for moments.
 */
export async function locked<T>(
  lock: string,
  interrupted: () => boolean,
  work: () => Promise<T>,
): Promise<T> {
  await acquire(lock, interrupted)
  try {
    return await work()
  } finally {
    fs.rmSync(lock, { force: true })
  }
}

async function acquire(lock: string, interrupted: () => boolean): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    try {
      fs.writeFileSync(lock, `kq ${process.pid}\n`, { flag: 'wx' })
      return
    } catch (error) {
      if (!isSystemError(error, 'EEXIST')) throw error
    }
    if (clearStale(lock)) continue
    if (interrupted() || Date.now() > until) throw systemError('ELOCKED')
    await new Promise((resolve) => setTimeout(resolve, betweenTries))
  }
}

/**
 * Remove a lock that was left behind; gives whether there is none now. It is moved aside first: of two runs that both
 * find it stale one may already hold a new lock under its name, which is then given back.
 */
function clearStale(lock: string): boolean {
  const seen = fs.statSync(lock, { bigint: true, throwIfNoEntry: false })
  if (seen === undefined) return true
  if (Date.now() - Number(seen.mtimeMs) <= staleAfter || !isOurs(lock)) return false
  const aside = `${lock}.${process.pid}`
  try {
    fs.renameSync(lock, aside)
  } catch {
    return false
  }
  if (fs.statSync(aside, { bigint: true }).ino === seen.ino) {
    fs.rmSync(aside, { force: true })
    return true
  }
  fs.linkSync(aside, lock)
  fs.rmSync(aside)
  return false
}

/** Whether a file is a lock of ours and no file of somebody's that has its name. One may have been killed before it signed. */
function isOurs(lock: string): boolean {
  try {
    return /^(?:kq \d+\n)?$/.test(fs.readFileSync(lock, 'latin1'))
  } catch {
    return false
  }
}
