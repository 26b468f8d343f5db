import type { Rectangle } from '../../document/rectangle.ts'
import type { Yearly } from '../../domain/yearly.ts'
import type { TidyTable } from './column.ts'
import { findingsTable, methodsTable } from './judged-tables.ts'
import { type TableName, tableNames } from './names.ts'
import { namesTable, pathTable, targetsTable } from './plan-tables.ts'
import { statusTable } from './status.ts'
import { type ReportedCell, valuesTable } from './values.ts'

/** One of the tables for analysts. */
export function tableOfName(name: TableName, yearly: Yearly): TidyTable {
  switch (name) {
    case 'values':
      return valuesTable(yearly)
    case 'status':
      return statusTable(yearly, cellsOf(yearly))
    case 'path':
      return pathTable(yearly)
    case 'targets':
      return targetsTable(yearly)
    case 'methods':
      return methodsTable(yearly)
    case 'findings':
      return findingsTable(yearly)
    case 'names':
      return namesTable(yearly)
  }
}

/** All of them, in the order of their names' list. */
export function allTables(yearly: Yearly): readonly TidyTable[] {
  return tableNames.map((name) => tableOfName(name, yearly))
}

/** A table as rows of the same columns. */
export function rectangleOfTable({ name, columns, rows }: TidyTable): Rectangle {
  return { name, columns: columns.map(({ id }) => id), rows }
}

/** A table as a list of objects, for JSON. */
export function objectsOf({ columns, rows }: TidyTable): readonly Readonly<Record<string, unknown>>[] {
  return [...rows()].map((row) =>
    Object.fromEntries(columns.map(({ id }, index) => [id, row[index] ?? null])),
  )
}

/** What was written in the cell of a region, indicator and year. */
function cellsOf({ values }: Yearly): (key: string) => ReportedCell | null {
  const known = new Map<string, ReportedCell>()
  for (const { region, indicator, year, text, reading } of values)
    known.set(JSON.stringify([region, indicator, year]), { text: text.trim(), kind: reading.kind })
  return (key) => known.get(key) ?? null
}
