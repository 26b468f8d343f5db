// Large submissions, every value made up, the same bytes every time.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { loadPlan } from '../dist/index.js'

const { indicators } = loadPlan(readFileSync('indicators.csv', 'utf8'), 'indicators.csv')
const main = indicators.filter(({ group }) => group === 'main')

/** A value a little off the way from the baseline to the target. */
function value({ baseline, target, unit, scale }, year, random) {
  if (target.kind === 'qualitative') return '完成'
  const goal = target.value?.value ?? target.quantity?.value ?? 1
  const start = baseline.quantity?.value ?? goal
  const { decimals = 0 } = baseline.quantity ?? {}
  if (scale === 'sum' || scale === 'cut')
    return ((goal / 5) * (1 + 0.3 * (random() - 0.5))).toFixed(decimals + 2)
  const due = start + ((year - 2020) * (goal - start) * (1 + 0.6 * (random() - 0.5))) / 5
  return (unit === '%' ? Math.min(due, 100) : due).toFixed(decimals + 1)
}

/** Write rows to a file, some at a time. */
function writing(file) {
  const handle = openSync(file, 'w')
  let text = ''
  return {
    row: (...cells) => {
      text += `${cells.join(',')}\n`
      if (text.length < 1 << 20) return
      writeSync(handle, text)
      text = ''
    },
    end: () => {
      writeSync(handle, text)
      closeSync(handle)
    },
  }
}

/** So many regions with every indicator of the plan for these years; `mark` is put behind every value. */
export function nation(file, { regions, years, byYear = false, mark = '' }) {
  let seed = 20_231
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  const { row, end } = writing(file)
  row('地区', '序号', '指标', '单位', '年份', '数值')
  const write = (region, indicator, year) =>
    row(
      `虚构县${region}`,
      indicator.no,
      indicator.name,
      indicator.unit,
      year,
      value(indicator, year, random) + mark,
    )
  const each = (work) => {
    for (let region = 1; region <= regions; region += 1) work(region)
  }
  if (byYear) {
    for (const year of years)
      each((region) => {
        for (const one of main) write(region, one, year)
      })
  } else {
    each((region) => {
      for (const one of main) for (const year of years) write(region, one, year)
    })
  }
  end()
}

/** So many regions with the first indicator of the plan alone. */
export function towns(file, regions) {
  const { row, end } = writing(file)
  const [{ name, unit }] = main
  row('地区', '指标', '单位', '年份', '数值')
  for (let region = 1; region <= regions; region += 1)
    row(`虚构乡镇${region}`, name, unit, 2023, (1780 + ((region * 6151) % 260)).toFixed(1))
  end()
}
