import type { Block } from '../../document/block.ts'
import type { Line } from '../../document/table.ts'
import type { Tone } from '../../document/tone.ts'
import type { Assessment, Likelihood } from '../../domain/assessment.ts'
import type { Messages } from '../../words/messages.ts'
import { nameOf } from '../../words/name.ts'
import { lossLines } from '../check-lines.ts'

const looks = [
  ['likely', '√', 'good'],
  ['in-doubt', '?', 'warning'],
  ['unlikely', '×', 'bad'],
  [null, '-', 'quiet'],
] as const satisfies readonly (readonly [Likelihood | null, string, Tone])[]

/** How many targets will be met, are in doubt and will not be, these with their names; nothing in the target year. */
export function outlookBlocks(
  assessments: readonly Assessment[],
  { report: said, check, lang }: Messages,
): readonly Block[] {
  const judged = assessments.filter(({ onTrack }) => onTrack !== null)
  if (judged.every(({ outlook }) => outlook.likelihood === null)) return []
  const groups = looks
    .map(([likelihood, sign, tone]) => ({
      sign,
      tone,
      word: likelihood === null ? said.outlook.unknown : check.likelihood[likelihood],
      likelihood,
      own: judged.filter(({ outlook }) => outlook.likelihood === likelihood),
    }))
    .filter(({ own }) => own.length > 0)
  return [
    {
      kind: 'counts',
      tiles: [],
      bar: groups.map(({ sign, tone, word, own }) => ({
        sign,
        tone,
        text: said.share(word, own.length),
        count: own.length,
      })),
    },
    {
      kind: 'lines',
      lines: [
        ...groups
          .filter(({ likelihood }) => likelihood !== 'likely')
          .map(({ word, own, tone }): Line => {
            const names = own.map((one) => nameOf(one, lang))
            return { text: said.outlook.named(word, names), tone }
          }),
        ...lossLines(judged, { check, lang }).map((text): Line => ({ text, tone: 'warning' })),
      ],
    },
  ]
}
