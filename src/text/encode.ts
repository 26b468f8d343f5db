import { encodeByTable } from './encode-by-table.ts'
import type { Encoding } from './encoding.ts'
import { encodeGb18030 } from './gb18030.ts'

/**
 * Text as bytes in an encoding that files are read in, without a byte order mark.
 *
 * @returns null where it has a character that the encoding cannot hold
 * @example encode('中', 'utf-16be') // Buffer 4e 2d
 */
export function encode(text: string, encoding: Encoding): Buffer | null {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom':
      return Buffer.from(text)
    case 'gb18030':
      return encodeGb18030(text)
    case 'utf-16le':
      return Buffer.from(text, 'utf16le')
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16()
    case 'utf-32le':
      return Buffer.from(Uint32Array.from([...text], (character) => character.codePointAt(0) ?? NaN).buffer)
    case 'utf-32be':
      return encode(text, 'utf-32le')?.swap32() ?? null
    case 'big5':
    case 'windows-1252':
    case 'macintosh':
      return encodeByTable(text, encoding)
  }
}
