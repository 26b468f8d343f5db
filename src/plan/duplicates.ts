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
    const owners = new Map<string, PlanRow>()
    return rows.flatMap((row) => columns.flatMap((column) => claims(row, column, owners)))
  })
}

function claims(row: PlanRow, column: PlanColumn, owners: Map<string, PlanRow>): readonly Finding[] {
  const names = column === 'aliases' ? row.cell(column).split(/[;；]/) : [row.cell(column)]
  return names.flatMap((name) => {
    const folded = foldName(name)
    const owner = owners.get(folded)
    if (folded === '' || owner === row) return []
    if (owner === undefined) {
      owners.set(folded, row)
      return []
    }
    const facts = { column, read: name.trim(), name: row.name, other: owner.name, line: owner.line }
    return row.complain(planDuplicate, column, facts)
  })
}
