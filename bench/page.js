// Whole-process time of `kq report -o page.html` on 36 indicators against `kq check -f json` on the same file, in turn: prints
// the median ratio.
// node bench/page.js [runs] [limit]   exits 1 where the median is over the limit
import { spawnSync } from 'node:child_process'
import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const runs = Number(process.argv[2] ?? 25)
const limit = process.argv[3] === undefined ? null : Number(process.argv[3])
// Extra certificates triple Node's own start and would flatter the ratio.
const { NODE_EXTRA_CA_CERTS, ...env } = process.env
const folder = mkdtempSync(join(tmpdir(), 'kq-page-'))
const submission = 'fixtures/illustrative/2023.csv'
const page = join(folder, 'page.html')

function time(args) {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, ['bin/kq.js', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (status !== 0) throw new Error(`${args.join(' ')} exited ${status}`)
  return performance.now() - start
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const asPage = ['report', submission, '-o', page, '-q']
const asJson = ['check', submission, '-f', 'json', '-o', join(folder, 'report.json'), '-q']
time(asPage)
time(asJson)
const pairs = Array.from({ length: runs }, () => ({ page: time(asPage), json: time(asJson) }))
const ratio = median(pairs.map(({ page: one, json }) => one / json))
console.log(`kq check -f json         median ${median(pairs.map(({ json }) => json)).toFixed(1)} ms`)
console.log(
  `kq report -o page.html   median ${median(pairs.map(({ page: one }) => one)).toFixed(1)} ms, ${Math.round(statSync(page).size / 1000)} kB`,
)
console.log(`ratio                    median ${ratio.toFixed(2)} over ${runs} pairs`)
if (limit !== null && ratio > limit) {
  console.log(`over the limit of ${limit}`)
  process.exitCode = 1
}
