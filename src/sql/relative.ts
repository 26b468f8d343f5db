import type { Dialect } from './dialect.ts'
import type { QueryAsked } from './judged.ts'
import type { SqlTerms } from './terms.ts'

/** Two growths that differ by less are equal: what is left is binary noise. */
const noise = 1e-12

/**
 * A value against the growth of another indicator, by the same rules as `relativeSteps`, but for growth at constant
 * prices, of which the table has none: `rel_word`, `rel_speed` and `rel_due`.
 */
export function comparedCtes(dialect: Dialect, terms: SqlTerms, asked: QueryAsked): string {
  const { year, targetYear, before } = asked
  const { double } = dialect
  const { expm1, log1p, band } = terms
  const none = `CAST(NULL AS ${dialect.numberType})`
  const run = `(${year} - base_year)`
  const o = (at: number) => (at === year ? 'other_x' : `other_sgn * o${at}`)
  const years = [...before, year]
  const earlier = before.length === 0 ? null : o(year - 1)
  const grown = (from: string, to: string, span: string) =>
    `(CASE WHEN ${from} > 0 AND ${to} > 0 THEN (ln(${to}) - ln(${from})) / ${span} END)`
  /** Σ ln(1 + g) of the years since the baseline; unknown where one is. */
  const total = (value: (at: number) => string, fraction: string) =>
    years
      .map((at) => {
        return `CASE WHEN ${at} <= base_year THEN 0 ELSE ${log1p(`(${value(at)} * ${fraction})`)} END`
      })
      .join(' + ')
  const own = (at: number) => (at === year ? 'x' : `sgn * v${at}`)
  const each = (value: (at: number) => string) =>
    years.map((at) => `(${at} <= base_year OR ${value(at)} IS NOT NULL)`).join(' AND ')
  const count = (prefix: string) =>
    before.map((at) => `CASE WHEN ${prefix}${at} IS NULL THEN 0 ELSE 1 END`).join(' + ')
  const doubtful =
    before.length === 0
      ? 'other_odd = 1'
      : `(other_odd = 1 OR other_early_odd = 1 OR odd = 1 OR many > ${count('v')} OR other_many > ${count('o')})`
  const since =
    earlier === null
      ? grown('other_start', 'other_x', run)
      : `CASE WHEN ${year} - 1 > base_year AND ${earlier} IS NOT NULL THEN ${grown(earlier, 'other_x', '1')} ELSE ${grown('other_start', 'other_x', run)} END`
  const asked1 = (mine: string, yours: string) =>
    `CASE WHEN ${mine} IS NULL OR ${yours} IS NULL THEN NULL ELSE 1 END`
  return `whole ${dialect.as} (
  SELECT *, CASE WHEN ${each(own)} AND ${each(o)} THEN 1 ELSE 0 END AS all_known,
    CASE WHEN ${each(o)} THEN 1 ELSE 0 END AS other_known
  FROM lasting),
grown ${dialect.as} (
  SELECT *,
    CASE rel_by WHEN 'amounts' THEN ${grown('rel_start', 'x', run)}
      WHEN 'rate-and-amount' THEN x * fraction
      WHEN 'rates' THEN CASE WHEN all_known = 1 THEN ${expm1(`(${total(own, 'fraction')}) / ${run}`)}
        WHEN 1 + x * fraction > 0 THEN x * fraction END END AS mine,
    CASE rel_by WHEN 'amounts' THEN CASE WHEN other_grows = 1 THEN ${grown('other_start', 'other_x', run)} END
      WHEN 'rate-and-amount' THEN CASE WHEN other_grows = 1 THEN ${expm1(since)} END
      WHEN 'rates' THEN CASE WHEN all_known = 1 THEN ${expm1(`(${total(o, 'other_fraction')}) / ${run}`)}
        WHEN other_mean = 1 AND other_known = 0 THEN NULL
        WHEN 1 + other_x * other_fraction > 0 THEN other_x * other_fraction END END AS yours
  FROM whole),
held ${dialect.as} (
  SELECT *, ${asked1('mine', 'yours')} AS comparable,
    CASE WHEN rel_by = 'amounts' THEN rel_start * exp(yours * ${run}) ELSE ${none} END AS rel_due,
    CASE WHEN yours > ${double(noise)} THEN mine / yours END AS rel_speed,
    CASE WHEN yours > 0 THEN rel_share * yours ELSE yours END AS wanted
  FROM grown),
compared ${dialect.as} (
  SELECT *, CASE WHEN ${doubtful} THEN 'not-in-sql'
      WHEN comparable IS NULL THEN CASE WHEN rel_by = 'amounts' AND rel_start IS NULL THEN 'no-baseline' ELSE 'no-comparison' END
      WHEN ${year === targetYear ? '1 = 1' : '1 = 0'} THEN CASE WHEN ${satisfied(double)} THEN 'met' ELSE 'missed' END
      WHEN rel_speed IS NULL THEN CASE WHEN ${satisfied(double)} THEN 'on-track' ELSE 'behind' END
      ELSE ${band('rel_speed')} END AS rel_word
  FROM held)`
}

const satisfied = (double: Dialect['double']) =>
  `(rel_strict = 1 AND mine > wanted + ${double(noise)}) OR (rel_strict = 0 AND mine >= wanted - ${double(noise)})`
