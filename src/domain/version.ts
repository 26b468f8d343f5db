/**
 * Which of several versions of a value this is, as a column of versions states it: counted by a number, or in words as
 * the first report or a revision of it, perhaps the second or third.
 */
export type Version =
  | { readonly kind: 'numbered'; readonly whole: number; readonly part: string }
  | { readonly kind: 'staged'; readonly revised: boolean; readonly time: number | null }

/**
 * Whether `a` is a later version than `b`: a higher number than a number, a revision than the first report or than a value
 * without a version. Where the two do not say (a number and a word, two revisions, 1.9 and 1.10) neither is later.
 */
export function isLater(a: Version | undefined, b: Version | undefined): boolean {
  if (a?.kind === 'numbered') return b?.kind === 'numbered' && isHigher(a, b)
  if (a === undefined || b?.kind === 'numbered') return false
  if (b === undefined || a.revised !== b.revised) return a.revised
  return a.time !== null && b.time !== null && a.time > b.time
}

type VersionNumber = Version & { readonly kind: 'numbered' }

/** By the whole number, then by what follows the point, where it is higher both as a fraction and as a count. */
function isHigher(a: VersionNumber, b: VersionNumber): boolean {
  if (a.whole !== b.whole) return a.whole > b.whole
  const asFraction = Number(`0.${a.part}`) > Number(`0.${b.part}`)
  return asFraction && Number(a.part) > Number(b.part)
}
