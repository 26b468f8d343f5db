import type { Indicator } from './plan.ts'

/** How the figure of the whole comes from those of its regions, as a plan file writes it: `mean by population`; empty for none. */
export function aggregateNotation({ aggregate }: Pick<Indicator, 'aggregate'>): string {
  if (aggregate === null) return ''
  return aggregate.by === 'sum' ? 'sum' : `mean by ${aggregate.weight}`
}

/** Graded goals as a plan file writes them, without the digits as printed: `确保=2000;力争=2200`; empty for none. */
export function tiersNotation({ tiers }: Pick<Indicator, 'tiers'>): string {
  return tiers.map(({ label, quantity }) => `${label}=${quantity.value}`).join(';')
}
