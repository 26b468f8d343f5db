import { unzipSync } from 'fflate'
import { readXml, type XmlElement } from './read-xml.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A Word file as read back: its parts by name, and its body. */
export interface ReadDocx {
  readonly parts: ReadonlyMap<string, Uint8Array>
  readonly body: readonly XmlElement[]
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = new Map(Object.entries(unzipSync(bytes)))
  const document = readXml(textOfPart(parts, 'word/document.xml'), head)
  return { parts, body: document.children.flatMap(({ children }) => children) }
}

export function textOfPart(parts: ReadDocx['parts'], name: string): string {
  return Buffer.from(parts.get(name) ?? '').toString()
}

/** The elements of a name, at any depth. */
export function elements(among: readonly XmlElement[], tag: string): readonly XmlElement[] {
  return among.flatMap((one) => [...(one.tag === tag ? [one] : []), ...elements(one.children, tag)])
}

/** What a reader sees of an element: a hyphen that is not broken at is one. */
export function shownText({ tag, text, children }: XmlElement): string {
  if (tag === 'w:noBreakHyphen') return '-'
  if (tag === 'w:instrText') return ''
  return (tag === 'w:t' ? text : '') + children.map(shownText).join('')
}

/** Paragraphs with their style: `Heading1`, `BodyText`. */
export function paragraphs({ body }: ReadDocx): readonly { readonly style: string; readonly text: string }[] {
  return elements(body, 'w:p').map((one) => ({
    style: elements([one], 'w:pStyle')[0]?.attributes['w:val'] ?? '',
    text: shownText(one),
  }))
}

/** The cells of each table, row by row. */
export function tables({ body }: ReadDocx): readonly (readonly (readonly string[])[])[] {
  return elements(body, 'w:tbl').map((table) =>
    elements([table], 'w:tr').map((row) => elements([row], 'w:tc').map(shownText)),
  )
}
