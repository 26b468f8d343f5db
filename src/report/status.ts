import type { Document } from '../document/block.ts'
import { rectangleOf } from '../document/rectangle.ts'
import { type ShownColumnOf, tableOf } from '../document/table.ts'
import { grouped } from '../domain/grouped.ts'
import type { RegionYear, StatusReport } from '../domain/region-year.ts'
import type { Messages } from '../words/messages.ts'
import { cellText } from '../words/plain-text.ts'
import type { Answer } from './answer.ts'

const fields = [
  'region',
  'year',
  'received',
  'late',
  'due',
  'filled',
  'of',
  'errors',
  'warnings',
  'explained',
  'judged',
  'onTrack',
] as const satisfies readonly (keyof RegionYear)[]

/** A project by region and year. */
export function statusAnswer(report: StatusReport): Answer {
  return {
    data: report,
    rectangles: [
      rectangleOf(
        'status',
        report.regions,
        fields.map((key) => ({ id: key === 'onTrack' ? 'on_track' : key, value: (row) => row[key] })),
      ),
    ],
    page: async (words) => pageOf(report, words),
  }
}

/** A table a year, the newest first; last who is late. */
function pageOf({ plan, regions }: StatusReport, words: Messages): Document {
  const { titles, status: said } = words
  const title = said.heading(cellText(plan.file), plan.baselineYear + 1, plan.targetYear)
  const byYear = [...grouped(regions, ({ year }) => year)].toReversed()
  const number = (of: (row: RegionYear) => number, bad = false): Partial<ShownColumnOf<RegionYear>> => ({
    align: 'right',
    show: (row) => (row.late ? null : String(of(row))),
    number: (row) => (row.late ? null : { value: of(row), format: '0' }),
    ...(bad ? { tone: (row: RegionYear) => (of(row) > 0 ? 'bad' : 'plain') } : {}),
  })
  const show = () => null
  const columns: readonly ShownColumnOf<RegionYear>[] = [
    { title: titles.region, show: ({ region }) => cellText(region) },
    {
      title: said.received,
      show: ({ late }) => (late ? said.isLate : said.hasCome),
      tone: ({ late }) => (late ? 'bad' : 'plain'),
    },
    {
      title: said.filled,
      show: ({ late, filled, of }) => (late ? null : `${filled}/${of}`),
      align: 'right',
    },
    { title: said.errors, show, ...number(({ errors }) => errors, true) },
    { title: said.warnings, show, ...number(({ warnings }) => warnings) },
    { title: said.explained, show, ...number(({ explained }) => explained) },
    { title: said.judged, show, ...number(({ judged }) => judged) },
    { title: said.onTrack, show, ...number(({ onTrack }) => onTrack) },
    ...(regions.some(({ due }) => due !== null)
      ? [{ title: said.due, show: ({ due }: RegionYear) => (due === null ? null : cellText(due)), leaves: 1 }]
      : []),
  ]
  const late = regions.filter((row) => row.late)
  return {
    lang: words.lang,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'table',
        table: tableOf(
          said.title,
          columns,
          byYear.map(([year, rows]) => ({ rows, heading: said.year(year) })),
        ),
      },
      {
        kind: 'lines',
        lines: [
          late.length === 0
            ? { text: said.allIn, tone: 'plain' }
            : {
                text: said.late(late.map(({ region, year }) => said.lateIn(cellText(region), year))),
                tone: 'bad',
              },
        ],
      },
    ],
  }
}
