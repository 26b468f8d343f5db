import { jsonText } from '../json.ts'
import type { PlanView } from './plan-view.ts'

/** The plan as understood, "kq-plan/1": the indicators as read, each with its aim, planned rate and expected values. */
export function planJson({ plan, entries }: PlanView): string {
  const indicators = entries.map(({ indicator, assessment, path }) => {
    const { line: _line, baseline: _text, target: _target, ...own } = indicator
    const { baseline, target, aim, rate } = assessment
    const tiers = indicator.tiers.map(({ label, quantity }) => ({ label, value: quantity.value }))
    return {
      ...own,
      baseline,
      target,
      tiers,
      aim,
      rate: { planned: rate.planned, flow: rate.flow },
      expected: path,
    }
  })
  return jsonText({ schema: 'kq-plan/1', plan, indicators })
}
