import type { Rule } from '../../domain/finding.ts'
import { type ListedIndicators, namesText } from '../names-text.ts'
import { ofRegions } from '../table.ts'

interface TooFewValuesFacts {
  readonly filled: number
  readonly of: number
  readonly year: number
  readonly enough: number
  /** Indicators without a value that no other finding speaks of. */
  readonly without: ListedIndicators | null
  /** Those of which it holds; empty for files that state none. */
  readonly regions: readonly string[]
}

export const tooFewValues: Rule<TooFewValuesFacts> = {
  id: 'KQ409',
  name: 'too-few-values',
  severity: 'error',
  title: { zh: '有数值的指标少于要求', en: 'Fewer values than required' },
  why: {
    zh: '要有多少项指标才算报送完整，由收数的人用 --require 规定；不够就不能算通过。',
    en: 'How many indicators make a submission complete is for whoever takes it in to say (--require); one with fewer does not pass.',
  },
  message: ({ filled, of, year, enough, without, regions }) =>
    ofRegions(regions, {
      zh: `${of} 项指标中有 ${year} 年数值的是 ${filled} 项，要求至少 ${enough} 项${without === null ? '' : `；没有的：${namesText(without).zh}`}`,
      en: `${filled} of ${of} indicators ${filled === 1 ? 'has' : 'have'} a value for ${year} where at least ${enough} are required${without === null ? '' : `; there is none for ${namesText(without).en}`}`,
    }),
  remedy: () => ({
    zh: '补上数值后再报送，或放宽 --require',
    en: 'Enter the values and submit again, or ask for fewer with --require',
  }),
}
