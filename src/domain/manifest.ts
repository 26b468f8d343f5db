/** A file that a publication rests on: what it is, and the SHA-256 of its bytes. */
export interface PublishedInput {
  readonly role:
    | 'config'
    | 'roster'
    | 'plan'
    | 'relations'
    | 'amendments'
    | 'targets'
    | 'explanations'
    | 'submission'
  /** As the project names it. */
  readonly file: string
  readonly sha256: string
}

/** A file of the publication. */
export interface PublishedOutput {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
}

/** What was published, and everything it rests on: plain JSON, "kq-manifest/1". */
export interface Manifest {
  readonly schema: 'kq-manifest/1'
  readonly tool: string
  readonly year: number
  readonly options: {
    readonly lang: string
    readonly group: string
    readonly method: string
    readonly baseline: string
    readonly require: string | null
  }
  /** Regions of the roster that have not reported for the year. */
  readonly late: readonly string[]
  readonly inputs: readonly PublishedInput[]
  readonly outputs: readonly PublishedOutput[]
}
