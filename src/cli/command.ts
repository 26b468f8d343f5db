import type { Lang, Text } from '../domain/wording.ts'
import { version } from '../judge/version.ts'
import { chooseFormat } from './choose-format.ts'
import type { AnyFormat, Formats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import type { Arguments, Given, Options, Typed } from './option.ts'
import type { ListedCommand, Session } from './session.ts'
import { styleOf } from './style.ts'

/** What was typed after the name of a command, by the names of its arguments and options. */
export type TypedWords = Readonly<Record<string, Typed>>

/** Where a command runs: the outside world, the language, and the commands beside it. */
interface Surroundings {
  readonly io: Io
  readonly lang: Lang
  readonly commands: readonly ListedCommand[]
}

/** A command as declared: what may be typed, in which formats it answers, and how it is run. */
export interface Command {
  readonly formats: Formats
  readonly args: Arguments
  readonly options: Options
  readonly examples: Text
  readonly run: (where: Surroundings, args: TypedWords, options: TypedWords) => Promise<ExitCode>
}

/** A command in the list of all: its line there, and what loads it. */
export interface ListedWithLoad extends ListedCommand {
  readonly load: () => Promise<Command>
}

/**
 * Declare a command. What it does is given what was typed as its declaration says: each option and argument read once,
 * before the work begins, and the format chosen.
 */
export function defineCommand<F extends AnyFormat, A extends Arguments, O extends Options>(declared: {
  readonly formats: Formats<F>
  readonly args: A
  readonly options: O
  readonly examples: Text
  readonly run: (session: Session<Given<O>, F>, args: Given<A>) => Promise<ExitCode>
}): Command {
  return {
    ...declared,
    run: async ({ io, lang, commands }, args, typed) => {
      const options = given(declared.options, typed)
      const format = chooseFormat(io, typed, declared.formats)
      const style = styleOf(io, lang, typed)
      return declared.run(
        { io, lang, commands, tool: `kq ${version}`, format, style, options, given: Object.keys(typed) },
        given(declared.args, args),
      )
    },
  }
}

/** What a command is given of what was typed. That each value is of the type declared is what `read` says of it. */
function given<D extends Arguments | Options>(declared: D, typed: TypedWords): Given<D> {
  const values = Object.entries(declared).map(([name, { read }]) => [name, read(typed[name])])
  return Object.fromEntries(values)
}
