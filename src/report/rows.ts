import type { Assessment } from '../domain/assessment.ts'
import { grouped } from '../domain/grouped.ts'
import { byUrgency } from '../words/verdict.ts'
import { attentionOf } from './attention.ts'
import { onlyWords, type RowWishes, type Sorting } from './row-wishes.ts'

/** The assessments that are shown: region by region, each in the order that is wished. */
export function chosenRows(
  assessments: readonly Assessment[],
  { only, sort, owner = [] }: RowWishes,
): readonly Assessment[] {
  const owned =
    owner.length === 0
      ? assessments
      : assessments.filter(({ owners = [] }) => owners.some((name) => owner.includes(name)))
  const chosen = only.length === 0 ? owned : owned.filter(isChosen(only))
  if (sort === 'plan') return chosen
  return [...grouped(chosen, ({ region }) => region).values()].flatMap((own) => sorted(own, sort))
}

/** What is asked of a row: every one of the words, and one of the divisions. */
function isChosen(only: readonly string[]): (assessment: Assessment) => boolean {
  const words = new Set<string>(onlyWords)
  const divisions = only.filter((word) => !words.has(word))
  return ({ attribute, onTrack, category }) =>
    (!only.includes('binding') || attribute === 'binding') &&
    (!only.includes('off-track') || onTrack === false) &&
    (divisions.length === 0 || divisions.includes(category))
}

function sorted(own: readonly Assessment[], sort: Exclude<Sorting, 'plan'>): readonly Assessment[] {
  switch (sort) {
    case 'attention': {
      const first = attentionOf(own)
      return [...first, ...own.filter(({ onTrack }) => onTrack !== false)]
    }
    case 'verdict':
      return own.toSorted((a, b) => byUrgency.indexOf(a.verdict) - byUrgency.indexOf(b.verdict))
    case 'pace': {
      const key = ({ pace }: Assessment) => pace ?? Number.POSITIVE_INFINITY
      return own.toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) - key(b)))
    }
  }
}
