import type { Assessment } from '../domain/assessment.ts'
import type { Indicator, Proposal } from '../domain/plan.ts'
import type { Text } from '../domain/wording.ts'
import type { Messages } from '../words/messages.ts'
import { scaleWords } from '../words/scale.ts'
import { attributeWords, betterWords } from '../words/verdict.ts'
import { numberRuns } from './number-runs.ts'

/** How many verdicts rest on a direction or a scale that the plan file does not say: one line, none where it says all. */
export function proposedNote(
  shown: readonly Pick<Assessment, 'code' | 'proposed'>[],
  { check: { notes } }: Messages,
): readonly string[] {
  const rests = new Set(shown.filter(({ proposed }) => proposed.length > 0).map(({ code }) => code))
  return rests.size === 0 ? [] : [notes.proposed(rests.size)]
}

/** What is proposed for the indicators of a plan: a line for each value and reason, with the numbers it holds for. */
export function proposals(
  indicators: readonly Pick<Indicator, 'no' | 'proposed'>[],
  { plan: said, lang, list }: Messages,
): readonly string[] {
  const alike = new Map<string, (typeof indicators)[number][]>()
  for (const indicator of indicators)
    for (const { column, value, because } of indicator.proposed) {
      const text = said.proposal(
        said.facts[column],
        proposable[column].get(value)?.[lang] ?? value,
        because[lang],
      )
      const same = alike.get(text)
      if (same === undefined) alike.set(text, [indicator])
      else same.push(indicator)
    }
  if (alike.size === 0) return []
  return [
    said.proposed,
    ...[...alike].map(([text, same]) => said.proposedFor(text, list(numberRuns(indicators, same)))),
  ]
}

const proposable: Readonly<Record<Proposal['column'], ReadonlyMap<string, Text>>> = {
  better: new Map(Object.entries(betterWords)),
  attribute: new Map(Object.entries(attributeWords)),
  sign: new Map([['minus-is-decline', { zh: '负号表示下降', en: 'a minus is a decline' }]]),
  scale: new Map(Object.entries(scaleWords).map(([scale, { name }]) => [scale, name])),
}
