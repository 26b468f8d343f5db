import type { ColourRule } from '../../document/book.ts'
import type { AreaRef } from '../../document/cell-formula.ts'
import type { Tone } from '../../document/tone.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { isOnTrack, verdicts } from '../../domain/verdict.ts'
import type { Messages } from '../../words/messages.ts'
import { verdictTone } from '../verdict-tone.ts'
import type { VerdictTable } from './verdict-table.ts'
import { verdictText } from './verdict-text.ts'

const tones: readonly Tone[] = ['good', 'warning', 'bad', 'quiet']

/** Verdicts coloured as they are meant, whatever they turn to: the sign and the word stand there in any case. */
export function verdictColours(
  area: AreaRef,
  shown: readonly Assessment[],
  { rows }: VerdictTable,
  words: Messages,
): readonly ColourRule[] {
  const usual = verdicts.flatMap((verdict) =>
    [0, 1].map((elapsed) => {
      const tone = verdictTone({ verdict, onTrack: isOnTrack(verdict) })
      return [verdictText({ verdict, elapsed, aim: null }, words), tone] as const
    }),
  )
  const found = shown.map((a) => [verdictText(a, words), verdictTone(a)] as const)
  const listed = new Set(rows.map(({ text }) => text))
  const toneOf = new Map([...usual, ...found].filter(([text]) => listed.has(text)))
  return tones.flatMap((tone) => {
    const texts = [...toneOf].flatMap(([text, own]) => (own === tone ? [text] : []))
    return texts.length === 0 ? [] : [{ area, texts, tone }]
  })
}
