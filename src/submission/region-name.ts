import type { Row } from '../domain/grid.ts'
import type { Plan } from '../domain/plan.ts'
import type { KnownRegion } from '../domain/source.ts'
import { foldName } from '../text/fold.ts'
import { remembering } from '../text/remembering.ts'

/**
 * The one of the known regions that a name speaks of: `2023年东山区主要指标`. A region whose name is part of another's that
 * is named too is not meant; null where none is, or several are.
 *
 * @example regionIn(['东山区', '山区'], '东山区2023') // '东山区'
 */
export function regionNamedIn(regions: readonly string[], text: string): string | null {
  const folded = foldName(text)
  const named = regions.filter((region) => folded.includes(foldName(region)))
  const [only, ...others] = named.filter(
    (region) => !named.some((other) => other !== region && foldName(other).includes(foldName(region))),
  )
  return only === undefined || others.length > 0 ? null : only
}

/** The region that the titles of a table, or its sheet, name of those that are known. */
export function regionIn(
  known: readonly KnownRegion[],
  titles: readonly Row[],
  sheet: string | null,
): string | null {
  if (known.length === 0) return null
  const regions = known.map(({ region }) => region)
  const texts = [...titles.flatMap(({ cells }) => cells), sheet ?? ''].filter((text) => text.trim() !== '')
  for (const text of texts) {
    const region = regionNamedIn(regions, text)
    if (region !== null) return region
  }
  return null
}

/** A region as a plan or a roster writes it, whatever its width, blanks and brackets; as it stands where neither knows it. */
export function regionNamer(
  { regional }: Plan,
  regions: readonly KnownRegion[] = [],
): (text: string) => string {
  const names = [...regions, ...regional].map(({ region }) => region)
  if (names.length === 0) return (text) => text
  const known = new Map(names.toReversed().map((name) => [foldName(name), name]))
  return remembering((text) => known.get(foldName(text)) ?? text)
}

/** The units that each region is known to report in. */
export function regionUnits(
  regions: readonly KnownRegion[] = [],
): (region: string | null) => readonly string[] {
  const known = new Map(regions.map(({ region, units }) => [region, units]))
  return (region) => (region === null ? none : (known.get(region) ?? none))
}

const none: readonly string[] = []
