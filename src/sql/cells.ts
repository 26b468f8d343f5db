import { isMissing } from '../text/missing.ts'
import { plainStatement } from '../text/statement.ts'
import type { Dialect } from './dialect.ts'

/** The long table a query is put to: its name, its parts divided by stops, and the names of its columns. */
export interface LongTable {
  readonly name: string
  /** Empty where the table has no column of regions: all its rows are of one. */
  readonly region: string
  readonly indicator: string
  readonly year: string
  readonly value: string
}

/**
 * A plain number: what of the grammar of cells every warehouse reads as the same double. Any other cell that a person
 * can read is for kq.
 */
export const plainNumber = '[-+]?(0|[1-9][0-9]{0,11})([.][0-9]{1,4})?|[-+]?(0|[1-9][0-9]{0,7})[.][0-9]{5,8}'

/** The marks of a missing value that a query knows, and the statements. */
const marks = [
  '',
  '-',
  '--',
  '—',
  '——',
  '…',
  '……',
  '/',
  '无',
  '暂无',
  'N/A',
  'n/a',
  'NA',
  'NULL',
  'null',
  '\\N',
]
const statements = [
  '完成',
  '已完成',
  '达标',
  '已达标',
  '完成上级下达任务',
  '未完成',
  '未达标',
  'met',
  'not met',
]

/** The texts of a query's lists, each read by the grammar of cells. */
export const known = {
  missing: marks.filter(isMissing),
  done: statements.filter((text) => plainStatement(text) === true),
  undone: statements.filter((text) => plainStatement(text) === false),
}

/** A list of texts, for `IN`. */
export function listOf(texts: readonly string[], { literal }: Dialect): string {
  return `(${texts.map(literal).join(', ')})`
}

/** Which years before the one judged count, and in which a reported baseline would. */
export interface YearsAsked {
  readonly year: number
  readonly before: readonly number[]
  readonly baselines: readonly number[]
}

/** The table as the query reads it: one row a cell, with the number of its indicator; `v` is the number of an earlier year. */
export function cellsCte(dialect: Dialect, table: LongTable, { year, before }: YearsAsked): string {
  const { identifier, asText, asYear, asDouble, matches } = dialect
  const first = before[0] ?? year
  const place = table.region === '' ? "''" : `coalesce(${asText(identifier(table.region))}, '')`
  const from = table.name.split('.').map(identifier).join('.')
  const v = `CASE WHEN y >= ${first} AND y < ${year} AND ${matches('txt', plainNumber)} THEN ${asDouble('txt')} END`
  return `rows_of AS (
  SELECT ${place} AS place, trim(${asText(identifier(table.indicator))}) AS said, ${asYear(identifier(table.year))} AS y,
    trim(${asText(identifier(table.value))}) AS txt
  FROM ${from}),
cells AS (
  SELECT place, n, y, CASE WHEN n IS NULL OR y IS NULL THEN said END AS unread,
    CASE WHEN txt IN ${listOf(known.missing, dialect)} THEN NULL ELSE txt END AS txt${before.length === 0 ? '' : `,\n    ${v} AS v`}
  FROM rows_of LEFT JOIN keys ON word = said)`
}

/** One row for each region and indicator: the text of the year judged, and the numbers of the years before. */
export function pointsCte(dialect: Dialect, { year, before, baselines }: YearsAsked): string {
  const now = `CASE WHEN y = ${year} THEN txt END`
  const { pointIn } = dialect
  const decimals = `CASE WHEN ${pointIn('txt')} = 0 THEN 0 ELSE length(txt) - ${pointIn('txt')} END`
  const first = before[0] ?? year
  const earlier = [
    ...before.map((at) => `max(CASE WHEN y = ${at} THEN v END) AS v${at}`),
    'count(v) AS many',
    `max(CASE WHEN v IS NOT NULL THEN ${decimals} ELSE 0 END) AS finest`,
    `max(CASE WHEN y >= ${first} AND y < ${year} AND v IS NULL AND txt IS NOT NULL THEN 1 ELSE 0 END) AS odd`,
  ]
  const columns = [
    `max(${now}) AS txt_max, min(${now}) AS txt_min`,
    ...(before.length === 0 ? [] : earlier),
    ...baselines.map((at) => `max(CASE WHEN y = ${at} AND txt IS NOT NULL THEN 1 ELSE 0 END) AS start${at}`),
  ]
  return `points AS (
  SELECT place, n, unread,
    ${columns.join(',\n    ')}
  FROM cells GROUP BY place, n, unread)`
}
