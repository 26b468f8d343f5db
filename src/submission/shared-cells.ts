import { inReadingOrder } from '../domain/finding.ts'
import { grouped } from '../domain/grouped.ts'
import type { Observation } from '../domain/observation.ts'
import type { Submission } from '../domain/submission.ts'

/** What one of several submissions says of a region, year and indicator of which others speak too. */
export interface SharedObservation {
  readonly observation: Observation
  /** The newest year that its submission speaks of in this region: the one it was made for. */
  readonly newest: number
}

/** Takes submissions in and tells which of their values are given more than once. */
export interface SharedCells {
  readonly add: (submission: Submission) => void
  /** A list for each region, year and indicator of which several submissions speak, in an order of their own. */
  readonly cells: () => readonly (readonly SharedObservation[])[]
}

/** Gather what submissions say of the regions that are `wanted`; what one alone says of a region is not looked at. */
export function sharedCells(wanted: (region: string | null) => boolean = () => true): SharedCells {
  const regions = new Map<string | null, (readonly Observation[])[]>()
  return {
    add: ({ observations }) => {
      for (const [region, own] of byRegion(observations, wanted)) {
        const known = regions.get(region)
        if (known === undefined) regions.set(region, [own])
        else known.push(own)
      }
    },
    cells: () => [...regions.values()].flatMap((files) => (files.length < 2 ? [] : shared(files))),
  }
}

function byRegion(observations: readonly Observation[], wanted: (region: string | null) => boolean) {
  const regions = new Map<string | null, Observation[]>()
  for (const observation of observations) {
    const { region } = observation
    const known = regions.get(region)
    if (known !== undefined) known.push(observation)
    else if (wanted(region)) regions.set(region, [observation])
  }
  return regions
}

function shared(files: readonly (readonly Observation[])[]): readonly (readonly SharedObservation[])[] {
  const given = files.flatMap((observations) => {
    const newest = observations.reduce((last, { year }) => Math.max(last, year), Number.NEGATIVE_INFINITY)
    return observations.map((observation) => ({ observation, newest }))
  })
  const cells = grouped(given, ({ observation: { year, indicator } }) => `${year} ${indicator}`)
  return [...cells.values()].filter((cell) => cell.length > 1).map((cell) => cell.toSorted(inOrder))
}

/** By file name, line and column: an order that does not depend on how the files were named in a command. */
function inOrder(
  { observation: { place: a } }: SharedObservation,
  { observation: { place: b } }: SharedObservation,
): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return inReadingOrder(a, b)
}
