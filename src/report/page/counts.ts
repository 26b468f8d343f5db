import type { Block } from '../../document/block.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Method } from '../../domain/method.ts'
import type { Messages } from '../../words/messages.ts'
import { bestFirst, byUrgency, verdictSign, verdictWord } from '../../words/verdict.ts'
import { isOver } from '../check-lines.ts'
import { verdictTone } from '../verdict-tone.ts'

const inOrder = bestFirst(byUrgency)

/** How many indicators are assessed, on track and off it, binding ones apart, and how many have each verdict. */
export function countsBlock(
  assessments: readonly Assessment[],
  method: Method,
  { report: said, lang }: Messages,
): readonly Block[] {
  const over = isOver(assessments, method)
  const count = (holds: (one: Assessment) => boolean) => assessments.filter(holds).length
  const assessed = count(({ onTrack }) => onTrack !== null)
  const off = count(({ onTrack }) => onTrack === false)
  const binding = assessments.filter(({ attribute }) => attribute === 'binding')
  const bindingOff = binding.filter(({ onTrack }) => onTrack === false).length
  const tone = (number: number) => (number === 0 ? 'plain' : 'bad')
  const verdicts = grouped(assessments, ({ verdict }) => verdict)
  return [
    {
      kind: 'counts',
      tiles: [
        {
          number: String(assessed),
          of: said.tiles.of(assessments.length),
          text: said.tiles.assessed,
          tone: 'plain',
        },
        {
          number: String(count(({ onTrack }) => onTrack === true)),
          of: null,
          text: said.tiles.onTrack(over),
          tone: 'good',
        },
        { number: String(off), of: null, text: said.tiles.offTrack(over), tone: tone(off) },
        ...(binding.length === 0
          ? []
          : [
              {
                number: String(bindingOff),
                of: said.tiles.of(binding.length),
                text: said.tiles.bindingOffTrack(over),
                tone: tone(bindingOff),
              } as const,
            ]),
      ],
      bar: inOrder.flatMap((verdict) => {
        const own = verdicts.get(verdict)
        const [first] = own ?? []
        if (own === undefined || first === undefined) return []
        const text = said.share(verdictWord(first, lang), own.length)
        return [{ sign: verdictSign(verdict), text, count: own.length, tone: verdictTone(first) }]
      }),
    },
  ]
}
