import { fixed, percentText, sizeText } from './number.ts'

/**
 * The number that a text for people shows: rounded as it is there. Where a table writes powers of ten for want of room,
 * large numbers keep their whole part.
 *
 * @returns null where the number is not finite
 * @example shownNumber(1895.8915, '1895.9') // 1895.9
 */
export function shownNumber(value: number, text: string): number | null {
  if (!Number.isFinite(value)) return null
  const shown = Number(text.includes('e') && Math.abs(value) >= 1 ? fixed(value, 0) : text)
  // The largest of all, rounded up, would be none.
  return Number.isFinite(shown) ? shown : value
}

/**
 * A number in two decimals, or in more where two would not tell.
 *
 * @example shownSize(-0.0067) // -0.0067
 */
export function shownSize(value: number): number | null {
  const size = Math.abs(value)
  return withSignOf(value, shownNumber(size, sizeText(size)))
}

/**
 * A fraction in %, rounded as a percentage is shown.
 *
 * @example shownPercent(0.07722) // 7.72
 */
export function shownPercent(fraction: number): number | null {
  if (!Number.isFinite(fraction)) return null
  const size = Math.min(Math.abs(fraction) * 100, Number.MAX_VALUE)
  return withSignOf(fraction, shownNumber(size, percentText(fraction).replace('%', '')))
}

function withSignOf(value: number, size: number | null): number | null {
  return size === null || size === 0 || value > 0 ? size : -size
}
