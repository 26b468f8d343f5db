import type { ComparedRow } from '../../domain/comparison.ts'
import { type Method, methods } from '../../domain/method.ts'
import type { Lang } from '../../domain/wording.ts'
import { jsonText } from '../json.ts'
import type { ComparisonReport } from './compare-columns.ts'
import { causeText } from './compare-words.ts'

/** A comparison as JSON, "kq-comparison/1": full precision, absent numbers as null; each difference in words besides. */
export function comparisonJson(report: ComparisonReport, lang: Lang): string {
  const { tool, plan, year, comparison } = report
  const { file, baselineYear, targetYear } = plan
  const rows = comparison.rows.map((row) => ({
    ...headOf(row),
    answers: Object.fromEntries(methods.map((method) => [method, answerOf(row, method)])),
    agree: row.agree,
    differences: row.differences.map(({ method, cause }) => ({
      method,
      cause,
      message: causeText(cause, row.assessment, plan, lang),
    })),
  }))
  const { agreement, withoutData } = comparison
  const content = {
    schema: 'kq-comparison/1',
    tool,
    plan: { file, baselineYear, targetYear },
    year,
    methods,
    rows,
    agreement,
    withoutData,
  }
  return jsonText(content)
}

function headOf({ assessment }: ComparedRow) {
  const { no, code, name, nameEn, region, unit, attribute, group, baseline, target, better, scale } =
    assessment
  const { aim, year, actual, expected, elapsed, progress, pace, projected } = assessment
  return {
    ...{ no, code, name, nameEn, region, unit, attribute, group, baseline, target, better, scale },
    ...{ aim, year, actual, expected, elapsed, progress, pace, projected },
  }
}

function answerOf({ answers }: ComparedRow, method: Method) {
  const { verdict, onTrack, reason, result } = answers[method]
  const { method: _, ...numbers } = result ?? { method }
  return { verdict, onTrack, reason, ...numbers }
}
