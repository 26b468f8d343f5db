import type { Block } from '../document/block.ts'
import { type ShownColumnOf, tableOf } from '../document/table.ts'
import type { Assessment } from '../domain/assessment.ts'
import { grouped } from '../domain/grouped.ts'
import type { Report } from '../domain/report.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf } from '../words/name.ts'
import { percentText } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { verdictSign, verdictWord } from '../words/verdict.ts'
import { verdictTone } from './verdict-tone.ts'

/** So many regions have room beside one another for their verdicts in words; with more the sign alone is shown. */
const mostInWords = 5
/** More regions than this have no room beside one another. */
const mostInMatrix = 12

/** How the regions stand, ranked, and indicator by indicator beside one another; nothing where there are not several. */
export function regionTables(
  { summary, assessments }: Pick<Report, 'summary' | 'assessments'>,
  words: Messages,
): readonly Block[] {
  const regions = Object.entries(summary.byRegion ?? {})
  if (regions.length < 2) return []
  const { titles, check } = words
  const { regions: said } = check
  const rows = regions
    .map(([region, counts]) => ({ region, counts }))
    .toSorted((a, b) => (a.counts.rank ?? Infinity) - (b.counts.rank ?? Infinity))
  const number = (value: number) => ({ value, format: '0' })
  const ranked: readonly ShownColumnOf<(typeof rows)[number]>[] = [
    {
      title: said.rank,
      show: ({ counts }) => (counts.rank === null ? null : String(counts.rank)),
      align: 'right',
      number: ({ counts }) => (counts.rank === null ? null : number(counts.rank)),
    },
    { title: titles.region, show: ({ region }) => cellText(region) },
    {
      title: said.onTrack,
      show: ({ counts }) => `${counts.onTrack}/${counts.assessed}`,
      align: 'right',
    },
    {
      title: said.share,
      show: ({ counts }) =>
        counts.assessed === 0 ? null : percentText(counts.onTrack / counts.assessed).replace(/^\+/, ''),
      align: 'right',
    },
    {
      title: said.offTrack,
      show: ({ counts }) => String(counts.offTrack),
      align: 'right',
      number: ({ counts }) => number(counts.offTrack),
    },
    {
      title: said.bindingOffTrack,
      show: ({ counts }) => String(counts.bindingOffTrack),
      tone: ({ counts }) => (counts.bindingOffTrack > 0 ? 'bad' : 'plain'),
      align: 'right',
      number: ({ counts }) => number(counts.bindingOffTrack),
    },
    {
      title: said.notAssessed,
      show: ({ counts }) => String(counts.notAssessed),
      align: 'right',
      number: ({ counts }) => number(counts.notAssessed),
    },
  ]
  return [
    { kind: 'heading', level: 2, text: said.title },
    { kind: 'table', table: tableOf(said.title, ranked, [{ rows }]), notes: [said.rankNote] },
    ...matrix(assessments, words),
  ]
}

/** A row an indicator, a column a region: how each stands. */
function matrix(assessments: readonly Assessment[], words: Messages): readonly Block[] {
  const { lang, titles, check } = words
  const regions = [...new Set(assessments.flatMap(({ region }) => region ?? []))]
  if (regions.length > mostInMatrix) return []
  const inWords = regions.length <= mostInWords
  const rows = [...grouped(assessments, ({ code }) => code).values()].map((own) => ({
    first: own[0],
    by: new Map(own.map((assessment) => [assessment.region, assessment])),
  }))
  type Row = (typeof rows)[number]
  const columns: readonly ShownColumnOf<Row>[] = [
    {
      title: titles.no,
      show: ({ first }) => (first === undefined ? null : cellText(first.no)),
      align: 'right',
    },
    {
      title: titles.name,
      show: ({ first }) => {
        if (first === undefined) return null
        const name = nameOf(first, lang)
        return first.attribute === 'binding' ? check.binding(name) : name
      },
      wraps: true,
    },
    ...regions.map((region): ShownColumnOf<Row> => {
      const sign = (a: Assessment | undefined) => (a === undefined ? null : verdictSign(a.verdict))
      const word = (a: Assessment | undefined) =>
        a === undefined ? null : `${verdictSign(a.verdict)} ${verdictWord(a, lang)}`
      return {
        title: cellText(region),
        show: ({ by }) => (inWords ? word(by.get(region)) : sign(by.get(region))),
        brief: ({ by }) => sign(by.get(region)),
        tone: ({ by }) => {
          const own = by.get(region)
          return own === undefined ? 'plain' : verdictTone(own)
        },
      }
    }),
  ]
  const signs = new Map(assessments.map((a) => [verdictSign(a.verdict), verdictWord(a, lang)]))
  const legend = [...signs].map(([sign, word]) => `${sign} ${word}`)
  return [
    { kind: 'heading', level: 2, text: check.regions.matrix },
    {
      kind: 'table',
      table: tableOf(check.regions.matrix, columns, [{ rows }]),
      notes: inWords ? [] : [words.list(legend)],
    },
  ]
}
