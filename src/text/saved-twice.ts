import { lazily } from './lazily.ts'

/** What Windows-1252 shows for the bytes 80 to 9F, where it differs from Latin-1. */
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const byteOf = lazily(() => new Map([...windows].map((character, at) => [character, 0x80 + at])))

/**
 * What a text was before its bytes, UTF-8 or GB18030, were taken for Latin-1 or Windows-1252 and saved once more.
 *
 * @returns what it may have been in either encoding; nothing where it holds what no such text does
 * @example beforeSavedTwice('Ö¸±ê') // ['指标']
 */
export function beforeSavedTwice(text: string): readonly string[] {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    const byte = code <= 0xff ? code : byteOf().get(character)
    if (byte === undefined) return []
    bytes.push(byte)
  }
  const whole = Buffer.from(bytes)
  return ['utf-8', 'gb18030'].flatMap((encoding) => {
    const before = decoded(whole, encoding)
    return before === null || before === text ? [] : [before]
  })
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
