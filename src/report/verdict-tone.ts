import type { Tone } from '../document/tone.ts'
import type { AnyVerdict, Assessment } from '../domain/assessment.ts'

/** How a verdict is meant: good on track, a warning where little is lost, bad off track, quiet without an answer. */
export function verdictTone({ verdict, onTrack }: Pick<Assessment, 'verdict' | 'onTrack'>): Tone {
  if (onTrack === null) return 'quiet'
  if (onTrack) return 'good'
  return littleLost.has(verdict) ? 'warning' : 'bad'
}

const littleLost: ReadonlySet<AnyVerdict> = new Set([
  'behind',
  'at-risk',
  'moderate',
  'sun-cloud',
  'accelerate',
  'slow',
])
