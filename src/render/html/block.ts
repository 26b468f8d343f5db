import type { BarPart, Block, Card, Item, MatrixCell, MatrixGroup, Tile } from '../../document/block.ts'
import { each, type InLangs, items, present } from '../../document/in-langs.ts'
import { type Line, notesOf, sayingColumns } from '../../document/table.ts'
import { chartHtml } from './chart.ts'
import { tableHtml } from './table.ts'
import { classed, htmlText, said } from './text.ts'

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>

/** What writes the blocks of one page, in which no two parts have the same name. */
export function blockWriter(): (spoken: InLangs<Block>) => string {
  let tables = 0
  const name = () => {
    tables += 1
    return `t${tables}`
  }

  const write = (spoken: InLangs<Block>): string => {
    const [{ is: first }] = spoken
    switch (first.kind) {
      case 'heading':
        return `<h${first.level}>${said(of(spoken, 'heading'), ({ text }) => text)}</h${first.level}>`
      case 'lines':
        return linesHtml(each(of(spoken, 'lines'), ({ lines }) => lines))
      case 'list':
        return listHtml(of(spoken, 'list'), first.start)
      case 'facts':
        return `<dl>${items(each(of(spoken, 'facts'), ({ facts }) => facts))
          .map(
            (fact) =>
              `<div><dt>${said(fact, ({ label }) => label)}</dt><dd>${said(fact, ({ text }) => text)}</dd></div>`,
          )
          .join('')}</dl>`
      case 'notes':
        return notesHtml(each(of(spoken, 'notes'), ({ notes }) => notes))
      case 'fold': {
        const fold = of(spoken, 'fold')
        return `<details><summary>${said(fold, ({ title }) => title)}</summary>\n${all(each(fold, ({ blocks }) => blocks))}\n</details>`
      }
      case 'apart':
        return all(each(of(spoken, 'apart'), ({ blocks }) => blocks))
      case 'counts':
        return countsHtml(of(spoken, 'counts'))
      case 'matrix':
        return items(each(of(spoken, 'matrix'), ({ groups }) => groups))
          .map(matrixHtml)
          .join('\n')
      case 'cards':
        return `<div class="cards">\n${items(each(of(spoken, 'cards'), ({ cards }) => cards))
          .map((card) => cardHtml(card, first.level))
          .join('\n')}\n</div>`
      case 'figure':
        return figureHtml(of(spoken, 'figure'))
      case 'table': {
        const table = of(spoken, 'table')
        const notes = each(table, (one) => [...notesOf(sayingColumns(one.table)), ...(one.notes ?? [])])
        return parts([
          tableHtml(
            each(table, (one) => one.table),
            name,
          ),
          notesHtml(notes),
        ])
      }
    }
  }

  const all = (blocks: InLangs<readonly Block[]>): string => parts(items(blocks).map(write))

  const cardHtml = (card: InLangs<Card>, level: 3 | 4): string => {
    const [{ is }] = card
    const remark = present(each(card, (one) => one.remark))
    const unit = remark === null ? '' : ` <small>${said(remark, asItIs)}</small>`
    const title = `<h${level}>${said(card, (one) => one.title)}${unit}</h${level}>`
    return `<article class="card" id="${htmlText(is.id)}"><header>${title}${chipHtml(each(card, ({ verdict }) => verdict))}</header>\n${all(each(card, ({ blocks }) => blocks))}</article>`
  }

  return write
}

/** The same block is of the same kind in every language. */
function of<K extends Block['kind']>(spoken: InLangs<Block>, kind: K): InLangs<Of<K>> {
  return each(spoken, (block) => {
    if (!isKind(block, kind))
      throw new Error(`a block is ${kind} in one language and ${block.kind} in another`)
    return block
  })
}

function isKind<K extends Block['kind']>(block: Block, kind: K): block is Of<K> {
  return block.kind === kind
}

/** A text as it is. */
function asItIs(is: string): string {
  return is
}

function parts(texts: readonly string[]): string {
  return texts.filter((part) => part !== '').join('\n')
}

function linesHtml(lines: InLangs<readonly Line[]>): string {
  return listed(
    'ul class="lines"',
    items(lines).map((line) => `<li${classed(line[0].is.tone)}>${said(line, ({ text }) => text)}</li>`),
  )
}

function notesHtml(notes: InLangs<readonly string[]>): string {
  return listed(
    'ul class="notes"',
    items(notes).map((note) => `<li>${said(note, asItIs)}</li>`),
  )
}

