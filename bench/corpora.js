// Reads every workbook and every CSV or TSV file below folders by kq and by another reader, and compares cell by cell.
// node bench/corpora.js <folder…> [--show N] [--check] [--saved FOLDER] [--json FILE]
//   --show N     differences shown of each file (3 where not said)
//   --saved F    where LibreOffice saves what it reads, kept for the next time
//   --check      also runs `kq check` on every file: its exit code, its words, its time and memory
// Exits 1 where a difference has no explanation in bench/corpora/explanations.js. No corpus is part of the project.
import { fork, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { convert, forOffice, hasOffice, kindOf } from './corpora/reference.js'

const { values: options, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: 'string', default: '3' },
    check: { type: 'boolean' },
    saved: { type: 'string' },
    json: { type: 'string' },
  },
})
if (folders.length === 0)
  throw new Error('node bench/corpora.js <folder…> [--show N] [--check] [--saved FOLDER] [--json FILE]')
const root = join(import.meta.dirname, '..')
const extensions = new Set(['.xlsx', '.xlsm', '.xls', '.et', '.ods', '.csv', '.tsv'])
/** Seconds after which a reader is taken to hang. */
const patience = 60

const files = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extensions.has(extname(entry.name).toLowerCase()))
      .map(({ parentPath, name }) => resolve(parentPath, name)),
  )
  .toSorted()
  .map((path) => ({ path, saved: null, kind: kindOf(path, readFileSync(path)) }))

const scratch = mkdtempSync(join(tmpdir(), 'kq-corpora-'))
const say = (text) => process.stderr.isTTY && process.stderr.write(`\r${text}\x1b[K`)
const foreign = files.filter(({ kind }) => forOffice.has(kind))
if (!hasOffice) console.log(`LibreOffice is not installed: ${foreign.length} files are read by kq alone`)
else {
  const paths = foreign.map(({ path }) => path)
  const saved = convert(paths, options.saved ?? scratch, (done) =>
    say(`LibreOffice: ${done}/${foreign.length}`),
  )
  foreign.forEach((file, index) => {
    file.saved = saved[index]
  })
}

const program = join(root, 'node_modules', `.corpora-${process.pid}.mjs`)
const entry = `
  import { readFileSync } from 'node:fs'
  import { openPlan } from '${root}/src/plan/open-plan.ts'
  export { openTable } from '${root}/src/submission/open-table.ts'
  export { cellName } from '${root}/src/domain/grid.ts'
  export { sourceOf } from '${root}/src/domain/source.ts'
  export const plan = await openPlan(readFileSync('${root}/indicators.csv'), 'indicators.csv')
`
await build({
  entryPoints: [join(root, 'bench', 'corpora', 'worker.js')],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
  packages: 'external',
  plugins: [
    {
      name: 'kq',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^kq$/ }, () => ({ path: 'kq', namespace: 'kq' }))
        onLoad({ filter: /./, namespace: 'kq' }, () => ({ contents: entry, resolveDir: root, loader: 'ts' }))
      },
    },
  ],
})

/** One worker after another takes files off the list; one that says nothing in time is ended, and so is one that dies. */
const results = []
let next = 0
async function work() {
  let child = null
  while (next < files.length) {
    const { path, saved, kind } = files[next]
    next += 1
    say(`compared: ${next}/${files.length}`)
    child ??= fork(program, {
      execArgv: ['--max-old-space-size=2048'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const result = await new Promise((done) => {
      const late = setTimeout(() => child.kill('SIGKILL'), patience * 1000)
      const died = (_, signal) =>
        done({ path, kind, crash: signal === 'SIGKILL' ? 'hangs' : 'the process died' })
      child.once('exit', died)
      child.once('message', (message) => {
        child.off('exit', died)
        clearTimeout(late)
        done(message.result)
      })
      child.send({ path, saved })
    })
    if (result.crash !== undefined && !child.connected) child = null
    results.push({ kind, ...result })
  }
  child?.disconnect()
}
await Promise.all([work(), work()])

/** Run `kq check` on a file: what is wrong with how it ended, its seconds, its peak in MiB. */
function check(path) {
  return new Promise((done) => {
    const begun = performance.now()
    const child = spawn(process.execPath, ['bin/kq.js', 'check', path, '--lang', 'en'], { cwd: root })
    let words = ''
    let peak = 0
    child.stdout.on('data', (data) => (words += data))
    child.stderr.on('data', (data) => (words += data))
    const watch = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
      } catch {}
    }, 20)
    const late = setTimeout(() => child.kill('SIGKILL'), patience * 1000)
    child.on('close', (code, signal) => {
      clearInterval(watch)
      clearTimeout(late)
      const wrong =
        signal !== null
          ? `ended by ${signal}`
          : ![0, 1, 2, 3].includes(code)
            ? `exit code ${code}`
            : /^\s+at .+:\d+:\d+\)?$|internal error/im.test(words)
              ? 'a stack trace'
              : null
      done({ path, code, wrong, seconds: (performance.now() - begun) / 1000, peak, words })
    })
  })
}
const checks = []
if (options.check === true) {
  let at = 0
  const checking = async () => {
    while (at < files.length) {
      at += 1
      say(`checked: ${at}/${files.length}`)
      checks.push(await check(files[at - 1].path))
    }
  }
  await Promise.all([checking(), checking()])
}
rmSync(scratch, { recursive: true })
rmSync(program)
say('')

