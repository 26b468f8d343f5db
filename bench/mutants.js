// Changes the sources in small ways, one at a time, and sees whether the tests beside them notice: what they do not
// notice they do not pin. The tests of a file are those of its own name, else all of the folder that mirrors its own.
// node bench/mutants.js <file or folder of src>…     prints each change that no test noticed, and a table by file
//   --list      only print the changes
//   --own       hold each change against the test file of the same name only
//   --jobs N    so many at once (one)
//   --seconds N a change that keeps its tests running so much longer than ten times their usual counts as noticed (10)
// The sources on the disk are never touched: a change is handed to vitest in the place of what is read.
import { fork } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { createVitest } from 'vitest/node'
import { changesOf } from './changes-of.js'
import { equivalent } from './equivalent-mutants.js'

const root = join(import.meta.dirname, '..')

/** The test files to hold a source against: that of its name, then the others of the folder. */
function testsOf(file, ownOnly) {
  const folder = join(root, 'test', relative('src', dirname(file)))
  const own = join(folder, `${basename(file, '.ts')}.test.ts`)
  const all = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => join(folder, name))
    : []
  if (ownOnly) return [own]
  return [own, ...all.filter((name) => name !== own)].filter((name) => existsSync(name))
}

/** A process that holds changes against tests as it is told. */
async function work() {
  let changed = null
  const plugin = {
    name: 'mutant',
    enforce: 'pre',
    load(id) {
      if (changed === null || id !== join(root, changed.file)) return null
      const code = readFileSync(id, 'utf8')
      return `${code.slice(0, changed.start)}${changed.text}${code.slice(changed.end)}`
    },
  }
  const vitest = await createVitest(
    'test',
    {
      root,
      watch: false,
      pool: 'threads',
      isolate: true,
      maxWorkers: 1,
      bail: 1,
      reporters: [{}],
      testTimeout: 60_000,
      globalSetup: [],
    },
    { plugins: [plugin] },
  )
  const known = new Map()
  const run = async (test) => {
    if (!known.has(test)) known.set(test, await vitest.globTestSpecifications([test]))
    // What failed before counts towards `bail` as long as it is remembered.
    vitest.state.filesMap.clear()
    vitest.state.idMap.clear()
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(known.get(test))
    return (
      unhandledErrors.length === 0 && testModules.length > 0 && testModules.every((module) => module.ok())
    )
  }
  process.on('message', async ({ change, tests }) => {
    const before = changed
    changed = change
    for (const one of [before, change]) if (one !== null) vitest.invalidateFile(join(root, one.file))
    const took = []
    let noticed = null
    for (const test of tests) {
      const start = performance.now()
      const passed = await run(test)
      took.push(performance.now() - start)
      if (passed) continue
      noticed = relative(root, test)
      break
    }
    process.send({ noticed, took })
  })
  process.send({ ready: true })
}

/** Hold every change against its tests, so many at once. */
async function holdAll(changes, { jobs, seconds, own }, done) {
  const order = new Map()
  const queue = [...changes]
  const one = async () => {
    let child = null
    const ask = (message, limit) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => end(null), limit)
        const end = (answer) => {
          clearTimeout(timer)
          child?.removeAllListeners()
          resolve(answer)
        }
        child.once('message', end)
        child.once('exit', () => end(null))
        if (message !== null) child.send(message)
      })
    const fresh = async () => {
      child?.kill('SIGKILL')
      child = fork(import.meta.filename, ['--work'], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      await ask(null, 120_000)
    }
    await fresh()
    for (let change = queue.shift(); change !== undefined; change = queue.shift()) {
      if (!order.has(change.file)) {
        // As it is, once: the tests must pass, and the quick ones go first from then on.
        const tests = testsOf(change.file, own)
        const plain = await ask({ change: null, tests }, 600_000)
        if (plain === null || plain.noticed !== null)
          throw new Error(`the tests of ${change.file} fail as it is: ${plain?.noticed}`)
        const [first, ...others] = tests.map((test, index) => ({ test, took: plain.took[index] }))
        const sorted = [first, ...others.toSorted((a, b) => a.took - b.took)].filter(
          (known) => known !== undefined,
        )
        const usual = plain.took.reduce((sum, took) => sum + took, 0)
        order.set(change.file, { tests: sorted.map(({ test }) => test), limit: seconds * 1000 + 10 * usual })
      }
      const { tests, limit } = order.get(change.file)
      const answer = await ask({ change, tests }, limit)
      if (answer === null) await fresh()
      done(change, answer === null ? 'no end' : answer.noticed)
    }
    child?.kill('SIGKILL')
  }
  await Promise.all(Array.from({ length: jobs }, one))
}

function filesIn(path) {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(path, name))
    .toSorted()
}

/** Whether an entry of the changes that no test can notice means this one. */
const means = (entry, change) =>
  entry.file === change.file &&
  change.at.startsWith(entry.at) &&
  ['was', 'text', 'nth'].every((key) => entry[key] === change[key])

async function run() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      own: { type: 'boolean' },
      jobs: { type: 'string', default: '1' },
      seconds: { type: 'string', default: '10' },
    },
  })
  const changes = positionals
    .flatMap(filesIn)
    .flatMap((file) => changesOf(file, readFileSync(join(root, file), 'utf8')))
  const shown = ({ file, line, was, text }) =>
    `${file}:${line}  ${was.replace(/\s+/g, ' ').slice(0, 60)} → ${text || 'nothing'}`
  if (values.list) {
    for (const change of changes) console.log(shown(change))
    return
  }
  const table = new Map()
  const count = (file, what) => {
    const row = table.get(file) ?? { noticed: 0, unnoticed: 0, equivalent: 0 }
    table.set(file, { ...row, [what]: row[what] + 1 })
  }
  const files = new Set(changes.map(({ file }) => file))
  for (const entry of equivalent)
    if (files.has(entry.file) && !changes.some((change) => means(entry, change)))
      console.log(`${entry.file}: no change of ${entry.was} to ${entry.text} in ${entry.at}`)
  const open = []
  for (const change of changes) {
    if (equivalent.some((entry) => means(entry, change))) count(change.file, 'equivalent')
    else open.push(change)
  }
  await holdAll(
    open,
    { jobs: Number(values.jobs), seconds: Number(values.seconds), own: values.own === true },
    (change, noticed) => {
      count(change.file, noticed === null ? 'unnoticed' : 'noticed')
      if (noticed === null) console.log(`${shown(change)}\n    ${change.at}`)
    },
  )
  console.log('\nnoticed  not  equivalent')
  for (const [file, { noticed, unnoticed, equivalent: same }] of [...table].toSorted())
    console.log(`${`${noticed}`.padStart(7)}${`${unnoticed}`.padStart(5)}${`${same}`.padStart(12)}  ${file}`)
}

if (process.argv[2] === '--work') await work()
else await run()
