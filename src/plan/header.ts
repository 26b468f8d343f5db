import { foldName } from '../text/fold.ts'

/** The columns of a plan file. `baseline` and `target` carry their year in the header. */
export const columns = [
  'no',
  'code',
  'name',
  'name_en',
  'aliases',
  'unit',
  'baseline',
  'target',
  'attribute',
  'better',
  'scale',
  'tiers',
  'group',
  'source',
  'repeats',
  'other_definitions',
] as const
export type PlanColumn = (typeof columns)[number]

const optional: ReadonlySet<PlanColumn> = new Set([
  'name_en',
  'aliases',
  'tiers',
  'group',
  'source',
  'repeats',
  'other_definitions',
])

const chinese: ReadonlyMap<string, PlanColumn> = new Map([
  ['序号', 'no'],
  ['编号', 'no'],
  ['代码', 'code'],
  ['指标', 'name'],
  ['指标名称', 'name'],
  ['英文名', 'name_en'],
  ['英文名称', 'name_en'],
  ['别名', 'aliases'],
  ['单位', 'unit'],
  ['计量单位', 'unit'],
  ['属性', 'attribute'],
  ['方向', 'better'],
  ['尺度', 'scale'],
  ['分档', 'tiers'],
  ['组', 'group'],
  ['出处', 'source'],
  ['其他口径', 'other_definitions'],
  ['重复', 'repeats'],
  ['重复指标', 'repeats'],
])
const dated: readonly (readonly ['baseline' | 'target', RegExp])[] = [
  ['baseline', /^baseline_?(\d{4})$|^(\d{4})年?基期值?$|^基期_?(\d{4})年?$/],
  ['target', /^target_?(\d{4})$|^(\d{4})年?目标值?$|^目标_?(\d{4})年?$/],
]

export interface Header {
  /** Index of each column found. */
  readonly at: ReadonlyMap<PlanColumn, number>
  /** Headers, as written, of columns found again, with their index. */
  readonly repeated: readonly { readonly header: string; readonly index: number }[]
  /** Columns every plan needs and this one lacks, as one would write them. */
  readonly missing: readonly string[]
  readonly baselineYear: number | null
  readonly targetYear: number | null
  /** Cells of the header, empty ones at its end aside. */
  readonly width: number
}

/** Find the columns of a plan by the header's names, English or Chinese, in any order; others are left alone. */
export function readHeader(cells: readonly string[]): Header {
  const at = new Map<PlanColumn, number>()
  const years = new Map<PlanColumn, number>()
  const repeated: { header: string; index: number }[] = []
  cells.forEach((header, index) => {
    const found = columnOf(header)
    if (found === null) return
    if (at.has(found.column)) {
      repeated.push({ header, index })
      return
    }
    at.set(found.column, index)
    if (found.year !== null) years.set(found.column, found.year)
  })
  return {
    at,
    repeated,
    missing: columns.filter((column) => !optional.has(column) && !at.has(column)).map(spelled),
    baselineYear: years.get('baseline') ?? null,
    targetYear: years.get('target') ?? null,
    width: cells.findLastIndex((cell) => cell.trim() !== '') + 1,
  }
}

function columnOf(header: string): { column: PlanColumn; year: number | null } | null {
  const folded = foldName(header)
  const named = chinese.get(folded) ?? columns.find((column) => column === folded)
  if (named !== undefined && named !== 'baseline' && named !== 'target') return { column: named, year: null }
  for (const [column, pattern] of dated) {
    const year = pattern
      .exec(folded)
      ?.slice(1)
      .find((digits) => digits !== undefined)
    if (year !== undefined) return { column, year: Number(year) }
  }
  return null
}

function spelled(column: PlanColumn): string {
  return column === 'baseline' || column === 'target' ? `${column}_YYYY` : column
}
