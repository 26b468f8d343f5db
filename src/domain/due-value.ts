/** What is due in a year of the plan. */
export interface DueValue {
  readonly year: number
  /** In the unit of the values; of running values all years so far. Null where the scale has no value there. */
  readonly expected: number | null
  /** Whether the plan itself states it; else it is worked out. */
  readonly stated: boolean
}
