/** A region that reports, and the units it reports in where it states none, each of those indicators that it can be of. */
export interface KnownRegion {
  readonly region: string
  readonly units: readonly string[]
}

/** What is known of a submission from outside of it: from a roster, from the names of its file and its sheet. */
export interface Told {
  /** The region of rows that state none. */
  readonly region?: string
  /** The regions there are, one of which a title may name. */
  readonly regions?: readonly KnownRegion[]
  /** The sheet to read of a workbook. */
  readonly sheet?: string
  /** Other sheets of the workbook, which nobody reads. */
  readonly unread?: readonly string[]
  /** The year of values that state none. */
  readonly year?: number
  /** It is read for what other submissions rest on: nothing is said of it, and nothing is judged that it alone has. */
  readonly history?: 'earlier-year' | 'only-read'
}

/** Bytes to read: a named file that can be gone through more than once, in pieces of bounded size. */
export interface Source {
  /** The name the user gave, or `-` for standard input. */
  readonly file: string
  readonly chunks: () => Iterable<Uint8Array>
  /** Bytes in all, where that is known without reading. */
  readonly size?: number
  readonly told?: Told
}

/** A source over bytes already in memory. */
export function sourceOf(file: string, bytes: Uint8Array): Source & { readonly size: number } {
  return { file, chunks: () => [bytes], size: bytes.length }
}

/** The most bytes of a file that are taken: all of them are held while it is judged. */
export const largestFile = 2 ** 30

/** The most bytes taken of a pipe or a device, which need not end. */
export const largestStream = 2 ** 28
