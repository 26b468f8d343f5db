import type { Milestones } from '../../domain/milestones.ts'
import { drawHead, drawRows } from '../../render/grid.ts'
import { paletteOf } from '../../render/palette.ts'
import { filled, shorten, wrapped } from '../../render/width.ts'
import { asciiSigns, cellText } from '../../words/plain-text.ts'
import { unitText } from '../../words/unit.ts'
import { markdownTable, markdownText } from '../markdown.ts'
import type { Style } from '../style.ts'
import { layoutOf, milestoneTitles } from './milestone-layout.ts'
import { headLine, milestoneNotes, shownRow } from './milestone-shown.ts'

/** The milestones for people on a terminal: a table region by region, and how to read it. */
export function milestoneText(milestones: Milestones, style: Style): string {
  const { lang, width, ascii, colour } = style
  const { rows } = milestones
  const palette = paletteOf(colour)
  const own = (text: string) => (ascii ? asciiSigns(text) : text)
  const { columns, shows } = layoutOf(milestones, lang, width, own)
  const head = drawHead(
    columns.map(({ title, width: size, align }) => palette.strong(filled(title, size, align))),
    ascii ? '-' : '─',
  )
  const line = (index: number) =>
    columns.map(({ cells, width: size, align }) =>
      filled(shorten(cells[index] ?? '', size, own('…')), size, align),
    )
  const regions = [...new Set(rows.map(({ region }) => region))]
  const blocks = regions.map((region) => {
    const heading = region === null ? [] : [palette.strong(own(cellText(region)))]
    const lines = rows.flatMap((row, index) => (row.region === region ? [line(index)] : []))
    return [...heading, ...head, ...drawRows(lines)].join('\n')
  })
  const intro = wrapped(own(headLine(milestones, lang)), width).map(palette.strong)
  const notes = milestoneNotes(milestones, lang, shows).flatMap((note) => wrapped(own(note), width))
  const parts = [intro.join('\n'), ...blocks, notes.map(palette.quiet).join('\n')]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** The milestones as Markdown (GitHub's). */
export function milestoneMarkdown(milestones: Milestones, { lang }: Pick<Style, 'lang'>): string {
  const { rows, plan } = milestones
  const titled = (id: keyof typeof milestoneTitles) => milestoneTitles[id][lang]
  const regional = rows.some(({ region }) => region !== null)
  const years = Array.from(
    { length: plan.targetYear - plan.baselineYear },
    (_, at) => `${plan.baselineYear + 1 + at}`,
  )
  const head = [
    titled('no'),
    titled('name'),
    ...(regional ? [{ zh: '地区', en: 'Region' }[lang]] : []),
    titled('unit'),
    titled('from'),
    ...years,
    titled('target'),
    titled('rate'),
  ]
  const body = rows.map((row) => {
    const shown = shownRow(row, lang)
    return [
      shown.no,
      shown.name,
      ...(regional ? [cellText(row.region ?? '')] : []),
      cellText(unitText(row.unit, lang)),
      shown.from,
      ...shown.years,
      shown.target,
      shown.rate,
    ]
  })
  const notes = milestoneNotes(milestones, lang).map((note) => `- ${markdownText(note)}`)
  const parts = [markdownText(headLine(milestones, lang)), markdownTable(head, body), notes.join('\n')]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}
