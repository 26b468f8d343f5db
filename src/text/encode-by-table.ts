/**
 * Text as bytes of an encoding of one or two bytes a character, by turning its decoder round.
 *
 * @returns null where it has a character that the encoding cannot hold
 */
export function encodeByTable(text: string, encoding: 'big5' | 'windows-1252' | 'macintosh'): Buffer | null {
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const character of text) {
    const own = table.get(character)
    if (own === undefined) return null
    bytes.push(...own)
  }
  return Buffer.from(bytes)
}

const known = new Map<string, ReadonlyMap<string, readonly number[]>>()

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const ready = known.get(encoding)
  if (ready !== undefined) return ready
  const decoder = new TextDecoder(encoding, { fatal: true })
  const table = new Map<string, readonly number[]>()
  const take = (bytes: readonly number[]) => {
    try {
      const character = decoder.decode(Buffer.from(bytes))
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes)
    } catch {
      // No character has these bytes.
    }
  }
  for (let byte = 0; byte < 0x100; byte += 1) take([byte])
  if (encoding === 'big5') {
    for (let lead = 0x81; lead < 0xff; lead += 1) {
      for (let trail = 0x40; trail < 0xff; trail += 1) take([lead, trail])
    }
  }
  known.set(encoding, table)
  return table
}
