import {
  AlignmentType,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  Document as WordDocument,
  type Table as WordTable,
} from 'docx'
import { type Block, type Document, type Item, tablesIn } from '../document/block.ts'
import { pictureOf } from '../figure/file.ts'
import { inXml } from '../words/plain-text.ts'
import { colon } from '../words/punctuation.ts'
import { figureHeight, type Lie, pageOf, stylesOf, textWidths } from './docx/form.ts'
import { numberings } from './docx/numbering.ts'
import { corePart, fontPart } from './docx/parts.ts'
import { needsSideways, tableParts } from './docx/table.ts'
import { paragraph, type Say, sayIn } from './docx/text.ts'
import { undated } from './docx/undated.ts'

/** Draws an SVG as a PNG so many pixels wide. */
type Rasterise = (svg: string, width: number) => Uint8Array

/**
 * A document as a Word file in the form of official papers (GB/T 9704): real headings, numbered; tables whose heading is
 * repeated; a fold begins an annex on a page of its own, which lies on its side where a table needs the room. Figures are drawn
 * where something can draw them; elsewhere they are what they say in words. The same document is the same bytes.
 */
export async function docx(document: Document, draws: () => Promise<Rasterise | null>): Promise<Uint8Array> {
  const { lang, title } = document
  const rasterise = hasFigure(document.blocks) ? await draws() : null
  const write = writerOf(document, rasterise)
  const file = new WordDocument({
    styles: stylesOf(lang),
    evenAndOddHeaderAndFooters: true,
    sections: sheetsOf(document.blocks).map(({ lie, blocks }) => ({
      properties: pageOf[lie],
      footers: footersOf(sayIn(lang)),
      children: blocks.flatMap((block) => write(block, lie)),
    })),
  })
  const bytes = await Packer.pack(file, 'uint8array', undefined, [corePart(title, lang), fontPart])
  return undated(bytes)
}

/** Blocks on pages that lie the same way. */
interface Sheets {
  readonly lie: Lie
  readonly blocks: readonly Block[]
}

function sheetsOf(blocks: readonly Block[]): readonly Sheets[] {
  const sheets: { lie: Lie; blocks: Block[] }[] = []
  let last: Block | null = null
  for (const block of blocks) {
    const open = sheets.at(-1)
    if (open === undefined || block.kind === 'fold' || last?.kind === 'fold')
      sheets.push({ lie: lieOf(block), blocks: [block] })
    else open.blocks.push(block)
    last = block
  }
  return sheets.length === 0 ? [{ lie: 'upright', blocks: [] }] : sheets
}

function lieOf(block: Block): Lie {
  return block.kind === 'fold' && tablesIn(block).some(needsSideways) ? 'sideways' : 'upright'
}

function hasFigure(blocks: readonly Block[]): boolean {
  return blocks.some((block) =>
    block.kind === 'apart' || block.kind === 'fold' ? hasFigure(block.blocks) : block.kind === 'figure',
  )
}

/** Odd pages have their number on the right, even ones on the left, one character in. */
function footersOf(say: Say): ISectionOptions['footers'] & object {
  const number = (alignment: 'left' | 'right') =>
    new Footer({
      children: [
        paragraph(
          'PageNumber',
          [say('', { children: ['— ', PageNumber.CURRENT, ' —'] })],
          alignment === 'left'
            ? { alignment: AlignmentType.LEFT, indent: { left: 280 } }
            : { alignment: AlignmentType.RIGHT, indent: { right: 280 } },
        ),
      ],
    })
  return { default: number('right'), even: number('left') }
}

type Written = readonly (Paragraph | WordTable)[]

