import type { EffortChart } from '../document/chart.ts'
import { type Assessment, isKept } from '../domain/assessment.ts'
import { grows, scales } from '../domain/scale.ts'
import type { Messages } from '../words/messages.ts'
import { rateText, requiredText } from '../words/rate.ts'
import { verdictSign } from '../words/verdict.ts'
import { drawable } from './drawable.ts'
import type { RowLook } from './progress.ts'

/**
 * The growth a year achieved, planned and still required of what is to be reached and grows, the widest gap first: other rates
 * are in units that do not compare. Null where there is none.
 */
export function effortChartOf(
  assessments: readonly Assessment[],
  { name, tone }: RowLook,
  { lang }: Messages,
): EffortChart | null {
  const rows = assessments.flatMap((a) => {
    const [achieved, planned, required] = [
      drawable(a.rate.achieved),
      drawable(a.rate.planned),
      drawable(a.rate.required),
    ]
    if (!grows(scales[a.scale]) || isKept(a.aim)) return []
    if (achieved === null || planned === null || required === null) return []
    const gap = (a.better === 'higher' ? 1 : -1) * (required - achieved)
    const row = {
      name: name(a),
      sign: verdictSign(a.verdict),
      tone: tone(a),
      achieved,
      planned,
      required,
      text: `${rateText(achieved, a, lang)} → ${requiredText(required, a, lang)}`,
    }
    return [{ gap, row }]
  })
  if (rows.length === 0) return null
  return { kind: 'effort', rows: rows.toSorted((a, b) => b.gap - a.gap).map(({ row }) => row) }
}
