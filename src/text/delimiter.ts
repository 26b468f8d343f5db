const candidates = [',', '\t', ';', '，'] as const
const sample = 16_384

/**
 * The delimiter declared by a leading `sep=` line, as Excel writes and honours it.
 *
 * @returns the character, or null where the first line declares nothing
 * @example declaredDelimiter('sep=;\na;b') // ';'
 */
export function declaredDelimiter(head: string): string | null {
  return /^"?sep=([^"\n])"?(?:\n|$)/i.exec(head)?.[1] ?? null
}

/**
 * Find the delimiter of a table from its first lines: the candidate that cuts the most lines into the
 * same number of cells, each line counting for the cells it gains. Titles, footnotes and commas inside
 * numbers are outvoted by the rows.
 *
 * @param widths the number of cells in each row of some lines, cut by a delimiter
 * @returns a comma where nothing speaks for another
 * @example findDelimiter('a;1,5', (lines, delimiter) => [lines.split(delimiter).length * (delimiter === ';' ? 2 : 1)]) // ';'
 */
export function findDelimiter(
  head: string,
  widths: (lines: string, delimiter: string) => readonly number[],
): string {
  const lastLine = head.lastIndexOf('\n', sample)
  const lines = head.length > sample && lastLine > 0 ? head.slice(0, lastLine) : head.slice(0, sample)
  let found: string = candidates[0]
  let best = 0
  for (const candidate of candidates) {
    const gained = lines.includes(candidate) ? gain(widths(lines, candidate)) : 0
    if (gained > best) {
      found = candidate
      best = gained
    }
  }
  return found
}

function gain(widths: readonly number[]): number {
  const rowsOfWidth = new Map<number, number>()
  for (const width of widths) {
    const before = rowsOfWidth.get(width)
    rowsOfWidth.set(width, before === undefined ? 1 : before + 1)
  }
  return Math.max(...[...rowsOfWidth].map(([width, rows]) => (width - 1) * rows))
}
