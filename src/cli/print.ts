import type { Lang } from '../domain/wording.ts'
import { type FindingsLook, plainLook } from '../report/findings.ts'
import type { Style } from '../report/style.ts'
import { writeFile } from './files.ts'
import type { Io, Output, WriteMode } from './io.ts'
import type { DrawingOptions } from './options.ts'

/** Display columns of what is no terminal, and of a terminal that does not know its size: it reports 0 or nothing. */
const unlimited = 120
const unknown = 80

function widthOf({ isTerminal, columns }: Output): number {
  return isTerminal ? columns || unknown : unlimited
}

/** How to draw: language, width, colour (flag, then NO_COLOR, then FORCE_COLOR, then the terminal). */
export function styleOf(
  io: Io,
  lang: Lang,
  options: DrawingOptions & { readonly all?: boolean; readonly groupBy?: string },
): Style {
  return {
    lang,
    width: widthOf(io.stdout),
    colour: options.output === undefined && wantsColour(io, options.color),
    ascii: options.ascii === true,
    all: options.all === true,
    groupBy: options.groupBy === 'verdict' ? 'verdict' : null,
    bom: options.output !== undefined,
  }
}

function wantsColour(io: Io, flag: boolean): boolean {
  if (!flag) return false
  if ((io.env.NO_COLOR ?? '') !== '') return false
  const force = io.env.FORCE_COLOR
  if (force !== undefined) return force !== '0' && force !== 'false'
  return io.stdout.isTerminal && io.env.TERM !== 'dumb'
}

/** Put a report where it belongs: the file of `--output`, or standard output. */
export async function deliver(
  io: Io,
  content: string | Uint8Array | readonly (string | Uint8Array)[],
  output: string | undefined,
  mode?: WriteMode,
): Promise<void> {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
  if (output === undefined) for (const piece of pieces) await io.stdout.write(piece)
  else await writeFile(io, output, content, mode)
}

/** How findings are drawn on an output: broken into its lines and coloured where it is a terminal. */
export async function lookOf(output: Output, colour: boolean): Promise<FindingsLook> {
  if (!output.isTerminal) return plainLook
  const { terminalLook } = await import('../render/findings-look.ts')
  return terminalLook(widthOf(output), colour)
}
