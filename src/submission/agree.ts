import { type Finding, raise } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import { compareQuantities } from '../domain/quantity.ts'
import type { Submission } from '../domain/submission.ts'
import { expectedAside } from './expected.ts'
import { isWeak, sameReading } from './same-reading.ts'
import { twoFiles } from './several-rules.ts'
import type { SharedObservation } from './shared-cells.ts'
import { nameIn, sayWhichCounts, valueAt } from './which-counts.ts'

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
export function agree(plan: Plan, cells: Iterable<readonly SharedObservation[]>, known: Known): AgreedValues {
  const findings: Finding[] = []
  const aside = new Set<Observation>()
  const instead = new Map<Observation, Observation>()
  const sayAside = expectedAside()
  for (const cell of cells) {
    const { left, gone, expected } = newestOf(cell)
    for (const finding of expected.flatMap(sayAside)) findings.push(finding)
    const [first] = left.length > 0 ? left : weakest(cell)
    if (first === undefined) continue
    if (gone.length > 0 && !left.some(known.isRevision)) {
      for (const said of sayWhichCounts(plan, { left, gone, orders: ['year'] })) findings.push(said)
    }
    const { kept, as = kept, finding = null } = left.length < 2 ? { kept: first } : settle(plan, left, known)
    for (const { observation } of cell) if (observation !== kept) aside.add(observation)
    if (as !== kept) instead.set(kept, as)
    if (finding !== null) findings.push(finding)
  }
  return { findings, aside, instead }
}

/**
 * The values of a cell that the submissions of the newest year give, those of earlier ones, and those that were only
 * expected where another stands; blank ones are none of these.
 */
function newestOf(
  cell: readonly SharedObservation[],
): Readonly<Record<'left' | 'gone' | 'expected', readonly Observation[]>> {
  const given = cell.filter(({ observation }) => !isWeak(observation.reading))
  const actual = given.filter(({ observation }) => observation.expected !== true)
  const strong = actual.length > 0 ? actual : given
  const newest = strong.reduce((last, given) => Math.max(last, given.newest), Number.NEGATIVE_INFINITY)
  const of = (isNewest: boolean) =>
    strong.filter((given) => (given.newest === newest) === isNewest).map(({ observation }) => observation)
  const expected = given.filter((one) => !strong.includes(one)).map(({ observation }) => observation)
  return { left: of(true), gone: of(false), expected }
}

/** The one of several values that is kept, what it is read as where that is another, and what stands against it. */
interface Kept {
  readonly kept: Observation
  readonly as?: Observation
  readonly finding?: Finding | null
}

function settle(plan: Plan, left: readonly Observation[], known: Known): Kept {
  const [first] = left
  const last = left.at(-1)
  if (first === undefined || last === undefined) throw new Error('values to settle are several')
  const faulty = left.find((one) => one.reading.kind === 'unusable' || known.isFaulty(one))
  if (faulty !== undefined) return { kept: faulty }
  if (left.some((one) => !sameReading(first.reading, one.reading))) {
    const as: Observation = { ...last, reading: { kind: 'unusable', reason: 'invalid' } }
    return { kept: last, as, finding: differ(plan, left) }
  }
  const growths = left.filter(({ realGrowth }) => realGrowth !== null)
  const agree = sameGrowth(growths)
  const realGrowth = agree ? (growths[0]?.realGrowth ?? null) : null
  const provisional = left.every((given) => given.provisional)
  const isAsGiven = realGrowth === first.realGrowth && provisional === first.provisional
  const as = isAsGiven ? first : { ...first, realGrowth, provisional }
  return { kept: first, as, finding: agree ? null : differ(plan, growths, true) }
}

/** Of cells without a value of the whole year: the first of a part of it, else the first blank one. */
function weakest(cell: readonly SharedObservation[]): readonly Observation[] {
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
  const name = nameIn(plan, indicator)
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