function listed(tag: string, texts: readonly string[]): string {
  const [name = 'ul'] = tag.split(' ')
  return texts.length === 0 ? '' : `<${tag}>\n${texts.join('\n')}\n</${name}>`
}

function listHtml(list: InLangs<Of<'list'>>, start: number | null): string {
  const from = start === null || start === 1 ? '' : ` start="${start}"`
  return listed(start === null ? 'ul' : `ol${from}`, items(each(list, ({ items: own }) => own)).map(itemHtml))
}

function itemHtml(item: InLangs<Item>): string {
  const lead = present(each(item, (one) => one.lead))
  const text = said(item, (one) => one.text)
  const head =
    lead === null
      ? text
      : `<strong${classed(lead[0].is.tone)}>${said(lead, (one) => one.text)}</strong> ${text}`
  const under = items(each(item, (one) => one.under)).map((line) => {
    const [{ is }] = line
    const own = said(line, (one) => one.text)
    if (is.kind === 'formula') return `<li><code>${own}</code></li>`
    return `<li${classed(is.kind === 'remark' ? 'quiet' : '')}>${own}</li>`
  })
  return `<li>${head}${under.length === 0 ? '' : `<ul>${under.join('')}</ul>`}</li>`
}

function countsHtml(counts: InLangs<Of<'counts'>>): string {
  const tiles = items(each(counts, (one) => one.tiles)).map(tileHtml)
  const bar = items(each(counts, (one) => one.bar))
  return parts([
    tiles.length === 0 ? '' : `<ul class="tiles">${tiles.join('')}</ul>`,
    bar.length === 0
      ? ''
      : `<div class="bar" aria-hidden="true">${bar.map(barHtml).join('')}</div>\n<ul class="legend">${bar.map(legendHtml).join('')}</ul>`,
  ])
}

function tileHtml(tile: InLangs<Tile>): string {
  const [{ is }] = tile
  const whole = present(each(tile, (one) => one.of))
  const rest = whole === null ? '' : ` <small>${said(whole, asItIs)}</small>`
  return `<li><b${classed(is.tone)}>${htmlText(is.number)}</b>${rest}<p>${said(tile, (one) => one.text)}</p></li>`
}

function barHtml(part: InLangs<BarPart>): string {
  const [{ is }] = part
  return `<span${classed(is.tone)} style="flex:${is.count}">${htmlText(is.sign)} ${is.count}</span>`
}

function legendHtml(part: InLangs<BarPart>): string {
  const [{ is }] = part
  return `<li><span${classed('chip', is.tone)}><b aria-hidden="true">${htmlText(is.sign)}</b> ${said(part, ({ text }) => text)}</span></li>`
}

function chipHtml(verdict: InLangs<Card['verdict']>): string {
  const [{ is }] = verdict
  return `<span${classed('chip', is.tone)}><b aria-hidden="true">${htmlText(is.sign)}</b> ${said(verdict, ({ text }) => text)}</span>`
}

function matrixHtml(group: InLangs<MatrixGroup>): string {
  const title = present(each(group, (one) => one.title))
  const cells = items(each(group, (one) => one.cells)).map(cellHtml)
  return parts([
    title === null ? '' : `<h3>${said(title, asItIs)}</h3>`,
    `<ul class="matrix">${cells.join('')}</ul>`,
  ])
}

function cellHtml(cell: InLangs<MatrixCell>): string {
  const [{ is }] = cell
  const remark = present(each(cell, (one) => one.remark))
  const verdict = said(cell, (one) => one.verdict.text)
  const inside = `<b aria-hidden="true">${htmlText(is.verdict.sign)}</b>${said(cell, ({ name }) => name)}<small>${verdict}${remark === null ? '' : ` · ${said(remark, asItIs)}`}</small>`
  const linked = is.card === null ? `<div>${inside}</div>` : `<a href="#${htmlText(is.card)}">${inside}</a>`
  return `<li${classed('cell', is.verdict.tone)}>${linked}</li>`
}

/** What it says in words stands in its rows, or right below in what is said of an indicator: only the caption is added. */
function figureHtml(figure: InLangs<Of<'figure'>>): string {
  const caption = said(figure, (one) => one.caption)
  return `<figure>${chartHtml(each(figure, ({ chart }) => chart))}${caption === '' ? '' : `\n<figcaption>${caption}</figcaption>`}</figure>`
}
