import type { AmendedStep } from '../../domain/plan-step.ts'
import { amendedText, byDecision } from '../amended.ts'
import { about, type Said, type Speech, said } from './said.ts'

/** What changed the plan, from which year on, and where the new path begins. */
export function sayAmended(step: AmendedStep, speech: Speech): Said {
  const { lang } = speech
  const zh = lang === 'zh'
  const { since, fromYear } = step
  return said(zh ? '规划调整' : 'Amended', amendedText(step, lang), [
    byDecision(step, lang),
    zh ? `${fromYear} 年以前仍按原规划评价` : `years before ${fromYear} are judged by the plan as it was`,
    since === null
      ? null
      : zh
        ? `新路径从 ${since.year} 年按原规划应达的 ${about(since.value, speech)} 起，时间也从那一年算`
        : `the new path begins in ${since.year} at ${about(since.value, speech)}, which was due by the plan as it was; time counts from that year`,
  ])
}
