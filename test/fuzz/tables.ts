import type { PlanFile, PlanRow } from './plans.ts'
import type { Random } from './random.ts'
import { hostile, units, valueText } from './vocabulary.ts'

export type Cells = readonly (readonly string[])[]

const regions: readonly string[] = ['柯桥区', '越城区', '上虞区', '全市', '甲镇', '']

function nameOf(random: Random, row: PlanRow): string {
  if (random.odd(0.03)) return random.pick(hostile)
  if (!random.odd(0.2)) return row.name
  const kind = random.between(1, 8)
  if (kind === 1) return row.nameEn
  if (kind === 2) return `全区${row.name}`
  if (kind === 3) return `${row.name}（${row.unit}）`
  if (kind === 4) return `其中：${row.name}`
  if (kind === 5) return row.name.replace(/口/g, '囗').replace(/率/g, '律')
  if (kind === 6)
    return random.pick(['旅游总收入', '注：本表为虚构', '一、经济发展', '说明：数据口径', '合计'])
  return row.name
}

function yearsOf(random: Random, { baselineYear, targetYear }: PlanFile): readonly number[] {
  const first = Math.min(baselineYear, targetYear)
  const span = Math.min(8, Math.abs(targetYear - baselineYear) + 2)
  const years = Array.from({ length: span }, (_, index) => first + index)
  const from = random.below(years.length)
  return years.slice(from, from + random.between(1, 5))
}

function yearText(random: Random, year: number): string {
  if (random.chance(0.2)) return `${year}`
  if (random.odd(0.1))
    return random.pick([`${year}.00`, `${year}-12-31`, `${year}年1-12月`, `${year}年1-9月`, `${year}/24`])
  if (random.odd(0.1))
    return random.pick([`${year}年预计`, `${year}年计划`, `${year}年初步数`, '本年', random.pick(hostile)])
  return `${year}年`
}

/** Indicators down, years across. */
function wide(random: Random, plan: PlanFile, rows: readonly PlanRow[]): Cells {
  const years = yearsOf(random, plan)
  const withUnit = random.chance(0.5)
  const withNo = random.chance(0.4)
  const region = random.chance(0.2)
  const head = [
    ...(region ? ['地区'] : []),
    ...(withNo ? ['序号'] : []),
    random.pick(['指标', '指标名称', 'indicator', '项目']),
    ...(withUnit ? ['单位'] : []),
    ...years.map((year) => yearText(random, year)),
    ...(random.odd(0.2) ? [random.pick(['备注', '可比价增速', '目标', random.pick(hostile)])] : []),
  ]
  const places = region ? regions.slice(0, random.between(1, 3)) : ['']
  return [
    head,
    ...places.flatMap((place) =>
      rows.map((row) => [
        ...(region ? [place] : []),
        ...(withNo ? [random.odd(0.1) ? `${random.below(40)}` : row.no] : []),
        nameOf(random, row),
        ...(withUnit ? [random.odd(0.1) ? random.pick(units) : row.unit] : []),
        ...years.map(() => valueText(random, row.near)),
        ...(random.odd(0.05) ? [valueText(random, row.near)] : []),
      ]),
    ),
  ]
}

/** A value a row. */
function long(random: Random, plan: PlanFile, rows: readonly PlanRow[]): Cells {
  const years = yearsOf(random, plan)
  const optional = {
    地区: random.chance(0.25),
    序号: random.chance(0.3),
    代码: random.chance(0.4),
    指标: !random.odd(0.1),
    单位: random.chance(0.5),
    年份: !random.odd(0.2),
    数值: !random.odd(0.02),
    可比价增速: random.odd(0.1),
    状态: random.odd(0.1),
    来源: random.chance(0.2),
  }
  const english: Readonly<Record<string, string>> = {
    地区: 'region',
    序号: 'no',
    代码: 'code',
    指标: 'name',
    单位: 'unit',
    年份: 'year',
    数值: 'value',
  }
  const used = Object.entries(optional).flatMap(([column, given]) => (given ? [column] : []))
  const inEnglish = random.chance(0.25)
  const places = optional.地区 ? regions.slice(0, random.between(1, 4)) : ['']
  const body = places.flatMap((place) =>
    years.flatMap((year) =>
      rows.map((row) => {
        const cells: Readonly<Record<string, string>> = {
          地区: place,
          序号: row.no,
          代码: random.odd(0.05) ? random.pick(['unknown', ...hostile]) : row.code,
          指标: nameOf(random, row),
          单位: random.odd(0.1) ? random.pick(units) : row.unit,
          年份: random.odd(0.1) ? yearText(random, year) : `${year}`,
          数值: valueText(random, row.near),
          可比价增速: valueText(random, 5),
          状态: random.pick(['', '初步', '预测', 'A', 'E']),
          来源: '虚构',
        }
        return used.map((column) => cells[column] ?? '')
      }),
    ),
  )
  return [used.map((column) => (inEnglish ? (english[column] ?? column) : column)), ...body]
}