/** Writes one block after another: numbers count what was written before. */
function writerOf(
  { lang }: Pick<Document, 'lang'>,
  rasterise: Rasterise | null,
): (block: Block, lie: Lie) => Written {
  const say = sayIn(lang)
  const numbers = numberings[lang]
  let [parts, sections, tables, figures] = [0, 0, 0, 0]
  const heading = (level: (typeof HeadingLevel)[keyof typeof HeadingLevel], text: string) =>
    new Paragraph({ heading: level, children: [say(text)] })
  const body = (text: string) => paragraph('BodyText', [say(text)])
  const item = ({ lead, text, under }: Item, number: number | null): Written => {
    const mark = number === null ? '' : numbers.item(number)
    return [
      ...(lead === null
        ? [body(`${mark}${text}`)]
        : [heading(HeadingLevel.HEADING_3, `${mark}${lead.text}`), ...(text === '' ? [] : [body(text)])]),
      ...under.map((line) =>
        line.kind === 'text' ? body(line.text) : paragraph('SmallPrint', [say(line.text)]),
      ),
    ]
  }
  const write = (block: Block, lie: Lie): Written => {
    switch (block.kind) {
      case 'heading':
        if (block.level === 1) return [heading(HeadingLevel.TITLE, block.text)]
        if (block.level === 2) {
          parts += 1
          sections = 0
          return [heading(HeadingLevel.HEADING_1, `${numbers.part(parts)}${block.text}`)]
        }
        sections += 1
        return [heading(HeadingLevel.HEADING_2, `${numbers.section(parts, sections)}${block.text}`)]
      case 'lines':
        return block.lines.map(({ text }) => body(text))
      case 'list': {
        const { items, start } = block
        return items.flatMap((one, index) => item(one, start === null ? null : start + index))
      }
      case 'facts':
        return block.facts.map(({ label, text }) =>
          paragraph('BodyText', [say(`${label}${colon[lang]}${text}`)], { alignment: AlignmentType.LEFT }),
        )
      case 'notes':
        return block.notes.map((note) => paragraph('SmallPrint', [say(note)]))
      case 'table': {
        tables += 1
        const caption = say(`${numbers.table(tables)}${block.table.title}`)
        return [
          paragraph('Caption', [caption], { keepNext: true }),
          ...tableParts(block.table, block.notes ?? [], lie, say),
        ]
      }
      case 'figure': {
        if (rasterise === null) return [body(block.text)]
        figures += 1
        const caption = say(`${numbers.figure(figures)}${block.caption}`)
        return [figureOf(block, rasterise, { lang, lie, number: figures }), paragraph('Caption', [caption])]
      }
      case 'counts':
        return [
          ...block.tiles.map(({ number, of, text }) => body([number, of, text].filter(Boolean).join(' '))),
          ...block.bar.map(({ sign, text }) => body(`${sign} ${text}`)),
        ]
      case 'matrix':
        return block.groups.flatMap(({ title, cells }) => [
          ...(title === null ? [] : [body(title)]),
          ...cells.map(({ name, verdict: { sign, text } }) =>
            paragraph('SmallPrint', [say(`${sign} ${name}  ${text}`)]),
          ),
        ])
      case 'cards':
        return block.cards.flatMap(({ title, verdict: { sign, text }, blocks }) => [
          heading(HeadingLevel.HEADING_3, `${title}  ${sign} ${text}`),
          ...blocks.flatMap((one) => write(one, lie)),
        ])
      case 'fold':
        return [paragraph('Annex', [say(block.title)]), ...block.blocks.flatMap((one) => write(one, lie))]
      case 'apart':
        return block.blocks.flatMap((one) => write(one, lie))
    }
  }
  return write
}

/** Pixels of a picture to a pixel of the page: sharp when printed. */
const sharpness = 2

/** A picture within the text, as an SVG and, for readers without it, as a PNG. */
function figureOf(
  { chart, caption, text }: Extract<Block, { readonly kind: 'figure' }>,
  rasterise: Rasterise,
  { lang, lie, number }: { readonly lang: Document['lang']; readonly lie: Lie; readonly number: number },
): Paragraph {
  const { svg, width, height } = pictureOf(chart, { lang, title: null, text })
  const pixel = 15
  const scale = Math.min(1, textWidths[lie] / pixel / width, figureHeight / pixel / height)
  const transformation = { width: width * scale, height: height * scale }
  return paragraph('Figure', [
    new ImageRun({
      type: 'svg',
      data: Buffer.from(svg),
      transformation,
      fallback: { type: 'png', data: rasterise(svg, Math.round(width * sharpness)) },
      altText: { id: String(number), name: inXml(caption), description: inXml(text) },
    }),
  ])
}
