import { listOf } from './cells.ts'
import type { ConstantColumn, Dialect } from './dialect.ts'
import type { QueryAsked } from './judged.ts'

/** What every region is asked: its rows of the plan beside what the table has of them. */
export function askedCte(
  dialect: Dialect,
  planColumns: readonly ConstantColumn[],
  regions: readonly string[],
  { before, baselines, hasRelative }: QueryAsked,
): { readonly cte: string; readonly columns: readonly string[] } {
  const of = (table: string, names: readonly string[], as: (name: string) => string = (name) => name) =>
    names.map((name) => ({ from: `${table}.${name}`, name: as(name) }))
  const earlier = before.map((at) => `v${at}`)
  const columns = [
    { from: 'r.place', name: 'place' },
    ...of(
      'plan',
      planColumns.map(({ name }) => name).filter((name) => name !== 'who' && name !== 'num'),
    ),
    ...of('p', ['txt', 'times', ...earlier, ...(before.length === 0 ? [] : ['many', 'finest', 'odd'])]),
    ...of(
      'p',
      baselines.map((at) => `start${at}`),
    ),
    ...(hasRelative
      ? [
          ...of('o', ['txt', 'times'], (name) => `other_${name}`),
          ...of('o', earlier, (name) => `o${name.slice(1)}`),
          ...(before.length === 0
            ? []
            : [
                { from: 'o.many', name: 'other_many' },
                { from: 'o.odd', name: 'other_early_odd' },
              ]),
        ]
      : []),
  ]
  const who =
    regions.length === 0
      ? 'CROSS JOIN plan'
      : `JOIN plan ON plan.who = CASE WHEN r.place IN ${listOf(regions, dialect)} THEN r.place ELSE '' END`
  const other = hasRelative ? '\n    LEFT JOIN points o ON o.place = r.place AND o.n = plan.other' : ''
  const cte = `places ${dialect.as} (SELECT DISTINCT place FROM points WHERE n IS NOT NULL),
asked ${dialect.as} (
  SELECT ${columns.map(({ from, name }) => `${from} AS ${name}`).join(', ')}
  FROM places r ${who}
    LEFT JOIN points p ON p.place = r.place AND p.n = plan.num${other})`
  return { cte, columns: columns.map(({ name }) => name) }
}
