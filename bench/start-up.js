// Whole-process time of `kq check` on 36 rows, piped, against `node -e 0`, in turn: prints the median ratio.
// node bench/start-up.js [runs] [limit]   exits 1 where the median is over the limit
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parse } from 'csv-parse/sync'

const runs = Number(process.argv[2] ?? 25)
const limit = process.argv[3] === undefined ? null : Number(process.argv[3])
// Extra certificates triple Node's own start and would flatter the ratio.
const { NODE_EXTRA_CA_CERTS, ...env } = process.env

function time(args) {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
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
const check = ['bin/kq.js', 'check', file, '-q']
const floor = ['-e', '0']
time(check)
time(floor)
const pairs = Array.from({ length: runs }, () => ({ kq: time(check), node: time(floor) }))
const ratio = median(pairs.map(({ kq, node }) => kq / node))
console.log(`node -e 0   median ${median(pairs.map(({ node }) => node)).toFixed(1)} ms`)
console.log(`kq check    median ${median(pairs.map(({ kq }) => kq)).toFixed(1)} ms`)
console.log(`ratio       median ${ratio.toFixed(2)} over ${runs} pairs`)
if (limit !== null && ratio > limit) {
  console.log(`over the limit of ${limit}`)
  process.exitCode = 1
}
