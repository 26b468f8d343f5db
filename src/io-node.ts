import fs from 'node:fs'
import type { Io, Output, WriteMode } from './cli/io.ts'
import type { Plan } from './domain/plan.ts'
import type { Source } from './domain/source.ts'
import { identityOf, locate } from './io-node/identity.ts'
import { readOnce } from './io-node/read.ts'
import { spool } from './io-node/spool.ts'
import { writeAll } from './io-node/write-all.ts'

/** Where the command lives, and what only the program that starts it knows. */
export interface Home {
  /** The folder of the package. */
  readonly root: string
  /** What the build made of `source` and left in a file of `dist`; null where that is missing, broken or of another source. */
  readonly made: (source: Uint8Array, name: string) => Uint8Array | null
}

type Files = Pick<Io, 'open' | 'locate' | 'names' | 'makeFolder' | 'foldersAbove' | 'write' | 'update'>

/** The files of this system, each found by `at`. What writes is loaded where something is written. */
export function nodeFiles(at: (file: string) => string = (file) => file): Files {
  return {
    open: async (file) => readOnce(file === '-' ? 0 : at(file), file),
    locate: async (file) => locate(at(file)),
    names: async (folder) => fs.readdirSync(at(folder)),
    makeFolder: async (folder) => {
      fs.mkdirSync(at(folder), { recursive: true })
    },
    foldersAbove: () => foldersAbove(at('.')),
    write: async (file, content, mode = 'replace') => {
      const [{ append, replace }, { undisturbed }] = await Promise.all([
        import('./io-node/replace.ts'),
        import('./io-node/undisturbed.ts'),
      ])
      await undisturbed(async () =>
        mode === 'append' ? append(at(file), content) : replace(at(file), content, { fresh: isFresh(mode) }),
      )
    },
    update: async (file, change) => (await import('./io-node/update.ts')).update(at(file), file, change),
  }
}

/** How many folders a folder lies in. */
function foldersAbove(folder: string): number {
  return fs
    .realpathSync(folder)
    .split(/[/\\]/)
    .filter((name) => name !== '').length
}

function isFresh(mode: WriteMode): boolean {
  return mode === 'create'
}

/** The real outside world. */
export function nodeIo({ root, made }: Home): Io {
  return {
    stdout: output(1),
    stderr: output(2),
    env: process.env,
    ...nodeFiles(),
    now: () => performance.now(),
    spool,
    defaultPlan: async () => readOnce(`${root}/indicators.csv`, 'indicators.csv'),
    defaultRelations: async () => readOnce(`${root}/indicators.relations.csv`, 'indicators.relations.csv'),
    rasteriser: async () => (await import('./io-node/rasterise.ts')).rasteriser(),
    preparedPlan: (...sources) => preparedPlan(sources, made),
  }
}

/** The plan as read when the tool was built, as long as its files are still those that were read. */
function preparedPlan(sources: readonly Source[], made: Home['made']): Plan | null {
  const bytes = Buffer.concat(sources.flatMap(({ chunks }) => [...chunks()]))
  const built = made(bytes, 'indicators.json')
  return built === null
    ? null
    : JSON.parse(Buffer.from(built.buffer, built.byteOffset, built.length).toString('utf16le'))
}

/** Whether a device is the one in which everything is lost. */
function isNothing(device: bigint): boolean {
  return fs.statSync('/dev/null', { bigint: true, throwIfNoEntry: false })?.rdev === device
}

/** Standard output or error. Node's own streams take long to set up and are not needed to write in order. */
function output(handle: number): Output {
  const status = fs.fstatSync(handle, { bigint: true })
  // Only a character device can be a terminal, and /dev/null is none: nothing else is worth loading what asks.
  const tty =
    status.isCharacterDevice() && !isNothing(status.rdev) ? process.getBuiltinModule('node:tty') : null
  const isTerminal = tty?.isatty(handle) === true
  return {
    isTerminal,
    columns: isTerminal ? (new tty.WriteStream(handle).columns ?? null) : null,
    identity: identityOf(status, null),
    write: async (content) => writeAll(handle, content),
    ...(isTerminal ? { status: async (text: string) => writeAll(handle, `\r\u001b[K${text}`) } : {}),
  }
}
