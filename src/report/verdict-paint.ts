import type { AnyVerdict, Assessment } from '../domain/assessment.ts'
import type { Paint, Palette } from '../render/palette.ts'

/** The colour of a verdict: green on track, yellow where little is lost, red off track, dim without an answer. */
export function verdictPaint(
  palette: Palette,
  { verdict, onTrack }: Pick<Assessment, 'verdict' | 'onTrack'>,
): Paint {
  if (onTrack === null) return palette.quiet
  if (onTrack) return palette.good
  return littleLost.has(verdict) ? palette.warning : palette.bad
}

const littleLost: ReadonlySet<AnyVerdict> = new Set([
  'behind',
  'at-risk',
  'moderate',
  'sun-cloud',
  'accelerate',
  'slow',
])
