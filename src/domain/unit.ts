import { computed, type Quantity } from './quantity.ts'

/** What a unit measures. Two units convert into each other only within one dimension. */
export type BaseDimension =
  | 'money-cny'
  | 'money-usd'
  | 'people'
  | 'person-years'
  | 'visits'
  | 'households'
  | 'pieces'
  | 'share'
  | 'points'
  | 'mass'
  | 'coal-equivalent'
  | 'energy'
  | 'length'
  | 'area'
  | 'volume'
  | 'years'
  | 'days'
  | 'score'
  | 'rank'
export type Dimension = BaseDimension | `${BaseDimension}/${BaseDimension}`

/** One unit is `times` / `by` × 10^`power` of its dimension's base unit. */
export interface Unit {
  readonly dimension: Dimension
  readonly times: number
  readonly by: number
  readonly power: number
}

type SimpleUnit = Unit & { readonly dimension: BaseDimension }

/** Spellings, folded, of each unit that is a power of ten of its base. */
const decimal: readonly (readonly [BaseDimension, number, string])[] = [
  ['money-cny', 0, '元 圆 块 人民币 rmb cny yuan'],
  ['money-usd', 0, '美元 美金 usd usdollar usdollars dollar dollars'],
  ['people', 0, '人 名 人口 ps person persons people capita head'],
  ['person-years', 0, '人年 person-year person-years'],
  ['visits', 0, '人次 visit visits'],
  ['households', 0, '户 household households'],
  [
    'pieces',
    0,
    '个 件 家 张 处 项 所 座 台 套 辆 车 条 例 宗 篇 部 支 只 枚 间 床 艘 架 起 批 次 bed beds piece pieces item items unit units case cases',
  ],
  ['share', 0, '比 比例 比值 倍 :1 ∶1 比1 ratio times'],
  ['share', -2, '% 百分比 百分之 percent pct pt'],
  ['share', -3, '‰ 千分比 permille permil'],
  ['points', 0, '百分点 个百分点 percentagepoint percentagepoints pp'],
  ['mass', -9, '微克 μg ug microgram micrograms'],
  ['mass', -6, '毫克 mg milligram milligrams'],
  ['mass', -3, '克 g gram grams'],
  ['mass', 0, '千克 公斤 kg kilogram kilograms'],
  ['mass', 3, '吨 t ton tons tonne tonnes'],
  ['coal-equivalent', 0, '千克标准煤 公斤标准煤 kgce'],
  ['coal-equivalent', 3, '吨标准煤 吨标煤 tce'],
  ['energy', 0, '千瓦时 千瓦小时 度 kwh'],
  ['length', 0, '米 m metre metres meter meters'],
  ['length', 3, '公里 千米 km kilometre kilometres kilometer kilometers'],
  [
    'area',
    0,
    '平方米 平米 m2 sqm sq.m sqmetre sqmetres sqmeter sqmeters squaremetre squaremetres squaremeter squaremeters',
  ],
  ['area', 4, '公顷 ha hectare hectares'],
  [
    'area',
    6,
    '平方公里 平方千米 km2 sqkm sq.km squarekilometre squarekilometres squarekilometer squarekilometers',
  ],
  ['volume', 0, '立方米 方 m3 cubicmetre cubicmetres cubicmeter cubicmeters'],
  ['volume', -3, '升 l litre litres liter liters'],
  ['years', 0, '年 岁 year years'],
  ['days', 0, '天 日 day days'],
  ['score', 0, '分 point points'],
  ['rank', 0, '位 名次 rank place'],
]
const base = new Map<string, SimpleUnit>(
  decimal.flatMap(([dimension, power, spellings]) => {
    const unit = { dimension, times: 1, by: 1, power }
    return spellings.split(' ').map((spelling) => [spelling, unit] as const)
  }),
)
for (const jin of ['斤', 'jin']) base.set(jin, { dimension: 'mass', times: 1, by: 2, power: 0 })
base.set('亩', { dimension: 'area', times: 2, by: 3, power: 3 })
base.set('mu', { dimension: 'area', times: 2, by: 3, power: 3 })

/** Multiples in front of a unit, longest spelling first. */
const multiples: readonly (readonly [string, number])[] = [
  ['hundredmillion', 8],
  ['100million', 8],
  ['100m', 8],
  ['10k', 4],
  ['tenthousand', 4],
  ['thousand', 3],
  ['hundred', 2],
  ['trillion', 12],
  ['billion', 9],
  ['million', 6],
  ['10,000', 4],
  ['10000', 4],
  ['1,000', 3],
  ['1000', 3],
  ['100', 2],
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['十亿', 9],
  ['千万', 7],
  ['百万', 6],
  ['十万', 5],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
]

/**
 * The unit a text names: a multiple (万, 亿, million) of a unit, or one such per another (万元/人, 微克/每立方米).
 * Empty is a pure ratio. Null where the table does not know it.
 *
 * @example parseUnit('亿元') // { dimension: 'money-cny', times: 1, by: 1, power: 8 }
 */
export function parseUnit(text: string): Unit | null {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const unit = unitOf(text)
  // Units are few and come again in every row; what is long is none.
  if (text.length <= longestKept && parsed.size < mostKept) parsed.set(text, unit)
  return unit
}

const parsed = new Map<string, Unit | null>()
const longestKept = 40
const mostKept = 1000

