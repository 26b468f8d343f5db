import type { Block } from '../../document/block.ts'
import { type ShownColumnOf, tableOf } from '../../document/table.ts'
import type { Assessment, Likelihood } from '../../domain/assessment.ts'
import { grouped } from '../../domain/grouped.ts'
import type { TrackCounts } from '../../domain/report.ts'
import type { Messages } from '../../words/messages.ts'
import { percentText } from '../../words/number.ts'
import { cellText } from '../../words/plain-text.ts'
import { byUrgency, verdictWord } from '../../words/verdict.ts'
import { isAtRisk } from '../off-track.ts'
import { countsOf } from '../tally.ts'

/** How many indicators stand how, in sentences: all of them, by verdict, the binding ones, and what is to be expected. */
export function overallSentences(
  assessments: readonly Assessment[],
  over: boolean,
  words: Messages,
): readonly string[] {
  const { overall: said } = words.evaluation
  const binding = assessments.filter(({ attribute }) => attribute === 'binding')
  const verdicts = verdictCounts(assessments, words)
  return [
    said.counts(countedOf(assessments, over)),
    ...(verdicts.length === 0 ? [] : [said.verdicts(verdicts)]),
    ...(binding.length === 0 ? [] : [said.binding(countedOf(binding, over))]),
    ...outlook(assessments, words),
  ]
}

function countedOf(assessments: readonly Assessment[], over: boolean) {
  const { assessed, onTrack, offTrack, notAssessed } = countsOf(assessments)
  const atRisk = assessments.filter(isAtRisk).length
  const noData = assessments.filter(({ verdict }) => verdict === 'no-data').length
  return {
    indicators: assessments.length,
    onTrack,
    share: assessed === 0 ? null : percentText(onTrack / assessed),
    offTrack: offTrack - atRisk,
    atRisk,
    notAssessed: notAssessed - noData,
    noData,
    over,
    ofRegions: new Set(assessments.map(({ region }) => region)).size > 1,
  }
}

/** How many have each verdict, best first; what has none is counted before. */
function verdictCounts(
  assessments: readonly Assessment[],
  { lang, evaluation }: Messages,
): readonly string[] {
  const judged = grouped(
    assessments.filter(({ onTrack }) => onTrack !== null),
    ({ verdict }) => verdict,
  )
  return byUrgency.toReversed().flatMap((verdict) => {
    const own = judged.get(verdict)
    const [first] = own ?? []
    if (own === undefined || first === undefined) return []
    return [evaluation.overall.counted(verdictWord(first, lang), own.length)]
  })
}

function outlook(assessments: readonly Assessment[], { evaluation }: Messages): readonly string[] {
  const of = (likelihood: Likelihood) =>
    assessments.filter(({ outlook: { likelihood: own } }) => own === likelihood).length
  const [likely, doubtful, unlikely] = [of('likely'), of('in-doubt'), of('unlikely')]
  if (likely + doubtful + unlikely === 0) return []
  return [evaluation.overall.outlook(likely, doubtful, unlikely)]
}

/** How the indicators of each division of the plan's table stand; nothing where it has none. */
export function categoryTable(
  byCategory: Readonly<Record<string, TrackCounts>>,
  over: boolean,
  { evaluation }: Messages,
): readonly Block[] {
  const { overall: said } = evaluation
  const rows = Object.entries(byCategory)
  if (rows.length < 2) return []
  const count = (
    title: string,
    of: (counts: TrackCounts) => number,
  ): ShownColumnOf<(typeof rows)[number]> => ({
    title,
    align: 'right',
    show: ([, counts]) => String(of(counts)),
  })
  const columns: readonly ShownColumnOf<(typeof rows)[number]>[] = [
    { title: said.category, show: ([name]) => cellText(name), wraps: true },
    count(said.indicators, ({ assessed, notAssessed }) => assessed + notAssessed),
    count(said.onTrack(over), ({ onTrack }) => onTrack),
    count(said.offTrack(over), ({ offTrack }) => offTrack),
    count(said.notAssessed, ({ notAssessed }) => notAssessed),
  ]
  return [{ kind: 'table', table: tableOf(said.categories, columns, [{ rows }]) }]
}
