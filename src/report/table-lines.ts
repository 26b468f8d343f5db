import type { Assessment } from '../domain/assessment.ts'
import type { Method } from '../domain/method.ts'
import type { Lang } from '../domain/wording.ts'
import type { Palette } from '../render/palette.ts'
import { displayWidth } from '../render/width.ts'
import { byReason } from '../words/by-reason.ts'
import { nameOf } from '../words/name.ts'
import { percentText, sizeText, valueText } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { requiredText } from '../words/rate.ts'
import { targetText } from '../words/target.ts'
import { tierWord } from '../words/tier.ts'
import { reasonWords, verdictWord } from '../words/verdict.ts'
import type { Style } from './style.ts'
import { tally } from './tally.ts'

/** The lines under a table: the counts, what is off track (binding indicators first), the tiers, what is not assessed. */
export function standingLines(
  assessments: readonly Assessment[],
  style: Style,
  palette: Palette,
  lines: (texts: readonly string[]) => readonly string[],
  method: Method,
): readonly string[] {
  const { lang } = style
  const zh = lang === 'zh'
  const over = isOver(assessments, method)
  const offWord = zh ? (over ? '未实现' : '未达进度') : over ? 'Missed' : 'Off track'
  const off = assessments.filter(({ onTrack }) => onTrack === false)
  const binding = off.filter(({ attribute }) => attribute === 'binding')
  const others = off.filter(({ attribute }) => attribute !== 'binding')
  const unjudged = assessments.filter(({ verdict, onTrack }) => onTrack === null && verdict !== 'no-data')
  const missing = assessments.filter(({ verdict }) => verdict === 'no-data')
  const judged = (list: readonly Assessment[]) =>
    list.map((assessment) => named(assessment, over ? null : verdictWord(assessment, lang), lang))
  const reasons = unjudged.map((assessment) =>
    named(assessment, assessment.reason === null ? null : reasonWords[assessment.reason][lang], lang),
  )
  return [
    ...lines([countLine(assessments, over, zh)]).map(palette.strong),
    ...lines(listed(zh ? `${offWord}的约束性指标：` : `${offWord}, binding: `, judged(binding), lang)).map(
      palette.bad,
    ),
    ...lines(listed(zh ? `${offWord}的预期性指标：` : `${offWord}, anticipatory: `, judged(others), lang)),
    ...lines(assessments.flatMap((assessment) => tierLine(assessment, lang))),
    ...lines(assessments.flatMap((assessment) => flowLine(assessment, lang))),
    ...lines(
      method === 'schedule'
        ? listed(zh ? '无法评价：' : 'Not assessed: ', reasons, lang)
        : unassessedLines(unjudged, lang),
    ),
    ...lines(style.all ? [] : missingLine(assessments, missing, style)).map(palette.quiet),
  ]
}

/** By other methods many have no verdict for the same reason, so they are named by number. */
function unassessedLines(assessments: readonly Assessment[], lang: Lang): readonly string[] {
  const items = assessments.flatMap(({ no, reason }) => (reason === null ? [] : [{ no, reason }]))
  const parts = byReason(items, lang)
  if (parts.length === 0) return []
  return [lang === 'zh' ? `未评价：序号 ${parts.join('；')}` : `Not assessed: No. ${parts.join('; ')}`]
}

function countLine(assessments: readonly Assessment[], over: boolean, zh: boolean): string {
  const { onTrack, offTrack, notAssessed } = tally(assessments, [])
  const all = assessments.length
  const [on, off] = over
    ? [zh ? '已实现' : 'met', zh ? '未实现' : 'missed']
    : [zh ? '达到进度' : 'on track', zh ? '未达进度' : 'off track']
  if (zh) return `共 ${all} 项：${on} ${onTrack} 项，${off} ${offTrack} 项，未评价 ${notAssessed} 项`
  return `${counted(all)}: ${onTrack} ${on}, ${offTrack} ${off}, ${notAssessed} not assessed`
}

/**
 * In the target year targets are met or missed, no longer on or off track. The words of other offices know no such
 * end: theirs stay on or off track.
 */
function isOver(assessments: readonly Assessment[], method: Method): boolean {
  return method === 'schedule' && assessments.every(({ elapsed }) => elapsed >= 1)
}

function counted(indicators: number): string {
  return indicators === 1 ? '1 indicator' : `${indicators} indicators`
}

