/** Beyond this no axis can be divided. */
const largest = 1e100

/** A number that has a place in a picture; null where it has none. */
export function drawable(value: number | null): number | null {
  return value !== null && Math.abs(value) < largest ? value : null
}
