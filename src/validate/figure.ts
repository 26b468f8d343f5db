/**
 * A computed number for a sentence: four significant digits, no trailing zeros.
 *
 * @example figure(1895.8915) // '1896'
 */
export function figure(value: number): string {
  return `${Number(value.toPrecision(4))}`
}

/**
 * A computed number to be typed into a cell: all its digits, without those that binary arithmetic adds.
 *
 * @example exact(18806000 / 10000) // '1880.6'
 */
export function exact(value: number): string {
  return `${Number(value.toPrecision(12))}`
}

/** A number and its unit, as a sentence names them; a pure ratio has no unit. */
export function measure(value: number | string, unit: string): string {
  const text = typeof value === 'number' ? figure(value) : value
  return unit === '' ? text : unit === '%' ? `${text}%` : `${text} ${unit}`
}
