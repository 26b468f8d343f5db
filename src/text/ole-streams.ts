/** Places in the header of an OLE2 file, and in an entry of its directory, which takes 128 bytes. */
const header = { sectorShift: 30, directory: 48, tables: 76 } as const
const entry = { size: 128, nameLength: 64, left: 68, right: 72, child: 76 } as const
/** Sectors of the allocation table that the header itself lists: enough for 7 MB in small sectors. */
const tablesInHeader = 109
/** No sector and no entry has such a number: they are marks. */
const firstMark = 0xfffffffa
const mostSectors = 4096

/**
 * The names of what stands at the root of an OLE2 file: what other documents embedded in it hold is further down. Null
 * where the bytes do not reach as far as its directory, or lead nowhere.
 */
export function oleStreams(bytes: Buffer): readonly string[] | null {
  if (bytes.length < 512) return null
  const shift = bytes.readUInt16LE(header.sectorShift)
  if (shift !== 9 && shift !== 12) return null
  const size = 2 ** shift
  const entries: Buffer[] = []
  let sector: number | null = bytes.readUInt32LE(header.directory)
  for (let count = 0; sector !== null && sector < firstMark; count += 1) {
    const at = (sector + 1) * size
    if (at + size > bytes.length || count === mostSectors) return null
    for (let from = at; from < at + size; from += entry.size)
      entries.push(bytes.subarray(from, from + entry.size))
    sector = nextSector(bytes, sector, size)
  }
  return sector === null ? null : namesBelow(entries)
}

/** The sector that follows in its chain, or a mark; null where the table that says so is not there. */
function nextSector(bytes: Buffer, sector: number, size: number): number | null {
  const perTable = size / 4
  const table = Math.floor(sector / perTable)
  if (table >= tablesInHeader) return null
  const at = (bytes.readUInt32LE(header.tables + 4 * table) + 1) * size + 4 * (sector % perTable)
  return at + 4 > bytes.length ? null : bytes.readUInt32LE(at)
}

/** The names in the tree of the first entry, which is the root. */
function namesBelow(entries: readonly Buffer[]): readonly string[] {
  const names: string[] = []
  const seen = new Set<number>()
  const waiting = [entries[0]?.readUInt32LE(entry.child) ?? firstMark]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const found = entries[number]
    if (found === undefined || seen.has(number)) continue
    seen.add(number)
    const length = Math.min(Math.max(0, found.readUInt16LE(entry.nameLength) - 2), entry.nameLength)
    names.push(found.toString('utf16le', 0, length))
    waiting.push(found.readUInt32LE(entry.left), found.readUInt32LE(entry.right))
  }
  return names
}
