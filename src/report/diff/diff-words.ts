import type {
  CellChange,
  CellChangeKind,
  CellSide,
  DiffReport,
  IndicatorOf,
  VerdictCause,
} from '../../domain/diff.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { nameOf } from '../../words/name.ts'
import { percentText, plainNumber, valueText, withSign } from '../../words/number.ts'
import { cellText } from '../../words/plain-text.ts'
import { rateUnit } from '../../words/rate.ts'

export const changeWords: Readonly<Record<CellChangeKind, Text>> = {
  added: { zh: '新增', en: 'added' },
  removed: { zh: '删去', en: 'removed' },
  revised: { zh: '修订', en: 'revised' },
  status: { zh: '改标注', en: 'status' },
}

export const causeWords: Readonly<Record<VerdictCause, Text>> = {
  'new-data': { zh: '新增数据', en: 'new data' },
  revision: { zh: '数据修订', en: 'revision' },
  withdrawal: { zh: '删去数据', en: 'data removed' },
  year: { zh: '评价年份', en: 'year judged' },
  error: { zh: '数据有错', en: 'an error' },
}

/** The causes of a changed verdict in a few words. */
export function causesText(causes: readonly VerdictCause[], lang: Lang): string {
  return causes.map((cause) => causeWords[cause][lang]).join(lang === 'zh' ? '、' : ', ')
}

/** The name an indicator goes by; what is not its value but the real growth beside it says so. */
export function changedName(change: IndicatorOf & { readonly measure?: CellChange['measure'] }, lang: Lang) {
  const name = nameOf(change, lang)
  if (change.measure !== 'real-growth') return name
  return lang === 'zh' ? `${name}：可比价增速` : `${name}: real growth`
}

/**
 * Both sides of a changed cell as shown to people: numbers in the unit of the plan, whatever else as it was written.
 * Digits that would tell them apart are never rounded away. Null is no cell.
 */
export function sidesText(cell: CellChange, lang: Lang): readonly [string | null, string | null] {
  const shown = ([cell.old, cell.new] as const).map((side) => sideText(side, valueText, lang))
  const exact = ([cell.old, cell.new] as const).map((side) => sideText(side, plainNumber, lang))
  const [old = null, next = null] = shown[0] === shown[1] ? exact : shown
  return [old, next]
}

function sideText(side: CellSide | null, digits: (value: number) => string, lang: Lang): string | null {
  if (side === null) return null
  const { text, kind, value, provisional } = side
  const mark = provisional ? { zh: '（初步）', en: ' (prov.)' }[lang] : ''
  if (kind === 'unusable') {
    const written = cellText(text)
    return { zh: `「${written}」不可用`, en: `"${written}" unusable` }[lang]
  }
  if (value === null || kind === 'bound') return `${cellText(text)}${mark}`
  return `${kind === 'running-total' ? `[${digits(value)}]` : digits(value)}${mark}`
}

/**
 * The difference in the unit of the indicator (points where that is %), with the relative change where that is telling.
 *
 * @example differenceText({ difference: 11.21, relative: 0.00552, unit: '亿元' }, 'zh') // '+11.21 (+0.55%)'
 */
export function differenceText(
  { difference, relative, unit }: Pick<CellChange, 'difference' | 'relative' | 'unit'>,
  lang: Lang,
): string | null {
  if (difference === null || difference === 0) return null
  const size = `${withSign(difference, valueText(Math.abs(difference)))}${rateUnit(unit, lang)}`
  const isShare = rateUnit(unit, lang) !== ''
  return relative === null || isShare ? size : `${size} (${withSign(relative, percentText(relative))})`
}

/** How many cells changed how, and how many did not. */
export function cellCounts({ summary }: Pick<DiffReport, 'summary'>, lang: Lang): string {
  const { unchanged, ...changed } = summary.cells
  const parts = (['revised', 'added', 'removed', 'status'] as const)
    .filter((kind) => changed[kind] > 0)
    .map((kind) =>
      lang === 'zh'
        ? `${changeWords[kind].zh} ${changed[kind]}`
        : `${changed[kind]} ${kind === 'status' ? 'with another status' : changeWords[kind].en}`,
    )
  return lang === 'zh'
    ? `数值：${[...parts, `不变 ${unchanged}`].join('，')}`
    : `Values: ${[...parts, `${unchanged} unchanged`].join(', ')}`
}

/** How many verdicts changed, and which way they crossed. */
export function verdictCounts({ summary }: Pick<DiffReport, 'summary'>, lang: Lang): string {
  const { changed, toOnTrack, toOffTrack } = summary.verdicts
  if (changed === 0) return { zh: '评价：没有改变', en: 'Verdicts: none changed' }[lang]
  const crossed =
    lang === 'zh'
      ? [
          ...(toOnTrack > 0 ? [`${toOnTrack} 项转为达到进度`] : []),
          ...(toOffTrack > 0 ? [`${toOffTrack} 项转为未达进度`] : []),
        ]
      : [
          ...(toOnTrack > 0 ? [`${toOnTrack} to on track`] : []),
          ...(toOffTrack > 0 ? [`${toOffTrack} to off track`] : []),
        ]
  if (lang === 'zh') return `评价：${[`改变 ${changed} 项`, ...crossed].join('，')}`
  return `Verdicts: ${[`${changed} changed`, ...crossed].join(', ')}`
}

/** Which files are compared. */
export function diffHeading({ old, new: next }: Pick<DiffReport, 'old' | 'new'>, lang: Lang): string {
  const [before, after] = [old.file, next.file].map(cellText)
  return lang === 'zh' ? `「${before}」→「${after}」` : `"${before}" → "${after}"`
}

/** The plan they report to, and the year each is judged in. */
export function judgedLine({ plan, year }: Pick<DiffReport, 'plan' | 'year'>, lang: Lang): string {
  const span = `${plan.baselineYear + 1}–${plan.targetYear}`
  const years = [...new Set([year.old, year.new].filter((one) => one !== null))].join(' → ')
  if (lang === 'zh') return `规划期 ${span} 年${years === '' ? '' : `，评价 ${years} 年`}`
  return `Plan ${span}${years === '' ? '' : `, judged in ${years}`}`
}

/** Nothing to tell apart, in one line; null where there is something. */
export function sameData(
  { cells, verdicts, summary, old, new: next }: DiffReport,
  lang: Lang,
): string | null {
  if (cells.length > 0 || verdicts.length > 0) return null
  const names = [old.file, next.file].map(cellText)
  const { unchanged } = summary.cells
  return lang === 'zh'
    ? `「${names[0]}」与「${names[1]}」数据一致（${unchanged} 个数值）`
    : `"${names[0]}" and "${names[1]}" hold the same data (${unchanged} ${unchanged === 1 ? 'value' : 'values'})`
}
