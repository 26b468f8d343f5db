import { SaxesParser } from 'saxes'

/** What to do as a document is gone through. Names of elements come without their prefix. */
export interface XmlEvents {
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}
/** The attributes of an element by their names, prefixes included. */
export type Attributes = Readonly<Record<string, string>>

/** Bytes decoded at a time, so that a document of any size takes no more room than its events. */
const pieceSize = 65_536

/**
 * Go through an XML document. Nothing outside it is read, and no entity but the five of the standard is known.
 *
 * @returns whether the document is sound; events end where it is not
 */
export function xmlEvents(bytes: Uint8Array, { open, close, text }: XmlEvents): boolean {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false })
  let sound = true
  const whenSound =
    <T>(event: (given: T) => void) =>
    (given: T) => {
      if (sound) event(given)
    }
  parser.on('error', () => {
    sound = false
  })
  if (open !== undefined) {
    parser.on(
      'opentag',
      whenSound(({ name, attributes }) => open(local(name), attributes)),
    )
  }
  if (close !== undefined)
    parser.on(
      'closetag',
      whenSound(({ name }) => close(local(name))),
    )
  if (text !== undefined) {
    parser.on('text', whenSound(text))
    parser.on('cdata', whenSound(text))
  }
  for (const piece of decoded(bytes)) {
    if (piece === null) return false
    parser.write(piece)
    if (!sound) return false
  }
  parser.close()
  return sound
}

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

/** The value of an attribute whatever its prefix: each file may choose its own. */
export function withPrefix(attributes: Attributes, name: string): string | undefined {
  const found = Object.keys(attributes).find((key) => key.endsWith(`:${name}`))
  return found === undefined ? undefined : attributes[found]
}

const declaration = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/

/** The text of a document piece by piece; null where its bytes are none in its encoding. */
function* decoded(bytes: Uint8Array): Generator<string | null> {
  let decoder: InstanceType<typeof TextDecoder>
  try {
    decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  } catch {
    // The label is one no decoder knows: the constructor throws for nothing else.
    yield null
    return
  }
  for (let at = 0; at < bytes.length; at += pieceSize) {
    const end = Math.min(at + pieceSize, bytes.length)
    let piece: string
    try {
      // The last piece ends the stream by itself: only in a stream does Node tell Windows-1252 from Latin-1.
      piece = decoder.decode(bytes.subarray(at, end), { stream: true })
      if (end === bytes.length) piece += decoder.decode()
    } catch {
      // A fatal decoder throws where the bytes are no text, and for nothing else.
      yield null
      return
    }
    yield piece
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  const head = String.fromCharCode(...bytes.subarray(0, 200)).replace(/^ï»¿/, '')
  const stated = declaration.exec(head)?.[1] ?? 'utf-8'
  return /^utf-?16/i.test(stated) ? 'utf-8' : stated
}
