// 1,000 submissions of 36 rows read one after another in one process, against decoding and csv-parse alone over the same
// bytes in the same process, in turn: prints the median ratio.
// node bench/many-files.js [limit] [runs]   exits 1 where the ratio is over the limit
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { parse } from 'csv-parse/sync'
import { loadPlan, readSubmission, sourceOf } from '../dist/index.js'

const limit = process.argv[2] === undefined ? null : Number(process.argv[2])
const runs = Number(process.argv[3] ?? 9)
const count = 1000

const plan = loadPlan(readFileSync('indicators.csv', 'utf8'), 'indicators.csv')
// The same layout in every file, other figures in each, so that no answer can be kept from one file to the next.
const sample = readFileSync('fixtures/illustrative/2023.csv', 'utf8')
const files = Array.from({ length: count }, (_, index) =>
  Buffer.from(
    sample.replace(/(\d+\.\d+)(?=,虚构)/g, (value) => (Number(value) * (1 + index / 10_000)).toFixed(2)),
  ),
)

async function readAll() {
  for (const bytes of files) {
    const { observations } = await readSubmission(sourceOf('2023.csv', bytes), plan, { noDigest: true })
    if (observations.length < 36) throw new Error(`${observations.length} values read`)
  }
}

function parseAll() {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (const bytes of files) {
    if (parse(decoder.decode(bytes), { relax_column_count: true }).length < 36)
      throw new Error('rows are missing')
  }
}

async function time(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
await readAll()
parseAll()
const pairs = []
for (let run = 0; run < runs; run += 1) pairs.push({ kq: await time(readAll), alone: await time(parseAll) })
const ratio = median(pairs.map(({ kq, alone }) => kq / alone))
console.log(`${count} files of ${(files[0].length / 1000).toFixed(1)} KB`)
console.log(`csv-parse alone  median ${median(pairs.map(({ alone }) => alone)).toFixed(0)} ms`)
console.log(`readSubmission   median ${median(pairs.map(({ kq }) => kq)).toFixed(0)} ms`)
console.log(`ratio            median ${ratio.toFixed(2)} over ${runs} pairs`)
if (limit !== null && ratio > limit) {
  console.log(`over the limit of ${limit}`)
  process.exitCode = 1
}
