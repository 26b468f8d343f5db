import {
  type CellFormula,
  type CellOperator,
  call,
  constant,
  operation,
} from '../../document/cell-formula.ts'
import { aboutShare, aboutTolerance } from '../../domain/target.ts'
import { cuts, type Verdict } from '../../domain/verdict.ts'
import { type Formula, number, zero } from '../../formula/formula.ts'
import { formulas } from '../../formula/scale.ts'
import { inCells } from './in-cells.ts'
import type { LiveTerms } from './live-terms.ts'
import type { RowCells } from './rate-formulas.ts'

/** Binary noise in a computed pace must not decide at a cut. */
const noise = 1e-12

/** How the verdicts of an indicator read in their cells, and which stands where the cell of the year is empty. */
export interface VerdictTexts {
  readonly of: (verdict: Verdict) => string
  readonly empty: Verdict
}

/**
 * The verdict of the schedule over the cells of an indicator: in the target year by its value, of a target to be kept by the
 * value and where it leads, else by the pace.
 */
export function verdictFormula(
  terms: LiveTerms,
  cells: RowCells & { readonly own: CellFormula },
  texts: VerdictTexts,
): CellFormula {
  const say = (verdict: Verdict) => constant(texts.of(verdict))
  // Of running values the year may be known and the years before it not.
  const unknown =
    terms.scale.running === null
      ? say(texts.empty)
      : call('IF', call('ISNUMBER', cells.own), say('not-assessed'), say(texts.empty))
  return call('IF', call('ISNUMBER', cells.actual), judgedFormula(terms, cells, say), unknown)
}

function judgedFormula(
  terms: LiveTerms,
  cells: RowCells,
  say: (verdict: Verdict) => CellFormula,
): CellFormula {
  const { run, years, kept, noWay, scale } = terms
  const meets = (value: CellFormula) => meetsFormula(terms, value, thresholdFormula(terms, cells))
  const satisfied = meets(cells.actual)
  if (run === years) return call('IF', satisfied, say('met'), say('missed'))
  const isProjected = call('ISNUMBER', cells.projected)
  if (kept) {
    const lasts = call('IF', meets(cells.projected), say('holding'), say('at-risk'))
    return call('IF', satisfied, call('IF', isProjected, lasts, say('not-assessed')), say('breached'))
  }
  const unmet = noWay ? noWayFormula(terms, cells, say) : paceFormula(cells.pace, say)
  // The mean of some years is settled only when the last of them is over.
  return scale.running === 'mean' ? unmet : call('IF', satisfied, say('met'), unmet)
}

function paceFormula(pace: CellFormula, say: (verdict: Verdict) => CellFormula): CellFormula {
  const below = (cut: number, verdict: Verdict, otherwise: CellFormula) =>
    call('IF', operation('<', pace, constant(cut - noise)), say(verdict), otherwise)
  const upTo = call('IF', operation('<=', pace, constant(cuts.ahead + noise)), say('on-track'), say('ahead'))
  const band = below(
    cuts.reversing,
    'reversing',
    below(cuts.behind, 'far-behind', below(cuts.onTrack, 'behind', upTo)),
  )
  return call('IF', call('ISNUMBER', pace), band, say('not-assessed'))
}

/** A target that is the baseline, which does not satisfy it: no move is too little, any other move the wrong one. */
function noWayFormula(
  { decimals }: LiveTerms,
  { actual, target }: RowCells,
  say: (verdict: Verdict) => CellFormula,
): CellFormula {
  const stays = operation('=', rounded(operation('-', actual, target), decimals), constant(0))
  return call('IF', stays, say('far-behind'), say('reversing'))
}

function meetsFormula(
  { better, strict, decimals }: LiveTerms,
  value: CellFormula,
  threshold: CellFormula,
): CellFormula {
  const operators: Readonly<Record<LiveTerms['better'], readonly [CellOperator, CellOperator]>> = {
    higher: ['>', '>='],
    lower: ['<', '<='],
  }
  const operator = operators[better][strict ? 0 : 1]
  return operation(operator, rounded(operation('-', value, threshold), decimals), constant(0))
}

/** What satisfies the target: itself, or of one that is about so much what comes near enough. */
function thresholdFormula({ scale, about, kept, better }: LiveTerms, cells: RowCells): CellFormula {
  if (!about) return cells.target
  if (kept) {
    const slack = operation('*', constant(aboutTolerance), call('ABS', cells.target))
    return operation(better === 'higher' ? '-' : '+', cells.target, slack)
  }
  const leaf = () => number(Number.NaN, scale.percent)
  const [start, end] = [scale.running === null ? leaf() : zero, leaf()]
  const known = new Map<Formula, CellFormula>([
    [end, cells.target],
    ...(start === zero ? [] : [[start, cells.baseline] as const]),
  ])
  const near = inCells(formulas[scale.name].between(start, end, number(aboutShare)), known)
  return scale.percent ? operation('*', constant(100), near) : near
}

function rounded(formula: CellFormula, decimals: number): CellFormula {
  return call('ROUND', formula, constant(decimals))
}
