import { finite } from '../domain/quantity.ts'

/**
 * The constant growth g of a yearly flow, from its baseline b, at which the n years after it add up to a total:
 * b·Σ(1+g)^k = T for k = 1…n. Found by bisection; the sum grows with g, so there is one root.
 *
 * @returns a fraction (0.19 is 19 % a year); null where b or T is not positive, or n is not
 * @example flowGrowth(2.3, 20, 5) // 0.19052…
 */
export function flowGrowth(flow: number, total: number, years: number): number | null {
  if (!(flow > 0) || !(total > 0) || years < 1) return null
  const sum = (growth: number) => {
    let value = flow
    let added = 0
    for (let year = 1; year <= years; year += 1) {
      value *= 1 + growth
      added += value
    }
    return added
  }
  let low = -1
  let high = 1
  while (sum(high) < total) high *= 2
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2
    if (middle === low || middle === high) break
    if (sum(middle) < total) low = middle
    else high = middle
  }
  const growth = (low + high) / 2
  // Added to 1, what is smaller leaves it as it is: the flow only has to stay.
  return Math.abs(growth) < Number.EPSILON ? 0 : finite(growth)
}
