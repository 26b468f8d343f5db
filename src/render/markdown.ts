import type { Block, Document, Item } from '../document/block.ts'
import { notesOf, type RowGroup, sayingColumns, type Table } from '../document/table.ts'
import { markdownText } from '../words/markdown-text.ts'
import { asciiSigns, oneLine } from '../words/plain-text.ts'
import type { Appearance } from './appearance.ts'

/** A document as Markdown (GitHub's). */
export function markdown({ blocks }: Document, { ascii }: Pick<Appearance, 'ascii'>): string {
  const own = (text: string) => markdownText(ascii ? asciiSigns(text) : text)
  const parts = blocks.map((block) => partOf(block, own)).filter((part) => part !== '')
  return `${parts.join('\n\n')}\n`
}

type Own = (text: string) => string

function partOf(block: Block, own: Own): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${own(block.text)}`
    case 'lines':
      return listed(block.lines.map(({ text }) => own(text)))
    case 'list':
      return block.items
        .map((item, index) => itemOf(item, block.start === null ? '-' : `${block.start + index}.`, own))
        .join('\n')
    case 'facts':
      return listed(block.facts.map(({ label, text }) => `**${own(label)}** ${own(text)}`))
    case 'notes':
      return listed(block.notes.map(own))
    case 'fold': {
      const inside = block.blocks.map((one) => partOf(one, own)).join('\n\n')
      return `<details><summary>${own(block.title)}</summary>\n\n${inside}\n\n</details>`
    }
    case 'apart':
      return block.blocks
        .map((one) => partOf(one, own))
        .filter((part) => part !== '')
        .join('\n\n')
    case 'counts':
      return listed([
        ...block.tiles.map(
          ({ number, of, text }) => `**${own(number)}** ${own([of, text].filter(Boolean).join(' '))}`,
        ),
        ...block.bar.map(({ sign, text }) => own(`${sign} ${text}`)),
      ])
    case 'matrix':
      return block.groups
        .flatMap(({ title, cells }) => [
          ...(title === null ? [] : [`**${own(title)}**`]),
          listed(cells.map(({ name, verdict: { sign, text } }) => own(`${sign} ${name}  ${text}`))),
        ])
        .join('\n\n')
    case 'cards':
      return block.cards
        .flatMap(({ title, verdict: { sign, text }, blocks }) => [
          `${'#'.repeat(block.level)} ${own(`${title}  ${sign} ${text}`)}`,
          ...blocks.map((one) => partOf(one, own)).filter((part) => part !== ''),
        ])
        .join('\n\n')
    case 'figure':
      return own(block.text)
    case 'table':
      return [
        ...block.table.groups.map((group) => groupOf(block.table, group, own)),
        listed([...notesOf(sayingColumns(block.table)), ...(block.notes ?? [])].map(own)),
      ]
        .filter((part) => part !== '')
        .join('\n\n')
  }
}

function listed(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n')
}

function itemOf({ lead, text, under }: Item, mark: string, own: Own): string {
  const indent = ' '.repeat(mark.length + 1)
  const head = lead === null ? own(text) : `**${own(lead.text)}** ${own(text)}`.trimEnd()
  const lines = under.map(({ kind, text: line }) =>
    kind === 'formula' ? `${indent}- ${codeOf(line)}` : `${indent}- ${own(line)}`,
  )
  return [`${mark} ${head}`, ...lines].join('\n')
}

/** Letter by letter: nothing in it is a sign of Markdown. */
function codeOf(text: string): string {
  return `\`${oneLine(text).replaceAll('`', "'")}\``
}

/** The rows of a group as a table; a column in which no row of the table says anything is left out. */
function groupOf(table: Table, { heading, title, from, to, after }: RowGroup, own: Own): string {
  const used = sayingColumns(table)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const body = Array.from({ length: to - from }, (_, index) =>
    line(used.map((column) => own(column.show(from + index) ?? ''))),
  )
  const grid = [
    line(used.map((column) => own(column.title))),
    `|${used.map(({ align }) => (align === 'right' ? '---:|' : '---|')).join('')}`,
    ...body,
  ]
  const parts = [
    heading === null || heading === '' ? '' : `### ${own(heading)}`,
    title === null ? '' : `**${own(title.text)}**`,
    body.length === 0 ? '' : grid.join('\n'),
    listed(after.map(({ text }) => own(text))),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}
