import type { Lang, Text } from '../domain/wording.ts'
import { version } from '../judge/version.ts'
import { chooseFormat } from './choose-format.ts'
import type { AnyFormat, Formats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import type { Arguments, Given, Options } from './option.ts'
import { openProject, type Project } from './project/open.ts'
import type { ListedCommand, Session } from './session.ts'
import { styleOf } from './style.ts'
import type { TypedWords } from './typed.ts'

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
    run: async ({ io, lang: usual, commands }, args, typed) => {
      const { project, words, lang } = await inProject(io, declared.options, typed, usual)
      const options = given(declared.options, words)
      const format = chooseFormat(io, words, declared.formats)
      const style = styleOf(io, lang, words)
      const tool = `kq ${version}`
      return declared.run(
        { io, lang, commands, project, tool, format, style, options, given: Object.keys(typed) },
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

/** What was typed with what the project says in place of what was not; a command that opens no plan is part of none. */
async function inProject(
  io: Io,
  options: Options,
  typed: TypedWords,
  usual: Lang,
): Promise<{ readonly project: Project | null; readonly words: TypedWords; readonly lang: Lang }> {
  const { config } = typed
  const project =
    'config' in options ? await openProject(io, typeof config === 'string' ? config : undefined) : null
  if (project === null) return { project, words: typed, lang: usual }
  const { typedByProject } = await import('./project/typed.ts')
  const words = { ...typedByProject(project, options), ...typed }
  // What the person says of the language goes before what the project says.
  const own = typed.lang !== undefined || (io.env.KQ_LANG ?? '') !== ''
  return { project, words, lang: own ? usual : (project.config.lang ?? usual) }
}
