/**
 * Bring every line end (LF, CRLF, CR, mixed) to LF, piece by piece; a CRLF cut by the border of two
 * pieces stays one line end.
 *
 * @example [...unixLines(['a\r', '\nb\rc'])].join('') // 'a\nb\nc'
 */
export function* unixLines(pieces: Iterable<string>): Generator<string> {
  let endedInReturn = false
  for (const piece of pieces) {
    if (piece === '') continue
    const text = endedInReturn && piece.startsWith('\n') ? piece.slice(1) : piece
    endedInReturn = piece.endsWith('\r')
    yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  }
}

/**
 * Count the line ends in text whose lines end in LF.
 *
 * @example countLines('a\nb\nc') // 2
 */
export function countLines(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
