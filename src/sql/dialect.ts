/** The warehouses a query can be written for. */
export const dialectNames = ['duckdb', 'postgres', 'clickhouse', 'spark', 'trino'] as const
export type DialectName = (typeof dialectNames)[number]

/** A column of constants: what it holds decides how it is written. */
export interface ConstantColumn {
  readonly name: string
  readonly type: 'number' | 'text'
}
/** A constant: `number` columns hold numbers, `text` columns texts; null is unknown. */
export type Constant = number | string | null

/** All that differs from one SQL to another. */
export interface Dialect {
  readonly name: DialectName
  /** A table or column by its name, whatever letters it has. */
  readonly identifier: (name: string) => string
  readonly literal: (text: string) => string
  /** A double, to its last digit. */
  readonly double: (value: number) => string
  /** A column or expression as text. */
  readonly asText: (expression: string) => string
  /** A text that is a number as a double; nothing else is asked of it. */
  readonly asDouble: (text: string) => string
  /** A year written in a column of any type as a whole number, null where it is none. */
  readonly asYear: (text: string) => string
  /** Whether the whole of a text is of a pattern, which has no backslash. */
  readonly matches: (text: string, pattern: string) => string
  /** The place of a full stop in a text, 1 for the first letter; 0 without one. */
  readonly pointIn: (text: string) => string
  /** A common table of constants, as one entry of `WITH`. */
  readonly constants: (
    table: string,
    columns: readonly ConstantColumn[],
    rows: readonly (readonly Constant[])[],
  ) => string
  /** The table type of a number that may be unknown, and of a text. */
  readonly numberType: string
  readonly textType: string
  /** How a stage of the query begins: `AS`, and where it would be put into the next again and again, that it is not. */
  readonly as: string
  /** What is added at the end of the query; empty where nothing is. */
  readonly ending: string
}

const doubled = (mark: string) => (text: string) => `${mark}${text.replaceAll(mark, mark + mark)}${mark}`
const quoted = doubled("'")
const escaped = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** A number with an exponent, which standard SQL reads as a double, never as a decimal. */
function exponent(value: number): string {
  const text = `${value}`
  return text.includes('e') ? text.replace('e+', 'e') : `${text}e0`
}

type Writer = Pick<Dialect, 'double' | 'literal' | 'numberType' | 'textType'>

/** A constant as a row has it; an unknown one says its type, for a column may have no other. */
function constant({ double, literal, numberType, textType }: Writer, type: ConstantColumn['type']) {
  return (value: Constant): string => {
    if (value === null) return `CAST(NULL AS ${type === 'number' ? numberType : textType})`
    return typeof value === 'number' ? double(value) : literal(value)
  }
}

function rowsOf(
  writer: Writer,
  columns: readonly ConstantColumn[],
  rows: readonly (readonly Constant[])[],
): string {
  const writers = columns.map(({ type }) => constant(writer, type))
  return rows.map((row) => `  (${row.map((value, at) => writers[at]?.(value) ?? '').join(', ')})`).join(',\n')
}

const namesOf = (columns: readonly ConstantColumn[]) => columns.map(({ name }) => name).join(', ')

/** `plan(a, b) AS (VALUES …)`, as the standard has it. */
function standardConstants(writer: Writer): Dialect['constants'] {
  return (table, columns, rows) =>
    `${table}(${namesOf(columns)}) AS (VALUES\n${rowsOf(writer, columns, rows)})`
}

const duckdbWriter: Writer = {
  double: exponent,
  literal: quoted,
  numberType: 'DOUBLE',
  textType: 'VARCHAR',
}
const duckdb: Dialect = {
  ...duckdbWriter,
  name: 'duckdb',
  as: 'AS',
  identifier: doubled('"'),
  asText: (expression) => `CAST(${expression} AS VARCHAR)`,
  asDouble: (text) => `CAST(${text} AS DOUBLE)`,
  asYear: (text) => `TRY_CAST(${text} AS INTEGER)`,
  matches: (text, pattern) => `regexp_full_match(${text}, '${pattern}')`,
  pointIn: (text) => `strpos(${text}, '.')`,
  constants: standardConstants(duckdbWriter),
  ending: '',
}

