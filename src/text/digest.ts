import { createHash } from 'node:crypto'
import type { Source } from '../domain/source.ts'

/**
 * SHA-256 of a file's bytes, in lower-case hexadecimal, read piece by piece.
 *
 * @example digest({ file: 'a.csv', chunks: () => [] }) // 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
 */
export function digest(source: Source): string {
  const hash = createHash('sha256')
  for (const chunk of source.chunks()) hash.update(chunk)
  return hash.digest('hex')
}
