import { gap } from './grid.ts'

/** Columns of a table, as drawn from left to right. */
const inOrder = [
  'no',
  'name',
  'baseline',
  'actual',
  'expected',
  'target',
  'rate_planned',
  'rate_achieved',
  'rate_required',
  'pace',
  'projected',
  'method_ratio',
  'method_score',
  'method_deviation',
  'method_index',
  'verdict',
] as const
export type ShownColumn = (typeof inOrder)[number]

/** What every table shows, whatever its width. */
const always: readonly ShownColumn[] = ['no', 'name', 'actual', 'target', 'rate_required', 'verdict']
/** What is added while there is room, the most telling first. */
const whereRoom: readonly ShownColumn[] = [
  'expected',
  'pace',
  'rate_achieved',
  'rate_planned',
  'projected',
  'baseline',
]

/** A name shortened to less than this says too little for one more column. */
const readableName = 28
/** What is only good to know is shown where it takes nothing from names up to this width. */
const comfortableName = 30
const goodToKnow: readonly ShownColumn[] = ['projected', 'baseline']
const shortestName = 10

export interface Fit {
  readonly columns: readonly { readonly id: ShownColumn; readonly width: number }[]
}

/**
 * Choose the columns that fit in so many display columns, given the width each would like to have. Numbers are
 * never cut: the name gives way, and columns are left out. Those of `telling` are added before any other.
 */
export function fitColumns(
  natural: (id: ShownColumn) => number,
  width: number,
  telling: readonly ShownColumn[] = [],
): Fit {
  const room = (ids: readonly ShownColumn[]) =>
    width - ids.reduce((taken, id) => taken + (id === 'name' ? 0 : natural(id) + gap), 0)
  const wish = Math.max(shortestName, natural('name'))
  let chosen = room(always) < shortestName ? always.filter((id) => id !== 'target') : always
  for (const id of [...telling, ...whereRoom]) {
    const more = [...chosen, id]
    const least = goodToKnow.includes(id) ? comfortableName : readableName
    if (room(more) < Math.min(wish, least)) break
    chosen = more
  }
  const name = Math.max(shortestName, Math.min(wish, room(chosen)))
  return {
    columns: inOrder
      .filter((id) => chosen.includes(id))
      .map((id) => ({ id, width: id === 'name' ? name : natural(id) })),
  }
}
