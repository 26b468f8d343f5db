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

/** A quoted cell, between any two of the candidates: what it holds says nothing about the delimiter. */
const quotedCell = /(?<=^|[,\t;，\n])"(?:[^"]|"")*"(?=[,\t;，\n]|$)/g

/**
 * Find the delimiter of a table from its first lines: the candidate that cuts the most lines into the
 * same number of cells, each line counting for the cells it gains. Titles, footnotes and commas inside
 * numbers are outvoted by the rows.
 *
 * @param head the start of the text, its lines ending in LF
 * @returns a comma where nothing speaks for another
 * @example findDelimiter('指标;数值\nGDP;1,516.7\n') // ';'
 */
export function findDelimiter(head: string): string {
  const lastLine = head.lastIndexOf('\n', sample)
  const start = head.slice(0, head.length > sample && lastLine > 0 ? lastLine : sample)
  const lines = start.replace(quotedCell, '').split('\n')
  let found: string = candidates[0]
  let best = 0
  for (const candidate of candidates) {
    const gained = cellsGained(lines, candidate)
    if (gained > best) {
      found = candidate
      best = gained
    }
  }
  return found
}

function cellsGained(lines: readonly string[], delimiter: string): number {
  const linesWith = new Map<number, number>()
  for (const line of lines) {
    const count = line.split(delimiter).length - 1
    const before = linesWith.get(count)
    linesWith.set(count, before === undefined ? 1 : before + 1)
  }
  return Math.max(...[...linesWith].map(([count, found]) => count * found))
}
