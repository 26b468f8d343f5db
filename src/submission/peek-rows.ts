import type { Row } from '../domain/grid.ts'
import { isBlank } from './blank.ts'

/** Rows gone through once, with a look at those to come. Blank rows that follow one another are one row. */
export interface PeekRows {
  readonly next: () => Row | undefined
  /** The row that comes after so many others, without going past any. */
  readonly at: (index: number) => Row | undefined
  /** The next rows, at most so many, without going past them. */
  readonly peek: (count: number) => readonly Row[]
}

/** Go through rows with a look ahead. */
export function peekRows(rows: Iterator<Row>): PeekRows {
  const pull = withBlanksJoined(rows)
  /** Rows seen and not gone past: those from `from` on. */
  let seen: Row[] = []
  let from = 0
  const look = (count: number): void => {
    while (seen.length - from < count) {
      const row = pull()
      if (row === undefined) return
      seen.push(row)
    }
  }
  return {
    next: () => {
      if (from === seen.length) return pull()
      const row = seen[from]
      from += 1
      if (from === seen.length || from === mostPassed) {
        seen = seen.slice(from)
        from = 0
      }
      return row
    },
    at: (index) => {
      look(index + 1)
      return seen[from + index]
    },
    peek: (count) => {
      look(count)
      return seen.slice(from, from + count)
    },
  }
}

/** Rows gone past that are kept before the list of those seen is made anew. */
const mostPassed = 1000

/** The rows one by one, a run of blank ones as its first: a million of them cost no room. */
function withBlanksJoined(rows: Iterator<Row>): () => Row | undefined {
  let held: Row | undefined
  const pull = (): Row | undefined => {
    const { done, value } = rows.next()
    return done === true ? undefined : value
  }
  return () => {
    const first = held ?? pull()
    held = undefined
    if (first === undefined || !isBlank(first)) return first
    let { line } = first
    for (held = pull(); held !== undefined && isBlank(held); held = pull()) line = held.line
    return line === first.line ? first : { ...first, lastLine: line }
  }
}