function unitOf(text: string): Unit | null {
  const plain = simple(text)
  if (plain !== null) return plain
  const folded = fold(text)
  if (folded === '') return { dimension: 'share', times: 1, by: 1, power: 0 }
  const whole = simple(folded)
  if (whole !== null) return whole
  const [above, below, ...more] = folded.split(/[/／]每?|每|(?<=.)per(?!cent$|mill?e?$|sons?$|son-)/)
  const numerator = above === undefined ? null : simple(above)
  const denominator = below === undefined || more.length > 0 ? null : simple(below)
  if (numerator === null || denominator === null) return null
  return {
    dimension: `${numerator.dimension}/${denominator.dimension}`,
    times: numerator.times * denominator.by,
    by: numerator.by * denominator.times,
    power: numerator.power - denominator.power,
  }
}

/** Whether a unit is one of money, by itself or a head: 亿元, 万元/人. */
export function isMoney(unit: string): boolean {
  return parseUnit(unit)?.dimension.startsWith('money-') === true
}

function simple(text: string): SimpleUnit | null {
  const exact = base.get(text)
  if (exact !== undefined) return exact
  const multiple = multiples.find((one) => text.startsWith(one[0]) && isUnitBehind(text, one[0]))
  if (multiple === undefined) return null
  const [spelling, power] = multiple
  const unit = base.get(text.slice(spelling.length))
  return unit === undefined ? null : { ...unit, power: unit.power + power }
}

/** Whether a unit stands behind its multiple: `100mg` is a hundred milligrams, and no points are multiplied. */
function isUnitBehind(text: string, multiple: string): boolean {
  const rest = text.slice(multiple.length)
  const unit = base.get(rest)
  if (unit === undefined || unit.dimension === 'points') return false
  return !(multiple.endsWith('m') && /^[glm]$/.test(rest))
}

/**
 * The unit that a bare multiple means beside the unit that is expected: 亿 beside 亿元 is 亿元, 万 beside 亿元 is
 * 万元. Null where the text is no bare multiple, or none makes a unit of what is expected.
 *
 * @example multipleOf('万', '亿元') // '万元'
 */
export function multipleOf(text: string, expected: string): string | null {
  const multiple = fold(text)
  if (!multiples.some(([spelling]) => spelling === multiple)) return null
  const unit = fold(expected)
  const [own = ''] = multiples.find(([spelling]) => unit.startsWith(spelling)) ?? []
  const whole = `${multiple}${unit.slice(own.length)}`
  const meant = parseUnit(whole)
  return meant === null || meant.dimension === 'share' ? null : whole
}

/** Width, blanks, case, outer brackets, and the currency's name beside its unit make no difference. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^人民币(?=.)|(?<=元)\(?人民币\)?$/, '')
    .replace(/(?<=[元圆])[整正]$/, '')
    .replace(/_(?=m[23]$)/, '/')
    .replace(/us\$$/, 'usd')
    .replace('u.s.', 'us')
    .replace(/(?<=.)(?:gdp|生产总值)$/, '')
}

export type Conversion =
  | { readonly ok: true; readonly quantity: Quantity; readonly factor: number }
  | { readonly ok: false; readonly why: 'unknown-unit' | 'other-dimension' }

/**
 * Convert a written quantity from one unit to another of the same dimension: value × factor, where factor is
 * the size of `from` in `to`. The decimal point of the written digits is moved, so powers of ten are exact. A
 * factor that no finite decimal can express (亩 to 公顷) gives a computed quantity.
 *
 * @example convert({ value: 15167000, decimals: 0 }, '万元', '亿元') // { ok: true, quantity: { value: 1516.7, decimals: 4 }, factor: 0.0001 }
 */
export function convert(quantity: Quantity, from: string, to: string): Conversion {
  if (fold(from) === fold(to)) return { ok: true, quantity, factor: 1 }
  const source = parseUnit(from)
  const goal = parseUnit(to)
  if (source === null || goal === null) return { ok: false, why: 'unknown-unit' }
  if (kind(source) !== kind(goal)) return { ok: false, why: 'other-dimension' }
  const times = source.times * goal.by
  const by = source.by * goal.times
  const power = source.power - goal.power
  const factor = (times / by) * Number(`1e${power}`)
  return { ok: true, quantity: scaled(quantity, times, by, power), factor }
}

/** Money a head is written with and without `/人`: 人均可支配收入（元） means 元/人. */
function kind(unit: Unit): string {
  return unit.dimension.replace(/^(money-\w+)\/people$/, '$1')
}

/** Enough zeros to divide by any of the table's divisors that divide a power of ten. */
const spare = 3

function scaled(quantity: Quantity, times: number, by: number, power: number): Quantity {
  if (!(Math.abs(quantity.value) < 1e21))
    return computed(quantity.value * (times / by) * Number(`1e${power}`))
  const digits = BigInt(quantity.value.toFixed(quantity.decimals).replace('.', '')) * BigInt(times)
  const divisor = BigInt(by)
  for (let more = 0; more <= spare; more += 1) {
    const raised = digits * 10n ** BigInt(more)
    if (raised % divisor === 0n) return shifted(raised / divisor, quantity.decimals + more - power)
  }
  return computed(((quantity.value * times) / by) * Number(`1e${power}`))
}

function shifted(digits: bigint, decimals: number): Quantity {
  return { value: Number(`${digits}e${-decimals}`), decimals: Math.max(0, decimals) }
}