/** Years down, indicators across. */
function turned(random: Random, plan: PlanFile, rows: readonly PlanRow[]): Cells {
  return [
    [
      random.pick(['年份', 'year', '地区']),
      ...rows.map((row) => (random.chance(0.8) ? nameOf(random, row) : row.code)),
    ],
    ...yearsOf(random, plan).map((year) => [
      yearText(random, year),
      ...rows.map((row) => valueText(random, row.near)),
    ]),
  ]
}

/** What may stand around and inside a table that people send. */
function disturbed(random: Random, table: Cells): Cells {
  const rows = [...table]
  const insert = (at: number, row: readonly string[]) => rows.splice(at, 0, row)
  if (random.odd(0.25))
    insert(0, [random.pick(['2023年主要指标', '单位：万元', '虚构数据', random.pick(hostile)])])
  if (random.odd(0.1)) insert(0, [])
  if (random.odd(0.15)) rows.push([random.pick(['注：虚构', '说明：', '来源：x', random.pick(hostile)])])
  if (random.odd(0.1)) insert(random.below(rows.length), [random.pick(['一、经济发展', '', '小计', '#'])])
  if (random.odd(0.07)) rows.push(random.pick(rows))
  if (random.odd(0.05)) rows.push(...rows)
  if (random.odd(0.05)) rows.push([random.pick(rows).join(random.pick(['，', ';', '\t', ' ', '、']))])
  if (random.odd(0.05)) rows.splice(0, 1)
  if (random.odd(0.05)) return random.shuffled(rows)
  if (random.odd(0.05)) return rows.map((row) => ['', ...row])
  if (random.odd(0.03)) return rows.map((row) => row.map(() => ''))
  return rows
}

/** A submission as a table of cells, for some of the plan's indicators. */
export function submissionTable(random: Random, plan: PlanFile): Cells {
  const all = random.odd(0.3) ? plan.rows.filter(() => random.chance(0.6)) : plan.rows
  const rows = all.length > 12 && random.chance(0.8) ? all.slice(0, random.between(1, 12)) : all
  const shape = random.pick([wide, wide, long, long, turned])
  return disturbed(random, shape(random, plan, random.chance(0.2) ? random.shuffled(rows) : rows))
}

/** Explanations of findings, most of which nothing was found for. */
export function explanationsTable(random: Random, { rows, targetYear }: PlanFile): Cells {
  const header = random.pick([
    ['rule', 'indicator', 'region', 'year', 'value', 'reason', 'who', 'until'],
    ['规则', '指标', '地区', '年份', '数值', '原因', '说明人', '有效期至'],
    ['rule', 'reason'],
    ['x', 'y'],
  ])
  const one = () => [
    random.pick(['KQ505', 'KQ501', 'implausible-change', 'KQ301', 'KQ503', 'KQ999', random.pick(hostile)]),
    rows.length === 0 ? '' : random.pick(rows).code,
    random.pick(regions),
    random.pick(['', `${targetYear - 2}`, '20x3', random.pick(hostile)]),
    random.pick(['', '12.5', random.pick(hostile)]),
    random.pick(['', '属实', '普查后修订', random.pick(hostile)]),
    '虚构',
    random.pick(['', '2030', '2020', 'x']),
  ]
  return [header, ...Array.from({ length: random.between(0, 5) }, one)]
}
