import type { Block } from '../../document/block.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { effortChartOf } from '../../figure/effort.ts'
import { progressChartOf, type RowLook } from '../../figure/progress.ts'
import type { Messages } from '../../words/messages.ts'
import { nameOf } from '../../words/name.ts'
import { fixed } from '../../words/number.ts'
import { verdictTone } from '../verdict-tone.ts'

/** How indicators of one region are named in charts, and how their verdicts are meant. */
export function rowLook({ lang }: Pick<Messages, 'lang'>): RowLook {
  return { name: (a) => nameOf(a, lang), tone: verdictTone }
}

/** How far the indicators of a region have come, as a chart. */
export function progressFigure(assessments: readonly Assessment[], words: Messages): readonly Block[] {
  const chart = progressChartOf(assessments, rowLook(words), words)
  if (chart === null) return []
  const { captions, charts: said } = words.report
  const rows = chart.rows.map(({ name, text }) => said.row(name, text))
  const text = said.progress(`${fixed(100 * chart.elapsed, 0)}%`, rows)
  return [{ kind: 'figure', chart, caption: captions.progress, text }]
}

/** The growth they achieved and still have to achieve, as a chart. */
export function effortFigure(assessments: readonly Assessment[], words: Messages): readonly Block[] {
  const chart = effortChartOf(assessments, rowLook(words), words)
  if (chart === null) return []
  const { captions, charts: said } = words.report
  const text = said.effort(chart.rows.map((row) => said.row(row.name, row.text)))
  return [{ kind: 'figure', chart, caption: captions.effort, text }]
}
