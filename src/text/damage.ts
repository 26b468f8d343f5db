/** Why a workbook could not be read, as far as it is known. */
export type Damage =
  /** The directory at its end is missing or broken: it was cut short. */
  | { readonly kind: 'no-directory' }
  | { readonly kind: 'part-missing'; readonly part: string }
  /** What is packed does not unpack to what its size and checksum say. */
  | { readonly kind: 'part-damaged'; readonly part: string }
  | { readonly kind: 'not-xml'; readonly part: string }
  | { readonly kind: 'packing-unknown'; readonly part: string; readonly method: number }
  | { readonly kind: 'no-such-cell'; readonly part: string; readonly cell: string }
  | { readonly kind: 'no-such-text'; readonly cell: string }
  /** No visible sheet has cells: others are hidden, or there are only charts. */
  | { readonly kind: 'no-sheet'; readonly hidden: readonly string[] }
  /** An old workbook of which its reader cannot make anything, for whatever reason. */
  | { readonly kind: 'not-understood' }

/** What was read, or why it was not. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly damage: Damage }

export function good<T>(value: T): Read<T> {
  return { ok: true, value }
}

export function bad(damage: Damage): { readonly ok: false; readonly damage: Damage } {
  return { ok: false, damage }
}
