import type { AnyReason } from '../domain/assessment.ts'
import type { Lang } from '../domain/wording.ts'
import { cellText } from './plain-text.ts'
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
    const listed = numberRuns(numbers)
      .map(cellText)
      .join(lang === 'zh' ? '、' : ', ')
    return lang === 'zh' ? `${listed}（${reasonWords[reason].zh}）` : `${listed} (${reasonWords[reason].en})`
  })
}

/**
 * Numbers that follow on one another drawn together.
 *
 * @example numberRuns(['1', '2', '3', '5', 'T8', 'T9']) // ['1–3', '5', 'T8–T9']
 */
export function numberRuns(numbers: readonly string[]): readonly string[] {
  const runs: { readonly first: string; last: string }[] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && follows(run.last, number)) run.last = number
    else runs.push({ first: number, last: number })
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`))
}

function follows(before: string, after: string): boolean {
  const [, prefix, digits] = /^(\D*)(\d{1,9})$/.exec(before) ?? []
  return digits !== undefined && after === `${prefix}${Number(digits) + 1}`
}
