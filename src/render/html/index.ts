import type { Block, Document } from '../../document/block.ts'
import { type InLangs, items } from '../../document/in-langs.ts'
import { langCodes } from '../../figure/draw/marks.ts'
import { blockWriter } from './block.ts'
import { pageLook } from './look.ts'
import { isBroad } from './table.ts'
import { htmlText } from './text.ts'

/** A document as one page that holds all it needs: no script, nothing fetched, fit to print. */
export function html(document: Document): string {
  return page([document], { data: '', words: null })
}

/** What a page says of itself to whoever uses it, in each of its languages. */
export interface PageWords {
  readonly toContent: string
  /** The name of the language in itself. */
  readonly language: string
}

/**
 * The same document in several languages as one page, which shows one of them: the first, until another is chosen. `data` is
 * put into it as it is, for programs.
 */
export function htmlIn(
  documents: readonly [Document, ...Document[]],
  words: readonly PageWords[],
  data: string,
): string {
  return page(documents, { data, words })
}

function page(
  documents: readonly [Document, ...Document[]],
  { data, words }: { readonly data: string; readonly words: readonly PageWords[] | null },
): string {
  const [first, ...others] = documents
  const one = ({ lang, blocks }: Document) => ({ lang, is: blocks })
  const blocks: InLangs<Document['blocks']> = [one(first), ...others.map(one)]
  const write = blockWriter()
  const body = sections(items(blocks))
    .map((section) => sectionHtml(section, write))
    .join('\n')
  return `<!doctype html>
<html lang="${langCodes[first.lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(first.title)}</title>
<style>
${pageLook}${choiceLook(documents)}
</style>
</head>
<body${words === null ? ' class="wide-page"' : ''}>
${words === null ? '' : chooser(documents, words)}<main id="main">
${body}
</main>
${data}</body>
</html>
`
}

/** The blocks part by part: what stands before the first heading of a part is one, too. */
function sections(blocks: readonly InLangs<Block>[]): readonly (readonly InLangs<Block>[])[] {
  const parts: InLangs<Block>[][] = []
  for (const block of blocks) {
    const [{ is }] = block
    const open = parts.at(-1)
    if (open === undefined || (is.kind === 'heading' && is.level === 2)) parts.push([block])
    else open.push(block)
  }
  return parts
}

/** A part stands by itself, so that its heading goes with what it is of onto a sheet of paper that is wide enough. */
function sectionHtml(section: readonly InLangs<Block>[], write: (block: InLangs<Block>) => string): string {
  const broad = section.some(([{ is }]) => is.kind === 'table' && isBroad(is.table))
  const inside = section.map(write).filter((part) => part !== '')
  return `<section${broad ? ' class="broad"' : ''}>\n${inside.join('\n')}\n</section>`
}

/** The languages to choose from, without a script. */
function chooser(documents: readonly Document[], words: readonly PageWords[]): string {
  const skip = `<a class="skip" href="#main">${htmlText(words[0]?.toContent ?? '')}</a>`
  const buttons = documents.map(({ lang }, index) => {
    const checked = index === 0 ? ' checked' : ''
    const name = htmlText(words[index]?.language ?? '')
    return `<label lang="${langCodes[lang]}"><input type="radio" name="lang" id="in-${lang}"${checked}>${name}</label>`
  })
  const legend = words.map(({ language }) => htmlText(language)).join(' / ')
  const choice =
    documents.length < 2
      ? ''
      : `<fieldset class="langs"><legend>${legend}</legend>${buttons.join('')}</fieldset>`
  return `<header class="top">${skip}${choice}</header>\n`
}

/** Of what is said in several languages one is shown: the first, until another is chosen (or where a browser cannot tell). */
function choiceLook([first, ...others]: readonly [Document, ...Document[]]): string {
  const of = ({ lang }: Document) => `[lang=${langCodes[lang]}]:not(html,label)`
  return others
    .map((other) => {
      const chosen = `:root:has(#in-${other.lang}:checked)`
      return `\n${of(other)}{display:none}${chosen} ${of(other)}{display:revert}${chosen} ${of(first)}{display:none}`
    })
    .join('')
}