function named(assessment: Assessment, remark: string | null, lang: Lang): string {
  const name = nameOf(assessment, lang)
  if (remark === null) return name
  return lang === 'zh' ? `${name}（${remark}）` : `${name} (${remark})`
}

/** A heading and the items under it in one text; none where there are no items. */
export function listed(head: string, items: readonly string[], lang: Lang): readonly string[] {
  return items.length === 0 ? [] : [`${head}${items.join(lang === 'zh' ? '、' : '; ')}`]
}

/** The graded goals other than the target itself, which has its row: reached, or what each still requires. */
function tierLine(assessment: Assessment, lang: Lang): readonly string[] {
  const zh = lang === 'zh'
  const parts = assessment.tiers
    .filter(({ value, met }) => value !== assessment.target.value && met !== null)
    .filter(({ met }) => met === false || assessment.final === null)
    .map(({ label, value, met, required }) => {
      const goal = `${tierWord(label, lang)} ${valueText(value)}`
      if (met === true) return zh ? `${goal} 已达到` : `${goal} reached`
      if (required === null) return zh ? `${goal} 未达到` : `${goal} not reached`
      const rate = requiredText(required, assessment, lang).replace(/^\+/, '')
      return zh ? `${goal} 尚需年均 ${rate}` : `${goal} requires ${rate} a year`
    })
  const all = [...reachedTier(assessment, lang), ...parts]
  if (all.length === 0) return []
  return [`${nameOf(assessment, lang)}${zh ? '：' : ': '}${all.join(zh ? '；' : '; ')}`]
}

/** In the target year, which of the graded goals it came to. */
function reachedTier({ final, tiers }: Assessment, lang: Lang): readonly string[] {
  if (final === null || tiers.length === 0) return []
  if (final.tier === null) return [lang === 'zh' ? '各档都没有达到' : 'no goal reached']
  const tier = tierWord(final.tier, lang)
  return [lang === 'zh' ? `达到「${tier}」档` : `came to "${tier}"`]
}

/** What a total of flows comes to a year: as an even amount, or as growth of the yearly amount from its baseline. */
function flowLine(assessment: Assessment, lang: Lang): readonly string[] {
  const { planned, flow } = assessment.rate
  if (assessment.actual === null || planned === null || flow === null) return []
  const total = targetText(assessment, lang)
  const growth = percentText(flow)
  const way = flow < 0 ? { zh: '递减', en: 'falling' } : { zh: '增长', en: 'growing' }
  return lang === 'zh'
    ? [
        `${nameOf(assessment, lang)}：${total} 相当于每年 ${sizeText(planned)}，或当年数自基期起每年${way.zh} ${growth}`,
      ]
    : [
        `${nameOf(assessment, lang)}: ${total} is ${sizeText(planned)} a year, or a yearly amount ${way.en} by ${growth} a year from the baseline`,
      ]
}

/** Indicators without data in one line: by name where they fit, else by number. */
function missingLine(
  assessments: readonly Assessment[],
  missing: readonly Assessment[],
  { lang, width }: Style,
): readonly string[] {
  if (missing.length === 0) return []
  const zh = lang === 'zh'
  const head = zh ? `缺数据 ${missing.length} 项：` : `No data for ${counted(missing.length)}: `
  const names = listed(
    head,
    missing.map((assessment) => `${cellText(assessment.no)} ${nameOf(assessment, lang)}`),
    lang,
  )
  if (names.every((line) => displayWidth(line) <= width)) return names
  const numbers = runs(assessments, missing)
  return zh
    ? [`${head}序号 ${numbers.join('、')}（加 --all 逐项列出）`]
    : [`${head}No. ${numbers.join(', ')} (add --all to list them)`]
}

/** The numbers of indicators, neighbours of the plan drawn together: `2、6–11`. */
function runs(assessments: readonly Assessment[], chosen: readonly Assessment[]): readonly string[] {
  const found: { first: Assessment; last: Assessment; next: number }[] = []
  for (const assessment of chosen) {
    const place = assessments.indexOf(assessment)
    const run = found.at(-1)
    if (run !== undefined && run.next === place) {
      run.last = assessment
      run.next = place + 1
    } else {
      found.push({ first: assessment, last: assessment, next: place + 1 })
    }
  }
  return found.map(({ first, last }) =>
    first === last ? cellText(first.no) : `${cellText(first.no)}–${cellText(last.no)}`,
  )
}
