import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content, Io, OpenedFile, Output } from '../../src/cli/io.ts'
import { largestStream, sourceOf } from '../../src/domain/source.ts'
import { spool } from '../../src/io-node/spool.ts'
import { shippedPlan } from './shipped-plan.ts'

const root = join(import.meta.dirname, '..', '..')
const shipped = (file: string) => readFileSync(join(root, file))

/** A world without a disk: what is in it, and what of it fails. */
export interface MemoryWorld {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Other names of a file, as links are: name by name it leads to. */
  readonly links?: Readonly<Record<string, string>>
  readonly folders?: readonly string[]
  readonly stdin?: string | Uint8Array
  /** Width of the terminal; a pipe where not given. */
  readonly columns?: number
  readonly env?: Readonly<Record<string, string>>
  /** The system's error by the name of a file, or of `stdout` and `stderr`: `{ 'r.csv': 'ENOSPC' }`. */
  readonly failing?: Readonly<Record<string, string>>
  /** In the place of the plan that comes with the tool. */
  readonly plan?: string | Uint8Array
}

/** An `Io` that touches nothing outside, and what a run has done to it. */
export interface MemoryIo {
  readonly io: Io
  /** The files as they are now, by their own names. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly stdout: () => Uint8Array
  readonly stderr: () => string
}

export function memoryIo(world: MemoryWorld = {}): MemoryIo {
  const files = new Map(Object.entries(world.files ?? {}).map(([name, content]) => [name, bytesOf(content)]))
  const out: Uint8Array[] = []
  const err: Uint8Array[] = []
  /** Own name of a file: links followed, `./` left out. */
  const own = (name: string, links = 0): string => {
    if (links > 40) throw failure('ELOOP')
    const plain = name.replace(/^(?:\.\/+)+/, '')
    const target = Object.hasOwn(world.links ?? {}, plain) ? world.links?.[plain] : undefined
    return target === undefined ? plain : own(target, links + 1)
  }
  const stop = (name: string) => {
    const failing = world.failing ?? {}
    const code = Object.hasOwn(failing, name) ? failing[name] : undefined
    if (code !== undefined) throw failure(code)
    if (world.folders?.includes(name) === true) throw failure('EISDIR')
  }
  const open = async (file: string): Promise<OpenedFile> => {
    if (file === '-') return opened('-', bytesOf(world.stdin ?? ''), [])
    const name = own(file)
    stop(name)
    const bytes = files.get(name)
    if (bytes === undefined) throw failure('ENOENT')
    return opened(file, bytes, [name])
  }
  const output = (name: string, pieces: Uint8Array[]): Output => ({
    isTerminal: world.columns !== undefined,
    columns: world.columns ?? null,
    identity: [],
    ...(world.columns === undefined
      ? {}
      : { status: async (text: string) => void pieces.push(bytesOf(`\r${text}\r`)) }),
    write: async (content) => {
      stop(name)
      pieces.push(bytesOf(content))
    },
  })
  const put = (name: string, content: Content) => {
    stop(name)
    files.set(name, bytesOf(content))
  }
  return {
    files,
    stdout: () => Buffer.concat(out),
    stderr: () => Buffer.concat(err).toString(),
    io: {
      stdout: output('stdout', out),
      stderr: output('stderr', err),
      env: { LANG: 'zh_CN.UTF-8', ...world.env },
      open,
      names: async (folder) => namesIn(folder, [...files.keys()]),
      makeFolder: async () => {},
      foldersAbove: () => 0,
      locate: async (file) => ({ identity: [own(file)], exists: files.has(own(file)) }),
      write: async (file, content, mode) => {
        const name = own(file)
        const old = files.get(name)
        if (mode === 'create' && old !== undefined) throw failure('EEXIST')
        const before = mode === 'append' && old !== undefined ? [old] : []
        put(name, [...before, bytesOf(content)])
      },
      update: async (file, change) => {
        const content = await change(files.has(own(file)) ? await open(file) : null)
        if (content !== null) put(own(file), content)
      },
      defaultPlan: async () => opened('indicators.csv', bytesOf(world.plan ?? shipped('indicators.csv')), []),
      // Another plan has relations of its own, or none.
      defaultRelations: async () =>
        opened(
          'indicators.relations.csv',
          world.plan === undefined ? shipped('indicators.relations.csv') : bytesOf(''),
          [],
        ),
      now: () => 0,
      spool: () => spool(Number.POSITIVE_INFINITY),
      preparedPlan: () => (world.plan === undefined ? shippedPlan() : null),
    },
  }
}

/** What lies in a folder, the folders in it among it. */
function namesIn(folder: string, files: readonly string[]): readonly string[] {
  const start = folder === '.' ? '' : `${folder.replace(/^(?:\.\/)+|\/+$/g, '')}/`
  const inside = files.filter((file) => file.startsWith(start)).map((file) => file.slice(start.length))
  return [...new Set(inside.map((file) => file.replace(/\/.*$/s, '')))]
}

function opened(file: string, bytes: Uint8Array, identity: readonly string[]): OpenedFile {
  if (bytes.length > largestStream) throw failure('EFBIG')
  return { ...sourceOf(file, bytes), identity }
}

function bytesOf(content: Content): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content)
  return content instanceof Uint8Array ? content : Buffer.concat(Array.from(content, bytesOf))
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}
