// Large files as they are met: processor time of each run against csv-parse streaming the same file into arrays (against a
// file without mistakes for one that is full of them), and the peak of its memory. One run each, in turn with its reference.
// node bench/scale.js [part of the size] [limits]
//   limits: check=6/400,validate=4/300,…   exits 1 where a run takes more times its reference, or more MiB of memory
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nation, towns } from './made-up.js'

const [, , part = '1', typed = ''] = process.argv
const limits = new Map(
  typed
    .split(',')
    .filter(Boolean)
    .map((limit) => limit.split('=')),
)
const folder = mkdtempSync(join(tmpdir(), 'kq-'))
const at = (name) => join(folder, name)
const sized = (regions) => Math.max(20, Math.round(regions * Number(part)))
const years = [2021, 2022, 2023, 2024, 2025]

nation(at('nation.csv'), { regions: sized(3000), years })
nation(at('by-year.csv'), { regions: sized(3000), years, byYear: true })
nation(at('clean.csv'), { regions: sized(2778), years: [2023] })
nation(at('mistakes.csv'), { regions: sized(2778), years: [2023], mark: '①' })
towns(at('towns.csv'), sized(60_000))

const usage = at('usage')
writeFileSync(
  at('usage.cjs'),
  `process.on('exit',()=>require('node:fs').writeFileSync(${JSON.stringify(usage)},JSON.stringify(process.resourceUsage())))`,
)
const parser = new URL('../node_modules/csv-parse/lib/index.js', import.meta.url).href
writeFileSync(
  at('parse.mjs'),
  `import { createReadStream } from 'node:fs'
import { parse } from ${JSON.stringify(parser)}
let rows = 0
for await (const row of createReadStream(process.argv[2]).pipe(parse({ columns: false }))) rows += row.length > 0 ? 1 : 0
if (rows === 0) process.exitCode = 1
`,
)

const { NODE_EXTRA_CA_CERTS, ...env } = process.env
function measure(args, expected = 0) {
  const { status } = spawnSync(process.execPath, ['-r', at('usage.cjs'), ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== expected) throw new Error(`${args.join(' ')} exited ${status}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usage, 'utf8'))
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }
}
const kq = (...args) => ['bin/kq.js', ...args]
const parsed = (file) => [at('parse.mjs'), at(file)]
const check = (file, format, ...more) => kq('check', at(file), '-f', format, '-q', ...more)

/** Name, what is run, what it is held against, and its exit code. */
const cases = [
  ['check', check('nation.csv', 'tsv', '--year', '2025'), parsed('nation.csv')],
  ['validate', kq('validate', at('nation.csv'), '-q'), parsed('nation.csv')],
  ['json', check('nation.csv', 'json', '--year', '2025'), parsed('nation.csv')],
  ['by-year', check('by-year.csv', 'tsv', '--year', '2025'), parsed('by-year.csv')],
  ['towns', check('towns.csv', 'tsv'), parsed('towns.csv')],
  ['table', check('clean.csv', 'table'), parsed('clean.csv')],
  ['mistakes', kq('validate', at('mistakes.csv'), '-q'), kq('validate', at('clean.csv'), '-q'), 1],
  [
    'mistakes-text',
    kq('validate', at('mistakes.csv'), '-f', 'table'),
    kq('validate', at('clean.csv'), '-f', 'table'),
    1,
  ],
]
let failed = false
console.log('run             times   seconds  peak MiB')
for (const [name, args, reference, exit = 0] of cases) {
  const own = measure(args, exit)
  const other = measure(reference)
  const times = own.seconds / other.seconds
  const [most, memory] = (limits.get(name) ?? '')
    .split('/')
    .map((limit) => Number(limit || Number.POSITIVE_INFINITY))
  const over = times > most || own.memory > memory
  failed ||= over
  const numbers = [times.toFixed(2), own.seconds.toFixed(1), own.memory.toFixed(0)]
  console.log(
    `${name.padEnd(14)}${numbers.map((text) => text.padStart(9)).join('')}${over ? `  over ${most} times or ${memory} MiB` : ''}`,
  )
}
rmSync(folder, { recursive: true, force: true })
if (failed) process.exitCode = 1
