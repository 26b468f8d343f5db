import { CannotRun } from '../domain/cannot-run.ts'
import type { Amendment, Indicator, Plan } from '../domain/plan.ts'
import type { Text } from '../domain/wording.ts'
import { sharedColumns } from './region-rules.ts'

/** A plan of one region alone. */
export interface PlanOfRegion {
  readonly region: string
  readonly plan: Plan
}

/**
 * Plans of single regions as one: each region is asked what its own plan has, and all others what `base` has. Plans of other
 * years, or that say of one code what cannot differ by region, cannot run, all of it said at once.
 */
export function ofRegions(base: Plan | null, parts: readonly PlanOfRegion[]): Plan {
  const plans = base === null ? parts.map(({ plan }) => plan) : [base, ...parts.map(({ plan }) => plan)]
  const [first] = plans
  if (first === undefined) throw new Error('there is a plan')
  const problems = plans.flatMap((plan) => [...otherYears(first, plan), ...otherRows(plans, plan)])
  if (problems.length > 0) throw new CannotRun(problems)
  const regional = parts.map(({ region, plan }) => ({
    region,
    indicators: plan.indicators.map((row): Indicator => ({ ...row, region })),
    alone: true as const,
  }))
  const own = new Set(regional.map(({ region }) => region))
  const general = base?.indicators ?? []
  const known = new Set(general.map(({ code }) => code))
  const others = regional.flatMap(({ indicators }) =>
    indicators.filter(({ code }) => !known.has(code) && known.add(code).size > 0),
  )
  return {
    ...first,
    file: base?.file ?? [...new Set(parts.map(({ plan }) => plan.file))].join(', '),
    indicators: [...general, ...others],
    regional: [...(base?.regional ?? []).filter(({ region }) => !own.has(region)), ...regional],
    amendments: [
      ...(base?.amendments ?? []),
      ...parts.flatMap(({ region, plan }) =>
        plan.amendments.map((one): Amendment => ({ ...one, region: one.region ?? region })),
      ),
    ],
  }
}

function otherYears(first: Plan, plan: Plan): readonly Text[] {
  if (plan.baselineYear === first.baselineYear && plan.targetYear === first.targetYear) return []
  const span = ({ baselineYear, targetYear }: Plan) => `${baselineYear}–${targetYear}`
  return [
    {
      zh: `规划“${plan.file}”是 ${span(plan)} 年的，“${first.file}”是 ${span(first)} 年的；一个项目的各规划须同期`,
      en: `The plan "${plan.file}" is for ${span(plan)} and "${first.file}" for ${span(first)}; the plans of a project are for the same years`,
    },
  ]
}

/** What a plan says of a code otherwise than the first that has it. */
function otherRows(plans: readonly Plan[], plan: Plan): readonly Text[] {
  return plan.indicators.flatMap((row) => {
    const first = plans.find(({ indicators }) => indicators.some(({ code }) => code === row.code))
    const other = first?.indicators.find(({ code }) => code === row.code)
    if (first === undefined || other === undefined || first === plan) return []
    return sharedColumns.flatMap((column) => {
      if (column === 'aggregate' || row[column] === other[column]) return []
      return [
        {
          zh: `${plan.file}:${row.line} 指标 ${row.code} 的 ${column} 是“${row[column]}”，${first.file}:${other.line} 是“${other[column]}”；各地区规划里须一样`,
          en: `${plan.file}:${row.line} has ${column} "${row[column]}" of ${row.code}, and ${first.file}:${other.line} "${other[column]}"; the plans of all regions have to agree in it`,
        },
      ]
    })
  })
}
