import type { Block, Document, Item } from '../document/block.ts'
import { gapSign } from '../document/layout.ts'
import { notesOf, type RowGroup, sayingColumns, type Table } from '../document/table.ts'
import { oneLine } from '../words/plain-text.ts'

const look = `:root{color-scheme:light dark}
body{font:15px/1.55 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:96rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:1.8rem}h3{font-size:1rem}
.wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums;margin:.6rem 0}
th,td{padding:.25rem .6rem;text-align:left;vertical-align:top;white-space:nowrap}.text{white-space:normal;min-width:9em}thead th{border-bottom:2px solid currentColor;vertical-align:bottom}
tbody tr+tr>*{border-top:1px solid color-mix(in srgb,currentColor 18%,transparent)}.right{text-align:right}
tbody th{padding-top:.8rem}dt{font-weight:600}dd{margin:0 0 .3rem 1.2rem}ul.lines{list-style:none;padding:0}
.strong{font-weight:600}.quiet,.notes{color:light-dark(#595959,#a8a8a8)}.good{color:light-dark(#156a2b,#7bc88f)}
.warning{color:light-dark(#7a4d00,#e0b060)}.bad{color:light-dark(#9c1c17,#f0918b)}.notes{font-size:.87em}
@media print{body{margin:0;max-width:none}h2,h3{break-after:avoid}tr{break-inside:avoid}thead{display:table-header-group}}`

/** A document as one page that holds all it needs: no script, nothing fetched, fit to print. */
export function html({ lang, title, blocks }: Document): string {
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${htmlText(title)}</title>
<style>
${look}
</style>
</head>
<body>
<main>
${blocks
  .map(partOf)
  .filter((part) => part !== '')
  .join('\n')}
</main>
</body>
</html>
`
}

function partOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${htmlText(block.text)}</h${block.level}>`
    case 'lines':
      return listOf(
        'ul class="lines"',
        block.lines.map(({ text, tone }) => `<li${classed(tone)}>${htmlText(text)}</li>`),
      )
    case 'list': {
      const start = block.start === null || block.start === 1 ? '' : ` start="${block.start}"`
      return listOf(block.start === null ? 'ul' : `ol${start}`, block.items.map(itemOf))
    }
    case 'facts':
      return `<dl>${block.facts.map(({ label, text }) => `<dt>${htmlText(label)}</dt><dd>${htmlText(text)}</dd>`).join('')}</dl>`
    case 'notes':
      return listOf(
        'ul class="notes"',
        block.notes.map((note) => `<li>${htmlText(note)}</li>`),
      )
    case 'fold':
      return `<details><summary>${htmlText(block.title)}</summary>\n${block.blocks.map(partOf).join('\n')}\n</details>`
    case 'apart':
      return block.blocks.map(partOf).join('\n')
    case 'table':
      return [
        tableHtml(block.table),
        partOf({ kind: 'notes', notes: [...notesOf(sayingColumns(block.table)), ...(block.notes ?? [])] }),
      ]
        .filter((part) => part !== '')
        .join('\n')
  }
}

function listOf(tag: string, items: readonly string[]): string {
  const [name = 'ul'] = tag.split(' ')
  return items.length === 0 ? '' : `<${tag}>\n${items.join('\n')}\n</${name}>`
}

function itemOf({ lead, text, under }: Item): string {
  const head =
    lead === null
      ? htmlText(text)
      : `<strong${classed(lead.tone)}>${htmlText(lead.text)}</strong> ${htmlText(text)}`
  const lines = under.map(({ kind, text: line }) => {
    if (kind === 'formula') return `<li><code>${htmlText(line)}</code></li>`
    return `<li${kind === 'remark' ? ' class="quiet"' : ''}>${htmlText(line)}</li>`
  })
  return `<li>${head}${lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`}</li>`
}

/** One table for the groups that share a heading of columns; a group that begins anew has its own. */
function tableHtml(table: Table): string {
  const parts: string[] = []
  let open = ''
  const close = () => {
    if (open !== '') parts.push(`<div class="wide"><table>\n${open}</table></div>`)
    open = ''
  }
  for (const group of table.groups) {
    const begins = group.heading !== null
    if (begins) close()
    if (begins && group.heading !== '') parts.push(`<h3>${htmlText(group.heading ?? '')}</h3>`)
    if (group.to > group.from) open += `${open === '' ? headOf(table) : ''}${bodyOf(table, group)}`
    if (group.after.length === 0) continue
    close()
    parts.push(partOf({ kind: 'lines', lines: group.after }))
  }
  close()
  return parts.join('\n')
}

function headOf(table: Table): string {
  const shown = sayingColumns(table)
  return `<thead><tr>${shown.map(({ title, align }) => `<th scope="col"${right(align)}>${htmlText(title)}</th>`).join('')}</tr></thead>\n`
}

function bodyOf(table: Table, { title, from, to }: RowGroup): string {
  const shown = sayingColumns(table)
  const named =
    title === null
      ? ''
      : `<tr><th scope="rowgroup" colspan="${shown.length}"${classed(title.tone)}>${htmlText(title.text)}</th></tr>\n`
  const rows = Array.from({ length: to - from }, (_, index) => {
    const row = from + index
    const cells = shown.map(({ align, show, tone, wraps }) => {
      const classes = [
        align === 'right' ? 'right' : '',
        wraps ? 'text' : '',
        tone(row) === 'plain' ? '' : tone(row),
      ].filter((one) => one !== '')
      return `<td${classes.length === 0 ? '' : ` class="${classes.join(' ')}"`}>${htmlText(show(row) ?? gapSign)}</td>`
    })
    return `<tr>${cells.join('')}</tr>\n`
  })
  return `<tbody>\n${named}${rows.join('')}</tbody>\n`
}

function right(align: 'left' | 'right'): string {
  return align === 'right' ? ' class="right"' : ''
}

function classed(tone: string): string {
  return tone === 'plain' ? '' : ` class="${tone}"`
}

/**
 * Text that a page shows as it is.
 *
 * @example htmlText('<img onerror=1>') // '&lt;img onerror=1&gt;'
 */
export function htmlText(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
