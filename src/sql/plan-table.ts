import { aboutShare } from '../domain/target.ts'
import type { IndicatorConstants } from './constants.ts'
import type { Constant, ConstantColumn } from './dialect.ts'

type ConstantOf = ConstantColumn & { readonly of: (row: IndicatorConstants) => Constant }

const bit = (is: boolean | null | undefined) => (is == null ? null : is ? 1 : 0)

/** The columns of the plan in a query; numbers of indicators take the place of their codes. */
function columnsOf(numberOf: ReadonlyMap<string, number>): readonly ConstantOf[] {
  const number = (name: string, of: ConstantOf['of']): ConstantOf => ({ name, type: 'number', of })
  const text = (name: string, of: ConstantOf['of']): ConstantOf => ({ name, type: 'text', of })
  return [
    text('who', ({ who }) => who),
    number('num', ({ code }) => numberOf.get(code) ?? null),
    text('code', ({ code }) => code),
    text('rule', ({ rule }) => rule),
    text('scale', ({ scale }) => scale),
    number('base_year', ({ baselineYear }) => baselineYear),
    number('better', ({ better }) => better),
    number('sgn', ({ sign }) => sign),
    number('thr', ({ threshold }) => threshold?.value ?? null),
    number('thr_dec', ({ threshold }) => threshold?.decimals ?? null),
    number('lim', ({ limit }) => limit?.value ?? null),
    number('lim_dec', ({ limit }) => limit?.decimals ?? null),
    number('strict', ({ strict }) => bit(strict)),
    number('kept', ({ kept }) => bit(kept)),
    number('has_line', ({ hasLine }) => bit(hasLine)),
    number('no_way', ({ noWay }) => bit(noWay)),
    number('bends', ({ bends }) => bit(bends)),
    number('f_start', ({ start }) => start),
    number('f_from', ({ from }) => from),
    number('f_to', ({ to }) => to),
    number('due', ({ due }) => due),
    number('due_value', ({ expected }) => expected),
    number('f_goal', ({ goalAt }) => goalAt),
    number('f_limit', ({ limitAt }) => limitAt),
    number('low', ({ low }) => low),
    number('high', ({ high }) => high),
    number('takes_words', ({ takesWords }) => bit(takesWords)),
    number('redefined', ({ redefined }) => bit(redefined)),
    number('may_start', ({ mayStartReported }) => bit(mayStartReported)),
  ]
}

const directionColumns: readonly ConstantOf[] = [
  { name: 'dir_start', type: 'number', of: ({ direction }) => direction?.start?.value ?? null },
  { name: 'dir_dec', type: 'number', of: ({ direction }) => direction?.start?.decimals ?? null },
  {
    name: 'dir_sign',
    type: 'number',
    of: ({ direction, better }) => {
      if (direction === null) return null
      return (direction.wanted === 'higher' ? 1 : -1) * better
    },
  },
  { name: 'dir_within', type: 'number', of: ({ direction }) => direction?.within ?? null },
]

function relativeColumns(numberOf: ReadonlyMap<string, number>): readonly ConstantOf[] {
  const number = (
    name: string,
    of: (relative: NonNullable<IndicatorConstants['relative']>) => number | null,
  ): ConstantOf => ({
    name,
    type: 'number',
    of: ({ relative }) => (relative === null ? null : of(relative)),
  })
  return [
    { name: 'rel_by', type: 'text', of: ({ relative }) => relative?.by ?? null },
    number('other', ({ code }) => numberOf.get(code) ?? null),
    number('rel_share', ({ about }) => (about ? aboutShare : 1)),
    number('rel_strict', ({ strict }) => bit(strict)),
    number('rel_start', ({ start }) => start),
    number('other_start', ({ otherStart }) => otherStart),
    number('other_grows', ({ otherGrows }) => bit(otherGrows)),
    number('fraction', ({ fraction }) => fraction),
    number('other_fraction', ({ otherFraction }) => otherFraction),
    number('other_mean', ({ otherIsMean }) => bit(otherIsMean)),
    number('other_sgn', ({ otherSign }) => otherSign),
  ]
}

/** A table of constants: its columns and rows. */
export interface ConstantTable {
  readonly columns: readonly ConstantColumn[]
  readonly rows: readonly (readonly Constant[])[]
}

/** The plan as a table of constants; what no indicator asks has no column. */
export function planTable(
  constants: readonly IndicatorConstants[],
  numberOf: ReadonlyMap<string, number>,
): ConstantTable {
  const columns = [
    ...columnsOf(numberOf),
    ...(constants.some(({ rule }) => rule === 'direction') ? directionColumns : []),
    ...(constants.some(({ rule }) => rule === 'relative') ? relativeColumns(numberOf) : []),
  ]
  return { columns, rows: constants.map((row) => columns.map(({ of }) => of(row))) }
}
