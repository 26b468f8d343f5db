/** Chance that can be repeated: the same seed gives the same choices. */
export interface Random {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number
  /** True so often out of one. */
  readonly chance: (share: number) => boolean
  /** True as often out of one where things go wrong as usual: never in a world in order, more often in a mess. */
  readonly odd: (share: number) => boolean
  readonly pick: <T>(list: readonly [T, ...(readonly T[])] | readonly T[]) => T
  /** The list in another order. */
  readonly shuffled: <T>(list: readonly T[]) => readonly T[]
}

/** A generator of 32 bits of state (mulberry32): small, quick, and good enough to choose among cases. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  const disorders = [0, 0, 0.1, 0.1, 0.4, 1, 2]
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const disorder = disorders[below(disorders.length)] ?? 1
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from')
    return list[below(list.length)] as T
  }
  const shuffled = <T>(list: readonly T[]): readonly T[] => {
    const mixed = [...list]
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = below(at + 1)
      const [one, two] = [mixed[at] as T, mixed[other] as T]
      mixed[at] = two
      mixed[other] = one
    }
    return mixed
  }
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() < share,
    odd: (share) => next() < share * disorder,
    pick,
    shuffled,
  }
}

/** The seed of a case, from the seed of the run and the number of the case: neighbours have nothing in common. */
export function seedOf(seed: number, index: number): number {
  let mixed = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d) >>> 0
  return (mixed ^ (mixed >>> 15)) >>> 0
}
