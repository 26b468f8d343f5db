import { each, type InLangs, items } from '../../document/in-langs.ts'
import { gapSign } from '../../document/layout.ts'
import { type RowGroup, type ShownColumn, sayingColumns, type Table } from '../../document/table.ts'
import type { Tone } from '../../document/tone.ts'
import { classed, htmlText, said } from './text.ts'

/** With more columns than this a page has to be printed across. */
const mostUpright = 9

/** Whether a table is too wide for an upright sheet of paper. */
export function isBroad(table: Table): boolean {
  return sayingColumns(table).length > mostUpright
}

/** What a table is given of the page around it: the name by which it is told from others. */
type NameTable = () => string

/** One table for the groups that share a heading of columns; a group that begins anew has its own. */
export function tableHtml(spoken: InLangs<Table>, name: NameTable): string {
  const columns = columnsOf(spoken)
  const parts: string[] = []
  let open = ''
  const close = () => {
    if (open !== '') {
      const id = name()
      parts.push(
        `<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}"><span id="${id}" hidden>${htmlText(spoken[0].is.title)}</span><table>\n${open}</table></div>`,
      )
    }
    open = ''
  }
  for (const group of items(each(spoken, ({ groups }) => groups))) {
    const [{ is: first }] = group
    const begins = first.heading !== null
    if (begins) close()
    if (begins && first.heading !== '') parts.push(`<h3>${said(group, ({ heading }) => heading ?? '')}</h3>`)
    if (first.to > first.from) open += `${open === '' ? headOf(columns) : ''}${bodyOf(columns, group)}`
    if (first.after.length === 0) continue
    close()
    parts.push(
      `<ul class="lines">\n${items(each(group, ({ after }) => after))
        .map((line) => `<li${classed(line[0].is.tone)}>${said(line, ({ text }) => text)}</li>`)
        .join('\n')}\n</ul>`,
    )
  }
  close()
  return parts.join('\n')
}

/** The columns that say something in the first language, as they are in all of them. */
function columnsOf(spoken: InLangs<Table>): readonly InLangs<ShownColumn>[] {
  const [{ is: first }] = spoken
  const saying = new Set(sayingColumns(first).map((column) => first.columns.indexOf(column)))
  return items(each(spoken, ({ columns }) => columns)).filter((_, index) => saying.has(index))
}

function headOf(columns: readonly InLangs<ShownColumn>[]): string {
  const cells = columns.map((column) => {
    const [{ is: first }] = column
    return `<th scope="col"${classed(first.align === 'right' ? 'right' : '')}>${said(column, ({ title }) => title)}</th>`
  })
  return `<thead><tr>${cells.join('')}</tr></thead>\n`
}

function bodyOf(columns: readonly InLangs<ShownColumn>[], group: InLangs<RowGroup>): string {
  const [{ is: first }] = group
  const named =
    first.title === null
      ? ''
      : `<tr><th scope="rowgroup" colspan="${columns.length}"${classed(first.title.tone)}>${said(group, ({ title }) => title?.text ?? '')}</th></tr>\n`
  const open = columns.map(([{ is }]) =>
    opener([is.align === 'right' ? 'right' : '', is.wraps ? 'text' : '']),
  )
  let rows = ''
  for (let row = first.from; row < first.to; row += 1) {
    rows += '<tr>'
    for (const [index, column] of columns.entries())
      rows += `${open[index]?.(column[0].is.tone(row)) ?? ''}${said(column, ({ show }) => show(row) ?? gapSign)}</td>`
    rows += '</tr>\n'
  }
  return `<tbody>\n${named}${rows}</tbody>\n`
}

/** What begins a cell of a column, by the tone of the cell: most are plain. */
function opener(classes: readonly string[]): (tone: Tone) => string {
  const plain = `<td${classed(...classes)}>`
  return (tone) => (tone === 'plain' ? plain : `<td${classed(...classes, tone)}>`)
}
