/** What is said of the plan as understood. */
export interface PlanMessages {
  /** In a word or two: the name of a sheet. */
  readonly title: string
  readonly heading: (file: string, baselineYear: number, targetYear: number, indicators: number) => string
  /** Labels of what is said of one indicator. */
  readonly facts: {
    readonly code: string
    readonly unit: string
    readonly attribute: string
    readonly baseline: string
    readonly target: string
    readonly assigned: string
    readonly against: string
    readonly repeats: string
    readonly tiers: string
    readonly better: string
    readonly aim: string
    readonly scale: string
    readonly planned: string
    readonly flow: string
    readonly path: string
    readonly aliases: string
    readonly source: string
  }
  readonly inYear: (year: number, text: string) => string
  /** Whose figure stands for the words of the plan. */
  readonly assigned: (file: string, source: string, planWords: string) => string
  /** A relative target whose other indicator the plan does not name clearly. */
  readonly noOther: (other: string) => string
}
