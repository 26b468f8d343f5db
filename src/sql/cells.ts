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
export interface QueryYears {
  readonly year: number
  readonly before: readonly number[]
  readonly baselines: readonly number[]
}

/** What of the years before an indicator needs: nothing, its numbers, or their decimals too. */
export const needs = { nothing: 0, numbers: 1, decimals: 2 } as const

/**
 * The table as the query reads it: one row a cell, with the number of its indicator; `v` is the number of an earlier year
 * where one is needed.
 */
export function cellsCte(dialect: Dialect, table: LongTable, { year, before }: QueryYears): string {
  const { identifier, asText, asYear, asDouble, matches, double } = dialect
  const place = table.region === '' ? "''" : `coalesce(${asText(identifier(table.region))}, '')`
  const from = table.name.split('.').map(identifier).join('.')
  const early = `needs > ${double(needs.nothing)} AND y >= ${before[0] ?? year} AND y < ${year}`
  const earlier = `,
    CASE WHEN ${early} THEN CASE WHEN ${matches('txt', plainNumber)} THEN ${asDouble('txt')} END END AS v,
    CASE WHEN ${early} THEN needs END AS early`
  return `rows_of ${dialect.as} (
  SELECT ${place} AS place, trim(${asText(identifier(table.indicator))}) AS said, ${asYear(identifier(table.year))} AS y,
    trim(${asText(identifier(table.value))}) AS txt
  FROM ${from}),
cells ${dialect.as} (
  SELECT place, CASE WHEN y IS NOT NULL THEN n END AS n, y, CASE WHEN n IS NULL OR y IS NULL THEN said END AS unread, txt${before.length === 0 ? '' : earlier}
  FROM rows_of LEFT JOIN keys ON word = said)`
}

/** One row for each region and indicator: the text of the year judged, and the numbers of the years before. */
export function pointsCte(dialect: Dialect, { year, before, baselines }: QueryYears): string {
  const now = `CASE WHEN y = ${year} THEN txt END`
  const { pointIn, double } = dialect
  const missing = listOf(known.missing, dialect)
  const decimals = `CASE WHEN ${pointIn('txt')} = 0 THEN 0 ELSE length(txt) - ${pointIn('txt')} END`
  const earlier = [
    ...before.map((at) => `max(CASE WHEN y = ${at} THEN v END) AS v${at}`),
    'count(v) AS many',
    `max(CASE WHEN early = ${double(needs.decimals)} AND v IS NOT NULL THEN ${decimals} END) AS finest`,
    `max(CASE WHEN early IS NULL OR v IS NOT NULL OR txt IS NULL THEN 0 WHEN txt IN ${missing} THEN 0 ELSE 1 END) AS odd`,
  ]
  const columns = [
    `max(${now}) AS txt, count(${now}) AS times`,
    ...(before.length === 0 ? [] : earlier),
    ...baselines.map(
      (at) => `max(CASE WHEN y = ${at} AND txt NOT IN ${missing} THEN 1 ELSE 0 END) AS start${at}`,
    ),
  ]
  return `points ${dialect.as} (
  SELECT place, n, min(unread) AS unread,
    ${columns.join(',\n    ')}
  FROM cells GROUP BY place, n)`
}
