import type { Finding } from '../domain/finding.ts'
import { foldName } from '../text/fold.ts'
import type { PlanColumn } from './header.ts'
import type { PlanRow } from './record.ts'
import { planDuplicate } from './rules.ts'

/** Columns that share one namespace, because a submission's row is looked up in both at once. */
const namespaces: readonly (readonly PlanColumn[])[] = [
  ['no', 'code'],
  ['name', 'name_en', 'aliases'],
]

/** Everything by which a submission can name two different indicators, reported where it stands the second time. */
export function duplicates(rows: readonly PlanRow[]): readonly Finding[] {
  return namespaces.flatMap((columns) => {
    const owners = new Map<string, readonly PlanRow[]>()
    return rows.flatMap((row) => columns.flatMap((column) => claims(row, column, owners)))
  })
}

/** Whether two rows are of one indicator, each for a region of its own. */
function areOfRegions(row: PlanRow, other: PlanRow): boolean {
  const isSame = (column: PlanColumn) => row.cell(column).trim() === other.cell(column).trim()
  return isSame('code') && !isSame('region')
}

function claims(
  row: PlanRow,
  column: PlanColumn,
  owners: Map<string, readonly PlanRow[]>,
): readonly Finding[] {
  const names = column === 'aliases' ? row.cell(column).split(/[;；]/) : [row.cell(column)]
  return names.flatMap((name) => {
    const folded = foldName(name)
    const known = owners.get(folded) ?? []
    if (folded === '' || known.includes(row)) return []
    const owner = known.find((other) => !areOfRegions(row, other))
    if (owner === undefined) {
      owners.set(folded, [...known, row])
      return []
    }
    const facts = { column, read: name.trim(), name: row.name, other: owner.name, line: owner.line }
    return row.complain(planDuplicate, column, facts)
  })
}
