import type { GroupOf } from '../document/table.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Messages } from '../words/messages.ts'
import { byUrgency, verdictSign, verdictWord } from '../words/verdict.ts'
import { byCategory } from './by-category.ts'
import type { CheckWishes } from './check-wishes.ts'
import { verdictTone } from './verdict-tone.ts'

/** The rows of a region as one group, or a group for each verdict, what is off track first. */
export function groupsOf(
  rows: readonly Assessment[],
  heading: string | null,
  { groupBy }: Pick<CheckWishes, 'groupBy'>,
  words: Messages,
  after: GroupOf<Assessment>['after'] & object,
): readonly GroupOf<Assessment>[] {
  const { lang, check: said } = words
  if (groupBy === null) return [{ rows, heading, after }]
  const groups =
    groupBy === 'category' || groupBy === 'owner'
      ? byCategory(
          rows,
          ({ category, owners = [] }) => (groupBy === 'owner' ? words.list(owners) : category),
          words,
        )
      : byUrgency.flatMap((verdict): readonly GroupOf<Assessment>[] => {
          const own = rows.filter((assessment) => assessment.verdict === verdict)
          const [first] = own
          if (first === undefined) return []
          const text = said.group(`${verdictSign(verdict)} ${verdictWord(first, lang)}`, own.length)
          return [{ rows: own, title: { text, tone: verdictTone(first) } }]
        })
  return groups.map((group, index) => ({
    ...group,
    heading: index === 0 ? (heading ?? '') : null,
    after: index === groups.length - 1 ? after : [],
  }))
}
