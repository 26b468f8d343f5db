import type { Row } from '../domain/grid.ts'

/** Rows gone through once, with a look at those to come. */
export interface RowsAhead {
  readonly next: () => Row | undefined
  /** The next rows, at most so many, without going past them. */
  readonly peek: (count: number) => readonly Row[]
}

/** Go through rows with a look ahead. */
export function rowsAhead(rows: Iterator<Row>): RowsAhead {
  let seen: Row[] = []
  const pull = (): Row | undefined => {
    const { done, value } = rows.next()
    return done === true ? undefined : value
  }
  return {
    next: () => (seen.length > 0 ? seen.shift() : pull()),
    peek: (count) => {
      const wanted = [...seen]
      while (wanted.length < count) {
        const row = pull()
        if (row === undefined) break
        wanted.push(row)
      }
      if (wanted.length > seen.length) seen = wanted
      return wanted.slice(0, count)
    },
  }
}
