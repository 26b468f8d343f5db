import type { Document } from '../../document/block.ts'
import { inXml } from '../../words/plain-text.ts'
import { languages, standIns } from './form.ts'

/** A part of a Word file, in the place of the one that would be made. */
interface WordPart {
  readonly path: string
  readonly data: string
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** What the file says of itself: its title and language, and no date, so that the same content is the same bytes. */
export function corePart(title: string, lang: Document['lang']): WordPart {
  const { value, eastAsia } = languages[lang]
  return {
    path: 'docProps/core.xml',
    data: `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>${lang === 'zh' ? eastAsia : value}</dc:language></cp:coreProperties>`,
  }
}

/** The fonts of the form, each with those that stand in for it where a system lacks it. */
export const fontPart: WordPart = {
  path: 'word/fontTable.xml',
  data: `${head}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${standIns
    .map(
      ([face, names]) =>
        `<w:font w:name="${face}"><w:altName w:val="${names}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')}</w:fonts>`,
}

function escaped(text: string): string {
  return inXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
