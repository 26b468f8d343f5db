import { chances, type Likelihood, type Loss } from '../domain/assessment.ts'

/**
 * What the evidence says of a target: the mean pace leads to it or not, the chance where the yearly changes give one, and
 * whether recent changes would lose again what is met. Where these do not agree it is in doubt.
 *
 * @param reaches null where nothing is projected
 */
export function likelihoodOf(
  reaches: boolean | null,
  probability: number | null,
  loss: Loss | null,
): Likelihood | null {
  if (reaches === null) return null
  if (loss !== null) return 'in-doubt'
  if (probability === null) return reaches ? 'likely' : 'unlikely'
  if (reaches) return probability >= chances.likely ? 'likely' : 'in-doubt'
  return probability <= chances.unlikely ? 'unlikely' : 'in-doubt'
}
