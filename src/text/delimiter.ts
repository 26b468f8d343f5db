const candidates = [',', '\t', ';', '，', '|', '；'] as const
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
const quotedCell = /(?<=^|[,\t;，|；\n])"(?:[^"]|"")*"(?=[,\t;，|；\n]|$)/g

/**
 * Find the delimiter of a table from its first lines: the candidate that cuts the most lines into the same number of
 * cells; among equals, the one that makes more cells. Titles, footnotes, commas inside numbers and the punctuation of
 * remarks are outvoted by the rows, of which the header is one.
 *
 * @param head the start of the text, its lines ending in LF
 * @returns a comma where nothing speaks for another
 * @example findDelimiter('指标;数值\nGDP;1,516.7\n') // ';'
 */
export function findDelimiter(head: string): string {
  const lastLine = head.lastIndexOf('\n', sample)
  const start = head.slice(0, head.length > sample && lastLine > 0 ? lastLine : sample)
  const unquoted = start.includes('"') ? start.replace(quotedCell, '') : start
  const lines = unquoted.split('\n')
  let found: string = candidates[0]
  let best: Votes = { lines: 0, cells: 0 }
  for (const candidate of candidates) {
    if (!unquoted.includes(candidate)) continue
    const votes = votesFor(lines, candidate)
    if (votes.lines > best.lines || (votes.lines === best.lines && votes.cells > best.cells)) {
      found = candidate
      best = votes
    }
  }
  return found
}

interface Votes {
  /** Lines cut into the same number of cells, more than one. */
  readonly lines: number
  /** Cells gained in each of them. */
  readonly cells: number
}

function countOf(line: string, delimiter: string): number {
  let count = 0
  for (let at = line.indexOf(delimiter); at !== -1; at = line.indexOf(delimiter, at + 1)) count += 1
  return count
}

function votesFor(lines: readonly string[], delimiter: string): Votes {
  const linesWith = new Map<number, number>()
  for (const line of lines) {
    const count = countOf(line, delimiter)
    if (count === 0) continue
    const before = linesWith.get(count)
    linesWith.set(count, before === undefined ? 1 : before + 1)
  }
  const ranked = [...linesWith].sort(([a, m], [b, n]) => n - m || b - a)
  const [first] = ranked
  return first === undefined ? { lines: 0, cells: 0 } : { lines: first[1], cells: first[0] }
}
