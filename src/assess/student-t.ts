import cdf from '@stdlib/stats-base-dists-t-cdf'
import quantile from '@stdlib/stats-base-dists-t-quantile'
import type { StudentT } from './outlook.ts'

/** Student's t by a library. In a file of its own because it is large and few runs have the years for it. */
export const studentT: StudentT = {
  cdf: (x, degreesOfFreedom) => cdf(x, degreesOfFreedom),
  quantile: (share, degreesOfFreedom) => {
    const key = `${share} ${degreesOfFreedom}`
    const known = quantiles.get(key)
    if (known !== undefined) return known
    const found = quantile(share, degreesOfFreedom)
    quantiles.set(key, found)
    return found
  },
}

/** Quantiles already found: every indicator of a run asks for the same few. */
const quantiles = new Map<string, number>()
