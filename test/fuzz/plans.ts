import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from './random.ts'
import { baselines, hostile, newTargets, targets, units } from './vocabulary.ts'

/** An indicator as a plan file has it, and what a submission has to know to speak of it. */
export interface PlanRow {
  readonly no: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly unit: string
  /** About the size of its values. */
  readonly near: number
  readonly cells: Readonly<Record<string, string>>
}

/** A plan: its own table as text, or null for the one that comes with the tool. */
export interface PlanFile {
  readonly rows: readonly PlanRow[]
  readonly baselineYear: number
  readonly targetYear: number
  readonly table: readonly (readonly string[])[] | null
}

const columns = [
  'no',
  'code',
  'category',
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
  'owner',
  'source',
  'repeats',
  'other_definitions',
] as const
const chinese: Readonly<Record<string, string>> = {
  no: '序号',
  code: '代码',
  category: '类别',
  name: '指标',
  unit: '单位',
  attribute: '属性',
  better: '方向',
  scale: '尺度',
  source: '出处',
}
const needed: ReadonlySet<string> = new Set([
  'no',
  'code',
  'name',
  'unit',
  'baseline',
  'target',
  'attribute',
  'better',
  'scale',
])

/** The rows of the plan that comes with the tool, by its columns; it has no line breaks in cells and few quotes. */
export function ownRows(root: string): readonly PlanRow[] {
  const [head = '', ...lines] = readFileSync(join(root, 'indicators.csv'), 'utf8').split('\n')
  const names = head.split(',').map((name) => name.replace(/_\d{4}$/, ''))
  return lines
    .filter((line) => line !== '' && !line.includes('"'))
    .map((line) => {
      const parts = line.split(',')
      return rowOf(Object.fromEntries(names.map((name, index) => [name, parts[index] ?? ''])))
    })
}

function rowOf(cells: Readonly<Record<string, string>>): PlanRow {
  const size = Number(/\d+(?:\.\d+)?/.exec(cells.baseline ?? '')?.[0] ?? '50')
  return {
    no: cells.no ?? '',
    code: cells.code ?? '',
    name: cells.name ?? '',
    nameEn: cells.name_en ?? '',
    unit: cells.unit ?? '',
    near: size > 0 && size < 1e9 ? size : 50,
    cells,
  }
}

