import type { Coverage } from '../domain/coverage.ts'
import type { Finding } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import { coverageOf } from './coverage.ts'
import { coverageFindings } from './coverage-findings.ts'
import type { CoverageOptions } from './coverage-options.ts'
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
interface Gathered extends Part {
  readonly values: Map<string, Map<number, Observation>>
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
  const regions = new Map<string | null, Gathered>()
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
        gather(regions, table, shifted)
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

function gather(regions: Map<string | null, Gathered>, table: SubmittedTable, shifted: readonly Spread[]) {
  const { region } = table
  const known = regions.get(region)
  const gathered: Gathered = known ?? { region, values: new Map(), read: new Set(), shifted: [] }
  if (known === undefined) regions.set(region, gathered)
  for (const findings of table.read) gathered.read.add(findings)
  for (const spread of shifted) gathered.shifted.push(spread)
  for (const [code, years] of table.values) {
    const own = gathered.values.get(code) ?? new Map<number, Observation>()
    gathered.values.set(code, own)
    for (const [year, observation] of years) {
      if (!own.has(year) || observation.reading.kind !== 'missing') own.set(year, observation)
    }
  }
}
