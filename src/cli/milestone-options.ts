import type { Group } from '../domain/plan.ts'
import type { ExplanationOptions } from './open-explanations.ts'
import type { DrawingOptions, ReadingOptions, RegionOptions } from './options.ts'
import type { PlanOptions } from './plan-options.ts'
import type { FormatChoice } from './print.ts'

export type MilestoneFormat = 'table' | 'tsv' | 'csv' | 'json' | 'markdown' | 'html' | 'xlsx'

/** What `kq milestones` takes. */
export interface MilestoneOptions
  extends DrawingOptions,
    ReadingOptions,
    RegionOptions,
    ExplanationOptions,
    PlanOptions {
  readonly format?: string
  readonly group: Group | 'all'
  readonly from?: string
  readonly tier?: string
  readonly quiet?: boolean
}

export const milestoneFormats: FormatChoice<MilestoneFormat> = {
  formats: ['table', 'tsv', 'csv', 'json', 'markdown', 'html', 'xlsx'],
  byExtension: {
    txt: 'table',
    tsv: 'tsv',
    csv: 'csv',
    json: 'json',
    md: 'markdown',
    html: 'html',
    xlsx: 'xlsx',
  },
  onTerminal: 'table',
  inPipe: 'tsv',
}
