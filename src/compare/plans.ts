import { type Indicator, type Plan, statedRows } from '../domain/plan.ts'
import type { PlanChange, PlanChangedColumn } from '../domain/plan-diff.ts'
import { aggregateNotation, tiersNotation } from '../domain/plan-notation.ts'

/** What a row of a plan says, column by column, as text. */
const columns: Readonly<Record<PlanChangedColumn, (row: Indicator) => string>> = {
  name: ({ name }) => name,
  unit: ({ unit }) => unit,
  baseline: ({ baseline }) => (baseline.kind === 'none' ? '' : baseline.text),
  baseline_year: ({ baselineYear }) => String(baselineYear),
  target: ({ target }) => target.text,
  path: ({ path }) => path.map(({ year, target }) => `${year}=${target.text}`).join(';'),
  tiers: tiersNotation,
  attribute: ({ attribute }) => attribute,
  better: ({ better, twoSided }) => (twoSided ? 'range' : better),
  scale: ({ scale }) => scale,
  aim: ({ everyYear }) => (everyYear ? 'every-year' : ''),
  group: ({ group }) => group,
  owner: ({ owners }) => owners.join(';'),
  aggregate: aggregateNotation,
}

/**
 * What one plan says otherwise than another, row by row in the order of the second: rows that came, rows that went, and of
 * the others each column that changed. Rows are the same by code and region.
 *
 * @example comparePlans(old, amended) // [{ change: 'changed', code: 'gdp', column: 'target', old: '2200', new: '2400', … }]
 */
export function comparePlans(old: Plan, next: Plan): readonly PlanChange[] {
  const before = new Map(statedRows(old).map((row) => [keyOf(row), row]))
  const after = new Map(statedRows(next).map((row) => [keyOf(row), row]))
  const of = ({ no, code, name, nameEn, region }: Indicator) => ({ no, code, name, nameEn, region })
  const changed = [...after].flatMap(([key, row]): readonly PlanChange[] => {
    const was = before.get(key)
    if (was === undefined)
      return [{ change: 'added', ...of(row), column: 'target', old: null, new: row.target.text }]
    return (Object.keys(columns) as PlanChangedColumn[]).flatMap((column): readonly PlanChange[] => {
      const [then, now] = [columns[column](was), columns[column](row)]
      return then === now ? [] : [{ change: 'changed', ...of(row), column, old: then, new: now }]
    })
  })
  const gone = [...before].flatMap(([key, row]): readonly PlanChange[] =>
    after.has(key)
      ? []
      : [{ change: 'removed', ...of(row), column: 'target', old: row.target.text, new: null }],
  )
  return [...changed, ...gone]
}

function keyOf({ code, region }: Indicator): string {
  return JSON.stringify([code, region])
}
