import type { Block, Item } from '../../document/block.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { Report } from '../../domain/report.ts'
import { lateLine } from '../../words/late.ts'
import type { Messages } from '../../words/messages.ts'
import { computedText } from '../../words/number.ts'
import { besides } from '../../words/value.ts'
import { attentionOf } from '../attention.ts'
import { attentionBlocks } from '../attention-table.ts'
import { effortFigure } from '../figures.ts'
import type { NameOf } from '../namer.ts'
import { neededOf, unassessedText } from './indicator.ts'

/** Of several regions so many indicators are spoken of one by one. */
const mostSpokenOf = 20

/**
 * What follows from the data, and nothing else: which rates have to become which, which targets are in doubt though their
 * indicators are on track, and what is to be done about the data. Nothing where nothing follows.
 */
export function riskBlocks(
  report: Report,
  shown: readonly Assessment[],
  named: NameOf,
  words: Messages,
): readonly Block[] {
  const { risks: said } = words.evaluation
  const sections = [
    section(said.effort, effort(shown, named, words)),
    section(said.doubt, counted(doubtful(shown, named, words))),
    section(said.data, counted(dataWork(report, shown, named, words))),
  ].flat()
  return sections.length === 0 ? [] : [{ kind: 'heading', level: 2, text: said.title }, ...sections]
}

function section(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 3, text }, ...blocks]
}

function counted(texts: readonly string[]): readonly Block[] {
  const items = texts.map((text): Item => ({ lead: null, text, under: [] }))
  return items.length === 0 ? [] : [{ kind: 'list', start: 1, items }]
}

/** What is off track and can still be put right, in the order of attention. */
function effort(shown: readonly Assessment[], named: NameOf, words: Messages): readonly Block[] {
  const { risks: said } = words.evaluation
  const off = attentionOf(shown).filter(({ next }) => next !== null)
  if (off.length === 0) return []
  const several = new Set(shown.map(({ region }) => region)).size > 1
  const spokenOf = several ? off.slice(0, mostSpokenOf) : off
  const figure = several ? null : effortFigure(shown, words)
  const line = (text: string): Block => ({ kind: 'lines', lines: [{ text, tone: 'plain' }] })
  return [
    line(said.effortLead(off.length)),
    ...counted(spokenOf.map((one) => neededOf(one, named, words))),
    ...(spokenOf.length < off.length ? [line(said.more(off.length - spokenOf.length))] : []),
    ...attentionBlocks(off, named, words)
      .filter((block) => block.kind === 'table')
      .map((block) => ({ ...block, table: { ...block.table, title: said.table } })),
    ...(figure === null ? [] : [{ kind: 'figure', ...figure } as const]),
  ]
}

/** What is on track today and may not stay so. */
function doubtful(shown: readonly Assessment[], named: NameOf, words: Messages): readonly string[] {
  const { risks: said } = words.evaluation
  const onTrack = shown.filter((one) => one.onTrack === true)
  const of = (likelihood: 'in-doubt' | 'unlikely') =>
    onTrack.filter(({ outlook }) => outlook.likelihood === likelihood).map(named)
  const losses = shown.flatMap((one) => {
    const { loss } = one.outlook
    if (loss === null) return []
    return [words.check.loss(named(one), computedText(loss.projected, besides(one)), loss.changes)]
  })
  return [
    ...some(of('in-doubt'), said.inDoubt),
    ...some(of('unlikely'), said.unlikely),
    ...some(losses, said.losses),
  ]
}

/** What is to be done about the data, and in the target year about what was missed. */
function dataWork(
  { summary, findings, year }: Report,
  shown: readonly Assessment[],
  named: NameOf,
  words: Messages,
): readonly string[] {
  const { lang, evaluation } = words
  const { risks: said } = evaluation
  const names = (holds: (a: Assessment) => boolean) => shown.filter(holds).map(named)
  const unassessed = shown
    .filter(({ verdict, onTrack }) => onTrack === null && verdict !== 'no-data')
    .map((one) => unassessedText(one, named, words))
  const { late = [] } = summary
  return [
    ...some(
      names(({ elapsed, onTrack }) => elapsed >= 1 && onTrack === false),
      said.missed,
    ),
    ...(late.length === 0 ? [] : [evaluation.sentence(lateLine(late, year, lang))]),
    ...some(
      names(({ verdict }) => verdict === 'no-data'),
      said.noData,
    ),
    ...some(unassessed, said.notAssessed),
    ...(findings.length === 0 ? [] : [said.findings(words.findings.counts(summary.findings))]),
    ...some(
      names(({ sensitive }) => sensitive),
      said.sensitive,
    ),
    ...some(
      names(({ provisional }) => provisional),
      said.provisional,
    ),
  ]
}

function some(names: readonly string[], text: (names: readonly string[]) => string): readonly string[] {
  return names.length === 0 ? [] : [text(names)]
}
