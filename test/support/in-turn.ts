import { times } from './seed.ts'

/**
 * Every n-th of a list, from another one on for each turn: over the turns all come, and what shows nothing new by being
 * tried with each of them is tried with some. All of them in each turn where FC_TIMES asks for more.
 */
export function inTurn<T>(list: readonly T[], turn: number, n: number): readonly T[] {
  return times > 1 ? list : list.filter((_, at) => (at + turn) % n === 0)
}
