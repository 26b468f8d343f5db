/** What is said in the columns of a CSV for people. */
export interface PeopleMessages {
  /** The header of each column, and what stands in it. */
  readonly columns: Readonly<Record<PeopleColumn, { readonly title: string; readonly about: string }>>
  /** The header of a number in %, which stands in its cell without the sign. */
  readonly inPercent: (title: string) => string
  /** What the numbers of another method are, in a word. */
  readonly ofMethod: string
  /** What rates a year are in. */
  readonly rateUnit: {
    readonly percent: string
    /** Of a cut: % taken off. */
    readonly percentOff: string
    readonly points: string
    readonly perMillePoints: string
    readonly unit: (unit: string) => string
    /** Of a pure ratio. */
    readonly ratio: string
  }
}

/** The columns of a CSV for people, by their ids without what is common to them. */
export type PeopleColumn =
  | 'no'
  | 'code'
  | 'name'
  | 'region'
  | 'unit'
  | 'attribute'
  | 'category'
  | 'owner'
  | 'year'
  | 'baseline'
  | 'actual'
  | 'latest'
  | 'expected'
  | 'target'
  | 'target_value'
  | 'planned'
  | 'achieved'
  | 'required'
  | 'room'
  | 'requirement'
  | 'rate_unit'
  | 'real_growth'
  | 'effort'
  | 'next'
  | 'progress'
  | 'pace'
  | 'projected'
  | 'outlook'
  | 'better_by'
  | 'better_by_share'
  | 'method'
  | 'last_verdict'
  | 'verdict'
  | 'reason'
