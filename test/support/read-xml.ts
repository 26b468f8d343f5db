/** An element as read back: entities and references resolved, blanks between elements left out. */
export interface XmlElement {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
  readonly children: readonly XmlElement[]
}

const name = '[A-Za-z_][\\w.:-]*'
const token = new RegExp(
  `<(?<close>/?)(?<tag>${name})(?<attributes>(?: ${name}="[^"<]*")*)(?<empty>/?)>|(?<text>[^<>]+)`,
  'y',
)
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const usualHead = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Read a document strictly, which begins with this: whatever is not well-formed, or no character of XML 1.0, throws. */
export function readXml(document: string, head = usualHead): XmlElement {
  if (!document.startsWith(head)) throw new Error('no XML declaration')
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(document))
    throw new Error('no character')
  const top = { tag: '', attributes: {}, text: '', children: [] as XmlElement[] }
  const open: { tag: string; attributes: Record<string, string>; text: string; children: XmlElement[] }[] = [
    top,
  ]
  token.lastIndex = head.length
  while (token.lastIndex < document.length) {
    const at = token.lastIndex
    const groups = token.exec(document)?.groups
    const inside = open.at(-1)
    if (groups === undefined || inside === undefined) throw new Error(`not well-formed at ${at}`)
    const { tag = '', text } = groups
    if (text !== undefined) inside.text += resolved(text)
    else if (groups.close === '/') {
      if (inside.tag !== tag || open.length === 1) throw new Error(`</${tag}> closes <${inside.tag}>`)
      open.pop()
    } else {
      const element = { tag, attributes: attributesOf(groups.attributes ?? ''), text: '', children: [] }
      inside.children.push(element)
      if (groups.empty === '') open.push(element)
    }
  }
  const [root, ...others] = top.children
  if (open.length > 1 || root === undefined || others.length > 0 || top.text.trim() !== '')
    throw new Error('not one root element')
  return root
}

function attributesOf(text: string): Record<string, string> {
  const pairs = [...text.matchAll(new RegExp(` (${name})="([^"]*)"`, 'g'))].map(
    ([, key = '', value = '']) => [key, resolved(value.replace(/[\t\n\r]/g, ' '))] as const,
  )
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error('an attribute stands twice')
  return Object.fromEntries(pairs)
}

function resolved(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/&(?:#(\d+);|([a-z]+);|)/g, (whole, code, entity) => {
    const sign = code === undefined ? named[entity ?? ''] : String.fromCodePoint(Number(code))
    if (sign === undefined) throw new Error(`unknown reference ${whole}`)
    return sign
  })
}
