/**
 * How many decimals a number has as it is written.
 *
 * @example decimalsIn(83.75) // 2
 */
export function decimalsIn(value: number): number {
  const [, fraction = '', power = '0'] = /^-?\d+(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? []
  return Math.min(100, Math.max(0, fraction.length - Number(power)))
}
