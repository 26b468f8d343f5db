import cdf from '@stdlib/stats-base-dists-t-cdf'
import type { StudentT } from './outlook.ts'

/** Student's t by a library. In a file of its own because it is large and few runs have the years for it. */
export const studentT: StudentT = (x, degreesOfFreedom) => cdf(x, degreesOfFreedom)
