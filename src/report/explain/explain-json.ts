import type { ExplainReport } from '../../domain/explanation.ts'
import { jsonText } from '../../words/json-text.ts'
import type { ExplainView } from './explain-view.ts'

/**
 * The explanation of an indicator for programs, "kq-explain/1": the steps of the plan's demand, and the assessments,
 * each with the steps it was read off as `working`. The last of these is the verdict.
 */
export function explainJson(view: ExplainView): string {
  const { tool, plan, indicator, year, working, assessments, findings } = view
  const { no, code, name, nameEn, unit, attribute, source } = indicator
  const explained: ExplainReport = {
    schema: 'kq-explain/1',
    tool,
    plan,
    year,
    indicator: { no, code, name, nameEn, unit, attribute, source },
    working,
    assessments,
    findings,
  }
  return jsonText(explained)
}