const postgresWriter: Writer = {
  // Without the cast a number with an exponent is a numeric.
  double: (value) => `${exponent(value)}::double precision`,
  literal: (text) => (text.includes('\\') ? ` E${escaped(text)}` : quoted(text)),
  numberType: 'double precision',
  textType: 'text',
}
const postgres: Dialect = {
  ...postgresWriter,
  name: 'postgres',
  as: 'AS MATERIALIZED',
  identifier: doubled('"'),
  asText: (expression) => `CAST(${expression} AS text)`,
  asDouble: (text) => `CAST(${text} AS double precision)`,
  asYear: (text) =>
    `CASE WHEN CAST(${text} AS text) ~ '^[0-9]{4}$' THEN CAST(CAST(${text} AS text) AS integer) END`,
  matches: (text, pattern) => `${text} ~ '^(?:${pattern})$'`,
  pointIn: (text) => `strpos(${text}, '.')`,
  constants: standardConstants(postgresWriter),
  ending: '',
}

const trino: Dialect = {
  ...duckdb,
  name: 'trino',
  asDouble: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  matches: (text, pattern) => `regexp_like(${text}, '^(?:${pattern})$')`,
}

const sparkWriter: Writer = {
  double: (value) => `${`${value}`.replace('e+', 'E').replace('e', 'E')}D`,
  literal: escaped,
  numberType: 'DOUBLE',
  textType: 'STRING',
}
const spark: Dialect = {
  ...sparkWriter,
  name: 'spark',
  as: 'AS',
  identifier: doubled('`'),
  asText: (expression) => `CAST(${expression} AS STRING)`,
  asDouble: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  asYear: (text) => `TRY_CAST(${text} AS INT)`,
  matches: (text, pattern) => `${text} RLIKE '^(?:${pattern})$'`,
  pointIn: (text) => `locate('.', ${text})`,
  constants: (table, columns, rows) =>
    `${table} AS (SELECT * FROM VALUES\n${rowsOf(sparkWriter, columns, rows)}\n  AS t(${namesOf(columns)}))`,
  ending: '',
}

const clickhouseWriter: Writer = {
  double: (value) => `toFloat64(${exponent(value)})`,
  literal: escaped,
  numberType: 'Nullable(Float64)',
  textType: 'Nullable(String)',
}
const clickhouse: Dialect = {
  ...clickhouseWriter,
  name: 'clickhouse',
  as: 'AS',
  identifier: (name) => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
  asText: (expression) => `CAST(${expression} AS Nullable(String))`,
  asDouble: (text) => `toFloat64OrNull(${text})`,
  asYear: (text) => `toInt32OrNull(toString(${text}))`,
  matches: (text, pattern) => `match(${text}, '^(?:${pattern})$')`,
  pointIn: (text) => `position(${text}, '.')`,
  constants: (table, columns, rows) => {
    const types = columns.map(({ name, type }) => {
      const of = type === 'number' ? clickhouseWriter.numberType : clickhouseWriter.textType
      return `${name} ${of}`
    })
    const values = rowsOf(clickhouseWriter, columns, rows)
    return `${table} AS (SELECT * FROM values('${types.join(', ')}',\n${values}))`
  },
  // What a join does not find is unknown, as everywhere else, not the type's zero.
  ending: '\nSETTINGS join_use_nulls = 1',
}

const dialects: Readonly<{ [Name in DialectName]: Dialect }> = { duckdb, postgres, clickhouse, spark, trino }

/** How SQL is written for a warehouse. */
export function dialectOf(name: DialectName): Dialect {
  return dialects[name]
}
