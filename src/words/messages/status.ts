/** What is said of a project by region and year. */
export interface StatusMessages {
  readonly title: string
  readonly heading: (file: string, firstYear: number, targetYear: number) => string
  readonly year: (year: number) => string
  readonly received: string
  readonly hasCome: string
  readonly isLate: string
  readonly filled: string
  readonly errors: string
  readonly warnings: string
  readonly explained: string
  readonly judged: string
  readonly onTrack: string
  readonly due: string
  readonly allIn: string
  readonly late: (named: readonly string[]) => string
  readonly lateIn: (region: string, year: number) => string
}
