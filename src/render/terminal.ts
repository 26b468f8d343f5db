import type { Block, Document, Item } from '../document/block.ts'
import { gapSign, type LaidColumn, layOut } from '../document/layout.ts'
import type { Line, RowGroup, Table } from '../document/table.ts'
import type { Tone } from '../document/tone.ts'
import { asciiSigns, oneLine } from '../words/plain-text.ts'
import type { Appearance } from './appearance.ts'
import { drawHead, drawRows } from './grid.ts'
import { type Paint, paletteOf } from './palette.ts'
import { displayWidth, filled, wrapped } from './width.ts'

/** A document for people on a terminal: broken to its width, tables fitted to it, tones as colours. */
export function terminal({ blocks }: Document, appearance: Appearance): string {
  return `${drawn(blocks, drawer(appearance))}\n`
}

function drawn(blocks: readonly Block[], draw: (block: Block) => readonly string[]): string {
  let text = ''
  let before: Block | null = null
  for (const block of blocks) {
    const lines = draw(block)
    if (lines.length === 0) continue
    if (before !== null) text += belongs(before) ? '\n' : '\n\n'
    text += lines.join('\n')
    before = block
  }
  return text
}

/** The heading of a part stands right above it; the title of the whole stands by itself. */
function belongs(before: Block): boolean {
  return before.kind === 'heading' && before.level > 1
}

function drawer(appearance: Appearance): (block: Block) => readonly string[] {
  const { width, colour, ascii } = appearance
  const palette = paletteOf(colour)
  const plain: Paint = (text) => text
  const paint = (tone: Tone): Paint => (tone === 'plain' ? plain : palette[tone])
  const own = (text: string) => (ascii ? asciiSigns(oneLine(text)) : oneLine(text))
  const lines = (text: string, tone: Tone, indent = '', further = `${indent}  `) =>
    wrapped(`${indent}${own(text)}`, width, further).map(paint(tone))
  const said = ({ text, tone }: Line) => lines(text, tone)

  const item = ({ lead, text, under }: Item, number: number | null): readonly string[] => {
    const mark = number === null ? '' : `${`${number}`.padStart(2)}. `
    const indent = ' '.repeat(number === null ? 2 : mark.length)
    const head = [...(lead === null ? [] : [own(lead.text)]), own(text)]
      .filter((part) => part !== '')
      .join('  ')
    const [first = '', ...rest] = wrapped(`${mark}${head}`, width, indent)
    return [
      lead === null ? first : first.replace(own(lead.text), paint(lead.tone)),
      ...rest,
      ...under.flatMap(({ kind, text: line }) =>
        lines(kind === 'formula' ? `= ${line}` : line, kind === 'remark' ? 'quiet' : 'plain', indent),
      ),
    ]
  }

  const draw = (block: Block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return lines(block.text, 'strong')
      case 'lines':
        return block.lines.flatMap(said)
      case 'list':
        return block.items.flatMap((one, index) =>
          item(one, block.start === null ? null : block.start + index),
        )
      case 'facts': {
        const label = block.facts.reduce((widest, fact) => Math.max(widest, displayWidth(own(fact.label))), 1)
        return block.facts.flatMap((fact) =>
          wrapped(
            `  ${filled(own(fact.label), label, 'left')}  ${own(fact.text)}`,
            width,
            ' '.repeat(label + 4),
          ),
        )
      }
      case 'notes':
        return block.notes.flatMap((note) => lines(note, 'quiet'))
      case 'apart':
        return []
      case 'fold':
        return [...lines(block.title, 'strong'), ...drawn(block.blocks, draw).split('\n')]
      case 'counts':
        return [
          ...block.tiles.flatMap(({ number, of, text, tone }) =>
            lines(`${number}${of === null ? '' : ` ${of}`} ${text}`, tone),
          ),
          ...block.bar.flatMap(({ sign, text, tone }) => lines(`${sign} ${text}`, tone)),
        ]
      case 'matrix':
        return block.groups.flatMap(({ title, cells }) => [
          ...(title === null ? [] : lines(title, 'strong')),
          ...cells.flatMap(({ name, verdict: { sign, text, tone } }) =>
            lines(`${sign} ${name}  ${text}`, tone),
          ),
        ])
      case 'cards':
        return block.cards.flatMap(({ title, verdict: { sign, text, tone }, blocks }) => [
          ...lines(`${title}  ${sign} ${text}`, tone),
          ...drawn(blocks, draw).split('\n'),
        ])
      case 'figure':
        return lines(block.text, 'plain')
      case 'table':
        return tableLines(block.table, block.notes ?? [], {
          width,
          own,
          paint,
          said,
          rule: ascii ? '-' : '─',
        })
    }
  }
  return draw
}

interface Pen {
  readonly width: number
  readonly own: (text: string) => string
  readonly paint: (tone: Tone) => Paint
  readonly said: (line: Line) => readonly string[]
  readonly rule: string
}

function tableLines(table: Table, notes: readonly string[], pen: Pen): readonly string[] {
  const laid = layOut(table, pen.width, (text) => displayWidth(pen.own(text)))
  const strong = pen.paint('strong')
  const headCells = multiLine(laid.map(({ column, width }) => wrapped(pen.own(column.title), width, '')))
  const head = headCells.map((cells) => laid.map((one, at) => strong(cellOf(one, cells[at] ?? ''))))
  const titled = [...drawRows(head.slice(0, -1)), ...drawHead(head.at(-1) ?? [], pen.rule)]
  const groups = table.groups.flatMap((group, index) => {
    const begins = group.heading !== null || index === 0
    const heading =
      group.heading === null || group.heading === '' ? [] : pen.said({ text: group.heading, tone: 'strong' })
    const title = group.title === null ? [] : pen.said(group.title)
    const rows = drawRows([...rowsOf(group, laid, pen)], table.rows)
    const columns = begins && group.to > group.from ? titled : []
    const after = group.after.flatMap(pen.said)
    return [
      ...(index === 0 || (!begins && title.length === 0) ? [] : ['']),
      ...heading,
      ...columns,
      ...title,
      ...rows,
      ...(after.length === 0 ? [] : ['', ...after]),
    ]
  })
  const columnNotes = laid.flatMap(({ column: { note } }) =>
    note === null || table.rows === 0 ? [] : [note],
  )
  const legend = [...columnNotes, ...notes].flatMap((text) => pen.said({ text, tone: 'quiet' }))
  return [...groups, ...(groups.length > 0 && legend.length > 0 ? [''] : []), ...legend]
}

/** The rows of a group as cells filled to their widths; a text too long for its column goes on in a row below. */
function* rowsOf(
  { from, to }: RowGroup,
  laid: readonly LaidColumn[],
  pen: Pen,
): Generator<readonly string[]> {
  for (let row = from; row < to; row += 1) {
    const texts = laid.map(({ show, width }) => {
      const text = pen.own(show(row) ?? gapSign)
      return displayWidth(text) <= width ? [text] : wrapped(text, width, '')
    })
    for (const cells of multiLine(texts)) {
      yield laid.map((one, at) => pen.paint(one.column.tone(row))(cellOf(one, cells[at] ?? '')))
    }
  }
}

function cellOf({ column, width }: LaidColumn, text: string): string {
  return filled(text, width, column.align)
}

/** Columns of lines as rows of cells. */
function multiLine(columns: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const height = columns.reduce((most, lines) => Math.max(most, lines.length), 1)
  return Array.from({ length: height }, (_, line) => columns.map((lines) => lines[line] ?? ''))
}
