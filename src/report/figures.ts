import type { Chart } from '../document/chart.ts'
import type { Assessment } from '../domain/assessment.ts'
import { effortChartOf } from '../figure/effort.ts'
import { progressChartOf } from '../figure/progress.ts'
import { trajectoryOf } from '../figure/trajectory.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf, withUnit } from '../words/name.ts'
import { computedText, fixed } from '../words/number.ts'
import { besides } from '../words/value.ts'
import { verdictTone } from './verdict-tone.ts'

/** A chart with what is written beside it, and what it says in words. */
export interface ReportFigure {
  readonly chart: Chart
  readonly caption: string
  readonly text: string
}

/** How far the indicators of a region have come beside the time that has passed; null where none is on a way. */
export function progressFigure(assessments: readonly Assessment[], words: Messages): ReportFigure | null {
  const { figures: said } = words.evaluation
  const chart = progressChartOf(assessments, lookIn(words), words)
  if (chart === null) return null
  const rows = chart.rows.map(({ name, text }) => said.row(name, text))
  return {
    chart,
    caption: said.progress,
    text: said.progressText(`${fixed(100 * chart.elapsed, 0)}%`, rows),
  }
}

/** The growth a year achieved, planned and required; null where nothing grows. */
export function effortFigure(assessments: readonly Assessment[], words: Messages): ReportFigure | null {
  const { figures: said } = words.evaluation
  const chart = effortChartOf(assessments, lookIn(words), words)
  if (chart === null) return null
  const rows = chart.rows.map(({ name, text }) => said.row(name, text))
  return { chart, caption: said.effort, text: said.effortText(rows) }
}

/** The way of one indicator; null where the year judged has no number. */
export function trajectoryFigure(a: Assessment, words: Messages): ReportFigure | null {
  const { figures: said } = words.evaluation
  const chart = trajectoryOf(a, verdictTone(a), words)
  if (chart === null) return null
  const value = ({ year, value: number }: { readonly year: number; readonly value: number }) =>
    said.inYear(year, computedText(number, besides(a)))
  const name = withUnit(nameOf(a, words.lang), a.unit, words)
  return {
    chart,
    caption: name,
    text: said.trajectoryText(
      name,
      chart.actual.map(value),
      chart.planned.slice(1).map(value),
      chart.goals.map(({ text }) => text),
    ),
  }
}

function lookIn({ lang }: Messages) {
  return { name: (a: Assessment) => nameOf(a, lang), tone: verdictTone }
}
