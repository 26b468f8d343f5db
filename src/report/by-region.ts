import type { GroupOf } from '../document/table.ts'
import { grouped } from '../domain/grouped.ts'
import { cellText } from '../words/plain-text.ts'

/** Rows as groups of a table, region by region in the order they come; rows without a region stand under no heading. */
export function byRegion<Row>(
  rows: readonly Row[],
  regionOf: (row: Row) => string | null,
): readonly GroupOf<Row>[] {
  return [...grouped(rows, regionOf)].map(([region, own]) => ({
    rows: own,
    heading: region === null ? null : cellText(region),
  }))
}

/** The region of a row that names its own. */
export function regionOf({ region }: { readonly region: string | null }): string | null {
  return region
}
