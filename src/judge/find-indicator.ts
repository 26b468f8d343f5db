import { CannotRun } from '../domain/cannot-run.ts'
import type { Finding } from '../domain/finding.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { matcherOf } from '../text/names/matcher.ts'
import { namesNear } from '../text/names/slip.ts'

/** The indicator a person means by code, name, another name or number; null where none is meant. */
export function indicatorNamed(plan: Plan, wanted: string): Indicator | null {
  return matcherOf(plan).find(wanted)?.indicator ?? null
}

/** The findings about an indicator or about a file as a whole; all of them where no indicator is asked for. */
export function findingsAbout(code: string | undefined, findings: readonly Finding[]): readonly Finding[] {
  if (code === undefined) return findings
  return findings.filter(({ indicator }) => indicator === null || indicator === code)
}

/** The indicator a person means by code, name, another name or number; anything else cannot run. */
export function findIndicator(plan: Plan, wanted: string): Indicator {
  const indicator = indicatorNamed(plan, wanted)
  if (indicator !== null) return indicator
  const hints = namesNear(plan, wanted)
  const zh = hints.length > 0 ? `，相近的有 ${hints.join('、')}` : ''
  const en = hints.length > 0 ? `; near it are ${hints.join(', ')}` : ''
  throw new CannotRun([
    {
      zh: `规划里没有指标“${wanted}”${zh}；kq plan 列出全部指标`,
      en: `The plan has no indicator "${wanted}"${en}. kq plan lists them all`,
    },
  ])
}
