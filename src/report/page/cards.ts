import type { Block, Card } from '../../document/block.ts'
import { type ShownColumnOf, tableOf } from '../../document/table.ts'
import { type Assessment, isKept } from '../../domain/assessment.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Report } from '../../domain/report.ts'
import type { Messages } from '../../words/messages.ts'
import { nameOf } from '../../words/name.ts'
import { computedText, valueText } from '../../words/number.ts'
import { cellText } from '../../words/plain-text.ts'
import { rateText, requiredText } from '../../words/rate.ts'
import { unitText } from '../../words/unit.ts'
import { besides, isRunning } from '../../words/value.ts'
import { attributeWords, verdictSign, verdictWord } from '../../words/verdict.ts'
import { regionOf } from '../by-region.ts'
import { asOf } from '../last-year.ts'
import { verdictTone } from '../verdict-tone.ts'
import { trajectoryBlocks } from './charts.ts'
import { marked } from './matrix.ts'
import { standsText } from './stands.ts'

/** With more regions than this only what is off track has a card: nobody reads thousands of charts. */
const mostRegions = 12

/** The indicators that have a card, each with its name within the page. */
export function cardTargets(shown: readonly Assessment[], regions: number): ReadonlyMap<Assessment, string> {
  const own = regions > mostRegions ? shown.filter(({ onTrack }) => onTrack === false) : shown
  return new Map(own.map((a, index) => [a, `i${index + 1}`]))
}

/** A card for each indicator, region by region and division by division, and why others have none. */
export function cardsOf(
  shown: readonly Assessment[],
  chosen: readonly Assessment[],
  cards: ReadonlyMap<Assessment, string>,
  { plan }: Pick<Report, 'plan'>,
  words: Messages,
): readonly Block[] {
  if (cards.size === 0) return []
  const { report: said, lang } = words
  const present = new Set(shown)
  const absent = chosen.filter((a) => !present.has(a))
  const regions = [...grouped([...cards.keys()], regionOf)]
  const notes = [
    said.captions.trajectory,
    ...(cards.size < shown.length ? [said.cards.offTrackOnly(cards.size, shown.length)] : []),
    ...(absent.length === 0 || regions.length > 1
      ? []
      : [
          said.cards.noData(
            absent.length,
            absent.map((a) => nameOf(a, lang)),
          ),
        ]),
  ]
  return [
    { kind: 'notes', notes },
    ...regions.flatMap(([region, own]): readonly Block[] => {
      const heading = regions.length > 1 && region !== null ? cellText(region) : null
      return [
        ...(heading === null ? [] : [{ kind: 'heading', level: 3, text: heading } as const]),
        {
          kind: 'cards',
          level: heading === null ? 3 : 4,
          cards: own.map((a) => cardOf(a, cards.get(a) ?? '', plan.targetYear, words)),
        },
      ]
    }),
  ]
}

function cardOf(a: Assessment, id: string, targetYear: number, words: Messages): Card {
  const { lang } = words
  const unit = cellText(unitText(a.unit, lang))
  const binding = a.attribute === 'binding' ? [attributeWords.binding[lang]] : []
  return {
    id,
    title: `${cellText(a.no)} ${nameOf(a, lang)}`.trim(),
    remark: [unit, ...binding].filter((text) => text !== '').join(' · ') || null,
    verdict: marked(a, words),
    blocks: [
      ...trajectoryBlocks(a, words),
      ...ratesOf(a, words),
      { kind: 'lines', lines: [{ text: standsText(a, targetYear, words), tone: 'plain' }] },
      ...numbersOf(a, words),
    ],
  }
}

/** The three rates beside one another; of what is only to be kept they are no demand, and of a target in words there is none. */
function ratesOf(a: Assessment, { check: { columns }, lang }: Messages): readonly Block[] {
  const { planned, achieved, required } = a.rate
  const facts = [
    ...(planned === null || isKept(a.aim)
      ? []
      : [{ label: columns.planned.title, text: rateText(planned, a, lang) }]),
    ...(achieved === null ? [] : [{ label: columns.achieved.title, text: rateText(achieved, a, lang) }]),
    ...(required === null ? [] : [{ label: columns.required.title, text: requiredText(required, a, lang) }]),
  ]
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }]
}

/** A year of an indicator: what was due, what was, and how that was judged. */
interface YearRow {
  readonly year: number
  readonly due: number | null
  readonly actual: number | null
  readonly own: number | null
  readonly verdict: Pick<Assessment, 'verdict' | 'onTrack'> | null
}

/** The numbers of the chart, year by year, folded away. */
function numbersOf(a: Assessment, words: Messages): readonly Block[] {
  const { titles, check, report: said, lang } = words
  const was = new Map([...a.history, a].map((one) => [one.year, one] as const))
  const due = new Map(a.path.map(({ year, expected }) => [year, expected] as const))
  const start: YearRow = {
    year: a.baselineYear,
    due: null,
    actual: isRunning(a) ? null : a.baseline,
    own: isRunning(a) ? a.baseline : null,
    verdict: null,
  }
  const years = [...new Set([...was.keys(), ...due.keys()])].filter((year) => year > a.baselineYear)
  const rows = [
    start,
    ...years
      .toSorted((one, other) => one - other)
      .map(
        (year): YearRow => ({
          year,
          due: isKept(a.aim) ? null : (due.get(year) ?? null),
          actual: was.get(year)?.actual ?? null,
          own: isRunning(a) ? (was.get(year)?.latest ?? null) : null,
          verdict: was.get(year) ?? null,
        }),
      ),
  ]
  if (rows.every(({ due: one, actual, own }) => one === null && actual === null && own === null)) return []
  const beside = besides(a)
  const text = (value: number | null) => (value === null ? null : computedText(value, beside))
  const columns: readonly ShownColumnOf<YearRow>[] = [
    { title: titles.year, show: ({ year }) => String(year) },
    { title: said.numbers.due, show: ({ due: one }) => text(one), align: 'right' },
    { title: check.columns.actual.title, show: ({ actual }) => text(actual), align: 'right' },
    {
      title: said.numbers.own,
      show: ({ own }) => (own === null ? null : valueText(own)),
      align: 'right',
    },
    {
      title: check.columns.verdict.title,
      show: ({ verdict, year }) =>
        verdict === null || verdict.verdict === 'no-data'
          ? null
          : `${verdictSign(verdict.verdict)} ${verdictWord(asOf(a, { ...verdict, year }), lang)}`,
      tone: ({ verdict }) => (verdict === null ? 'plain' : verdictTone(verdict)),
    },
  ]
  return [
    {
      kind: 'fold',
      title: said.numbers.title,
      blocks: [{ kind: 'table', table: tableOf(said.numbers.title, columns, [{ rows }]) }],
    },
  ]
}
