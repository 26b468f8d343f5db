/** How far a region of a project is with a year: the contract of `kq status`. */
export interface RegionYear {
  readonly region: string
  readonly year: number
  /** A submission for the year has come. */
  readonly received: boolean
  readonly late: boolean
  /** The day by which it reports, as the roster writes it; null where it does not. */
  readonly due: string | null
  /** Indicators with a value, of those that are asked of the region. */
  readonly filled: number
  readonly of: number
  readonly errors: number
  readonly warnings: number
  /** Findings that are explained. */
  readonly explained: number
  /** Indicators judged, and those of them on track. */
  readonly judged: number
  readonly onTrack: number
}

/** A project by region and year: plain JSON, "kq-status/1". */
export interface StatusReport {
  readonly schema: 'kq-status/1'
  readonly tool: string
  readonly plan: { readonly file: string; readonly baselineYear: number; readonly targetYear: number }
  readonly regions: readonly RegionYear[]
}
