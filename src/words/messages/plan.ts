/** What is said of the plan as understood. */
export interface PlanMessages {
  /** In a word or two: the name of a sheet. */
  readonly title: string
  readonly heading: (file: string, baselineYear: number, targetYear: number, indicators: number) => string
  /** Labels of what is said of one indicator. */
  readonly facts: {
    readonly code: string
    readonly category: string
    readonly unit: string
    readonly attribute: string
    readonly baseline: string
    readonly target: string
    readonly interim: string
    readonly assigned: string
    readonly against: string
    readonly repeats: string
    readonly tiers: string
    readonly better: string
    readonly aim: string
    readonly scale: string
    readonly sign: string
    readonly planned: string
    readonly flow: string
    readonly path: string
    readonly aliases: string
    readonly source: string
    readonly amended: string
    readonly owner: string
    readonly aggregate: string
  }
  /** How the figure of the whole comes from those of its regions. */
  readonly summed: string
  readonly weighted: (weight: string) => string
  readonly minusIsDecline: string
  /** Marks what is proposed. */
  readonly mark: (text: string) => string
  /** What stands above the proposals. */
  readonly proposed: string
  readonly proposal: (column: string, value: string, because: string) => string
  readonly proposedFor: (proposal: string, numbers: string) => string
  readonly inYear: (year: number, text: string) => string
  /** Whose figure stands for the words of the plan. */
  readonly assigned: (file: string, source: string, planWords: string) => string
  /** A relative target whose other indicator the plan does not name clearly. */
  readonly noOther: (other: string) => string
}
