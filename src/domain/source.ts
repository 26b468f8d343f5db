/** Bytes to read: a named file that can be gone through more than once, in pieces of bounded size. */
export interface Source {
  /** The name the user gave, or `-` for standard input. */
  readonly file: string
  readonly chunks: () => Iterable<Uint8Array>
  /** Bytes in all, where that is known without reading. */
  readonly size?: number
}

/** A source over bytes already in memory. */
export function sourceOf(file: string, bytes: Uint8Array): Source & { readonly size: number } {
  return { file, chunks: () => [bytes], size: bytes.length }
}

/** The most bytes of a file that are taken: all of them are held while it is judged. */
export const largestFile = 2 ** 30

/** The most bytes taken of a pipe or a device, which need not end. */
export const largestStream = 2 ** 28
