import type { Rule } from '../../domain/finding.ts'
import { type ListedIndicators, namesText } from '../names-text.ts'
import { ofRegions } from '../table.ts'

interface MostlyMissingFacts {
  readonly filled: number
  readonly of: number
  readonly year: number
  readonly without: ListedIndicators
  /** Those of which it holds; empty for files that state none. */
  readonly regions: readonly string[]
}

export const mostlyMissing: Rule<MostlyMissingFacts> = {
  id: 'KQ410',
  name: 'mostly-missing',
  severity: 'warning',
  title: { zh: '多数指标没有数值', en: 'Most indicators have no value' },
  why: {
    zh: '只报了一小部分指标的表，可能是还没填完，也可能是只报自己负责的几项；缺了哪些要看得见。',
    en: 'A submission of a few indicators may be a form half filled in or an office’s own share; what is not in it should be seen.',
  },
  message: ({ filled, of, year, without, regions }) =>
    ofRegions(regions, {
      zh: `${of} 项指标中有 ${year} 年数值的只有 ${filled} 项；没有的：${namesText(without).zh}`,
      en: `Only ${filled} of ${of} indicators ${filled === 1 ? 'has' : 'have'} a value for ${year}; there is none for ${namesText(without).en}`,
    }),
  remedy: () => ({
    zh: '补上其余指标的数值；本次只报这些的，说明原因',
    en: 'Enter the other values; where only these are reported on purpose, explain it',
  }),
}
