import { type Step, type StepKind, type StepOf, workingParts } from '../domain/working.ts'

/** The step of a kind, where the working has one. */
export function stepOf<K extends StepKind>(steps: readonly Step[], kind: K): StepOf<K> | null {
  // Asked some thirty times of every indicator of every region: a loop takes a third of the time of `find`.
  for (const step of steps) if (step.kind === kind) return step as StepOf<K>
  return null
}

const place = new Map<StepKind, number>(
  Object.values(workingParts)
    .flat()
    .map((kind, index) => [kind, index]),
)

/** Steps in reading order: what the plan asks, how the year stands, the outlook, notes, the verdict. */
export function inReadingOrder(steps: readonly Step[]): readonly Step[] {
  const placeOf = ({ kind }: Step) => place.get(kind) ?? place.size
  return steps.toSorted((a, b) => placeOf(a) - placeOf(b))
}
