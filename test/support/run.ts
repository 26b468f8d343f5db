import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import type { Io } from '../../src/cli/io.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { nodeFiles } from '../../src/io-node.ts'
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
  /** Values kept before whole regions are judged and let go; as usual where not given. */
  readonly enough?: number
}

/** Run `main` as the command line would, against the files under `cwd`, and keep what it prints. */
export async function run(argv: readonly string[], world: World = {}): Promise<Run> {
  const cwd = world.cwd ?? root
  const files = nodeFiles((file) => (isAbsolute(file) ? file : `${cwd}/${file}`))
  const shipped = nodeFiles((file) => join(root, file))
  const out: Uint8Array[] = []
  const err: Uint8Array[] = []
  const sink = (pieces: Uint8Array[]) => ({
    isTerminal: world.columns !== undefined,
    columns: world.columns ?? null,
    identity: [],
    write: async (content: string | Uint8Array) => {
      pieces.push(typeof content === 'string' ? Buffer.from(content) : content)
    },
  })
  const io: Io = {
    stdout: sink(out),
    stderr: sink(err),
    env: { LANG: 'zh_CN.UTF-8', ...world.env },
    ...files,
    open: async (file) =>
      file === '-' ? { ...sourceOf('-', Buffer.from(world.stdin ?? '')), identity: [] } : files.open(file),
    defaultPlan: async () => ({ ...(await shipped.open('indicators.csv')), prepared: world.plan ?? null }),
    defaultRelations: () => shipped.open('indicators.relations.csv'),
    ...(world.enough === undefined ? {} : { enough: world.enough }),
    version,
  }
  const exit = await main(argv, io)
  return { stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), exit }
}
