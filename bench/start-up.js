// Whole-process time of short runs of `kq` on the 36 indicators of one year, against `node -e 0`, in turn: prints the median ratios.
// node bench/start-up.js [runs] [limits]   limits as check=2.2,table=3.2,…; exits 1 where a median is over its limit
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parse } from 'csv-parse/sync'

const runs = Number(process.argv[2] ?? 25)
const limits = new Map((process.argv[3] ?? '').split(',').map((limit) => limit.split('=')))
// Extra certificates triple Node's own start and would flatter the ratio.
const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, ...env } = process.env

function time(args, settings = {}) {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, {
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== 0) throw new Error(`${args.join(' ')} exited ${status}`)
  return performance.now() - start
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
// The 36 indicators with a value each for one year, as a single submission has them.
const [, , ...rows] = parse(readFileSync('fixtures/illustrative/2023.csv'), { relax_column_count: true })
const file = join(mkdtempSync(join(tmpdir(), 'kq-')), '2023.csv')
const lines = rows
  .slice(0, 36)
  .map(([no, name, unit, , , value, source]) => [no, name, unit, value, source].join(','))
writeFileSync(file, `序号,指标,单位,数值,来源\n${lines.join('\n')}\n`)

const cases = [
  { name: 'check', args: ['check', file, '-f', 'tsv', '-q'] },
  { name: 'table', args: ['check', file, '-f', 'table', '-q'], settings: { COLUMNS: '100' } },
  { name: 'validate', args: ['validate', file, '-q'] },
  { name: 'explain', args: ['explain', 'gdp'] },
  {
    name: 'flags',
    args: ['check', file, '-f', 'tsv', '-q'],
    settings: { NODE_OPTIONS: '--max-old-space-size=4096' },
  },
].map((one) => ({ ...one, times: [], ratios: [] }))

// The first run under other flags keeps what it compiled.
for (const { args, settings } of cases) time(['bin/kq.js', ...args], settings)
const floors = []
for (let run = 0; run < runs; run += 1) {
  for (const { args, settings, times, ratios } of cases) {
    const floor = time(['-e', '0'])
    const taken = time(['bin/kq.js', ...args], settings)
    floors.push(floor)
    times.push(taken)
    ratios.push(taken / floor)
  }
}
console.log(`Node ${process.version}, ${runs} runs each`)
console.log(`node -e 0    median ${median(floors).toFixed(1)} ms`)
for (const { name, times, ratios } of cases) {
  const ratio = median(ratios)
  const limit = Number(limits.get(name) ?? Number.POSITIVE_INFINITY)
  const isOver = ratio > limit
  console.log(
    `kq ${name.padEnd(9)} median ${median(times).toFixed(1)} ms, ratio ${ratio.toFixed(2)}${isOver ? `, over the limit of ${limit}` : ''}`,
  )
  if (isOver) process.exitCode = 1
}
