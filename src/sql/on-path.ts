import { known, listOf, plainNumber } from './cells.ts'
import type { IndicatorConstants } from './constants.ts'
import type { Dialect } from './dialect.ts'
import type { SqlTerms } from './terms.ts'

/** The numbers of the years from the first after a baseline up to the year judged, in the direction they are counted. */
const yearsSince = (baselineYear: number, year: number) =>
  Array.from({ length: Math.max(0, year - baselineYear) }, (_, index) => baselineYear + 1 + index)

/** What the cell of the year says: `x` is its number, `x_dec` its decimals; of the indicator it is held against, `other_x`. */
export function readCte(dialect: Dialect, columns: readonly string[], hasRelative: boolean): string {
  const { matches, asDouble, pointIn } = dialect
  const point = pointIn('txt')
  const other = hasRelative
    ? `,
    CASE WHEN ${matches('other_txt', plainNumber)} THEN other_sgn * ${asDouble('other_txt')} END AS other_x,
    CASE WHEN other_txt IS NULL THEN 0 WHEN other_times > 1 THEN 1
      WHEN ${matches('other_txt', plainNumber)} OR other_txt IN ${listOf(known.missing, dialect)} THEN 0 ELSE 1 END AS other_odd`
    : ''
  return `read_cells ${dialect.as} (
  SELECT ${columns.join(', ')},
    CASE WHEN txt IS NULL THEN 'none' WHEN times > 1 THEN 'odd'
      WHEN ${matches('txt', plainNumber)} THEN 'number'
      WHEN txt IN ${listOf(known.missing, dialect)} THEN 'none'
      WHEN txt IN ${listOf(known.done, dialect)} THEN 'done'
      WHEN txt IN ${listOf(known.undone, dialect)} THEN 'undone' ELSE 'odd' END AS says,
    CASE WHEN ${matches('txt', plainNumber)} THEN sgn * ${asDouble('txt')} END AS x,
    CASE WHEN ${point} = 0 THEN 0 ELSE length(txt) - ${point} END AS x_dec${other}
  FROM asked)`
}

/** A sum over the years since the baseline, whichever year that is; unknown where a year is. */
function summed(
  constants: readonly IndicatorConstants[],
  year: number,
  of: (value: string) => string,
): string {
  const baselines = [...new Set(constants.map(({ baselineYear }) => baselineYear))]
  const sums = baselines.map((base) => ({
    base,
    sum: yearsSince(base, year)
      .map((at) => of(at === year ? 'x' : `sgn * v${at}`))
      .join(' + '),
  }))
  const [only] = sums
  if (sums.length === 1 && only !== undefined) return only.sum === '' ? 'NULL' : only.sum
  const cases = sums.map(({ base, sum }) => ` WHEN ${base} THEN ${sum === '' ? 'NULL' : sum}`)
  return `CASE base_year${cases.join('')} END`
}

/** Where the value of the year stands on its path, and on its scale: `a` and `f`. */
export function positionCtes(
  dialect: Dialect,
  terms: SqlTerms,
  constants: readonly IndicatorConstants[],
  year: number,
): string {
  const { double } = dialect
  const { expm1, grid, computed, log1p } = terms
  const of = (scale: IndicatorConstants['scale']) =>
    constants.filter((row) => row.rule === 'number' && row.scale === scale)
  const when = (scale: IndicatorConstants['scale'], then: string) =>
    of(scale).length === 0 ? '' : ` WHEN '${scale}' THEN ${then}`
  const cut = (value: string) => log1p(`(-(${value}) / ${double(100)})`)
  const mean = (value: string) => log1p(`(${value} / ${double(100)})`)
  const position = [
    when('growth', 'CASE WHEN x > 0 THEN ln(x) END'),
    when(
      'sum',
      summed(of('sum'), year, (value) => value),
    ),
    when('cut', summed(of('cut'), year, cut)),
    when('mean-growth', summed(of('mean-growth'), year, mean)),
  ].join('')
  const hasEarlier = constants.some(({ baselineYear }) => baselineYear + 1 < year)
  const finest =
    of('sum').length === 0 ? '' : when('sum', hasEarlier ? 'greatest(x_dec, coalesce(finest, 0))' : 'x_dec')
  const actual = [
    when('sum', `floor(raw * ${grid('dec')} + ${double(0.5)}) / ${grid('dec')}`),
    when('cut', `-100 * ${expm1('raw')}`),
    when('mean-growth', `100 * ${expm1(`raw / (${year} - base_year)`)}`),
  ].join('')
  const precision = [when('cut', computed('a')), when('mean-growth', computed('a'))].join('')
  const choose = (cases: string, otherwise: string) =>
    cases === '' ? otherwise : `CASE scale${cases} ELSE ${otherwise} END`
  return `placed ${dialect.as} (
  SELECT *, ${choose(position, 'x')} AS raw, ${choose(finest, 'x_dec')} AS dec
  FROM read_cells),
valued ${dialect.as} (
  SELECT *, ${choose(actual, 'x')} AS a
  FROM placed),
pathed ${dialect.as} (
  SELECT *, ${choose(when('sum', 'a'), 'raw')} AS f, ${choose(precision, 'dec')} AS a_dec
  FROM valued)`
}
