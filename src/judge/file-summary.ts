import type { Observation } from '../domain/observation.ts'
import type { FileSummary } from '../report/validation.ts'

/** Takes down what a file has values of. */
export interface SummaryTaker {
  readonly add: (observations: readonly Observation[]) => void
  readonly of: (file: string) => FileSummary
}

/** What a file has values of: which indicators, years and regions. */
export function fileSummary(): SummaryTaker {
  const indicators = new Set<string>()
  const years = new Set<number>()
  const regions = new Set<string | null>()
  return {
    add: (observations) => {
      for (const { indicator, year, region, reading } of observations) {
        if (reading.kind === 'missing') continue
        indicators.add(indicator)
        years.add(year)
        regions.add(region)
      }
    },
    of: (file) => ({
      file,
      indicators: indicators.size,
      years: [...years].toSorted((a, b) => a - b),
      regions: regions.size,
    }),
  }
}
