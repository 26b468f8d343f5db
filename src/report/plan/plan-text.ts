import type { Indicator } from '../../domain/plan.ts'
import type { Lang } from '../../domain/wording.ts'
import { drawHead, drawRows } from '../../render/grid.ts'
import { paletteOf } from '../../render/palette.ts'
import { displayWidth, filled, shorten, wrapped } from '../../render/width.ts'
import { nameOf } from '../../words/name.ts'
import { computedText, valueText } from '../../words/number.ts'
import { asciiSigns, cellText, oneLine } from '../../words/plain-text.ts'
import { rateText } from '../../words/rate.ts'
import { unitText } from '../../words/unit.ts'
import { aimWords, betterWords, scaleWords } from '../../words/verdict.ts'
import { columns } from '../columns.ts'
import { besides } from '../shown-values.ts'
import type { Style } from '../style.ts'
import { assignedNotes } from '../target-notes.ts'
import type { PlanEntry, PlanView } from './plan-view.ts'

/** The plan for people: a table of the plan as understood, or one indicator on a page of its own. */
export function planText(view: PlanView, style: Style): string {
  const [only, ...others] = view.entries
  const own = (text: string) => (style.ascii ? asciiSigns(text) : text)
  const lines =
    only !== undefined && others.length === 0 ? entryLines(view, only, style) : tableLines(view, style)
  return `${lines.map(own).join('\n')}\n`
}

function shownOf(id: string, { assessment }: PlanEntry, lang: Lang): string {
  return columns.find((column) => column.id === id)?.show(assessment, lang) ?? '—'
}

function titleOf(id: string, lang: Lang): string {
  return columns.find((column) => column.id === id)?.title[lang] ?? ''
}

const tableIds = ['no', 'name', 'unit', 'baseline', 'target', 'attribute'] as const
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

function tableLines({ plan, entries }: PlanView, style: Style): readonly string[] {
  const { lang, width } = style
  const palette = paletteOf(style.colour)
  const rightAligned = new Set(['no', 'baseline', 'target', 'planned'])
  const cells = entries.map(
    (entry): Readonly<Record<string, string>> => ({
      ...Object.fromEntries(tableIds.map((id) => [id, cellText(shownOf(id, entry, lang))])),
      target: shorten(shownOf('target', entry, lang), 14, '…'),
      scale: scaleWords[entry.assessment.scale][lang],
      aim: entry.assessment.aim === null ? '—' : aimWords[entry.assessment.aim][lang],
      planned: plannedText(entry, lang),
    }),
  )
  const title = (id: string) => (id in words ? words[id as keyof typeof words][lang] : titleOf(id, lang))
  const wanted = ['no', 'name', 'unit', 'baseline', 'target', 'planned', 'aim', 'attribute', 'scale']
  const natural = (id: string) =>
    Math.max(displayWidth(title(id)), ...cells.map((row) => displayWidth(row[id] ?? '')))
  const taken = (ids: readonly string[]) =>
    ids.reduce((total, id) => total + (id === 'name' ? 0 : natural(id) + 2), 0)
  let ids: readonly string[] = wanted
  while (ids.length > 5 && width - taken(ids) < Math.min(20, natural('name'))) ids = ids.slice(0, -1)
  const widthOf = (id: string) =>
    id === 'name' ? Math.max(8, Math.min(natural('name'), width - taken(ids))) : natural(id)
  const cell = (id: string, text: string) =>
    filled(shorten(text, widthOf(id), '…'), widthOf(id), rightAligned.has(id) ? 'right' : 'left')
  const zh = lang === 'zh'
  const assigned = assignedNotes(
    entries.map(({ assessment }) => assessment),
    (assessment) => nameOf(assessment, lang),
    lang,
  ).flatMap((note) => wrapped(note, width))
  const head = zh
    ? `规划「${oneLine(plan.file)}」：基期 ${plan.baselineYear} 年，目标 ${plan.targetYear} 年，${entries.length} 项指标`
    : `Plan "${oneLine(plan.file)}": baseline ${plan.baselineYear}, target ${plan.targetYear}, ${entries.length} indicators`
  return [
    ...wrapped(head, width).map(palette.strong),
    '',
    ...drawHead(
      ids.map((id) => palette.strong(cell(id, title(id)))),
      style.ascii ? '-' : '─',
    ),
    ...drawRows(cells.map((row) => ids.map((id) => cell(id, row[id] ?? '')))),
    ...(assigned.length === 0 ? [] : ['', ...assigned.map(palette.quiet)]),
  ]
}

function plannedText({ assessment }: PlanEntry, lang: Lang): string {
  const { planned } = assessment.rate
  return planned === null || assessment.aim === 'keep' ? '—' : rateText(planned, assessment, lang)
}

function entryLines({ plan }: PlanView, entry: PlanEntry, style: Style): readonly string[] {
  const { lang, width } = style
  const palette = paletteOf(style.colour)
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
  const label = Math.max(...facts.map(([id]) => displayWidth(words[id][lang])))
  return [
    palette.strong(`${cellText(indicator.no)}  ${nameOf(assessment, lang)}`),
    ...facts.flatMap(([id, text]) => {
      if (text === '' || text === '—') return []
      const [first = '', ...rest] = wrapped(oneLine(text), width - label - 4, '')
      const indent = ' '.repeat(label + 4)
      return [
        `  ${filled(words[id][lang], label, 'left')}  ${first}`,
        ...rest.map((line) => `${indent}${line}`),
      ]
    }),
  ]
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
