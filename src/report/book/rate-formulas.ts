import { blank, type CellFormula, call, constant, operation } from '../../document/cell-formula.ts'
import { type Formula, number, over, zero } from '../../formula/formula.ts'
import { formulas } from '../../formula/scale.ts'
import { inCells } from './in-cells.ts'
import type { LiveTerms } from './live-terms.ts'

/** The cells of an indicator that its formulas are read from. */
export interface RowCells {
  readonly baseline: CellFormula
  readonly target: CellFormula
  /** The value judged: that of the year, or what the years so far come to. */
  readonly actual: CellFormula
  readonly due: CellFormula
  readonly progress: CellFormula
  readonly pace: CellFormula
  readonly projected: CellFormula
}

/** Each cell of an indicator as a formula; null where it stays what it is. */
export interface RateFormulas {
  readonly due: CellFormula | null
  readonly planned: CellFormula
  readonly achieved: CellFormula
  readonly required: CellFormula | null
  readonly progress: CellFormula | null
  readonly pace: CellFormula | null
  readonly projected: CellFormula
}

/** What follows from a value, baseline and target, as formulas over their cells; empty text where it is not defined. */
export function rateFormulas(terms: LiveTerms, cells: RowCells): RateFormulas {
  const { scale, run, years, kept, noWay, ownDue } = terms
  const { rate, between, due, progress, projected } = formulas[scale.name]
  const leaf = () => number(Number.NaN, scale.percent)
  const [start, at, end, dueAt] = [scale.running === null ? leaf() : zero, leaf(), leaf(), leaf()]
  const known = new Map<Formula, CellFormula>([
    [at, cells.actual],
    [end, cells.target],
    [dueAt, cells.due],
    ...(start === zero ? [] : [[start, cells.baseline] as const]),
  ])
  const asCells = (formula: Formula) => inCells(formula, known)
  const asValue = (formula: Formula) =>
    scale.percent ? operation('*', constant(100), asCells(formula)) : asCells(formula)
  const live = (formula: CellFormula) => call('IF', usable(scale.name, cells.actual), formula, blank)
  const covered = (value: Formula) =>
    asCells(progress(start, value, end, { from: number(run), to: number(years) }))
  const left = years - run
  const way = kept || noWay ? null : live(covered(at))
  const share = ownDue === null ? operation('/', constant(run), constant(years)) : covered(dueAt)
  return {
    due:
      ownDue === null ? asValue(due?.(end) ?? between(start, end, over(number(run), number(years)))) : null,
    planned: asCells(rate(start, end, number(years), { from: zero, to: number(years) })),
    achieved: live(asCells(rate(start, at, number(run), { from: zero, to: number(run) }))),
    required:
      left === 0
        ? null
        : live(asCells(rate(at, end, number(left), { from: number(run), to: number(years) }))),
    progress: way,
    pace:
      way === null
        ? null
        : call('IF', call('ISNUMBER', cells.progress), operation('/', cells.progress, share), blank),
    projected: live(
      held(asValue(projected(start, at, over(number(left), number(run)))), cells.actual, terms.ends),
    ),
  }
}

/** Whether a cell holds a number that the scale can take. */
export function usable(scale: LiveTerms['scale']['name'], cell: CellFormula): CellFormula {
  const isNumber = call('ISNUMBER', cell)
  switch (scale) {
    case 'growth':
      return call('AND', isNumber, operation('>', cell, constant(0)))
    case 'cut':
      return call('AND', isNumber, operation('<', cell, constant(100)))
    case 'mean-growth':
      return call('AND', isNumber, operation('>', cell, constant(-100)))
    case 'change':
    case 'sum':
      return isNumber
  }
}

/** Of a share no farther than its ends, unless the value itself lies beyond one. */
function held(projected: CellFormula, actual: CellFormula, ends: LiveTerms['ends']): CellFormula {
  if (ends === null) return projected
  const [low, high] = [constant(ends.low), constant(ends.high)]
  const within = call('AND', operation('>=', actual, low), operation('<=', actual, high))
  return call('IF', within, call('MAX', low, call('MIN', high, projected)), projected)
}

/**
 * What the years so far come to: their total, compounded where they are rates, or their mean growth; empty where one is
 * missing.
 */
export function runningFormula(
  { scale }: Pick<LiveTerms, 'scale'>,
  own: readonly CellFormula[],
): CellFormula {
  const { together } = formulas[scale.name]
  const [first, last] = [own[0], own.at(-1)]
  const leaves = own.map((cell) => [number(Number.NaN, scale.percent), cell] as const)
  const all = together?.(
    leaves.map(([leaf]) => leaf),
    own.map(() => 1),
  )
  if (all === undefined || first === undefined || last === undefined) return blank
  const value = inCells(all, new Map<Formula, CellFormula>(leaves))
  const total = scale.percent ? operation('*', constant(100), value) : value
  const known = operation('=', call('COUNT', ...own), constant(own.length))
  return call('IF', known, total, blank)
}
