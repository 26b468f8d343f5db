import type { Assessment } from '../domain/assessment.ts'
import type { Paint, Palette } from '../render/palette.ts'
import { verdictTone } from './verdict-tone.ts'

/** The colour of a verdict, where a table draws itself. */
export function verdictPaint(palette: Palette, assessment: Pick<Assessment, 'verdict' | 'onTrack'>): Paint {
  const tone = verdictTone(assessment)
  return tone === 'plain' ? (text) => text : palette[tone]
}
