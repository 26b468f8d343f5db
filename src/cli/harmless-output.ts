import { harmless } from '../words/plain-text.ts'
import type { Io, Output } from './io.ts'

/** The colours that reports are painted in, the only escape sequences that a terminal is ever sent. */
const esc = '\u001b'
const colour = new RegExp(`(${esc}\\[(?:1|2|22|31|32|33|39)m)`)

/**
 * The outside world with outputs that pass nothing on that would steer a terminal. What is printed shows such
 * characters itself, by their number and where they matter; this is the last place that text goes through, so that a
 * name, an option or a message of the system that was not thought of does no harm.
 */
export function harmlessOutputs(io: Io): Io {
  const guarded = (output: Output): Output => {
    const painted = output.isTerminal || io.env.FORCE_COLOR !== undefined
    const safe = (text: string) => (painted ? text.split(colour).map(outsideColour).join('') : harmless(text))
    return {
      ...output,
      ...(output.status === undefined
        ? {}
        : { status: async (text: string) => output.status?.(harmless(text)) }),
      write: (content) => output.write(typeof content === 'string' ? safe(content) : content),
    }
  }
  return { ...io, stdout: guarded(io.stdout), stderr: guarded(io.stderr) }
}

/** Split at a group, a text holds what the group matched at every odd place. */
function outsideColour(part: string, index: number): string {
  return index % 2 === 1 ? part : harmless(part)
}
