// A 100 MB submission of many regions, checked whole: peak memory, and processor time against csv-parse alone streaming the
// same file with the options a reader needs (arrays, ragged rows allowed, line numbers), in turn.
// node bench/large-file.js [megabytes] [runs]   exits 1 over 300 MB or 1.5 times
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPlan } from '../dist/index.js'

const megabytes = Number(process.argv[2] ?? 100)
const runs = Number(process.argv[3] ?? 3)
const folder = mkdtempSync(join(tmpdir(), 'kq-'))
const file = join(folder, 'regions.csv')
const { indicators } = loadPlan(readFileSync('indicators.csv', 'utf8'), 'indicators.csv')
const counted = indicators.filter(({ group, target }) => group === 'main' && target.kind !== 'qualitative')
// Made up: made only to be timed.
const source = '虚构数据，由程序生成，仅用于测速；来源一栏按统计机构的习惯写明发布单位、文件名称和发布日期'
const remark = '虚构；等级C；口径同规划表2，年末数按常住人口计算，与上年公布数可比'

const handle = openSync(file, 'w')
let bytes = writeSync(handle, '地区,序号,代码,指标,单位,年份,数值,来源,备注\n')
let regions = 0
let seed = 1
const random = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}
/** A value a little off the baseline, so that nothing is to be said of it. */
const near = ({ quantity }, unit) => {
  const { value, decimals } = quantity ?? { value: 1, decimals: 0 }
  const moved = value * (1 + 0.004 * (random() - 0.5))
  return (unit === '%' ? Math.min(100, moved) : moved).toFixed(decimals + 1)
}
while (bytes < megabytes * 1e6) {
  regions += 1
  let text = ''
  for (const { no, code, name, unit, baseline } of counted) {
    for (const year of [2021, 2022, 2023]) {
      text += `测试区${regions},${no},${code},${name},${unit},${year},${near(baseline, unit)},${source},${remark}\n`
    }
  }
  bytes += writeSync(handle, text)
}
closeSync(handle)

const memory = join(folder, 'memory.cjs')
const peak = join(folder, 'peak')
writeFileSync(
  memory,
  `process.on('exit',()=>require('node:fs').writeFileSync(${JSON.stringify(peak)},JSON.stringify(process.resourceUsage())))`,
)
const reference = join(folder, 'reference.mjs')
writeFileSync(
  reference,
  `import { createReadStream } from 'node:fs'
import { parse } from ${JSON.stringify(new URL('../node_modules/csv-parse/lib/index.js', import.meta.url).href)}
const options = { columns: false, relax_column_count: true, info: true }
let rows = 0
for await (const row of createReadStream(${JSON.stringify(file)}).pipe(parse(options))) rows += row.record.length > 0 ? 1 : 0
if (rows === 0) process.exitCode = 1
`,
)

const { NODE_EXTRA_CA_CERTS, ...env } = process.env
function measure(args) {
  const { status } = spawnSync(process.execPath, ['-r', memory, ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`${args.join(' ')} exited ${status}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(peak, 'utf8'))
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const pairs = Array.from({ length: runs }, () => ({
  kq: measure(['bin/kq.js', 'check', file, '--year', '2023', '-q']),
  alone: measure([reference]),
}))
const ratio = median(pairs.map(({ kq, alone }) => kq.seconds / alone.seconds))
const most = Math.max(...pairs.map(({ kq }) => kq.megabytes))
console.log(`${(bytes / 1e6).toFixed(0)} MB, ${regions} regions, ${regions * counted.length * 3} rows`)
console.log(`csv-parse alone  median ${median(pairs.map(({ alone }) => alone.seconds)).toFixed(2)} s`)
console.log(
  `kq check         median ${median(pairs.map(({ kq }) => kq.seconds)).toFixed(2)} s, at most ${most.toFixed(0)} MB`,
)
console.log(`ratio            median ${ratio.toFixed(2)}`)
if (ratio > 1.5 || most > 300) process.exitCode = 1
