import type { Plan } from '../domain/plan.ts'
import { addsUp, scales } from '../domain/scale.ts'
import { askedCte } from './asked.ts'
import { cellsCte, type LongTable, needs, pointsCte } from './cells.ts'
import { constantsOf, type IndicatorConstants } from './constants.ts'
import { type DialectName, dialectOf } from './dialect.ts'
import { answer, measuredCtes, type QueryAsked, wordCte } from './judged.ts'
import { indicatorWords } from './keys.ts'
import { positionCtes, readCte } from './on-path.ts'
import { planTable } from './plan-table.ts'
import { comparedCtes } from './relative.ts'
import { termsIn } from './terms.ts'

/** What a query is made of. */
export interface QueryWish {
  readonly dialect: DialectName
  readonly table: LongTable
  readonly year: number
}

/**
 * The schedule method as one query over a long table: the plan is in it as constants, from the functions that judge. One row
 * for each region and indicator of the plan's main table, and one for each indicator that the table names and the plan
 * does not.
 */
export function scheduleQuery(plan: Plan, { dialect: name, table, year }: QueryWish): string {
  const dialect = dialectOf(name)
  const terms = termsIn(dialect)
  const constants = constantsOf(plan, year)
  const numberOf = new Map([...new Set(constants.map(({ code }) => code))].map((code, at) => [code, at + 1]))
  const asked = askedOf(plan, constants, year)
  const { columns, rows } = planTable(constants, numberOf)
  const words = indicatorWords(plan).flatMap(({ word, code }) => {
    const number = numberOf.get(code)
    return number === undefined ? [] : [[word, number, needsOf(constants, code)]]
  })
  const keys = dialect.constants(
    'keys',
    [
      { name: 'word', type: 'text' },
      { name: 'n', type: 'number' },
      { name: 'needs', type: 'number' },
    ],
    words,
  )
  const regions = [...new Set(constants.map(({ who }) => who))].filter((who) => who !== '')
  const { cte, columns: known } = askedCte(dialect, columns, regions, asked)
  const parts = [
    dialect.constants('plan', columns, rows),
    keys,
    cellsCte(dialect, table, asked),
    pointsCte(dialect, asked),
    cte,
    readCte(dialect, known, asked.hasRelative),
    positionCtes(dialect, terms, constants, year),
    measuredCtes(dialect, terms, asked),
    ...(asked.hasRelative ? [comparedCtes(dialect, terms, asked)] : []),
    wordCte(dialect, terms, asked),
  ]
  return `WITH ${parts.join(',\n')}\n${answer(dialect, asked)}`
}

/** Which years and rules the indicators of a plan need: what none needs is not in the query. */
function askedOf(plan: Plan, constants: readonly IndicatorConstants[], year: number): QueryAsked {
  const judged = constants.filter(({ rule }) => rule !== 'not-in-sql')
  const withYears = judged.filter(
    ({ rule, scale }) => rule === 'relative' || (rule === 'number' && scales[scale].running !== null),
  )
  const first = Math.min(year, ...withYears.map(({ baselineYear }) => baselineYear + 1))
  return {
    year,
    targetYear: plan.targetYear,
    before: Array.from({ length: year - first }, (_, at) => first + at),
    baselines: [
      ...new Set(
        judged.filter(({ mayStartReported }) => mayStartReported).map(({ baselineYear }) => baselineYear),
      ),
    ],
    hasDirection: constants.some(({ rule }) => rule === 'direction'),
    hasRelative: constants.some(({ rule }) => rule === 'relative'),
  }
}

/** What of the years before is needed of an indicator, for itself or for one that is held against it. */
function needsOf(constants: readonly IndicatorConstants[], code: string): number {
  const own = constants.filter((row) => row.code === code && row.rule === 'number')
  if (own.some(({ scale }) => addsUp(scales[scale]))) return needs.decimals
  const relative = constants.filter(({ rule }) => rule === 'relative')
  const isHeld = relative.some((row) => row.code === code || row.relative?.code === code)
  return isHeld || own.some(({ scale }) => scales[scale].running !== null) ? needs.numbers : needs.nothing
}
