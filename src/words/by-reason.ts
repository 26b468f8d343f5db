import type { AnyReason } from '../domain/verdict.ts'
import type { Lang } from '../domain/wording.ts'
import { numberRuns } from './number-runs.ts'
import { cellText } from './plain-text.ts'
import { listComma } from './punctuation.ts'
import { reasonWords } from './verdict.ts'

/** An indicator by its number, and why there is no verdict on it. */
export interface Unassessed {
  readonly no: string
  readonly reason: AnyReason
}

/**
 * Indicators without a verdict, by their numbers and reason: `1–3, 5 (fewer than four values in consecutive years)`.
 * One text for each reason, in the order they first occur.
 */
export function byReason(items: readonly Unassessed[], lang: Lang): readonly string[] {
  const found = new Map<AnyReason, string[]>()
  for (const { no, reason } of items) found.set(reason, [...(found.get(reason) ?? []), no])
  return [...found].map(([reason, numbers]) => {
    const listed = numberRuns(numbers).map(cellText).join(listComma[lang])
    return lang === 'zh' ? `${listed}（${reasonWords[reason].zh}）` : `${listed} (${reasonWords[reason].en})`
  })
}
