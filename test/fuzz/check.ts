import { performance } from 'node:perf_hooks'
import { main } from '../../src/main.ts'
import { faultsOfOutput } from './output-faults.ts'
import { type Supplied, type Visit, visit, type World } from './world.ts'

/** Something that no run may do. `kind` stays the same while a case is made smaller. */
export interface Fault {
  readonly kind: string
  readonly detail: string
}

export interface Ran {
  /** Null where the run threw. */
  readonly exit: number | null
  /** Whether it ended in 2 for what was to be written, which depends on the format. */
  readonly refused: boolean
  readonly faults: readonly Fault[]
  /** Milliseconds on the clock. */
  readonly wall: number
}

/** A run may take so many milliseconds of processor time for 64 KiB of input. */
const slowest = 2000

/**
 * Run `argv` in a fresh copy of the world and say everything that should not be. Time on the clock is cheap to tell, so
 * only a run that takes long is asked what it spent: a busy machine makes no run slow.
 */
export async function runAndCheck(world: World, argv: readonly string[], supplied: Supplied): Promise<Ran> {
  const ran = visit(world, supplied)
  const start = performance.now()
  let exit: number | null = null
  const faults: Fault[] = []
  try {
    exit = await main(argv, ran.io)
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
    faults.push({ kind: 'exception', detail })
  }
  const wall = performance.now() - start
  const spent = wall > slowest ? await leastSpent(world, argv, supplied) : 0
  if (spent > slowest) faults.push({ kind: 'slow', detail: `${spent.toFixed(0)} ms` })
  if (exit !== null && ![0, 1, 2, 3].includes(exit)) faults.push({ kind: 'exit code', detail: `${exit}` })
  faults.push(...(await faultsOfOutput(world, argv, ran, exit)), ...faultsOfFiles(world, argv, ran, exit))
  const refused = exit === 2 && (mayBeRefused(world, argv, ran) || formatRefused.test(ran.stderr()))
  return { exit, refused, faults, wall }
}

/** Processor time of a run in milliseconds, the least of three: what compiles, or collects garbage, does so once. */
async function leastSpent(world: World, argv: readonly string[], supplied: Supplied): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3 && least > slowest; round += 1) {
    const before = process.cpuUsage()
    await main(argv, visit(world, supplied).io).catch(() => null)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** A job's summary is written last: where it cannot be, or is a file that is read, the report is there and the exit code 2. */
function mayBeRefused({ env }: World, argv: readonly string[], ran: Visit): boolean {
  return ran.refused() || (argv.includes('github') && (env.GITHUB_STEP_SUMMARY ?? '') !== '')
}

/** What some formats ask for: a file for what cannot be shown, `--lint` for what belongs to findings. */
const formatRefused =
  /--format does not take|选项 --format 不接受|A file of format \w+ cannot be shown|不能显示在终端上/

/** Nothing that was read is written over, and a run that could not run has written nothing at all. */
function faultsOfFiles(
  world: World,
  argv: readonly string[],
  ran: Visit,
  exit: number | null,
): readonly Fault[] {
  return ran.changed().flatMap((name): readonly Fault[] => {
    if (ran.read.has(name)) return [{ kind: 'read file changed', detail: name }]
    if (exit === 2 && !mayBeRefused(world, argv, ran))
      return [{ kind: 'written though exit 2', detail: name }]
    const before = world.files.get(name)
    if (before === undefined || !argv.includes('--write-explanations')) return []
    const kept = Buffer.from(ran.files.get(name) ?? []).includes(trimmed(before))
    return kept ? [] : [{ kind: 'explanations rewritten', detail: name }]
  })
}

/** Without the line end that is missing, or not, where something is added. */
function trimmed(bytes: Uint8Array): Buffer {
  let length = bytes.length
  while (length > 0 && [0, 10, 13].includes(bytes[length - 1] ?? 1)) length -= 1
  return Buffer.from(bytes.subarray(0, length))
}
