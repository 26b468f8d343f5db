import type { Indicator } from '../../domain/plan.ts'
import type { Lang } from '../../domain/wording.ts'
import { computedText, valueText } from '../../words/number.ts'
import { cellText, oneLine } from '../../words/plain-text.ts'
import { rateText } from '../../words/rate.ts'
import { unitText } from '../../words/unit.ts'
import { aimWords, betterWords, scaleWords } from '../../words/verdict.ts'
import { columns } from '../columns.ts'
import { besides } from '../shown-values.ts'
import type { PlanEntry, PlanView } from './plan-view.ts'

/** Columns of the plan for people, in order; what comes later gives way first. */
export const planColumns = [
  'no',
  'name',
  'unit',
  'baseline',
  'target',
  'planned',
  'aim',
  'attribute',
  'scale',
] as const
export type PlanColumn = (typeof planColumns)[number]

const words = {
  code: { zh: '代码', en: 'Code' },
  unit: { zh: '单位', en: 'Unit' },
  aliases: { zh: '别名', en: 'Aliases' },
  attribute: { zh: '属性', en: 'Attribute' },
  baseline: { zh: '基期值', en: 'Baseline' },
  target: { zh: '目标', en: 'Target' },
  assigned: { zh: '下达目标', en: 'Assigned' },
  against: { zh: '对照指标', en: 'Against' },
  repeats: { zh: '重申', en: 'Repeats' },
  tiers: { zh: '分档', en: 'Tiers' },
  better: { zh: '改善方向', en: 'Better' },
  aim: { zh: '目标性质', en: 'Aim' },
  scale: { zh: '尺度', en: 'Scale' },
  planned: { zh: '计划年均', en: 'Plan/yr' },
  flow: { zh: '流量年均增速', en: 'Flow growth/yr' },
  path: { zh: '每年应达', en: 'Expected' },
  source: { zh: '出处', en: 'Source' },
} as const

/** The head of a column. */
export function planTitle(column: PlanColumn, lang: Lang): string {
  if (column === 'no' || column === 'name') return columnOf(column)?.title[lang] ?? ''
  return words[column][lang]
}

/** What stands in a column for an indicator; a dash for a gap. */
export function planCell(column: PlanColumn, entry: PlanEntry, lang: Lang): string {
  const { aim, scale } = entry.assessment
  switch (column) {
    case 'planned':
      return plannedText(entry, lang)
    case 'aim':
      return aim === null ? '—' : aimWords[aim][lang]
    case 'scale':
      return scaleWords[scale][lang]
    default:
      return cellText(shownOf(column, entry, lang))
  }
}

/** What is known of an indicator, as pairs of a word and what it says; what is not known is left out. */
export function factsOf(
  { plan }: PlanView,
  entry: PlanEntry,
  lang: Lang,
): readonly (readonly [string, string])[] {
  const { indicator, assessment } = entry
  const zh = lang === 'zh'
  const join = (items: readonly string[]) => items.join(zh ? '、' : '; ')
  const { flow } = assessment.rate
  const path = entry.path.flatMap(({ year, expected }) =>
    expected === null ? [] : [`${year}${zh ? ' 年 ' : ': '}${computedText(expected, besides(assessment))}`],
  )
  const facts: readonly (readonly [keyof typeof words, string])[] = [
    ['code', indicator.code],
    ['unit', unitText(indicator.unit, lang)],
    ['attribute', shownOf('attribute', entry, lang)],
    ['baseline', `${plan.baselineYear}${zh ? ' 年 ' : ': '}${cellText(baselineText(entry))}`],
    ['target', `${plan.targetYear}${zh ? ' 年 ' : ': '}${shownOf('target', entry, lang)}`],
    ['assigned', assignedText(indicator, lang)],
    ['against', againstText(indicator, lang)],
    ['repeats', indicator.repeats ?? ''],
    ['tiers', join(indicator.tiers.map(({ label, quantity }) => `${label} ${valueText(quantity.value)}`))],
    ['better', betterWords[indicator.better][lang]],
    ['aim', assessment.aim === null ? '' : aimWords[assessment.aim][lang]],
    ['scale', scaleWords[indicator.scale][lang]],
    ['planned', plannedText(entry, lang)],
    ['flow', flow === null ? '' : rateText(flow, { ...assessment, scale: 'growth' }, lang)],
    ['path', join(path)],
    ['aliases', join(indicator.aliases)],
    ['source', indicator.source],
  ]
  return facts.flatMap(([id, text]) =>
    text === '' || text === '—' ? [] : [[words[id][lang], text] as const],
  )
}

/** Every word that a fact may begin with. */
export function factWords(lang: Lang): readonly string[] {
  return Object.values(words).map((word) => word[lang])
}

/** The plan in one line: its years, and how many indicators are listed. */
export function planHead({ plan, entries }: PlanView, lang: Lang): string {
  const { file, baselineYear, targetYear } = plan
  return lang === 'zh'
    ? `规划「${oneLine(file)}」：基期 ${baselineYear} 年，目标 ${targetYear} 年，${entries.length} 项指标`
    : `Plan "${oneLine(file)}": baseline ${baselineYear}, target ${targetYear}, ${entries.length} indicators`
}

function columnOf(id: string) {
  return columns.find((column) => column.id === id)
}

function shownOf(id: string, { assessment }: PlanEntry, lang: Lang): string {
  return columnOf(id)?.show(assessment, lang) ?? '—'
}

function plannedText({ assessment }: PlanEntry, lang: Lang): string {
  const { planned } = assessment.rate
  return planned === null || assessment.aim === 'keep' ? '—' : rateText(planned, assessment, lang)
}

/** Whose figure stands for the words of the plan. */
function assignedText({ assigned }: Indicator, lang: Lang): string {
  if (assigned === null) return ''
  const [words, file, source] = [assigned.words, assigned.file, assigned.source].map(cellText)
  const by = source === '' ? '' : lang === 'zh' ? `（${source}）` : ` (${source})`
  return lang === 'zh'
    ? `取自「${file}」${by}；规划原文「${words}」`
    : `from "${file}"${by}; the plan says "${words}"`
}

/** The indicator whose growth a relative target is measured against. */
function againstText({ target }: Indicator, lang: Lang): string {
  if (target.kind !== 'relative') return ''
  if (target.code !== null) return target.code
  return lang === 'zh'
    ? `规划里没有唯一的「${cellText(target.to)}」，无法评价`
    : `no one indicator of the plan is "${cellText(target.to)}": it cannot be judged`
}

/** The baseline as the plan writes it: a bound or a statement is no number. */
function baselineText({ indicator: { baseline } }: PlanEntry): string {
  return baseline.kind === 'none' ? '—' : baseline.text
}
