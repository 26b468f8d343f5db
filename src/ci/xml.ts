/** An element of a document: attributes without a value are left out; text stands before children. */
export interface Element {
  readonly tag: string
  readonly attributes?: Readonly<Record<string, string | number | null>>
  readonly text?: string
  readonly children?: readonly Element[]
}

/**
 * An XML 1.0 document of these elements, indented. Characters that XML 1.0 has no way to write, such as most control
 * characters, become U+FFFD.
 *
 * @example xml({ tag: 'a', attributes: { b: '"<' } }) // '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;"/>\n'
 */
export function xml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`
}

function lines(
  { tag, attributes = {}, text = '', children = [] }: Element,
  indent: string,
): readonly string[] {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === null ? '' : ` ${name}="${escaped(String(value)).replace(/[\t\n\r]/g, reference)}"`,
  )
  const open = `${indent}<${tag}${written.join('')}`
  if (children.length === 0) {
    return [text === '' ? `${open}/>` : `${open}>${escaped(text).replace(/\r/g, reference)}</${tag}>`]
  }
  const inner = children.flatMap((child) => lines(child, `${indent}  `))
  return [`${open}>${escaped(text)}`, ...inner, `${indent}</${tag}>`]
}

/** Allowed in a document, but nothing that a terminal should be given as it is: DEL, C1 controls, signs of bidirectional text. */
const steering = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => entities.get(sign) ?? sign)
    .replace(steering, reference)
}

/** White space that a reader would turn into a blank or a line feed, as a reference it keeps. */
function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`
}
