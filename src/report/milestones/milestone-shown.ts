import type { Milestone, MilestoneBasis, MilestoneRow, Milestones } from '../../domain/milestones.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { nameOf } from '../../words/name.ts'
import { computedText, fixed, sizeText, valueText } from '../../words/number.ts'
import { cellText } from '../../words/plain-text.ts'
import { requiredText } from '../../words/rate.ts'
import { targetText } from '../../words/target.ts'
import { tierWord } from '../../words/tier.ts'

/** The cells of a milestone row for people, by column. */
export interface ShownRow {
  readonly no: string
  readonly name: string
  readonly target: string
  readonly from: string
  readonly rate: string
  readonly years: readonly string[]
}

/**
 * A milestone row in words: rounded, totals in the plan's brackets after the amount of the year (in `brief`, alone),
 * levels to be kept with their sign.
 */
export function shownRow(row: MilestoneRow, lang: Lang, brief = false): ShownRow {
  const { from } = row
  return {
    no: cellText(row.no),
    name: nameOf(row, lang),
    target:
      row.tier === null ? targetText(row, lang) : `${tierWord(row.tier, lang)} ${targetText(row, lang)}`,
    from: from === null ? '—' : `${from.year}`,
    rate: row.rate === null ? withoutRate(row)[lang] : requiredText(row.rate, row, lang),
    years: row.years.map((milestone) => shownYear(milestone, row, brief)),
  }
}

function withoutRate({ basis, target }: MilestoneRow): Text {
  if (basis === 'words' && target.kind === 'relative') return { zh: '随对照指标', en: 'as the other' }
  return basisWords[basis]
}

/** What stands where there is no yearly rate. */
const basisWords: Readonly<Record<MilestoneBasis, Text>> = {
  path: { zh: '—', en: '—' },
  kept: { zh: '保持', en: 'keep' },
  words: { zh: '按下达任务', en: 'as assigned' },
  'no-start': { zh: '无起点', en: 'no start' },
  undefined: { zh: '算不出', en: 'undefined' },
  over: { zh: '期满', en: 'over' },
}

function shownYear({ kind, value, increment, rate }: Milestone, row: MilestoneRow, brief: boolean): string {
  if (value === null) return '—'
  const { scale, better, target } = row
  if (scale === 'sum') {
    const own = increment === null ? null : kind === 'actual' ? valueText(increment) : sizeText(increment)
    const decimals = own?.split('.')[1]?.length
    const total = `[${decimals === undefined ? computedText(value, [target.value]) : fixed(value, decimals)}]`
    return own === null || brief ? total : `${own} ${total}`
  }
  if (scale === 'cut') {
    const total = `[${fixed(value, 2)}]`
    if (rate === null || brief) return total
    const own = Number((100 * rate).toPrecision(12))
    return `${kind === 'actual' ? valueText(own) : sizeText(own)} ${total}`
  }
  if (kind === 'actual') return valueText(value)
  if (kind === 'kept') {
    const bound = better === 'higher' ? (target.inclusive ? '≥' : '>') : target.inclusive ? '≤' : '<'
    return `${bound}${valueText(Number(value.toPrecision(6)))}`
  }
  return computedText(value, [row.baseline, row.from?.value ?? null, target.value, step(row)])
}

/** The step of a year, of which one digit must be seen. */
function step({ scale, rate, from }: MilestoneRow): number | null {
  const size = scale === 'growth' ? (from?.value ?? null) : 1
  return rate === null || size === null ? null : Number((rate * size).toPrecision(1))
}

/** What the milestones start from, in a line. */
export function headLine({ plan, from, tier, rows }: Milestones, lang: Lang): string {
  const zh = lang === 'zh'
  const { file, baselineYear, targetYear } = plan
  const led =
    tier === null ? '' : zh ? `，按「${tierWord(tier, lang)}」档` : `, to the goal "${tierWord(tier, lang)}"`
  const start =
    from === null || from === baselineYear
      ? zh
        ? `从 ${baselineYear} 年基期起`
        : `from the baseline of ${baselineYear}`
      : zh
        ? `从最新实绩（${from} 年）起`
        : `from the latest actual values (${from})`
  return zh
    ? `规划「${cellText(file)}」分年目标，${start}到 ${targetYear} 年${led}，${rows.length} 项指标`
    : `Yearly milestones of "${cellText(file)}", ${start} to ${targetYear}${led}, ${rows.length} ${rows.length === 1 ? 'indicator' : 'indicators'}`
}

/** How to read the milestones: only what is in them is explained. */
export function milestoneNotes(
  { plan, rows, from }: Milestones,
  lang: Lang,
  shows: ReadonlySet<string> = new Set(['rate', 'from']),
): readonly string[] {
  const zh = lang === 'zh'
  const has = (holds: (row: MilestoneRow) => boolean) => rows.some(holds)
  const when = (holds: boolean, inZh: string, inEn: string) => (holds ? [zh ? inZh : inEn] : [])
  const spread = from !== null && from > plan.baselineYear
  return [
    ...when(
      has(({ basis }) => basis === 'path'),
      '各年数：从起点匀速走到目标，每年应达到的数。',
      'Years: the values a steady path to the target leads through.',
    ),
    ...when(
      has(({ basis }) => basis === 'path') && shows.has('rate'),
      '每年：照此每年应有的增速、增减或数量。',
      'Per year: what that path asks of every year, in %, in points or units, or as an amount.',
    ),
    ...when(
      spread,
      shows.has('from')
        ? '起点年及以前是实绩，以后是应达到的数；没有实绩的指标从基期起。'
        : `${from} 年及以前是实绩，以后是应达到的数。`,
      shows.has('from')
        ? 'Up to the start year values are actual, after it they are due; indicators without one start at the baseline.'
        : `Up to ${from} values are actual, after it they are due.`,
    ),
    ...when(
      has(({ scale, target }) => (scale === 'sum' || scale === 'cut') && target.value !== null),
      `[ ]：${plan.baselineYear + 1} 年以来的累计数；其前（如有）为当年数。`,
      `[ ]: running total since ${plan.baselineYear + 1}; before it, where shown, the amount of the year.`,
    ),
    ...when(
      has(({ basis }) => basis === 'kept'),
      '≥、≤、>、<：起点已经达标，以后每年守住这个数就行，不要求再变。',
      '≥, ≤, >, <: the target is met at the start; every year need only hold that level.',
    ),
    ...when(
      has(({ years }) => years.some(({ value }) => value === null)),
      '—：目标没有数值可分，或那一年没有填报。',
      '—: a target without a figure to break down, or a year that was not reported.',
    ),
    ...when(
      has(({ basis }) => basis === 'no-start'),
      '无起点：没有基期值，也没有实绩，只知道期末目标。',
      'no start: neither a baseline nor an actual value, so only the end is known.',
    ),
    ...when(
      has(({ basis }) => basis === 'undefined'),
      '算不出：有零或负数，增速没有意义。',
      'undefined: a value is not positive, so no growth rate exists.',
    ),
    ...when(
      has(({ target }) => target.kind === 'about'),
      '「左右」的目标按原数分解；走完 95% 就算达标。',
      'about: broken down to the figure itself; 95% of the way is enough.',
    ),
    ...when(
      has(({ target }) => target.kind === 'interval'),
      '区间目标按较近的一端分解。',
      'intervals: broken down to their nearer end.',
    ),
    ...when(
      has(({ target, basis }) => basis === 'path' && !target.inclusive),
      '带 < 或 > 的目标，期末须越过这个数，等于不算。',
      'targets with < or > must be passed in the end; reaching them exactly is not enough.',
    ),
  ]
}
