import type { GroupOf } from '../document/table.ts'
import { cellText } from '../words/plain-text.ts'

/** Rows as groups of a table, region by region in the order they come; rows without a region stand under no heading. */
export function byRegion<Row>(
  rows: readonly Row[],
  regionOf: (row: Row) => string | null,
): readonly GroupOf<Row>[] {
  const regions = new Map<string | null, Row[]>()
  for (const row of rows) {
    const region = regionOf(row)
    const known = regions.get(region)
    if (known === undefined) regions.set(region, [row])
    else known.push(row)
  }
  return [...regions].map(([region, own]) => ({
    rows: own,
    heading: region === null ? null : cellText(region),
  }))
}

/** The region of a row that names its own. */
export function regionOf({ region }: { readonly region: string | null }): string | null {
  return region
}
