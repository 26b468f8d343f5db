import type { Finding } from '../domain/finding.ts'
import type { Indicator } from '../domain/plan.ts'
import { yearlyRate } from '../domain/yearly-rate.ts'
import { foldName } from '../text/fold.ts'
import type { PlanRow } from './record.ts'
import { planWeight } from './region-rules.ts'
import { planRepeats } from './rules.ts'

/** A row of the plan with the indicator it holds; null where the row has problems of its own. */
export interface ReadRow {
  readonly row: PlanRow
  readonly indicator: Indicator | null
}

/** The indicators with the references between them resolved to codes, and what is wrong with those. */
export interface Resolved {
  readonly indicators: readonly Indicator[]
  readonly findings: readonly Finding[]
}

/** What plans call the economy as a whole when a growth is measured against it. */
const economy: ReadonlySet<string> = new Set(['经济', '国民经济', '经济总量', '全区经济', '本地经济'])
const grossProduct = ['GDP', '地区生产总值', '生产总值', '国内生产总值'].map(foldName)

/**
 * Resolve what rows say of other rows: `repeats`, by number, code or name, and the indicator that a relative target
 * (`快于经济增长`) is measured against. A repeated target must be of the same unit, direction and scale.
 */
export function resolveReferences(rows: readonly ReadRow[]): Resolved {
  const findings: Finding[] = []
  const indicators = rows.flatMap(({ row, indicator }) => {
    if (indicator === null) return []
    const others = rows.filter(({ row: other }) => other.cell('code').trim() !== row.cell('code').trim())
    const repeats = indicator.repeats === null ? null : originalOf(indicator.repeats, others)
    const weight = weightOf(indicator, others)
    const isFirst = rows.find(({ indicator: other }) => other?.code === indicator.code)?.row === row
    findings.push(
      ...problems(row, indicator, repeats),
      ...(isFirst ? weightProblem(row, indicator, weight) : []),
    )
    const aggregate = weight === null ? indicator.aggregate : ({ by: 'mean', weight } as const)
    return [{ ...withReference(indicator, others), aggregate, repeats: repeats?.indicator?.code ?? null }]
  })
  return { indicators, findings }
}

/** Code of the indicator by which the regions' figures are weighted; null where none is meant, or none is known. */
function weightOf({ aggregate }: Indicator, others: readonly ReadRow[]): string | null {
  return aggregate?.by === 'mean' ? (originalOf(aggregate.weight, others)?.indicator?.code ?? null) : null
}

function weightProblem(row: PlanRow, { aggregate }: Indicator, weight: string | null): readonly Finding[] {
  if (aggregate?.by !== 'mean' || weight !== null) return []
  return row.complain(planWeight, 'aggregate', { name: row.name, read: aggregate.weight })
}

function originalOf(name: string, rows: readonly ReadRow[]): ReadRow | null {
  const wanted = foldName(name)
  const called = ({ row }: ReadRow) => [row.cell('no'), row.cell('code'), row.cell('name')].map(foldName)
  return rows.find((row) => called(row).includes(wanted)) ?? null
}

function problems(row: PlanRow, indicator: Indicator, repeats: ReadRow | null): readonly Finding[] {
  const said = { name: row.name, read: row.cell('repeats').trim() }
  if (indicator.repeats === null) return []
  if (repeats === null) return row.complain(planRepeats, 'repeats', { ...said, why: 'unknown', column: '' })
  const original = repeats.indicator
  if (original === null) return []
  const differs = (['unit', 'better', 'scale'] as const).find(
    (column) => original[column] !== indicator[column],
  )
  if (differs !== undefined)
    return row.complain(planRepeats, 'repeats', { ...said, why: 'differs', column: differs })
  return original.repeats === null
    ? []
    : row.complain(planRepeats, 'repeats', { ...said, why: 'repeats', column: '' })
}

/** The indicator a relative target names: by name or alias, `经济` being the gross product; only where one fits. */
function withReference(indicator: Indicator, others: readonly ReadRow[]): Indicator {
  const { target } = indicator
  if (target.kind !== 'relative') return indicator
  const wanted = economy.has(target.to) ? grossProduct : [foldName(target.to)]
  const known = (namesIn: (other: Indicator) => readonly string[]) => {
    const codes = others.flatMap(({ indicator: other }) =>
      other !== null && other.repeats === null && namesIn(other).some((name) => wanted.includes(name))
        ? [other.code]
        : [],
    )
    return [...new Set(codes)]
  }
  // A row of its growth, where no row is of the thing itself: 国内生产总值（GDP）增长.
  const exact = known(namesOf)
  const [code = null, ...more] = exact.length > 0 ? exact : known(namesOfGrowth)
  return { ...indicator, target: { ...target, code: more.length > 0 ? null : code } }
}

/** What a row that is a rate of growth is the growth of. */
function namesOfGrowth({ name }: Indicator): readonly string[] {
  if (!yearlyRate.test(name)) return []
  const grown = name.replace(yearlyRate, '')
  const [, inside = ''] = /[（(]([^（）()]+)[）)]$/.exec(grown) ?? []
  return [grown, inside, grown.replace(/[（(][^（）()]+[）)]$/, '')].map(foldName)
}

function namesOf({ name, nameEn, code, aliases }: Indicator): readonly string[] {
  return [name, nameEn, code, ...aliases].map(foldName)
}
