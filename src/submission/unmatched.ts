import { type Finding, raise } from '../domain/finding.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { slipOf } from '../text/names/slip.ts'
import { remembering } from '../text/remembering.ts'
import { shorten } from '../text/shorten.ts'
import { outsidePlan, unknownIndicator } from './cell-rules.ts'
import type { Sink, UnmatchedRow } from './table.ts'

/** Gathers the rows of a file that name no indicator of the plan, and which indicators have a row. */
export interface UnmatchedRows extends Pick<Sink, 'named' | 'unmatched'> {
  /** An error for each that can be nothing but a slip of typing. */
  readonly slips: () => readonly Finding[]
  /** The others. */
  readonly others: () => readonly UnmatchedRow[]
}

/**
 * A submission may hold more than its plan asks for: that is noted once. A row whose name is one slip away from an
 * indicator that has no row, of its region, would go missing, and is an error.
 */
export function unmatchedRows(plan: Plan): UnmatchedRows {
  const rows: UnmatchedRow[] = []
  /** By region, the indicators that have a row. */
  const named = new Map<string | null, Set<Indicator>>()
  const slip = remembering((name: string) => ({ of: slipOf(plan, name, null) }))

  const hasRow = (indicator: Indicator, region: string | null) => named.get(region)?.has(indicator) === true
  const slipIn = ({ name, numbered, region }: UnmatchedRow): Indicator | null => {
    const meant = slip(name).of ?? (numbered === null ? null : slipOf(plan, name, numbered))
    return meant === null || hasRow(meant, region) ? null : meant
  }
  const slips = () =>
    rows.flatMap((row) => {
      const { name, place, region } = row
      const meant = slipIn(row)
      if (meant === null) return []
      const facts = { name: shorten(name), meant: meant.name }
      return [raise(unknownIndicator, place, facts, { indicator: meant.code, region, value: name })]
    })

  return {
    named: (indicator, region) => {
      const known = named.get(region)
      if (known === undefined) named.set(region, new Set([indicator]))
      else known.add(indicator)
    },
    unmatched: (row) => rows.push(row),
    slips,
    others: () => rows.filter((row) => slipIn(row) === null),
  }
}

/** The one note on rows that name no indicator of the plan. */
export function noteOf(rows: readonly UnmatchedRow[]): readonly Finding[] {
  const [first] = rows
  if (first === undefined) return []
  const lines = new Map<string, number[]>()
  for (const { name, place } of rows) {
    const known = lines.get(name) ?? []
    if (place.line !== null) known.push(place.line)
    lines.set(name, known)
  }
  const named = [...lines].map(([name, at]) => ({ name: shorten(name), lines: [...new Set(at)] }))
  return [raise(outsidePlan, first.place, { rows: named, count: rows.length }, { value: first.name })]
}
