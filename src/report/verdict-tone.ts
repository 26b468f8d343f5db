import type { Tone } from '../document/tone.ts'
import { type Assessment, likeOf } from '../domain/assessment.ts'

/** How a verdict is meant: good on track, a warning where little is lost, bad off track, quiet without an answer. */
export function verdictTone({ verdict, onTrack }: Pick<Assessment, 'verdict' | 'onTrack'>): Tone {
  if (onTrack === null) return 'quiet'
  if (onTrack) return 'good'
  const like = likeOf(verdict)
  return like === 'behind' || like === 'at-risk' ? 'warning' : 'bad'
}
