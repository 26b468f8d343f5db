import { distance } from 'fastest-levenshtein'

/**
 * The candidates a mistyped word most likely means, nearest first, by Levenshtein distance, in which two neighbours in each
 * other's place are one slip. Near enough is: at least half of the longer word agrees, or the share `least`, or the word is
 * a third of the candidate or more. Both sides are to be folded alike by the caller. A hint for a person, never a match.
 *
 * @returns at most `count` candidates, in the order given where equally near; none when nothing is near
 * @example nearest('地区生产总额', ['地区生产总值', '财政总收入']) // ['地区生产总值']
 */
export function nearest(word: string, candidates: Iterable<string>, count = 3, least = 0.5): string[] {
  if (word === '') return []
  const near: { candidate: string; likeness: number }[] = []
  for (const candidate of new Set(candidates)) {
    const [shorter, longer] = word.length < candidate.length ? [word, candidate] : [candidate, word]
    const contained = word.length > 1 && word.length * 3 > candidate.length && candidate.includes(word)
    if (!contained && shorter.length * 2 < longer.length) continue
    const likeness = 1 - slips(word, candidate) / longer.length
    if (contained || likeness >= least) near.push({ candidate, likeness })
  }
  near.sort((a, b) => b.likeness - a.likeness)
  return near.slice(0, count).map(({ candidate }) => candidate)
}

function slips(word: string, candidate: string): number {
  const edits = distance(word, candidate)
  return edits === 2 && areSwapped(word, candidate) ? 1 : edits
}

/** Whether two words differ by two neighbouring characters in each other's place. */
function areSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((_, index) => a[index] !== b[index])
  const swapped = `${a.slice(0, at)}${a.charAt(at + 1)}${a.charAt(at)}${a.slice(at + 2)}`
  return swapped === b
}
