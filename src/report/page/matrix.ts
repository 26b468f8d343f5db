import type { Block, VerdictMark } from '../../document/block.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Messages } from '../../words/messages.ts'
import { nameOf } from '../../words/name.ts'
import { cellText } from '../../words/plain-text.ts'
import { attributeWords, verdictSign, verdictWord } from '../../words/verdict.ts'
import { verdictTone } from '../verdict-tone.ts'

/** A verdict as a word and a sign. */
export function marked(a: Assessment, { lang }: Pick<Messages, 'lang'>): VerdictMark {
  return { sign: verdictSign(a.verdict), text: verdictWord(a, lang), tone: verdictTone(a) }
}

/** All indicators at a glance, by the divisions of the plan's table where it has any, each a link to its card. */
export function matrixBlock(
  assessments: readonly Assessment[],
  cards: ReadonlyMap<Assessment, string>,
  words: Messages,
): readonly Block[] {
  const { lang, check } = words
  const divisions = [...grouped(assessments, ({ category }) => category)]
  const [only, ...others] = divisions
  if (only === undefined) return []
  const undivided = others.length === 0 && only[0] === ''
  return [
    {
      kind: 'matrix',
      groups: divisions.map(([category, own]) => ({
        title: undivided
          ? null
          : check.group(category === '' ? check.noCategory : cellText(category), own.length),
        cells: own.map((a) => ({
          name: `${cellText(a.no)} ${nameOf(a, lang)}`.trim(),
          verdict: marked(a, words),
          remark: a.attribute === 'binding' ? attributeWords.binding[lang] : null,
          card: cards.get(a) ?? null,
        })),
      })),
    },
  ]
}
