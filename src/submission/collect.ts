import { type Finding, raise } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import { earliestYear, type Plan } from '../domain/plan.ts'
import { isLater } from '../domain/version.ts'
import { sameValueTwice, twoValues } from './cell-rules.ts'
import { actualAndExpected, expectedAside } from './expected.ts'
import { positionsIn } from './positions.ts'
import { isWeak, sameReading } from './same-reading.ts'
import { nameIn, sayWhichCounts } from './which-counts.ts'

/** Takes the values of a file in one by one and notices when the same indicator, region and year comes again. */
export interface Collection {
  readonly add: (observation: Observation) => void
  /** What has been kept and not been taken out. */
  readonly observations: () => readonly Observation[]
  /**
   * Take out the values of regions that are complete: once there are `enough` and another region begins; none before.
   * Null where one of these regions has come again: they were not complete.
   */
  readonly takeRegions: () => readonly Observation[] | null
  readonly findings: readonly Finding[]
}

const none: readonly Observation[] = []

/**
 * A value given twice is kept once (equal) or not at all (different): the choice is never the program's. Regions are held
 * to be complete where there are `enough` values, or indicators that each region will be judged by, and another begins.
 */
export function collect(plan: Plan, enough: number): Collection {
  const first = earliestYear(plan)
  const span = plan.targetYear - first + 1
  const positions = positionsIn(plan)
  /** By region, for each indicator and year that has a value: where it is kept. */
  const slotsByRegion = new Map<string | null, Map<number, number>>()
  let kept: Observation[] = []
  const findings: Finding[] = []
  let complete: readonly Observation[] = none
  const completed = new Set<string | null>()
  let cameAgain = false
  const sayAside = expectedAside()

  const begin = (region: string | null): Map<number, number> => {
    cameAgain ||= completed.has(region)
    if (kept.length + slotsByRegion.size * plan.indicators.length >= enough) {
      complete = complete.length === 0 ? kept : [...complete, ...kept]
      for (const one of slotsByRegion.keys()) completed.add(one)
      kept = []
      slotsByRegion.clear()
    }
    const slots = new Map<number, number>()
    slotsByRegion.set(region, slots)
    return slots
  }

  const add = (observation: Observation) => {
    const position = positions.get(observation.indicator)
    if (position === undefined) return
    const slots = slotsByRegion.get(observation.region) ?? begin(observation.region)
    const slot = position * span + observation.year - first
    const index = slots.get(slot)
    const earlier = index === undefined ? undefined : kept[index]
    if (index === undefined || earlier === undefined) {
      slots.set(slot, kept.push(observation) - 1)
      return
    }
    const pair = actualAndExpected(earlier, observation)
    if (pair !== null && !isWeak(pair.actual.reading) && !isWeak(pair.expected.reading)) {
      kept[index] = pair.actual
      for (const finding of sayAside(pair.expected)) findings.push(finding)
      return
    }
    const settled = settle(plan, earlier, observation)
    kept[index] = settled.kept
    if (settled.finding !== null) findings.push(settled.finding)
  }

  const takeRegions = () => {
    if (cameAgain) return null
    const taken = complete
    complete = none
    return taken
  }

  return { add, observations: () => kept, takeRegions, findings }
}

interface SettledPair {
  readonly kept: Observation
  readonly finding: Finding | null
}

function settle(plan: Plan, earlier: Observation, later: Observation): SettledPair {
  if (isWeak(later.reading))
    return { kept: earlier.reading.kind === 'missing' ? later : earlier, finding: null }
  if (isWeak(earlier.reading)) return { kept: later, finding: null }
  const verdict = besideVerdict(plan, earlier, later)
  if (verdict !== null) return { kept: verdict, finding: null }
  const unusable = earlier.reading.kind === 'unusable' || later.reading.kind === 'unusable'
  if (unusable && earlier.text.trim() === later.text.trim()) return { kept: earlier, finding: null }
  const by = earlier.place.line === later.place.line ? 'cell' : 'line'
  const [at, otherAt] = [`${later.place[by]}`, `${earlier.place[by]}`]
  const name = nameIn(plan, later.indicator)
  const where = { by, name, at, otherAt, year: later.year } as const
  const subject = {
    indicator: later.indicator,
    year: later.year,
    region: later.region,
    value: later.text,
  }
  if (sameReading(earlier.reading, later.reading)) {
    return { kept: earlier, finding: raise(sameValueTwice, later.place, where, subject) }
  }
  if (isLater(later.version, earlier.version)) return revision(plan, later, earlier)
  if (isLater(earlier.version, later.version)) return revision(plan, earlier, later)
  const facts = { ...where, value: later.text.trim(), otherValue: earlier.text.trim() }
  return {
    kept: { ...earlier, reading: { kind: 'unusable', reason: 'invalid' } },
    finding: raise(twoValues, later.place, facts, subject),
  }
}

/**
 * Of a number and a word such as 完成 beside it in one row, the one that the target is judged by: an outcome table says of
 * each figure whether it was done. Null where it is not that.
 */
function besideVerdict(plan: Plan, a: Observation, b: Observation): Observation | null {
  if (a.place.line !== b.place.line || a.place.file !== b.place.file) return null
  const [word] = [a, b].filter(({ reading }) => reading.kind === 'statement')
  const [figure] = [a, b].filter(({ reading }) => 'quantity' in reading)
  if (word === undefined || figure === undefined) return null
  const target = plan.indicators.find(({ code }) => code === a.indicator)?.target
  return target?.kind === 'qualitative' ? word : figure
}

/** One file that gives two versions of a value: the later counts, and it is said. */
function revision(plan: Plan, counts: Observation, gone: Observation): SettledPair {
  const [finding = null] = sayWhichCounts(plan, { left: [counts], gone: [gone], orders: ['version'] })
  return { kept: counts, finding }
}
