import type { Finding, Rule } from '../../domain/finding.ts'
import { raise } from '../../domain/finding.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Submission } from '../../domain/submission.ts'
import { bothNames, type Text } from '../../domain/wording.ts'
import { type Aggregated, aggregatesOf } from '../aggregates.ts'
import { measure } from '../figure.ts'
import { subjectOf } from '../table.ts'

export const aggregateDiffers: Rule<{
  readonly name: Text
  readonly year: number
  readonly whole: string
  readonly stated: string
  readonly worked: string
  readonly unit: string
  /** Name of what the regions are weighted by; null where they are added up. */
  readonly weight: Text | null
  readonly regions: number
}> = {
  id: 'KQ604',
  name: 'aggregate-differs',
  severity: 'warning',
  title: { zh: '全市数与各地区算得的不一致', en: 'The figure of the whole is not what its regions give' },
  why: {
    zh: '规划写明了全市数怎样由各地区数得来；两者对不上，必有一处填错，或统计范围不同。评价仍各用各的数。',
    en: 'The plan says how the figure of the whole comes from those of its regions; where they differ one is wrong, or they cover different things. Each is still judged by its own.',
  },
  message: ({ name, year, whole, stated, worked, unit, weight, regions }) => ({
    zh: `“${name.zh}”${year} 年${whole}填 ${measure(stated, unit)}，而 ${regions} 个地区${weight === null ? '相加' : `按${weight.zh}加权平均`}得 ${measure(worked, unit)}`,
    en: `"${name.en}" of ${year} is given as ${measure(stated, unit)} for ${whole}, but its ${regions} regions ${weight === null ? 'add up to' : `have a mean, weighted by ${weight.en}, of`} ${measure(worked, unit)}`,
  }),
  remedy: () => ({
    zh: '核对全市数和各地区数，改正填错的；范围不同的，说明原因',
    en: 'Check the figures of the whole and of its regions and correct what is wrong; where they cover different things, explain it',
  }),
}

/** What the figures of the whole say otherwise than those of all its regions, as the plan declares it. */
export function aggregateFindings(
  plan: Plan,
  submissions: readonly Submission[],
  regions: readonly string[] | null,
): readonly Finding[] {
  return aggregatesOf(plan, submissions, regions).flatMap((one) => (agrees(one) ? [] : [findingOf(one)]))
}

function agrees({ stated, worked, margin }: Aggregated): boolean {
  return Math.abs(stated.quantity.value - worked) <= margin
}

function findingOf({ indicator, observation, stated, worked, weight, regions }: Aggregated): Finding {
  const { value, decimals } = stated.quantity
  const facts = {
    name: bothNames(indicator),
    year: observation.year,
    whole: observation.region ?? '',
    stated: value.toFixed(decimals),
    worked: String(Number(worked.toFixed(Math.min(decimals + 1, 12)))),
    unit: indicator.unit,
    weight: weight === null ? null : bothNames(weight),
    regions,
  }
  return raise(aggregateDiffers, observation.place, facts, subjectOf(observation))
}
