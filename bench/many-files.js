// 1,000 submissions of 36 rows read one after another in one process, and read and validated, against decoding and csv-parse
// alone over the same bytes in the same process, in turn: prints the median ratios.
// node bench/many-files.js [limit] [limit with validation] [runs]   exits 1 where a ratio is over its limit
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { parse } from 'csv-parse/sync'
import { loadPlan, loadRelations, readSubmission, sourceOf, validator } from '../dist/index.js'

const [, , readLimit, validateLimit, runs = '9'] = process.argv
const count = 1000

const alone = loadPlan(readFileSync('indicators.csv', 'utf8'), 'indicators.csv')
const plan = loadRelations(
  alone,
  readFileSync('indicators.relations.csv', 'utf8'),
  'indicators.relations.csv',
)
// The same layout in every file, other figures in each, so that no answer can be kept from one file to the next.
const sample = readFileSync('fixtures/illustrative/2023.csv', 'utf8')
const moved = (text, index) => {
  const [, decimals] = text.split('.')
  return (Number(text) * (1 + index / 1_000_000)).toFixed(decimals.length + 1)
}
const files = Array.from({ length: count }, (_, index) =>
  Buffer.from(sample.replace(/\d+\.\d+(?=,虚构)/g, (text) => moved(text, index))),
)

const read = (bytes) => readSubmission(sourceOf('2023.csv', bytes), plan, { noDigest: true })

async function readAll() {
  for (const bytes of files) {
    const { observations } = await read(bytes)
    if (observations.length < 36) throw new Error(`${observations.length} values read`)
  }
}

async function validateAll() {
  const { add, finish } = validator(plan)
  let found = 0
  for (const bytes of files) found += add(await read(bytes)).length
  found += finish().length
  if (found > 0) throw new Error(`${found} findings in files that nothing is to be said of`)
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
const works = [
  ['readSubmission', readAll, readLimit],
  ['and validate', validateAll, validateLimit],
]
for (const [, work] of works) await work()
parseAll()
const rounds = []
for (let run = 0; run < Number(runs); run += 1) {
  const alone = await time(parseAll)
  rounds.push({ alone, times: [await time(readAll), await time(validateAll)] })
}
console.log(`${count} files of ${(files[0].length / 1000).toFixed(1)} KB, ${runs} rounds`)
console.log(`csv-parse alone  median ${median(rounds.map(({ alone }) => alone)).toFixed(0)} ms`)
works.forEach(([name, , limit], index) => {
  const ratio = median(rounds.map(({ alone, times }) => times[index] / alone))
  const milliseconds = median(rounds.map(({ times }) => times[index]))
  console.log(`${name.padEnd(16)} median ${milliseconds.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`)
  if (limit === undefined || ratio <= Number(limit)) return
  console.log(`over the limit of ${limit}`)
  process.exitCode = 1
})
