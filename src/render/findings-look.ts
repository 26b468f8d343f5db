import { paletteOf } from './palette.ts'
import { wrapped } from './width.ts'

/** How findings are drawn on a terminal of so many columns. In a file of its own: pipes need neither colour nor widths. */
export function terminalLook(width: number, colour: boolean) {
  const palette = paletteOf(colour)
  const paint = { error: palette.bad, warning: palette.warning, note: palette.quiet } as const
  return {
    lines: (text: string, indent: string): readonly string[] => {
      const start = /^ */.exec(text)?.[0] ?? ''
      const [first = '', ...more] = wrapped(
        text.slice(start.length),
        width - start.length,
        indent.slice(start.length),
      )
      return [`${start}${first}`, ...more.map((line) => `${start}${line}`)]
    },
    severity: (severity: keyof typeof paint, text: string) => paint[severity](text),
  }
}
