import type { Row } from '../domain/grid.ts'

/** The next rows, at most so many. */
export function take(rows: Iterator<Row>, count: number): Row[] {
  const taken: Row[] = []
  while (taken.length < count) {
    const next = rows.next()
    if (next.done === true) break
    taken.push(next.value)
  }
  return taken
}

/** Rows already taken, then those that follow. */
export function* chain(first: readonly Row[], rest: Iterator<Row>): Iterable<Row> {
  yield* first
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value
}
