import { type Finding, raise } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import { compareQuantities } from '../domain/quantity.ts'
import type { Submission } from '../domain/submission.ts'
import { isWeak, sameReading } from './same-reading.ts'
import { twoFiles } from './several-rules.ts'
import type { Given } from './shared-cells.ts'
import { namesIn, sayWhichCounts, valueAt } from './which-counts.ts'

/** What several submissions come to where they speak of the same values. */
export interface AgreedValues {
  readonly findings: readonly Finding[]
  /** Values that stand aside for another, and values that are to be read otherwise than their files say. */
  readonly aside: ReadonlySet<Observation>
  readonly instead: ReadonlyMap<Observation, Observation>
}

/** What is known of values besides what they say. */
export interface Known {
  /** An error speaks of it. */
  readonly isFaulty: (observation: Observation) => boolean
  /** It has been said to be a revision. */
  readonly isRevision: (observation: Observation) => boolean
}

/**
 * Settle the values that several submissions give. A submission of a later year counts before those of earlier ones. Of
 * the others none does: where they differ neither is used, whatever the order they come in; a value that an error speaks
 * of is no better for another beside it.
 */
export function agree(plan: Plan, cells: Iterable<readonly Given[]>, known: Known): AgreedValues {
  const findings: Finding[] = []
  const aside = new Set<Observation>()
  const instead = new Map<Observation, Observation>()
  for (const cell of cells) {
    const strong = cell.filter(({ observation }) => !isWeak(observation.reading))
    const newest = strong.reduce((last, given) => Math.max(last, given.newest), Number.NEGATIVE_INFINITY)
    const left = strong.filter((given) => given.newest === newest).map(({ observation }) => observation)
    const gone = strong.filter((given) => given.newest < newest).map(({ observation }) => observation)
    const [first, ...others] = left.length > 0 ? left : weakest(cell)
    if (first === undefined) continue
    for (const { observation } of cell) if (!left.includes(observation)) aside.add(observation)
    aside.delete(first)
    if (gone.length > 0 && !left.some(known.isRevision)) {
      for (const said of sayWhichCounts(plan, { left, gone, orders: ['year'] })) findings.push(said)
    }
    if (others.length === 0) continue
    const faulty = left.find((one) => one.reading.kind === 'unusable' || known.isFaulty(one))
    if (faulty !== undefined) {
      for (const one of left) if (one !== faulty) aside.add(one)
      continue
    }
    const agreed = left.every((one) => sameReading(first.reading, one.reading))
    if (!agreed) {
      const [last = first] = others.slice(-1)
      findings.push(differ(plan, left))
      for (const one of left) if (one !== last) aside.add(one)
      instead.set(last, { ...last, reading: { kind: 'unusable', reason: 'invalid' } })
      continue
    }
    for (const one of others) aside.add(one)
    const growths = left.filter(({ realGrowth }) => realGrowth !== null)
    const one = sameGrowth(growths)
    if (!one) findings.push(differ(plan, growths, true))
    const realGrowth = one ? (growths[0]?.realGrowth ?? null) : null
    const provisional = left.every((given) => given.provisional)
    if (realGrowth !== first.realGrowth || provisional !== first.provisional) {
      instead.set(first, { ...first, realGrowth, provisional })
    }
  }
  return { findings, aside, instead }
}

/** Of cells without a value of the whole year: the first of a part of it, else the first blank one. */
function weakest(cell: readonly Given[]): readonly Observation[] {
  const part = cell.find(({ observation }) => observation.reading.kind === 'unusable') ?? cell[0]
  return part === undefined ? [] : [part.observation]
}

function sameGrowth(given: readonly Observation[]): boolean {
  const [first, ...others] = given.flatMap(({ realGrowth }) => (realGrowth === null ? [] : [realGrowth]))
  return first === undefined || others.every((other) => compareQuantities(first, other) === 0)
}

/** The finding stands at the last of the files, by name, whatever order they are given in. */
function differ(plan: Plan, left: readonly Observation[], growth = false): Finding {
  const [last] = left.slice(-1)
  if (last === undefined) throw new Error('values that differ are several')
  const { indicator, region, year, place, text } = last
  const name = namesIn(plan).get(indicator) ?? { zh: indicator, en: indicator }
  const values = left.map((one) =>
    growth ? { ...valueAt(one), value: `${one.realGrowth?.value}` } : valueAt(one),
  )
  const facts = { name, region, year, values, growth }
  return raise(twoFiles, place, facts, { indicator, region, year, value: text.trim() })
}

/** Submissions as they are to be judged after an agreement. */
export function agreed(
  submissions: readonly Submission[],
  { aside, instead }: AgreedValues,
): readonly Submission[] {
  if (aside.size === 0 && instead.size === 0) return submissions
  return submissions.map((submission) => ({
    ...submission,
    observations: submission.observations
      .filter((one) => !aside.has(one))
      .map((one) => instead.get(one) ?? one),
  }))
}
