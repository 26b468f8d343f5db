// Runs `kq` on made-up files, plans and command lines, all in memory, and asks of each run what holds of every run: an
// exit code of a run, the same in every format, no word of a crash, nothing that was read changed, an end in time.
// node bench/fuzz.js [runs] [seed]        20,000 runs where not said; exits 1 where anything was found
// node bench/fuzz.js --case <seed>        the one case of that seed again
import { fork } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const { version, homepage = null } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const [first = '20000', second = '1'] = process.argv.slice(2)
const only = first === '--case' ? Number(second) : null
const runs = only === null ? Number(first) : 1
const seed = only === null ? Number(second) : 0
if (![runs, seed, only ?? 0].every(Number.isSafeInteger)) throw new Error('node bench/fuzz.js [runs] [seed]')
/** A worker of which nothing is heard for so long has met a run that does not end. */
const patience = Number(process.env.FUZZ_PATIENCE ?? 90) * 1000
const workers = only === null ? Math.min(4, availableParallelism(), Math.ceil(runs / 500)) : 1

const folder = mkdtempSync(join(tmpdir(), 'kq-fuzz-'))
const program = join(folder, 'worker.mjs')
await build({
  entryPoints: [join(root, 'test', 'fuzz', 'worker.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
  define: { kqVersion: JSON.stringify(version), kqHomepage: JSON.stringify(homepage) },
  // Some packages are CommonJS and ask for Node's own modules by `require`.
  banner: { js: "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);" },
})

/** One worker: its failures, and what it counted; a worker that is stuck or dies is a failure of the case it was at. */
function work(number) {
  const place = join(folder, `at-${number}`)
  const handle = openSync(place, 'w')
  const share = { root, seed, first: number, step: workers, runs: Math.ceil(runs / workers), only }
  const child = fork(program, [JSON.stringify(share)], {
    execArgv: ['--max-old-space-size=1024'],
    stdio: ['ignore', 'inherit', 'inherit', handle, 'ipc'],
  })
  closeSync(handle)
  const failures = []
  let done = null
  let [seen, since] = ['', performance.now()]
  const watch = setInterval(() => {
    const now = readFileSync(place, 'utf8')
    if (now !== seen) [seen, since] = [now, performance.now()]
    else if (performance.now() - since > patience) child.kill('SIGKILL')
  }, 1000)
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (message.failure !== undefined) failures.push(message.failure)
      if (message.done !== undefined) done = message.done
    })
    child.on('exit', (code, signal) => {
      clearInterval(watch)
      if (done === null) {
        const kind = signal === 'SIGKILL' ? 'no end' : `worker died (${code ?? signal})`
        failures.push({ kind, detail: readFileSync(place, 'utf8').trim() })
      }
      resolve({ failures, done })
    })
  })
}

const start = performance.now()
const results = await Promise.all(Array.from({ length: workers }, (_, number) => work(number)))
rmSync(folder, { recursive: true })
const counted = results.flatMap(({ done }) => (done === null ? [] : [done]))
const sum = (values) => values.reduce((total, value) => total + value, 0)
const exits = {}
for (const { exits: some } of counted)
  for (const [key, count] of Object.entries(some)) exits[key] = (exits[key] ?? 0) + count
const [slowest] = counted.map((one) => one.slowest).toSorted((a, b) => b.wall - a.wall)
const total = sum(counted.map((one) => one.runs))
const cpu = sum(counted.map((one) => one.cpu))
const byExit = [0, 1, 2, 3].map((code) =>
  sum(Object.entries(exits).flatMap(([key, count]) => (key.endsWith(` ${code}`) ? [count] : []))),
)
console.log(
  `${total} runs in ${sum(counted.map((one) => one.cases))} cases of seed ${only ?? seed}, ${((performance.now() - start) / 1000).toFixed(0)} s`,
)
console.log(`exit codes 0, 1, 2, 3: ${byExit.join(', ')}`)
if (slowest !== undefined)
  console.log(
    `${(cpu / 1000).toFixed(0)} s of processor time, ${(cpu / total).toFixed(2)} ms a run; the longest took ${slowest.wall.toFixed(0)} ms (case ${slowest.seed}: ${JSON.stringify(slowest.argv)})`,
  )
const failures = results.flatMap((result) => result.failures)
for (const { kind, detail, seed: at, ...rest } of failures) {
  console.log(`\n${kind}: ${detail}`)
  if (at !== undefined) console.log(`  node bench/fuzz.js --case ${at}\n  ${JSON.stringify(rest)}`)
}
if (failures.length > 0) process.exitCode = 1
