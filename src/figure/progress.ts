import type { ProgressChart, ProgressRow } from '../document/chart.ts'
import type { Tone } from '../document/tone.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Messages } from '../words/messages.ts'
import { fixed } from '../words/number.ts'
import { verdictSign } from '../words/verdict.ts'
import { drawable } from './drawable.ts'

/** What names an indicator in a chart, and how its verdict is meant. */
export interface RowLook {
  readonly name: (assessment: Assessment) => string
  readonly tone: (assessment: Assessment) => Tone
}

/** How much of their way the indicators have gone, slowest first; null where none is on a way. */
export function progressChartOf(
  assessments: readonly Assessment[],
  { name, tone }: RowLook,
  { report: said }: Messages,
): ProgressChart | null {
  const under = assessments
    .flatMap((a) => {
      const [progress, pace] = [drawable(a.progress), drawable(a.pace)]
      return progress === null || pace === null ? [] : [{ a, progress, pace }]
    })
    .toSorted((one, other) => one.pace - other.pace)
  const [first] = under
  if (first === undefined) return null
  const { elapsed } = assessments.find((a) => a.amended === undefined) ?? first.a
  return {
    kind: 'progress',
    elapsed,
    marks: said.progressMarks(`${fixed(100 * elapsed, 0)}%`),
    rows: under.map(
      ({ a, progress, pace }): ProgressRow => ({
        name: name(a),
        sign: verdictSign(a.verdict),
        tone: tone(a),
        progress,
        due: pace === 0 ? elapsed : progress / pace,
        text: `${fixed(100 * progress, 0)}%`,
      }),
    ),
  }
}
