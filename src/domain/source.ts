/** Bytes to read: a named file that can be gone through more than once, in pieces, so that size never matters. */
export interface Source {
  /** The name the user gave, or `-` for standard input. */
  readonly file: string
  readonly chunks: () => Iterable<Uint8Array>
  /** Bytes in all, where that is known without reading. */
  readonly size?: number
}

/** A source over bytes already in memory. */
export function sourceOf(file: string, bytes: Uint8Array): Source {
  return { file, chunks: () => [bytes], size: bytes.length }
}
