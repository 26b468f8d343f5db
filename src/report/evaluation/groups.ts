import { type Assessment, likeOf } from '../../domain/assessment.ts'
import type { Verdict } from '../../domain/verdict.ts'
import type { Messages } from '../../words/messages.ts'
import { byUrgency, verdictWord } from '../../words/verdict.ts'
import { attentionOf } from '../attention.ts'

/** What an evaluation speaks of together, best first, and last what has no verdict. */
const together: readonly (readonly Verdict[])[] = [
  ['met'],
  ['ahead'],
  ['on-track', 'holding'],
  ['at-risk'],
  ['behind', 'far-behind', 'reversing', 'breached', 'missed'],
  ['not-assessed'],
  ['no-data'],
]

/** Indicators that an evaluation speaks of together. */
export interface VerdictGroup {
  /** The words of their verdicts, those that occur. */
  readonly words: readonly string[]
  /** How they stand: on their way, off it, or without an answer. */
  readonly kind: 'on-track' | 'off-track' | 'not-assessed' | 'no-data'
  /** What is off track in the order in which it needs attention, everything else in the order it came. */
  readonly members: readonly Assessment[]
}

/** The indicators by their verdicts; groups that nobody is in are left out. */
export function groupsOf(assessments: readonly Assessment[], { lang }: Messages): readonly VerdictGroup[] {
  return together.flatMap((verdicts): readonly VerdictGroup[] => {
    const own = assessments.filter(({ verdict }) => verdicts.includes(likeOf(verdict)))
    const [first] = own
    if (first === undefined) return []
    const urgent = byUrgency.toReversed()
    const sorted = own.toSorted((a, b) => urgent.indexOf(a.verdict) - urgent.indexOf(b.verdict))
    const kind =
      first.verdict === 'no-data'
        ? 'no-data'
        : first.onTrack === null
          ? 'not-assessed'
          : first.onTrack
            ? 'on-track'
            : 'off-track'
    return [
      {
        words: [...new Set(sorted.map((one) => verdictWord(one, lang)))],
        kind,
        members: [...attentionOf(own), ...own.filter(({ onTrack }) => onTrack !== false)],
      },
    ]
  })
}
