import type { Block } from '../document/block.ts'
import type { AnyVerdict, Assessment, Likelihood } from '../domain/assessment.ts'
import { grouped } from '../domain/grouped.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf } from '../words/name.ts'
import { byUrgency, verdictWord } from '../words/verdict.ts'

/**
 * How the indicators of a plan stand, in the sentences that mid-term evaluations have: how many there are of each verdict,
 * with their names, binding indicators apart, and what is to be expected. For pages and files.
 */
export function overviewBlocks(assessments: readonly Assessment[], words: Messages): readonly Block[] {
  const { overview: said } = words.check
  const binding = assessments.filter(({ attribute }) => attribute === 'binding')
  const sentences = [
    said.all(assessments.length, counted(assessments, words)),
    ...(binding.length === 0 ? [] : [said.binding(binding.length, counted(binding, words))]),
    ...expected(assessments, words),
  ]
  const lines = sentences.map((text) => ({ text, tone: 'plain' }) as const)
  return [{ kind: 'apart', blocks: [{ kind: 'lines', lines }] }]
}

/** How many have each verdict, best first, each with its names; last what could not be judged. */
function counted(assessments: readonly Assessment[], words: Messages): readonly string[] {
  const { lang, check } = words
  const verdicts = grouped(assessments, ({ verdict }) => verdict)
  const judged = (verdict: AnyVerdict) => (verdicts.get(verdict)?.[0]?.onTrack ?? null) !== null
  const order = byUrgency.toReversed()
  return [...order.filter(judged), ...order.filter((verdict) => !judged(verdict))].flatMap((verdict) => {
    const own = verdicts.get(verdict)
    const [first] = own ?? []
    if (own === undefined || first === undefined) return []
    // What has no value is not named: the coverage says it, and there may be many.
    const names = verdict === 'no-data' ? [] : own.map((one) => nameOf(one, lang))
    return [check.overview.some(own.length, verdictWord(first, lang), names)]
  })
}

/** How many targets will be met, are in doubt and will not be, these with their names; nothing in the target year. */
function expected(assessments: readonly Assessment[], { lang, check }: Messages): readonly string[] {
  const of = (likelihood: Likelihood) =>
    assessments.filter(({ outlook }) => outlook.likelihood === likelihood).map((one) => nameOf(one, lang))
  const [likely, doubtful, unlikely] = [of('likely'), of('in-doubt'), of('unlikely')]
  if (likely.length + doubtful.length + unlikely.length === 0) return []
  return [check.overview.outlook(likely.length, doubtful, unlikely)]
}
