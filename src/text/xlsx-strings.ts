import type { Archive } from './archive.ts'
import { good, type Read } from './damage.ts'
import { goThrough } from './xlsx-package.ts'

/** The texts that cells refer to by number: all runs of each, without the readings of its characters. */
export function readStrings(archive: Archive, part: string | null): Read<readonly string[]> {
  const strings: string[] = []
  if (part === null) return good(strings)
  const text = textCollector('si')
  const read = goThrough(archive, part, {
    open: (name) => text.open(name),
    text: (piece) => text.add(piece),
    close: (name) => {
      const whole = text.close(name)
      if (whole !== null) strings.push(whole)
    },
  })
  return read.ok ? good(strings) : read
}

export interface TextCollector {
  readonly open: (name: string) => void
  readonly add: (piece: string) => void
  /** The text where the element that holds it is closed; else null. */
  readonly close: (name: string) => string | null
}

/** Collects the text of an element `si` or `is`: plain, in runs, or one beside the other; how it is read aloud is no part of it. */
export function textCollector(holder: string): TextCollector {
  let inside = false
  let aloud = false
  let inText = false
  let whole = ''
  return {
    open: (name) => {
      if (name === holder) {
        inside = true
        whole = ''
      }
      if (name === 'rPh') aloud = true
      inText = inside && !aloud && name === 't'
    },
    add: (piece) => {
      if (inText) whole += piece
    },
    close: (name) => {
      inText = false
      if (name === 'rPh') aloud = false
      if (name !== holder) return null
      inside = false
      return plainText(whole)
    },
  }
}

/**
 * A text as written: a character that XML cannot hold stands in it by its number.
 *
 * @example plainText('城镇_x000D_\n登记') // '城镇\n登记'
 */
export function plainText(text: string): string {
  const characters = text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number(`0x${code}`)))
    : text
  return characters.includes('\r') ? characters.replace(/\r\n?/g, '\n') : characters
}
