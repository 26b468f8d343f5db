import type { Indicator } from '../domain/plan.ts'
import type { Text } from '../domain/wording.ts'
import { bothNames } from '../domain/wording.ts'
import { numberRuns } from '../words/number-runs.ts'

/** How many names, and how many runs of numbers, of many a message gives. */
const [someNames, someRuns] = [4, 12]

/** Indicators as a message lists them: the numbers of all, and the names of the first. */
export interface ListedIndicators {
  readonly numbers: readonly string[]
  readonly names: readonly Text[]
  readonly count: number
}

/** List them as they come; their numbers in the order of the plan. */
export function listedOf(all: readonly Indicator[]): ListedIndicators {
  const inPlan = all.toSorted((a, b) => a.line - b.line)
  return {
    numbers: numberRuns(inPlan.map(({ no }) => no)).slice(0, someRuns + 1),
    names: all.slice(0, someNames).map(bothNames),
    count: all.length,
  }
}

/**
 * Indicators in a message.
 *
 * @example namesText({ numbers: ['1–2'], names: [{ zh: '甲', en: 'A' }, { zh: '乙', en: 'B' }], count: 2 }).en // 'No. 1–2 (A; B)'
 */
export function namesText({ numbers, names, count }: ListedIndicators): Text {
  const more = count - names.length
  const runs = numbers.slice(0, someRuns)
  const cut = numbers.length > runs.length
  return {
    zh: `序号 ${runs.join('、')}${cut ? ' 等' : ''}（${names.map(({ zh }) => zh).join('、')}${more > 0 ? `等 ${count} 项` : ''}）`,
    en: `No. ${runs.join(', ')}${cut ? ', …' : ''} (${names.map(({ en }) => en).join('; ')}${more > 0 ? ` and ${more} more` : ''})`,
  }
}
