/**
 * What only some texts need, made when the first of them comes: patterns are taken apart when they are made, and a clean
 * submission asks few of them anything.
 */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null
  return () => {
    made ??= make()
    return made
  }
}
