import { isAbsolute, join } from 'node:path'
import type { Io } from '../../src/cli/io.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { spool } from '../../src/io-node/spool.ts'
import { nodeFiles } from '../../src/io-node.ts'
import { main } from '../../src/main.ts'
import { shippedPlan } from './shipped-plan.ts'

export const root = join(import.meta.dirname, '..', '..')

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
  /** What draws pictures; nothing where not given. */
  readonly rasteriser?: Io['rasteriser'] & object
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
    defaultPlan: () => shipped.open('indicators.csv'),
    defaultRelations: () => shipped.open('indicators.relations.csv'),
    now: () => 0,
    spool: () => spool(Number.POSITIVE_INFINITY),
    preparedPlan: () => shippedPlan(),
    ...(world.rasteriser === undefined ? {} : { rasteriser: world.rasteriser }),
    ...(world.enough === undefined ? {} : { enough: world.enough }),
  }
  const exit = await main(argv, io)
  return { stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), exit }
}
