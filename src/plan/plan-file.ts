import {
  type Attribute,
  type Better,
  type Indicator,
  type Plan,
  type Proposal,
  statedRows,
} from '../domain/plan.ts'
import { aggregateNotation } from '../domain/plan-notation.ts'
import type { Lang } from '../domain/wording.ts'
import { scaleWords } from '../words/scale.ts'
import type { PlanColumn } from './header-words.ts'

/** A column of a plan file as it is written: its header and its cells in the language of the file. */
interface WrittenColumn {
  readonly column: PlanColumn
  readonly zh: string
  readonly cell: (indicator: Indicator, lang: Lang) => string
  /** Left out where no row has anything in it. */
  readonly optional?: true
  /** Of a target of an earlier year. */
  readonly year?: number
  /** What says that a row has none, where an empty cell would be read as part of the one above. */
  readonly none?: string
}

const attributes: Readonly<Record<Attribute, string>> = {
  anticipatory: '预期性',
  binding: '约束性',
  guiding: '指导性',
}
const directions: Readonly<Record<Better | 'range', string>> = {
  higher: '越高越好',
  lower: '越低越好',
  range: '区间内',
}
const wayOf = ({ better, twoSided }: Indicator) => (twoSided ? 'range' : better)
const proposable: Readonly<Record<Proposal['column'], string>> = {
  attribute: '属性',
  better: '方向',
  scale: '尺度',
  sign: '符号',
}

const columns: readonly WrittenColumn[] = [
  { column: 'no', zh: '序号', cell: ({ no }) => no },
  { column: 'code', zh: '代码', cell: ({ code }) => code },
  { column: 'category', zh: '类别', cell: ({ category }) => category, optional: true, none: '—' },
  { column: 'name', zh: '指标', cell: ({ name }) => name },
  { column: 'name_en', zh: '英文名', cell: ({ nameEn }) => nameEn, optional: true },
  { column: 'aliases', zh: '别名', cell: ({ aliases }) => aliases.join(';'), optional: true },
  { column: 'unit', zh: '单位', cell: ({ unit }) => unit },
  {
    column: 'baseline',
    zh: '基期值',
    cell: ({ baseline }) => (baseline.kind === 'none' ? '' : withoutTraps(baseline.text)),
  },
  { column: 'target', zh: '目标值', cell: ({ target }) => withoutTraps(target.text) },
  {
    column: 'attribute',
    zh: '属性',
    cell: ({ attribute }, lang) => (lang === 'zh' ? attributes[attribute] : attribute),
  },
  {
    column: 'better',
    zh: '方向',
    cell: (indicator, lang) => (lang === 'zh' ? directions[wayOf(indicator)] : wayOf(indicator)),
  },
  {
    column: 'scale',
    zh: '尺度',
    cell: ({ scale }, lang) => (lang === 'zh' ? scaleWords[scale].word : scale),
  },
  {
    column: 'aim',
    zh: '要求',
    cell: ({ everyYear }, lang) => (everyYear ? { zh: '每年', en: 'every-year' }[lang] : ''),
    optional: true,
  },
  {
    column: 'sign',
    zh: '符号',
    cell: ({ minusIsDecline }, lang) =>
      minusIsDecline ? { zh: '负号表示下降', en: 'minus-is-decline' }[lang] : '',
    optional: true,
  },
  {
    column: 'redefined_from',
    zh: '口径变更年份',
    cell: ({ redefinedFrom: from }) =>
      from === null ? '' : `${from.year}${from.why === '' ? '' : `: ${from.why}`}`,
    optional: true,
  },
  { column: 'tiers', zh: '分档', cell: ({ tiers }) => labelled(tiers), optional: true },
  { column: 'group', zh: '组', cell: ({ group }) => (group === 'main' ? '' : group), optional: true },
  { column: 'source', zh: '出处', cell: ({ source }) => source, optional: true },
  { column: 'repeats', zh: '重复', cell: ({ repeats }) => repeats ?? '', optional: true },
  {
    column: 'other_definitions',
    zh: '其他口径',
    cell: ({ otherDefinitions }) =>
      labelled(otherDefinitions.map(({ name: label, quantity }) => ({ label, quantity }))),
    optional: true,
  },
  { column: 'owner', zh: '责任单位', cell: ({ owners }) => owners.join(';'), optional: true },
  { column: 'region', zh: '地区', cell: ({ region }) => region ?? '', optional: true },
  { column: 'aggregate', zh: '汇总', cell: aggregateNotation, optional: true },
  {
    column: 'proposed',
    zh: '拟定',
    cell: ({ proposed }, lang) =>
      proposed
        .map(({ column, because }) => `${lang === 'zh' ? proposable[column] : column}=${because[lang]}`)
        .join(';'),
    optional: true,
  },
]

/**
 * A plan as the rows of a complete plan file, the header first: what was read, what was proposed, and a column that says
 * which and why. Read again it is the same plan.
 */
export function planFileRows(plan: Plan, lang: Lang): readonly (readonly string[])[] {
  const stated = statedRows(plan)
  const written = columns
    .filter(
      ({ cell, optional }) => optional !== true || stated.some((indicator) => cell(indicator, lang) !== ''),
    )
    .flatMap((column) => (column.column === 'target' ? [...interim(plan), column] : [column]))
  const header = written.map((column) => {
    const name = lang === 'zh' ? column.zh : column.column
    if (column.year !== undefined) return dated(name, column.year, lang)
    if (column.column === 'baseline') return hasOneStart(plan) ? dated(name, plan.baselineYear, lang) : name
    return column.column === 'target' ? dated(name, plan.targetYear, lang) : name
  })
  const rows = stated.map((indicator) => {
    const cells = written.map(({ cell, none = '' }) => cell(indicator, lang) || none)
    return hasOneStart(plan) ? cells : [...cells, String(indicator.baselineYear)]
  })
  if (hasOneStart(plan)) return [header, ...rows]
  return [[...header, lang === 'zh' ? '基期年' : 'baseline_year'], ...rows]
}

function hasOneStart({ baselineYear, indicators }: Plan): boolean {
  return indicators.every((indicator) => indicator.baselineYear === baselineYear)
}

/** A column of targets for each year between of which the plan states some. */
function interim({ indicators }: Plan): readonly WrittenColumn[] {
  const years = new Set(indicators.flatMap(({ path }) => path.map(({ year }) => year)))
  return [...years]
    .toSorted((a, b) => a - b)
    .map((year) => ({
      column: 'target',
      zh: '目标值',
      year,
      cell: ({ path }) => withoutTraps(path.find((point) => point.year === year)?.target.text ?? ''),
    }))
}

function dated(name: string, year: number, lang: Lang): string {
  return lang === 'zh' ? `${year}年${name}` : `${name}_${year}`
}

function labelled(
  parts: readonly { readonly label: string; readonly quantity: { value: number; decimals: number } }[],
): string {
  return parts
    .map(({ label, quantity: { value, decimals } }) => `${label}=${value.toFixed(decimals)}`)
    .join(';')
}

/** A notation that a spreadsheet leaves alone: it takes `+1` for the number 1 and `3-5` for a day. */
function withoutTraps(notation: string): string {
  if (/^\s*[+＋]/.test(notation)) return `[${notation.trim()}]`
  return notation.replace(/^(\s*\d+(?:\.\d+)?)-(?=\d)/, '$1–')
}
