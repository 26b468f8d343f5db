import type { AmendedTarget } from '../domain/assessment.ts'
import type { Lang } from '../domain/wording.ts'
import { cellText } from './plain-text.ts'

/** What an amendment changed, from which year on: `2023 年起目标 100 改为 130`. */
export function amendedText(
  { fromYear, target, baseline }: Pick<AmendedTarget, 'fromYear' | 'target' | 'baseline'>,
  lang: Lang,
): string {
  const zh = lang === 'zh'
  const changes = [
    { word: zh ? '目标' : 'target', change: target },
    { word: zh ? '基期' : 'baseline', change: baseline },
  ].flatMap(({ word, change }) => {
    if (change === null) return []
    const [before, after] = [cellText(change.before), cellText(change.after)]
    if (zh) return [before === '' ? `${word}定为 ${after}` : `${word}由 ${before} 改为 ${after}`]
    return [before === '' ? `${word} ${after}` : `${word} ${after} instead of ${before}`]
  })
  return zh ? `${fromYear} 年起${changes.join('，')}` : `from ${fromYear} ${changes.join(', ')}`
}

/** Who decided it, and where it stands; null where the plan does not say. */
export function byDecision(
  { decision, source }: Pick<AmendedTarget, 'decision' | 'source'>,
  lang: Lang,
): string | null {
  const parts = [decision, source].filter((part) => part !== '').map(cellText)
  return parts.length === 0 ? null : parts.join(lang === 'zh' ? '，' : ', ')
}
