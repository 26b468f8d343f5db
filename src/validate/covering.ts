import type { Coverage } from '../domain/coverage.ts'
import type { Finding } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import { coverageOf } from './coverage.ts'
import { coverageFindings } from './coverage-findings.ts'
import type { CoverageOptions } from './coverage-options.ts'
import { type GatheredValues, gather } from './gather.ts'
import { type Measured, measurer } from './measure.ts'
import { judgedOf, type Part, yearsOf } from './part.ts'
import { readFindings } from './read-findings.ts'
import type { Taken } from './series.ts'
import type { Spread } from './spread.ts'
import type { SubmittedTable } from './table.ts'

/** Asks submissions for their coverage as they come. */
export interface Covering {
  /** Takes a table; what can be said already. */
  readonly take: (taken: Taken) => readonly Finding[]
  readonly finish: () => readonly Finding[]
  readonly coverage: () => Coverage
}

/** Everything one region says in the tables so far. */
interface Growing extends Part {
  readonly values: GatheredValues
  readonly shifted: Spread[]
  readonly read: Set<readonly Finding[]>
}

/** A submission that is not added to. */
interface Whole extends Part {
  readonly read: ReadonlySet<readonly Finding[]>
}

/**
 * Tables of one region are one submission; those of no region that have nothing to do with each other are one each.
 * Where a year is asked for and one of these answers, the others of no region are its history and not asked.
 */
export function covering(plan: Plan, options: CoverageOptions): Covering {
  const asked = options.asked ?? null
  const isWanted = (region: string | null) => options.isWanted?.(region) !== false
  const measure = measurer(plan, options)
  const regions = new Map<string | null, Growing>()
  const unanswered: Whole[] = []
  const done: Measured[] = []
  let answered = false

  const answers = (part: Part) => asked === null || yearsOf(part, plan).stated.includes(asked)
  const covered = (parts: readonly Whole[], judged: number | null): readonly Finding[] => {
    const submissions = parts.map((part) => {
      return { measured: measure(part, judged), read: readFindings([...part.read]) }
    })
    for (const { measured } of submissions) done.push(measured)
    return coverageFindings(plan, submissions, options)
  }

  return {
    take: ({ table, shifted, apart }) => {
      if (!isWanted(table.region)) return []
      if (!apart || table.region !== null) {
        gatherTable(regions, table, shifted)
        return []
      }
      const part = { region: null, values: table.values, shifted, read: new Set(table.read) }
      if (!answers(part)) {
        unanswered.push(part)
        return []
      }
      answered = true
      return covered([part], null)
    },
    finish: () => {
      const parts = [...regions.values()]
      answered ||= asked !== null && parts.some((part) => part.region === null && answers(part))
      const asking = [...unanswered, ...parts].filter(
        (part) => part.region !== null || asked === null || !answered || answers(part),
      )
      return covered(asking, asked ?? judgedOf(parts, plan))
    },
    coverage: () => coverageOf(plan, done, options),
  }
}

function gatherTable(
  regions: Map<string | null, Growing>,
  { region, read, values }: SubmittedTable,
  shifted: readonly Spread[],
) {
  const known = regions.get(region)
  const growing: Growing = known ?? { region, values: new Map(), read: new Set(), shifted: [] }
  if (known === undefined) regions.set(region, growing)
  for (const findings of read) growing.read.add(findings)
  for (const spread of shifted) growing.shifted.push(spread)
  for (const years of values.values()) {
    for (const observation of years.values()) gather(growing.values, observation)
  }
}
