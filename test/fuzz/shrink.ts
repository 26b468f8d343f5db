import { performance } from 'node:perf_hooks'
import type { World } from './world.ts'

/** One run: a world and the words typed in it; of runs that should agree, several. */
export interface Situation {
  readonly world: World
  readonly argvs: readonly (readonly string[])[]
}

/** Runs, and milliseconds, spent at most on making a case smaller. */
const mostRuns = 400
const mostTime = 30_000

/**
 * A smaller situation in which still goes wrong what went wrong: greedily without files, words, lines and variables,
 * one after another, as long as anything can be left out.
 */
export async function shrink(
  situation: Situation,
  stillFails: (smaller: Situation) => Promise<boolean>,
): Promise<Situation> {
  let current = situation
  const end = performance.now() + mostTime
  let left = mostRuns
  for (let progress = true; progress; ) {
    progress = false
    for (const smaller of smallerThan(current)) {
      if (left === 0 || performance.now() > end) return current
      left -= 1
      if (!(await stillFails(smaller))) continue
      current = smaller
      progress = true
      break
    }
  }
  return current
}

function* smallerThan({ world, argvs }: Situation): Iterable<Situation> {
  const inWorld = (part: Partial<World>): Situation => ({ world: { ...world, ...part }, argvs })
  if (argvs.length > 1) for (const argv of argvs) yield { world, argvs: [argv] }
  for (const name of world.files.keys()) {
    yield inWorld({ files: new Map([...world.files].filter(([other]) => other !== name)) })
  }
  for (const name of Object.keys(world.env)) {
    yield inWorld({ env: Object.fromEntries(Object.entries(world.env).filter(([other]) => other !== name)) })
  }
  const { stdout, stderr } = world.columns
  if (stdout !== null) yield inWorld({ columns: { stdout: null, stderr } })
  if (stderr !== null) yield inWorld({ columns: { stdout, stderr: null } })
  if (world.stdin.length > 0) yield inWorld({ stdin: new Uint8Array() })
  yield* withFewerWords(world, argvs)
  for (const [name, bytes] of world.files) {
    for (const fewer of shorterThan(bytes)) yield inWorld({ files: new Map([...world.files, [name, fewer]]) })
  }
  for (const fewer of shorterThan(world.stdin)) yield inWorld({ stdin: fewer })
}

/** Without a word, or an option and its value, in each of the runs that has them. */
function* withFewerWords(world: World, argvs: Situation['argvs']): Iterable<Situation> {
  const [first = []] = argvs
  for (let length = 2; length >= 1; length -= 1) {
    for (let at = 0; at + length <= first.length; at += 1) {
      const gone = first.slice(at, at + length)
      if (!argvs.every((argv) => gone.every((word, index) => argv[at + index] === word))) continue
      yield { world, argvs: argvs.map((argv) => [...argv.slice(0, at), ...argv.slice(at + length)]) }
    }
  }
}

/** Without a half, a quarter … of its lines, then of its bytes where there is one line only. */
function* shorterThan(bytes: Uint8Array): Iterable<Uint8Array> {
  const lines = piecesOf(Buffer.from(bytes))
  const pieces = lines.length > 1 ? lines : [...bytes].map((byte) => Buffer.from([byte]))
  for (
    let length = Math.ceil(pieces.length / 2);
    length >= 1;
    length = length === 1 ? 0 : Math.ceil(length / 2)
  ) {
    for (let at = 0; at < pieces.length; at += length) {
      yield Buffer.concat([...pieces.slice(0, at), ...pieces.slice(at + length)])
    }
  }
}

/** Cut after each line feed, or carriage return where there is no other. */
function piecesOf(bytes: Buffer): readonly Buffer[] {
  const end = bytes.includes(10) ? 10 : 13
  const pieces: Buffer[] = []
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(end, from)
    const to = found < 0 ? bytes.length : found + 1
    pieces.push(bytes.subarray(from, to))
    from = to
  }
  return pieces
}
