import type { Block } from '../../document/block.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Messages } from '../../words/messages.ts'
import { effortFigure, progressFigure, type ReportFigure, trajectoryFigure } from '../figures.ts'

/** A figure of a report under which a page says how to read it. */
function withCaption(figure: ReportFigure | null, caption: string): readonly Block[] {
  return figure === null ? [] : [{ kind: 'figure', ...figure, caption }]
}

/** How far the indicators of a region have come, as a chart. */
export function progressBlocks(assessments: readonly Assessment[], words: Messages): readonly Block[] {
  return withCaption(progressFigure(assessments, words), words.report.captions.progress)
}

/** The growth they achieved and still have to achieve, as a chart. */
export function effortBlocks(assessments: readonly Assessment[], words: Messages): readonly Block[] {
  return withCaption(effortFigure(assessments, words), words.report.captions.effort)
}

/** The way of one indicator, as a chart: how all of these are read is said once. */
export function trajectoryBlocks(a: Assessment, words: Messages): readonly Block[] {
  return withCaption(trajectoryFigure(a, words), '')
}
