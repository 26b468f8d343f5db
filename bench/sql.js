// The query of `kq sql` over random regions at the edges, in DuckDB, against kq: node bench/sql.js [regions=100000] [year=2024]

import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { assess, loadPlan, readSubmission, sourceOf } from '../dist/index.js'

const [, , count = '100000', asked = '2024'] = process.argv
const [regions, year] = [Number(count), Number(asked)]
const plan = loadPlan(readFileSync('indicators.csv', 'utf8'), 'indicators.csv')
const query = execFileSync('node', ['bin/kq.js', 'sql', '--year', asked]).toString()
let seed = 7
const random = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}
const pick = (list) => list[Math.floor(random() * list.length)]
const main = plan.indicators.filter(({ group }) => group === 'main')
const due = new Map(assess(plan, [], { year }).map((one) => [one.code, one]))

/** A value at an edge of its verdict, half a unit of its last digit beside it or not, or anywhere. */
function value({ code, scale, baseline }) {
  const one = due.get(code)
  if (one.target.value === null) return pick(['完成', '未完成', '', '-'])
  const start = scale === 'sum' || scale === 'cut' ? 0 : (baseline.quantity?.value ?? one.target.value)
  const way = (share) => start + share * (one.target.value - start)
  const near = pick([
    one.target.value,
    one.expected,
    start,
    way(0.57),
    way(0.76),
    way(0.84),
    way(random() * 1.4 - 0.2),
  ])
  const digits = Math.floor(random() * 6)
  const own = scale === 'sum' || scale === 'cut' ? near / (year - 2020) : near
  return (own + pick([-1, -0.5, 0, 0, 0.5, 1]) * 10 ** -digits).toFixed(digits)
}

let [different, cells, kqCpu, ownCpu] = [0, 0, 0, 0]
const worst = new Map()
for (let done = 0; done < regions; done += 2000) {
  const rows = ['地区,代码,年份,数值']
  for (let region = done; region < Math.min(regions, done + 2000); region += 1)
    for (const indicator of main)
      for (let at = 2021; at <= year; at += 1)
        if (random() > 0.03) rows.push(`县${region},${indicator.code},${at},${value(indicator)}`)
  const text = `${rows.join('\n')}\n`
  const file = join(tmpdir(), 'kq-bench-sql.csv')
  writeFileSync(file, text)
  const judged = assess(plan, [await readSubmission(sourceOf('long.csv', Buffer.from(text)), plan)], {
    year,
    onlyLastYear: true,
  })
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  await connection.run(
    `CREATE VIEW submissions AS SELECT "地区" AS region, "代码" AS indicator, "年份" AS year, "数值" AS value FROM read_csv('${file}', all_varchar = true)`,
  )
  const timed = async (statement) => {
    const before = process.cpuUsage()
    await connection.run(statement)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  kqCpu += await timed(`CREATE TABLE answered AS ${query}`)
  const columns = [2021, 2022, 2023, 2024, 2025].map(
    (at) => `max(CASE WHEN CAST(year AS INTEGER) = ${at} THEN TRY_CAST(value AS DOUBLE) END) AS v${at}`,
  )
  ownCpu += await timed(
    `CREATE TABLE grouped AS SELECT region, indicator, ${columns.join(', ')} FROM submissions GROUP BY region, indicator`,
  )
  const answered = (await connection.runAndReadAll('SELECT * FROM answered')).getRowObjects()
  const by = new Map(answered.map((row) => [`${row.region} ${row.code}`, row]))
  for (const one of judged) {
    cells += 1
    const row = by.get(`${one.region} ${one.code}`)
    const same = row?.verdict === one.verdict && row.on_track === one.onTrack && row.reason === one.reason
    if (!same) {
      different += 1
      if (different <= 5) console.log(one.region, one.code, one.verdict, one.reason, one.actual, row)
    }
    for (const [name, mine] of [
      ['actual', one.actual],
      ['pace', one.pace],
      ['rate_required', one.rate.required],
    ]) {
      const theirs = row?.[name] ?? null
      const gap =
        mine === null || theirs === null
          ? mine === theirs
            ? 0
            : Infinity
          : Math.abs(mine - theirs) / Math.max(1, Math.abs(mine))
      worst.set(name, Math.max(worst.get(name) ?? 0, gap))
    }
  }
}
console.log(`${cells} cells, ${different} different`, Object.fromEntries(worst))
console.log(
  `CPU: query ${kqCpu.toFixed(2)} s, its GROUP BY ${ownCpu.toFixed(2)} s, ratio ${(kqCpu / ownCpu).toFixed(2)}`,
)
if (different > 0) process.exitCode = 1
