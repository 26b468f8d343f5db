import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'

/** A row of a long table, as a warehouse has it. */
export type LongRow = readonly [region: string | null, indicator: string, year: string, value: string | null]

/** A row of what a query answers. */
export interface Answered {
  readonly region: string | null
  readonly code: string
  readonly year: number
  readonly actual: number | null
  readonly expected: number | null
  readonly pace: number | null
  readonly rate_required: number | null
  readonly verdict: string
  readonly on_track: boolean | null
  readonly reason: string | null
}

const literal = (text: string | null) => (text === null ? 'NULL' : `'${text.replaceAll("'", "''")}'`)

/** The statements that make a long table of texts; a name is put in as it stands. */
function tableOf(
  rows: readonly LongRow[],
  table: string,
  columns: readonly string[],
  text: string,
): string[] {
  const create = `CREATE TABLE ${table} (${columns.map((name) => `${name} ${text}`).join(', ')})`
  const chunks = Array.from({ length: Math.ceil(rows.length / 2000) }, (_, at) =>
    rows.slice(at * 2000, at * 2000 + 2000),
  )
  return [
    create,
    ...chunks.map(
      (chunk) =>
        `INSERT INTO ${table} VALUES ${chunk.map((row) => `(${row.map(literal).join(',')})`).join(',')}`,
    ),
  ]
}

const usual = ['region', 'indicator', 'year', 'value']

/** Run a query in DuckDB over rows. */
export async function inDuckdb(
  query: string,
  rows: readonly LongRow[],
  table = 'submissions',
  columns = usual,
) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  for (const statement of tableOf(rows, table, columns, 'VARCHAR')) await connection.run(statement)
  return (await connection.runAndReadAll(query)).getRowObjects() as unknown as readonly Answered[]
}

let postgres: PGlite | undefined

/** Run a query in PostgreSQL over rows. */
export async function inPostgres(
  query: string,
  rows: readonly LongRow[],
  table = 'submissions',
  columns = usual,
) {
  postgres ??= new PGlite()
  const database = postgres
  await database.exec(`DROP TABLE IF EXISTS ${table}`)
  for (const statement of tableOf(rows, table, columns, 'text')) await database.exec(statement)
  const { rows: answered } = await database.query<Answered>(query)
  return answered
}
