import type { TidyTable } from './column.ts'

/** A field of a table, as the Frictionless standard has it. */
interface PackageField {
  readonly name: string
  readonly type: string
  readonly description: string
}

/** A table in a data package. */
export interface DataResource {
  readonly name: string
  readonly path: string
  readonly profile: 'tabular-data-resource'
  readonly format: 'csv'
  readonly mediatype: 'text/csv'
  readonly encoding: 'utf-8'
  readonly description: string
  readonly schema: {
    readonly fields: readonly PackageField[]
    readonly primaryKey?: readonly string[]
    readonly missingValues: readonly string[]
  }
}

/** Tables and what is in them: Frictionless Data Package, https://specs.frictionlessdata.io/tabular-data-package/. */
export interface DataPackage {
  readonly profile: 'tabular-data-package'
  readonly name: 'kq-tables'
  readonly resources: readonly DataResource[]
}

/** A table as a resource of a data package: each column with its type, what it holds and in which unit; a gap is empty. */
export function resourceOf(
  { name, about, key: whole, columns, rows }: TidyTable,
  path: string,
): DataResource {
  // A key holds no gap: where no region is stated rows are told apart without one.
  const region = columns.findIndex(({ id }) => id === 'region')
  const isStated = region < 0 || [...rows()].every((row) => row[region] !== null)
  const key = whole.filter((id) => isStated || id !== 'region')
  return {
    name,
    path,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    description: `${about.en} / ${about.zh}`,
    schema: {
      fields: columns.map(({ id, type, about: of }) => ({
        name: id,
        type,
        description: `${of.en} / ${of.zh}`,
      })),
      ...(key.length === 0 ? {} : { primaryKey: key }),
      missingValues: [''],
    },
  }
}

/** A package of these tables. */
export function packageOf(resources: readonly DataResource[]): DataPackage {
  return { profile: 'tabular-data-package', name: 'kq-tables', resources }
}
