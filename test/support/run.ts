import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '../../src/cli/io.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { main } from '../../src/main.ts'

export const root = join(import.meta.dirname, '..', '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

export interface Run {
  readonly stdout: string
  readonly stderr: string
  readonly exit: number
}

export interface World {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  /** Width of the terminal; a pipe where not given. */
  readonly columns?: number
  readonly env?: Readonly<Record<string, string>>
  /** The plan that comes with the tool, already read; read anew where not given. */
  readonly plan?: Plan
}

/** Run `main` as the command line would, against the files under `cwd`, and keep what it prints. */
export async function run(argv: readonly string[], world: World = {}): Promise<Run> {
  const cwd = world.cwd ?? root
  const out: Uint8Array[] = []
  const err: Uint8Array[] = []
  const sink = (pieces: Uint8Array[]) => ({
    isTerminal: world.columns !== undefined,
    columns: world.columns ?? null,
    write: async (content: string | Uint8Array) => {
      pieces.push(typeof content === 'string' ? Buffer.from(content) : content)
    },
  })
  const io: Io = {
    stdout: sink(out),
    stderr: sink(err),
    env: { LANG: 'zh_CN.UTF-8', ...world.env },
    open: async (file) => {
      if (file === '-') return sourceOf('-', Buffer.from(world.stdin ?? ''))
      const path = join(cwd, file)
      if (statSync(path).isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
      return sourceOf(file, readFileSync(path))
    },
    write: async (file, content, append) => {
      if (file !== '/dev/null') writeFileSync(join(cwd, file), content, { flag: append === true ? 'a' : 'w' })
    },
    defaultPlan: async () => sourceOf('indicators.csv', readFileSync(join(root, 'indicators.csv'))),
    defaultRelations: async () =>
      sourceOf('indicators.relations.csv', readFileSync(join(root, 'indicators.relations.csv'))),
    preparedPlan: async () => world.plan ?? null,
    version,
  }
  const exit = await main(argv, io)
  return { stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), exit }
}
