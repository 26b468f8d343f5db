import type { ExplanationOptions } from './open-explanations.ts'
import type { DrawingOptions, ReadingOptions, RegionOptions } from './options.ts'
import type { PlanOptions } from './plan-options.ts'
import type { FormatChoice } from './print.ts'

export type ExplainFormat = 'text' | 'markdown' | 'json'

/** What `kq explain` takes. */
export interface ExplainOptions
  extends DrawingOptions,
    ReadingOptions,
    RegionOptions,
    ExplanationOptions,
    PlanOptions {
  readonly format?: string
  readonly quiet?: boolean
}

/** An explanation is to be read, on a terminal and in a pipe alike: a rectangle would say nothing. */
export const explainFormats: FormatChoice<ExplainFormat> = {
  formats: ['text', 'markdown', 'json'],
  byExtension: { txt: 'text', md: 'markdown', json: 'json' },
  onTerminal: 'text',
  inPipe: 'text',
}
