import type { Assessment } from '../domain/assessment.ts'
import { isKept } from '../domain/assessment.ts'
import type { Indicator, Plan, Proposal } from '../domain/plan.ts'
import type { Lang, Text } from '../domain/wording.ts'
import type { Messages } from '../words/messages.ts'
import { rateText } from '../words/rate.ts'

/** One indicator as the plan is understood: what it promises, how it is judged, and the value expected each year. */
export interface PlanEntry {
  readonly indicator: Indicator
  /** The indicator judged without any data: its aim, its planned rate, its target as a number. */
  readonly assessment: Assessment
  /** What changed it since, in words. */
  readonly amendments: readonly Text[]
  readonly path: readonly { readonly year: number; readonly expected: number | null }[]
}

/** The plan as understood: what `kq plan` shows. */
export interface PlanView {
  readonly plan: Pick<Plan, 'file' | 'baselineYear' | 'targetYear'>
  readonly entries: readonly PlanEntry[]
}

export function wayOf({ better, twoSided }: Indicator): 'higher' | 'lower' | 'range' {
  return twoSided ? 'range' : better
}

export function isProposed({ indicator }: PlanEntry, column: Proposal['column']): boolean {
  return indicator.proposed.some((proposal) => proposal.column === column)
}

export function marked(entry: PlanEntry, column: Proposal['column'], text: string, words: Messages): string {
  return isProposed(entry, column) ? words.plan.mark(text) : text
}

export function plannedText({ assessment }: PlanEntry, lang: Lang): string | null {
  const { planned } = assessment.rate
  return planned === null || isKept(assessment.aim) ? null : rateText(planned, assessment, lang)
}
