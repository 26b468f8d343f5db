import { CannotRun } from '../domain/cannot-run.ts'
import type { Typed } from './option.ts'

/** As many findings as somebody may go through; what is beyond is counted. */
export const usualFindings = 1000

/** The most findings that a text lists: the number that was typed, without limit for `all`. */
export function findingsLimit(typed: Typed): number {
  if (typeof typed !== 'string') return usualFindings
  if (typed === 'all') return Number.POSITIVE_INFINITY
  if (/^\d{1,9}$/.test(typed)) return Number(typed)
  throw new CannotRun([
    {
      zh: `选项 --max-findings 不接受“${typed}”；写一个数，例如 100，或写 all`,
      en: `The option --max-findings does not take "${typed}"; give a number, for example 100, or all`,
    },
  ])
}
