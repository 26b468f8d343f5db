import type { Block } from '../document/block.ts'
import { type ShownColumnOf, tableOf } from '../document/table.ts'
import { type Assessment, chanceWordOf, isKept } from '../domain/assessment.ts'
import { scales } from '../domain/scale.ts'
import type { Messages } from '../words/messages.ts'
import { withUnit } from '../words/name.ts'
import { computedText, decimalsShown, fixed, withSign } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { rateText, requiredText } from '../words/rate.ts'
import { besides, chanceWords, neededText } from '../words/value.ts'
import { verdictSign, verdictWord } from '../words/verdict.ts'
import { attentionOf } from './attention.ts'
import type { NameOf } from './namer.ts'
import { verdictTone } from './verdict-tone.ts'

/** How many indicators the list has room for: it is to be read. */
const most = 10

/**
 * What needs attention, ranked by effort, with what makes the rank and what the next year must bring. Nothing where
 * nothing is off track, or no year is left in which anything could be done.
 */
export function attentionBlocks(
  assessments: readonly Assessment[],
  named: NameOf,
  words: Messages,
): readonly Block[] {
  const all = attentionOf(assessments).filter(({ next }) => next !== null)
  if (all.length === 0) return []
  const { attention: said } = words.check
  const rows = all.slice(0, most)
  const table = tableOf(said.sheet, columnsOf(rows, named, words), [{ rows }])
  const more = all.length - rows.length
  return [
    { kind: 'heading', level: 2, text: said.title },
    { kind: 'table', table, notes: more > 0 ? [said.more(more)] : [] },
  ]
}

function columnsOf(
  rows: readonly Assessment[],
  named: NameOf,
  words: Messages,
): readonly ShownColumnOf<Assessment>[] {
  const { lang, titles, check } = words
  const { attention: said } = check
  const [year] = rows.flatMap(({ next }) => (next === null ? [] : [next.year]))
  const name = (a: Assessment) => (a.attribute === 'binding' ? check.binding(named(a)) : named(a))
  return [
    { title: titles.no, show: ({ no }) => cellText(no), align: 'right' },
    {
      title: titles.name,
      show: (a) => withUnit(name(a), a.unit, words),
      wraps: true,
    },
    ...(rows.some(({ owners }) => owners !== undefined)
      ? [
          {
            title: words.plan.facts.owner,
            show: ({ owners = [] }: Assessment) => cellText(words.list(owners)),
            wraps: true,
            leaves: 5,
          },
        ]
      : []),
    {
      title: check.columns.verdict.title,
      show: (a) => `${verdictSign(a.verdict)} ${verdictWord(a, lang)}`,
      tone: verdictTone,
    },
    {
      title: check.columns.required.title,
      show: (a) => (a.rate.required === null ? null : requiredText(a.rate.required, a, lang)),
      align: 'right',
    },
    {
      title: check.columns.achieved.title,
      show: (a) => (a.rate.achieved === null ? null : rateText(a.rate.achieved, a, lang)),
      align: 'right',
      leaves: 3,
    },
    {
      title: said.effort,
      note: said.effortNote,
      show: ({ effort }) => (effort === null ? null : effort >= 100 ? '>99' : fixed(effort, 1)),
      number: ({ effort }) => (effort === null ? null : { value: effort, format: '0.0' }),
      align: 'right',
      leaves: 1,
    },
    { title: said.gap, note: said.gapNote, show: gapText, align: 'right', leaves: 2 },
    {
      title: said.chance,
      note: said.chanceNote,
      show: ({ outlook }) =>
        outlook.probability === null ? null : chanceWords[chanceWordOf(outlook.probability)][lang],
      leaves: 4,
    },
    ...(year === undefined
      ? []
      : [{ title: said.next(year), note: said.nextNote, show: nextText, align: 'right' } as const]),
  ]
}

/** By how much the value is away from the one due, or from a target that is only to be kept; nothing where it keeps it. */
export function gapText(a: Assessment): string | null {
  const due = isKept(a.aim) ? (a.verdict === 'at-risk' ? null : a.target.value) : a.expected
  if (a.actual === null || due === null) return null
  const decimals = decimalsShown(computedText(due, besides(a)))
  const gap = a.actual - due
  return withSign(gap, fixed(Math.abs(gap), decimals))
}

/** What the next year must bring: of a total that year's own amount, of other values the value. */
export function nextText(a: Assessment): string | null {
  const { next, scale } = a
  if (next === null || next.onTrack === null) return null
  const own = scales[scale].running !== null && next.own !== null ? next.own : next.onTrack
  const sign = a.better === 'higher' ? '≥' : '≤'
  return `${sign}${neededText(own, a)}`
}
