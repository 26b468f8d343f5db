import type { Finding } from '../domain/finding.ts'
import { grouped } from '../domain/grouped.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { PlanRow } from './record.ts'
import { planRegionDiffers, sharedColumns } from './region-rules.ts'
import { meansSame } from './row.ts'

/** Rows as a plan keeps them: each indicator once, and those of single regions apart. */
export function byRegion(rows: readonly Indicator[]): Pick<Plan, 'indicators' | 'regional'> {
  const own = rows.filter(({ region }) => region !== null)
  if (own.length === 0) return { indicators: rows, regional: [] }
  const indicators = [...grouped(rows, ({ code }) => code).values()].flatMap((same) => {
    const first = same.find(({ region }) => region === null) ?? same[0]
    return first === undefined ? [] : [first]
  })
  const regional = [...grouped(own, ({ region }) => region ?? '')].map(([region, indicators]) => ({
    region,
    indicators,
  }))
  return { indicators, regional }
}

/** What the rows of one indicator say differently although it cannot differ by region. */
export function regionsDiffer(rows: readonly PlanRow[]): readonly Finding[] {
  const firsts = new Map<string, PlanRow>()
  return rows.flatMap((row) => {
    const code = row.cell('code').trim()
    const first = firsts.get(code)
    if (first === undefined) firsts.set(code, row)
    if (first === undefined || first.cell('region').trim() === row.cell('region').trim()) return []
    return sharedColumns.flatMap((column) => {
      const [read, other] = [row.cell(column).trim(), first.cell(column).trim()]
      if (meansSame(column, read, other)) return []
      const region = row.cell('region').trim()
      return row.complain(planRegionDiffers, column, {
        name: row.name,
        region,
        column,
        read,
        other,
        line: first.line,
      })
    })
  })
}
