import { displayWidth } from '../../src/render/width.ts'

const code = String.raw`\u001b\[(\d+)m`
const codes = new RegExp(code, 'g')
const codeOr = new RegExp(`(${code.replace('(', '(?:')})`)
/** What a terminal's codes look like on paper. */
const looks: ReadonlyMap<string, string> = new Map([
  ['1', 'font-weight="600"'],
  ['2', 'fill="#6e7781"'],
  ['31', 'fill="#c62828"'],
  ['32', 'fill="#1a7f37"'],
  ['33', 'fill="#8a6100"'],
])

/** Of one character of the grid, in pixels. */
const [across, down] = [7.2, 18]
const margin = 16

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/**
 * A picture of what a terminal shows: text with colours becomes SVG. Every run of letters is put at its column and
 * given its width, so that columns stand straight whatever fonts the reader has.
 */
export function terminalPicture(text: string, title: string): string {
  const lines = text.trimEnd().split('\n')
  const drawn = lines.flatMap((line, row) => {
    let look = ''
    let column = 0
    return line.split(codeOr).flatMap((part) => {
      const [set] = part.matchAll(codes)
      if (set !== undefined) {
        look = looks.get(set[1] ?? '') ?? ''
        return []
      }
      return part.split(/(^ +| {2,})/).flatMap((run) => {
        const start = column
        const width = displayWidth(run)
        column += width
        if (run.trim() === '') return []
        const x = (margin + start * across).toFixed(1)
        const y = margin + (row + 0.75) * down
        return `<text x="${x}" y="${y}" textLength="${(width * across).toFixed(1)}" lengthAdjust="spacingAndGlyphs"${look === '' ? '' : ` ${look}`}>${escaped(run)}</text>`
      })
    })
  })
  const width = Math.ceil(
    2 * margin + across * Math.max(...lines.map((line) => displayWidth(line.replace(codes, '')))),
  )
  const height = 2 * margin + down * lines.length
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="#ffffff" stroke="#d0d7de"/>`,
    `<g xml:space="preserve" font-family="ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Microsoft YaHei', monospace" font-size="12" fill="#1f2328">`,
    ...drawn,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}
