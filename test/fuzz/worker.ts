// Runs its share of the cases of `bench/fuzz.js` in a process of its own, which can be ended where a run never does.
import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { loadPlan } from '../../src/plan/load.ts'
import { loadRelations } from '../../src/plan/relations.ts'
import { caseOf } from './cases.ts'
import { type Ran, runAndCheck } from './check.ts'
import { ownRows } from './plans.ts'
import { seedOf } from './random.ts'
import { type Situation, shrink } from './shrink.ts'
import type { Supplied } from './world.ts'

/** What a worker is told: its first case, how far the next is, and how many runs to make. */
export interface Share {
  readonly root: string
  readonly seed: number
  readonly first: number
  readonly step: number
  readonly runs: number
  /** The one case to run, by its own seed; null for a share of all. */
  readonly only: number | null
}

const share = JSON.parse(process.argv[2] ?? '') as Share
const bytesOf = (file: string) => readFileSync(join(share.root, file))
const [plan, relations] = [bytesOf('indicators.csv'), bytesOf('indicators.relations.csv')]
const alone = loadPlan(plan.toString(), 'indicators.csv')
const supplied: Supplied = {
  plan,
  prepared: loadRelations(alone, relations.toString(), 'indicators.relations.csv'),
  relations,
}
const rows = ownRows(share.root)

/** Where this process is, in a file that can be read when it does not answer any more. */
const progress = 3
let [now, beat] = [0, 0]
let rejected: string | null = null
process.on('unhandledRejection', (error) => {
  rejected = error instanceof Error ? (error.stack ?? error.message) : String(error)
})

interface Failure {
  readonly kind: string
  readonly detail: string
}

/** Everything wrong with the runs of a situation, alone and beside each other. */
async function failuresOf({ world, argvs }: Situation, ran: Ran[] = []): Promise<readonly Failure[]> {
  const failures: Failure[] = []
  for (const argv of argvs) {
    beat += 1
    const at = JSON.stringify({ seed: now, beat, argvs: [argv] })
    writeSync(progress, at.length < 4000 ? at.padEnd(4000) : at.slice(0, 4000), 0)
    const one = await runAndCheck(world, argv, supplied)
    ran.push(one)
    failures.push(...one.faults)
  }
  await new Promise((resolve) => setImmediate(resolve))
  if (rejected !== null) failures.push({ kind: 'unhandled rejection', detail: rejected })
  rejected = null
  const exits = ran.flatMap(({ exit, refused }) => (refused ? [] : [exit]))
  if (new Set(exits).size > 1) failures.push({ kind: 'exit codes differ', detail: exits.join(', ') })
  return failures
}

const shown = (bytes: Uint8Array) => {
  const text = Buffer.from(bytes).toString()
  return Buffer.from(text).equals(bytes) ? { text } : { base64: Buffer.from(bytes).toString('base64') }
}

function reproduction({ world, argvs }: Situation): object {
  const files = Object.fromEntries([...world.files].map(([name, bytes]) => [name, shown(bytes)]))
  const { env, links, columns } = world
  return { argvs, files, links, stdin: shown(world.stdin), env, columns }
}

const exits: Record<string, number> = {}
let [runs, cases] = [0, 0]
let slowest = { wall: 0, seed: 0, argv: [] as readonly string[] }
const found = new Set<string>()

for (let index = share.first; runs < share.runs; index += share.step) {
  const seed = share.only ?? seedOf(share.seed, index)
  now = seed
  const { world, lines } = await caseOf(seed, rows)
  cases += 1
  for (const { argv, formats } of lines) {
    const argvs = formats.map((format) => (format === null ? argv : [...argv, '-f', format]))
    const ran: Ran[] = []
    const failures = await failuresOf({ world, argvs }, ran)
    runs += ran.length
    for (const [at, one] of ran.entries()) {
      const key = `${argv[0] ?? ''} ${one.exit}`
      exits[key] = (exits[key] ?? 0) + 1
      if (one.wall > slowest.wall) slowest = { wall: one.wall, seed, argv: argvs[at] ?? [] }
    }
    for (const { kind, detail } of failures) {
      const of = `${kind} of ${argv[0] ?? ''}`
      if (found.has(of)) continue
      found.add(of)
      const smaller = await shrink({ world, argvs }, async (one) =>
        (await failuresOf(one)).some((failure) => failure.kind === kind),
      )
      process.send?.({ failure: { kind, detail, seed, ...reproduction(smaller) } })
    }
  }
  if (share.only !== null) break
}
const { user, system } = process.cpuUsage()
process.send?.({ done: { runs, cases, cpu: (user + system) / 1000, exits, slowest } })
process.disconnect?.()
