/**
 * GB18030 by asking the decoder the other way round: what is written is what will be read, to the character. Characters
 * of GBK take two bytes; every other one of Unicode takes four, at a place that can be counted out.
 *
 * @returns null for text with a character that it has no place for (half a surrogate pair, U+E5E5)
 * @example encodeGb18030('中') // Buffer d6 d0
 */
export function encodeGb18030(text: string): Buffer | null {
  const parts: Buffer[] = []
  for (const char of text) {
    const bytes = encoded(char)
    if (bytes === null) return null
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}

function encoded(char: string): Buffer | null {
  // The decoder's own sign for what it does not know.
  if (char === '\ufffd') return Buffer.of(0x84, 0x31, 0xa4, 0x37)
  if (char < '\u0080') return Buffer.from(char, 'latin1')
  const code = char.codePointAt(0)
  if (code !== undefined && code > 0xffff) return fourBytes(firstBeyond + code - 0x10000)
  tables ??= [tableOf(pairs()), tableOf(fours())]
  for (const table of tables) {
    const bytes = table.get(char)
    if (bytes !== undefined) return bytes
  }
  return null
}

type CodeTable = ReadonlyMap<string, Buffer>
let tables: readonly [CodeTable, CodeTable] | undefined

/** Where the characters beyond the first 65,536 begin, and how many places those before them have. */
const firstBeyond = 189_000
const places = 39_420

function fourBytes(place: number): Buffer {
  return Buffer.of(
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1_260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  )
}

function pairs(): readonly Buffer[] {
  const leads = Array.from({ length: 126 }, (_, index) => 0x81 + index)
  const trails = Array.from({ length: 191 }, (_, index) => 0x40 + index).filter((trail) => trail !== 0x7f)
  return leads.flatMap((lead) => trails.map((trail) => Buffer.of(lead, trail)))
}

function fours(): readonly Buffer[] {
  return Array.from({ length: places }, (_, place) => fourBytes(place))
}

/** Decoded a line each: a sequence that stands for nothing then spoils no other. */
function tableOf(sequences: readonly Buffer[]): CodeTable {
  const newline = Buffer.of(0x0a)
  const text = new TextDecoder('gb18030').decode(
    Buffer.concat(sequences.flatMap((bytes) => [bytes, newline])),
  )
  const table = new Map<string, Buffer>()
  text.split('\n').forEach((char, index) => {
    const bytes = sequences[index]
    if (bytes !== undefined && char.length === 1 && char !== '\ufffd' && !table.has(char))
      table.set(char, bytes)
  })
  return table
}