/** What goes with a target of this notation in a plan that makes sense; anything where things go wrong. */
function fitting(
  random: Random,
  target: string,
): Readonly<Record<'scale' | 'better' | 'unit' | 'baseline', string>> {
  const odd = random.odd(0.05)
  const falls = /[<≤]|以内|低于|不超过|控制|下降|降低/.test(target)
  const rises = /[>+]|以上|超过|不低于|倍|番|增长|提高/.test(target)
  const scales = odd
    ? ['growth', 'change', 'sum', 'cut', 'mean-growth', '']
    : /[[〔]/.test(target)
      ? ['sum', 'cut']
      : /累计|降低/.test(target)
        ? ['cut']
        : /倍|番|年均|增长/.test(target)
          ? ['growth']
          : ['growth', 'change']
  const scale = random.pick(scales)
  const isCut = scale === 'cut'
  return {
    scale,
    better: odd || falls === rises ? random.pick(['higher', 'lower']) : falls && !isCut ? 'lower' : 'higher',
    unit: /%/.test(target) && !odd ? '%' : random.pick(units),
    baseline: random.pick(
      scale === 'growth' && !odd ? ['1516.7', '15.2', '0.3', '100', '30.6', '99999999'] : baselines,
    ),
  }
}

const madeUpNames = ['粮食总产量', '增加值', '城镇化率', '人口', '利用外资', '能耗', '道路里程', '空气质量']

function madeUp(random: Random, index: number, own: readonly PlanRow[]): PlanRow {
  const from = random.pick(own).cells
  const target = random.odd(0.04) ? random.pick(newTargets) : random.pick(targets)
  const odd = (usual: string) => (random.odd(0.01) ? random.pick(hostile) : usual)
  const { scale, better, unit, baseline } = fitting(random, target)
  return rowOf({
    ...from,
    no: odd(`${index + 1}`),
    code: odd(`made-up-${index + 1}`),
    name: odd(`${random.pick(madeUpNames)}${random.odd(0.1) ? '' : index + 1}`),
    name_en: odd(random.pick(['', `Output ${index}`])),
    aliases: odd(random.pick(['', `别名${index}`, `甲${index};乙${index}`])),
    unit: odd(unit),
    baseline: odd(baseline),
    target: odd(target),
    attribute: odd(random.pick(['anticipatory', 'binding', '约束性', '预期性'])),
    better: odd(better),
    scale: odd(scale),
    tiers: odd(random.pick(['', '', '', '确保=20;力争=30'])),
    group: odd(random.pick(['main', 'main', 'text'])),
    repeats: random.odd(0.05) ? random.pick(['gdp', 'made-up-1']) : '',
    other_definitions: odd(random.pick(['', '', '另一口径=17'])),
  })
}

/** A plan of one to nine indicators; mostly of rows as real plans have them, some of which no plan should have. */
export function planFile(random: Random, own: readonly PlanRow[]): PlanFile {
  const strange = random.below(4)
  const count = random.between(1, 9)
  const drawn = Array.from({ length: count }, (_, index) =>
    strange === 3 || (strange === 2 && random.chance(0.3)) ? madeUp(random, index, own) : random.pick(own),
  )
  const rows = random.odd(0.05)
    ? drawn
    : drawn.filter((row, index) => drawn.findIndex(({ code }) => code === row.code) === index)
  const [baselineYear, targetYear] = random.chance(0.7)
    ? ([2020, 2025] as const)
    : random.odd(0.1)
      ? random.pick([
          [2025, 2020],
          [2020, 2020],
        ] as const)
      : random.pick([
          [2015, 2020],
          [2020, 2021],
          [2005, 2010],
          [1999, 2030],
        ] as const)
  const alone = ({ repeats = '' }: PlanRow['cells']) =>
    !random.odd(0.05) && !rows.some(({ no, code }) => repeats === no || repeats === code)
  const inChinese = random.chance(0.25)
  const written = columns.filter((column) => (needed.has(column) ? !random.odd(0.005) : random.chance(0.7)))
  const header = (column: string) =>
    column === 'baseline'
      ? inChinese
        ? `${baselineYear}年基期`
        : `baseline_${baselineYear}`
      : column === 'target'
        ? inChinese
          ? `${targetYear}年目标`
          : `target_${targetYear}`
        : inChinese
          ? (chinese[column] ?? column)
          : column
  const table = [
    written.map(header),
    ...rows.map(({ cells }) =>
      written.map((column) => (column === 'repeats' && alone(cells) ? '' : (cells[column] ?? ''))),
    ),
  ]
  return { rows, baselineYear, targetYear, table }
}

/** Relations between the targets of a plan, most of them sound. */
export function relationsTable(random: Random, { rows }: PlanFile): readonly (readonly string[])[] {
  const code = () => (rows.length > 0 && !random.odd(0.05) ? random.pick(rows).code : random.pick(hostile))
  const expression = (depth: number): string => {
    const kind = random.below(8)
    if (depth > 3 || kind < 3) return code()
    if (kind === 3) return random.pick(['1', '100', '0', '1.5', '1,000'])
    if (kind === 4)
      return `${random.pick(['baseline', 'growth', '基期', '年均增速'])}(${expression(depth + 1)})`
    if (kind === 5) return `(${expression(depth + 1)})`
    return `${expression(depth + 1)} ${random.pick(['+', '-', '*', '/', '×', '÷'])} ${expression(depth + 1)}`
  }
  const one = () => {
    const relation = random.pick([
      '=',
      '<',
      '<=',
      '>',
      '>=',
      'in',
      '介于',
      '不大于',
      '',
      ...(random.odd(0.1) ? hostile : []),
    ])
    const right =
      relation === 'in' || relation === '介于'
        ? random.odd(0.1)
          ? random.pick(['3..1', 'x'])
          : random.pick(['-1..2', '0至3'])
        : expression(0)
    return [
      random.odd(0.1) ? random.pick(['', ...hostile]) : random.pick(['甲', '乙与丙']),
      random.pick(['', 'One']),
      expression(0),
      relation,
      right,
      random.pick(units),
      random.odd(0.05) ? 'x' : random.pick(['', 'contradiction', 'tension', 'remark', '矛盾']),
      random.pick(['', '依据', random.pick(hostile)]),
      '',
      '表2',
    ]
  }
  const header = [
    'name',
    'name_en',
    'left',
    'relation',
    'right',
    'unit',
    'grade',
    'basis',
    'basis_en',
    'source',
  ]
  return [header, ...Array.from({ length: random.between(0, 6) }, one)]
}

/** Targets assigned from above. */
export function targetsTable(random: Random, { rows }: PlanFile): readonly (readonly string[])[] {
  const left = random.odd(0.2) ? rows : rows.filter(({ cells }) => cells.target?.includes('任务'))
  const one = () => {
    const row = left.length === 0 ? null : random.pick(left)
    return [random.odd(0.1) ? random.pick(hostile) : (row?.code ?? ''), random.pick(targets), '虚构']
  }
  const header = random.odd(0.05)
    ? ['code', 'x', 'y']
    : random.pick([
        ['code', 'target', 'source'],
        ['指标代码', 'target', '下达单位'],
      ])
  return [header, ...Array.from({ length: left.length === 0 ? 0 : random.between(0, 2) }, one)]
}
