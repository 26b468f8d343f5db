import type { Lang } from '../domain/wording.ts'
import { type FindingsLook, plainLook } from '../report/findings.ts'
import type { Style } from '../report/style.ts'
import type { Io, Output } from './io.ts'
import { findingsLimit } from './most-findings.ts'
import type { Typed } from './option.ts'

/** Display columns of what is no terminal, and of a terminal that does not know its size: it reports 0 or nothing. */
const unlimited = 120
const unknown = 80

const groupings = ['verdict', 'category', 'owner'] as const

function widthOf({ isTerminal, columns }: Output): number {
  return isTerminal ? columns || unknown : unlimited
}

/** How to draw: language, width, colour (flag, then NO_COLOR, then FORCE_COLOR, then the terminal). */
export function styleOf(io: Io, lang: Lang, typed: Readonly<Record<string, Typed>>): Style {
  return {
    lang,
    width: widthOf(io.stdout),
    colour: typed.output === undefined && typed.color !== false && wantsColour(io),
    ascii: typed.ascii === true,
    all: typed.all === true,
    groupBy: groupings.find((one) => one === typed.groupBy) ?? null,
    bom: typed.output !== undefined,
    maxFindings: findingsLimit(typed.maxFindings),
  }
}

function wantsColour({ env, stdout }: Io): boolean {
  if ((env.NO_COLOR ?? '') !== '') return false
  const force = env.FORCE_COLOR
  if (force !== undefined) return force !== '0' && force !== 'false'
  return stdout.isTerminal && env.TERM !== 'dumb'
}

/** How findings are drawn on an output: broken into its lines and coloured where it is a terminal. */
export async function lookOf(output: Output, colour: boolean): Promise<FindingsLook> {
  if (!output.isTerminal) return plainLook
  const { terminalLook } = await import('../render/findings-look.ts')
  return terminalLook(widthOf(output), colour)
}
