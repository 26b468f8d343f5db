import type { VerdictRule, VerdictStep } from '../domain/status-step.ts'
import { isOnTrack, type Verdict } from '../domain/verdict.ts'

/** The step that passes a verdict, with the rule that gave it. */
export function verdictStep(
  year: number,
  rule: VerdictRule,
  result: Verdict,
  reason: VerdictStep['reason'] = null,
): VerdictStep {
  return { kind: 'verdict', year, rule, onTrack: isOnTrack(result), reason, result }
}
