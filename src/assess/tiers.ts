import type { TierStanding } from '../domain/assessment.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import { rate } from '../pathway/line.ts'
import { scales } from '../pathway/scale.ts'
import { reaches } from './goal.ts'

/** How each graded goal of an indicator stands: met or not, and the rate its own value still requires. */
export function tierStandings(
  { tiers, scale, better }: Indicator,
  actual: Quantity | null,
  yearsLeft: number,
): readonly TierStanding[] {
  return tiers.map(({ label, quantity }) => {
    const met = actual === null ? null : reaches(actual, quantity, false, better)
    const open = actual !== null && met === false
    return {
      label,
      value: quantity.value,
      met,
      required: open ? rate(scales[scale], actual.value, quantity.value, yearsLeft) : null,
    }
  })
}
