import { halfStep } from '../domain/quantity.ts'
import { cuts } from '../domain/verdict.ts'
import type { Dialect } from './dialect.ts'

/** Decimals that a written number may have: what a query reads has fewer. */
const mostDecimals = 12

/** The parts of a query that are said again and again, as expressions of one SQL. */
export interface SqlTerms {
  /** eˣ − 1, to its last digits: `exp(x) - 1` loses ten of them near 0. */
  readonly expm1: (x: string) => string
  /** ln(1 + x), to its last digits: what 1 + x loses of x is made good. */
  readonly log1p: (x: string) => string
  /** Half a step of the last of so many decimals. */
  readonly half: (decimals: string) => string
  /** 10 to so many decimals. */
  readonly grid: (decimals: string) => string
  /** How many decimals a computed number has. */
  readonly computed: (value: string) => string
  /** 1 where a value lies on the better side of another, −1 on the worse, 0 where they are equal as written. */
  readonly side: (value: string, decimals: string, other: string, otherDecimals: string) => string
  /** The verdict that a pace gives. */
  readonly band: (pace: string) => string
}

/** Binary noise in a computed pace must not decide at a cut. */
const noise = 1e-12

/** The parts of a query in one SQL. */
export function termsIn({ double }: Dialect): SqlTerms {
  const byDecimals = (of: (decimals: number) => number) => (decimals: string) =>
    [
      `CASE ${decimals}`,
      ...Array.from({ length: mostDecimals }, (_, at) => ` WHEN ${at} THEN ${double(of(at))}`),
      ` ELSE ${double(of(mostDecimals))} END`,
    ].join('')
  const half = byDecimals(halfStep)
  return {
    expm1: (x) => `(2 * exp((${x}) / 2) * sinh((${x}) / 2))`,
    log1p: (x) =>
      `(CASE WHEN 1 + ${x} <= 0 THEN NULL WHEN 1 + ${x} = 1 THEN ${x} ELSE ln(1 + ${x}) * ${x} / ((1 + ${x}) - 1) END)`,
    half,
    grid: byDecimals((decimals) => 10 ** decimals),
    computed: (value) => `greatest(0, 12 - CAST(ceil(log10(abs(${value}) + 1)) AS INTEGER))`,
    side: (value, decimals, other, otherDecimals) =>
      [
        `CASE WHEN ${value} IS NULL OR ${other} IS NULL THEN NULL`,
        ` WHEN abs(${value} - ${other}) < ${half(`greatest(${decimals}, ${otherDecimals})`)} THEN 0`,
        ` WHEN ${value} < ${other} THEN -better ELSE better END`,
      ].join(''),
    band: (pace) =>
      [
        `CASE WHEN ${pace} < ${double(cuts.reversing - noise)} THEN 'reversing'`,
        ` WHEN ${pace} < ${double(cuts.behind - noise)} THEN 'far-behind'`,
        ` WHEN ${pace} < ${double(cuts.onTrack - noise)} THEN 'behind'`,
        ` WHEN ${pace} <= ${double(cuts.ahead + noise)} THEN 'on-track' ELSE 'ahead' END`,
      ].join(''),
  }
}