const sum = (list, of) => list.reduce((total, one) => total + (of(one) ?? 0), 0)
const kinds = [...new Set(results.map(({ kind }) => kind))].toSorted()
const line = (kind, of) => ({
  kind,
  files: of.length,
  cells: sum(of, ({ cells }) => cells),
  numbers: sum(of, ({ numbers }) => numbers),
  explained: sum(of, ({ explained }) => sum(Object.values(explained ?? {}), (count) => count)),
  unexplained: sum(of, ({ differences }) => differences?.length),
  'refused by both': of.filter(({ refused }) => refused?.by === 'both').length,
  'by kq alone': of.filter(({ refused }) => refused?.by === 'kq').length,
  'by the other alone': of.filter(({ refused }) => refused?.by === 'reference').length,
  crashes: of.filter(({ crash }) => crash !== undefined).length,
  'kq s': Math.round(sum(of, ({ kqTime }) => kqTime) / 100) / 10,
  'other s': Math.round(sum(of, ({ referenceTime }) => referenceTime) / 100) / 10,
})
const table = [
  ...kinds.map((kind) =>
    line(
      kind,
      results.filter((one) => one.kind === kind),
    ),
  ),
  line('all', results),
]
const columns = Object.keys(table[0])
console.log(`| ${columns.join(' | ')} |`)
console.log(`|${columns.map(() => '---').join('|')}|`)
for (const row of table) console.log(`| ${columns.map((column) => row[column]).join(' | ')} |`)

const tally = new Map()
const count = (name, of = 1) => tally.set(name, (tally.get(name) ?? 0) + of)
for (const { explained = {}, refused, delimiters, encodings } of results) {
  for (const [name, of] of Object.entries(explained)) count(name, of)
  if (refused?.explained)
    count(`refused by ${refused.by === 'kq' ? 'kq' : 'the other'}: ${refused.explained}`)
  if (delimiters) count('files: another delimiter')
  if (encodings) count('files: another encoding')
}
console.log('\nExplained:')
for (const [name, of] of [...tally].toSorted(([, a], [, b]) => b - a)) console.log(`  ${of}  ${name}`)

const name = (path) => relative(process.cwd(), path)
const unexplained = results.filter(
  ({ crash, differences = [], refused }) =>
    crash !== undefined ||
    differences.length > 0 ||
    (refused !== null && refused.by !== 'both' && refused.explained === null),
)
if (unexplained.length > 0) console.log('\nNot explained:')
for (const { path, crash, differences = [], refused } of unexplained) {
  if (crash !== undefined) console.log(`${name(path)}: CRASH ${crash}`)
  else if (differences.length === 0)
    console.log(`${name(path)}: refused by ${refused.by}: ${refused.finding ?? ''} ${refused.why}`)
  else console.log(`${name(path)}: ${differences.length} cells`)
  for (const { sheet, cell, kq, other } of differences.slice(0, Number(options.show))) {
    const text = (value) => JSON.stringify(value)?.slice(0, 120)
    console.log(`  ${sheet} ${cell}: kq ${text(kq)}, other ${text(other)}`)
  }
}
const bad = checks.filter(({ wrong, peak }) => wrong !== null || peak > 500)
for (const { path, wrong, seconds, peak } of bad)
  console.log(
    `kq check ${name(path)}: ${wrong ?? 'much memory'} (${seconds.toFixed(1)} s, ${Math.round(peak)} MiB)`,
  )
if (options.json !== undefined) writeFileSync(options.json, JSON.stringify({ results, checks }))
process.exitCode = unexplained.length > 0 || bad.some(({ wrong }) => wrong !== null) ? 1 : 0
