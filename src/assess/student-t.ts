import cdf from '@stdlib/stats-base-dists-t-cdf'

/** Cumulative distribution function of Student's t: P(X ≤ x) with so many degrees of freedom. */
export function studentT(x: number, degreesOfFreedom: number): number {
  return cdf(x, degreesOfFreedom)
}
