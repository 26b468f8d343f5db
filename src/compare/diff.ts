import { newestYear, type Values, valuesByRegion } from '../assess/values.ts'
import type { CellChange, Diff } from '../domain/diff.ts'
import type { Plan } from '../domain/plan.ts'
import { planFor } from '../domain/plan-for.ts'
import type { Submission } from '../domain/submission.ts'
import { growthChange, type Pair, says, valueChange } from './cells.ts'
import { verdictChanges } from './verdict-changes.ts'

export interface CompareOptions {
  /** The year both are judged in; each in its own newest year where not given. */
  readonly year?: number
  /** Compare this region only. */
  readonly region?: string
  /** The same two submissions as they are to be judged: without the values an error speaks of. */
  readonly judged?: { readonly old: Submission; readonly new: Submission }
  /** Submissions of other years, of which both are the continuation: totals rest on them. */
  readonly history?: readonly Submission[]
}

/**
 * Compare two submissions to the same plan: the cells that are in one of them only or say something else, region by
 * region in plan order and by year, and the verdicts that change with them. Values are compared in the plan's unit at
 * their finer written precision, so neither a trailing zero nor another unit is a difference.
 *
 * @example compareSubmissions(plan, await readSubmission(old, plan), await readSubmission(corrected, plan))
 */
export function compareSubmissions(
  plan: Plan,
  old: Submission,
  next: Submission,
  options: CompareOptions = {},
): Diff {
  const before = valuesByRegion([old])
  const after = valuesByRegion([next])
  const { judged: usable, history = [] } = options
  const past = valuesByRegion(history)
  const judgedBefore = usable === undefined ? before : valuesByRegion([usable.old])
  const judgedAfter = usable === undefined ? after : valuesByRegion([usable.new])
  const regions = [...new Set([...before.keys(), ...after.keys()])].filter(
    (region) => options.region === undefined || region === options.region,
  )
  const year = {
    old: options.year ?? newestYear(plan, [old]),
    new: options.year ?? newestYear(plan, [next]),
  }
  const judged = judgedYears(year)
  const isEarlier = {
    old: judged !== null && judged.old < judged.new,
    new: judged !== null && judged.new < judged.old,
  }
  const none: Values = new Map()
  let unchanged = 0
  const compared = regions.map((region) => {
    const [was, is] = [before.get(region) ?? none, after.get(region) ?? none]
    const pairs = pairsOf(plan, region, was, is)
    const values = pairs.map(valueChange)
    unchanged += pairs.filter((pair, index) => values[index] === null && says(pair.new)).length
    const cells = pairs.flatMap((pair, index) => [values[index], growthChange(pair)])
    const changed = cells.filter((cell): cell is CellChange => cell !== null && cell !== undefined)
    // Of two years the earlier submission is the history of the later one.
    const earlier = past.get(region) ?? none
    const [old, next] = [judgedBefore.get(region) ?? none, judgedAfter.get(region) ?? none]
    const sides = {
      old: observationsOf(over(over(earlier, isEarlier.new ? next : none), old)),
      new: observationsOf(over(over(earlier, isEarlier.old ? old : none), next)),
    }
    return { region, changed, ...sides }
  })
  const verdicts = compared.flatMap(({ changed, ...pair }) =>
    judged === null ? [] : [verdictChanges(planFor(plan, pair.region), { ...pair, year: judged }, changed)],
  )
  return {
    year,
    cells: compared.flatMap(({ changed }) => changed),
    verdicts: verdicts.flatMap(({ changed }) => changed),
    untold: verdicts.flatMap(({ untold }) => untold),
    unchanged,
  }
}

/** A file that reports nothing is judged in the year of the other. */
function judgedYears({ old, new: next }: Diff['year']): { old: number; new: number } | null {
  const either = old ?? next
  return either === null ? null : { old: old ?? either, new: next ?? either }
}

function pairsOf(plan: Plan, region: string | null, was: Values, is: Values): readonly Pair[] {
  return plan.indicators.flatMap((indicator) => {
    const before = was.get(indicator.code)
    const after = is.get(indicator.code)
    const years = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])
    return [...years]
      .toSorted((a, b) => a - b)
      .map((year) => ({ indicator, region, year, old: before?.get(year), new: after?.get(year) }))
  })
}

/** Earlier values and those of a submission, which count where both speak. */
function over(earlier: Values, own: Values): Values {
  const all = new Map(earlier)
  for (const [code, years] of own) all.set(code, new Map([...(earlier.get(code) ?? []), ...years]))
  return all
}

function observationsOf(values: Values) {
  return [...values.values()].flatMap((years) => [...years.values()])
}
