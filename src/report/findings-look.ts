import { paletteOf } from '../render/palette.ts'
import { wrapped } from '../render/width.ts'
import type { FindingsLook } from './findings.ts'

/** How findings are drawn on a terminal of so many columns. In a file of its own: pipes need neither colour nor widths. */
export function terminalLook(width: number, colour: boolean): FindingsLook {
  const palette = paletteOf(colour)
  const paint = { error: palette.bad, warning: palette.warning, note: palette.quiet } as const
  return {
    lines: (text, indent) => {
      const start = /^ */.exec(text)?.[0] ?? ''
      const [first = '', ...more] = wrapped(
        text.slice(start.length),
        width - start.length,
        indent.slice(start.length),
      )
      return [`${start}${first}`, ...more.map((line) => `${start}${line}`)]
    },
    severity: (severity, text) => paint[severity](text),
  }
}
