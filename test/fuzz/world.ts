import type { Io } from '../../src/cli/io.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { memoryIo } from '../support/memory-io.ts'

/** The outside world that a run finds; its output goes to terminals of so many columns, or pipes where null. */
export interface World {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Other names of files, as links are: name by name it leads to. */
  readonly links: Readonly<Record<string, string>>
  readonly stdin: Uint8Array
  readonly env: Readonly<Record<string, string>>
  readonly columns: { readonly stdout: number | null; readonly stderr: number | null }
}

/** What comes with the tool: its plan, as a file and as the build leaves it, and the relations between its targets. */
export interface Supplied {
  readonly plan: Uint8Array
  readonly prepared: Plan
  readonly relations: Uint8Array
}

/** A run's own copy of a world, and what it has done to it. */
export interface Visit {
  readonly io: Io
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Own names of the files that were read only to judge by them. */
  readonly read: ReadonlySet<string>
  /** Names of the files that are not what they were. */
  readonly changed: () => readonly string[]
  /** Whether something could not be written. */
  readonly refused: () => boolean
  readonly stdout: () => Uint8Array
  readonly stderr: () => string
}

/** What no file can be read from or written to. */
const failing = {
  'locked.csv': 'EACCES',
  'no/such/out.csv': 'ENOENT',
  'no/such/summary.md': 'ENOENT',
  '/dev/full': 'ENOSPC',
} as const

/** A fresh copy of `world`. */
export function visit(world: World, { plan, prepared, relations }: Supplied): Visit {
  const { files, links, stdin, env, columns } = world
  const memory = memoryIo({
    files: Object.fromEntries(files),
    links,
    folders: ['folder'],
    stdin,
    env,
    failing,
  })
  const read = new Set<string>()
  let refused = false
  const refusing = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work
    } catch (error) {
      refused = true
      throw error
    }
  }
  const { io } = memory
  const screen = (width: number | null) => ({ isTerminal: width !== null, columns: width })
  return {
    files: memory.files,
    read,
    changed: () =>
      [...memory.files].flatMap(([name, bytes]) => {
        const before = files.get(name)
        return before !== undefined && Buffer.from(before).equals(bytes) ? [] : [name]
      }),
    refused: () => refused,
    stdout: memory.stdout,
    stderr: memory.stderr,
    io: {
      ...io,
      stdout: { ...io.stdout, ...screen(columns.stdout) },
      stderr: { ...io.stderr, ...screen(columns.stderr) },
      env,
      open: async (file, purpose) => {
        const opened = await io.open(file, purpose)
        if (purpose !== 'update') for (const name of opened.identity) read.add(name)
        return opened
      },
      write: (...given) => refusing(io.write(...given)),
      update: (...given) => refusing(io.update(...given)),
      defaultPlan: async () => ({ ...sourceOf('indicators.csv', plan), identity: [] }),
      preparedPlan: () => prepared,
      defaultRelations: async () => ({ ...sourceOf('indicators.relations.csv', relations), identity: [] }),
    },
  }
}
