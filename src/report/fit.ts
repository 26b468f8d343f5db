import { gap } from '../render/grid.ts'

/** Columns of a table, as drawn from left to right. */
const inOrder = [
  'no',
  'name',
  'baseline',
  'trend',
  'actual',
  'expected',
  'target',
  'margin',
  'rate_planned',
  'rate_achieved',
  'real_growth',
  'rate_required',
  'pace',
  'projected',
  'outlook',
  'method_ratio',
  'method_score',
  'method_deviation',
  'method_index',
  'verdict',
] as const
export type ShownColumn = (typeof inOrder)[number]

/** What every table shows, whatever its width: once the plan is over, what the targets came to. */
const always: readonly ShownColumn[] = ['no', 'name', 'actual', 'target', 'rate_required', 'verdict']
const alwaysInTheEnd: readonly ShownColumn[] = ['no', 'name', 'actual', 'target', 'margin', 'verdict']
/** What is added while there is room, the most telling first. */
const whereRoom: readonly ShownColumn[] = [
  'expected',
  'pace',
  'trend',
  'rate_achieved',
  'real_growth',
  'rate_planned',
  'outlook',
  'projected',
  'baseline',
]
/** Before the target year, and in it, these say nothing. */
const pointlessInTheEnd: readonly ShownColumn[] = ['rate_required', 'projected', 'outlook', 'expected']

/** A name shortened to less than this says too little for one more column. */
const readableName = 28
/** What is only good to know is shown where it takes nothing from names up to this width. */
const comfortableName = 30
const goodToKnow: readonly ShownColumn[] = ['outlook', 'projected', 'baseline']
const shortestName = 10

export interface Fit {
  readonly columns: readonly { readonly id: ShownColumn; readonly width: number }[]
}

/** What a table has to show. */
export interface Wish {
  /** The width each column would like to have. */
  readonly natural: (id: ShownColumn) => number
  /** Whether any row says something in a column that not every table needs. */
  readonly says: (id: ShownColumn) => boolean
  /** The target year is over. */
  readonly over: boolean
  /** Columns added before any other that not every table shows. */
  readonly telling: readonly ShownColumn[]
}

/**
 * Choose the columns that fit in so many display columns, given the width each would like to have. Numbers are
 * never cut: the name gives way, and columns are left out.
 */
export function fitColumns({ natural, says, over, telling }: Wish, width: number): Fit {
  const room = (ids: readonly ShownColumn[]) =>
    width - ids.reduce((taken, id) => taken + (id === 'name' ? 0 : natural(id) + gap), 0)
  const wish = Math.max(shortestName, natural('name'))
  const needed = over ? alwaysInTheEnd : always
  let chosen = room(needed) < shortestName ? needed.filter((id) => id !== 'target') : needed
  const offered = whereRoom.filter((id) => says(id) && !(over && pointlessInTheEnd.includes(id)))
  for (const id of [...telling, ...offered]) {
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
