/**
 * The text of UTF-32 bytes, in pieces: four bytes a character, which no decoder of the platform knows.
 *
 * @throws {TypeError} where `fatal` and four bytes are no character, or the last are fewer; else U+FFFD stands there
 */
export function* utf32Text(
  slices: Iterable<Buffer>,
  littleEndian: boolean,
  fatal: boolean,
): Generator<string> {
  let open: Buffer = Buffer.alloc(0)
  const characterAt = (bytes: Buffer, at: number): string => {
    const point = littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    if (!isCharacter && fatal) throw new TypeError('four bytes that are no character of UTF-32')
    return isCharacter ? String.fromCodePoint(point) : '\ufffd'
  }
  for (const slice of slices) {
    const bytes = open.length === 0 ? slice : Buffer.concat([open, slice])
    const whole = bytes.length - (bytes.length % 4)
    let text = ''
    for (let at = 0; at < whole; at += 4) text += characterAt(bytes, at)
    if (text !== '') yield text
    open = bytes.subarray(whole)
  }
  if (open.length === 0) return
  if (fatal) throw new TypeError('the last character of UTF-32 is cut')
  yield '\ufffd'
}
