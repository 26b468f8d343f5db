import type { Method } from '../../domain/method.ts'

/** What is said of several methods side by side. */
export interface CompareMessages {
  /** In a word or two: the name of a sheet. */
  readonly title: string
  /** The year and plan compared; `elapsed` is the share of the plan's time in whole %. */
  readonly heading: (of: {
    readonly plan: string
    readonly year: number
    readonly methods: number
    readonly baselineYear: number
    readonly targetYear: number
    readonly elapsed: string
  }) => string
  readonly nothing: (methods: number) => string
  /** In how many indicators each method agrees with the schedule. */
  readonly agreement: (parts: readonly string[]) => string
  readonly agrees: (method: Method, same: number, of: number, share: string) => string
  readonly notComparable: (method: Method) => string
  readonly all: (agreed: number, of: number) => string
  readonly withoutData: (indicators: number) => string
  /** On how many indicators a method differs from the schedule. */
  readonly differs: (method: string, indicators: number) => string
  readonly noAnswer: (methods: readonly Method[], reasons: readonly string[]) => string
  readonly labelled: (label: string, text: string) => string
  readonly rules: string
  readonly rule: (method: string, rule: string) => string
  readonly legend: (on: string, off: string, differ: string) => string
}
