import { CannotRun } from '../domain/cannot-run.ts'
import type { Requirement } from '../domain/coverage.ts'

/**
 * How many indicators must have a value: `all`, a number of them, or a share such as `50%` or `66.7%`; null where nothing is
 * asked. Anything else cannot run.
 */
export function requirementOf(text: string | number | undefined): Requirement | null {
  if (text === undefined) return null
  const plain = `${text}`.normalize('NFKC').trim().toLowerCase()
  if (plain === 'all') return { kind: 'all' }
  if (/^\d{1,9}$/.test(plain)) return { kind: 'count', count: Number(plain) }
  const [, whole = '', tenths = ''] = /^(\d{1,3})(?:\.(\d{1,3}))?%$/.exec(plain) ?? []
  const scale = 10 ** tenths.length
  const part = Number(`${whole}${tenths}`)
  if (whole !== '' && part <= 100 * scale) return { kind: 'share', part, whole: 100 * scale }
  throw new CannotRun([
    {
      zh: `选项 --require 不接受“${text}”；写 all、项数或比例，例如 30、80%`,
      en: `The option --require does not take "${text}"; give all, a number of indicators or a share, for example 30 or 80%`,
    },
  ])
}
