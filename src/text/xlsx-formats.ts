import type { Archive } from './archive.ts'
import { builtInFormats } from './built-in-formats.ts'
import { good, type Read } from './damage.ts'
import { goThrough } from './xlsx-package.ts'

/** The number format of each style that a cell can have, in order. */
export function readFormats(archive: Archive, part: string | null): Read<readonly string[]> {
  const formats: string[] = []
  if (part === null) return good(formats)
  const own = new Map<number, string>()
  const numbers: number[] = []
  let ofCells = false
  /** Formats of their own that conditions put to cells have numbers too, which may be those of others. */
  let listed = false
  const read = goThrough(archive, part, {
    open: (name, attributes) => {
      if (name === 'numFmts') listed = true
      if (name === 'numFmt' && listed) own.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') ofCells = true
      if (name === 'xf' && ofCells) numbers.push(Number(attributes.numFmtId ?? '0'))
    },
    close: (name) => {
      if (name === 'cellXfs') ofCells = false
      if (name === 'numFmts') listed = false
    },
  })
  if (!read.ok) return read
  return good(numbers.map((number) => own.get(number) ?? builtInFormats.get(number) ?? 'General'))
}
