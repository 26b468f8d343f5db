import { Argument, type Command, type Option } from 'commander'
import type { Lang, Text } from '../../domain/wording.ts'
import { reserveOutput } from '../files.ts'
import type { Formats } from '../formats.ts'
import type { ExitCode } from '../gate.ts'
import type { GuardedIo } from '../guard.ts'
import type { Io } from '../io.ts'

/** What was typed after the name of a command, as commander hands it on. */
export interface Typed<Options> {
  readonly args: readonly (string | readonly string[] | undefined)[]
  readonly options: Options
}

/**
 * One command as declared to the command line: its words, arguments and options. What it does is another file, which
 * `run` loads where it is not the main job.
 */
export interface CommandSpec {
  readonly name: string
  readonly about: Text
  /** `<file>`, `[file]`, `<files...>`, with what it stands for, and the words it takes where those are few. */
  readonly args: readonly (readonly [string, Text, (readonly string[])?])[]
  readonly formats: Formats
  readonly options: (lang: Lang) => readonly Option[]
  readonly examples: Text
  // biome-ignore lint/suspicious/noExplicitAny: the options are those declared above, which commander has checked
  readonly run: (io: Io, lang: Lang, typed: Typed<any>) => Promise<ExitCode>
}

/** Declare a command to the program; its exit code goes to `done`. */
export function declare(
  program: Command,
  spec: CommandSpec,
  io: GuardedIo,
  lang: Lang,
  done: (code: ExitCode) => void,
): void {
  const command = program
    .command(spec.name)
    .description(spec.about[lang])
    .addHelpText('after', spec.examples[lang])
    .action(async () => {
      const options = command.opts()
      if (typeof options.output === 'string') await reserveOutput(io, options.output)
      done(await spec.run(io, lang, { args: command.processedArgs, options }))
    })
  for (const argument of argumentsOf(spec, lang)) command.addArgument(argument)
  for (const option of spec.options(lang)) command.addOption(option)
}

/** The arguments of a command as commander takes them. */
export function argumentsOf(spec: CommandSpec, lang: Lang): readonly Argument[] {
  return spec.args.map(([syntax, about, choices]) => {
    const argument = new Argument(syntax, about[lang])
    return choices === undefined ? argument : argument.choices(choices)
  })
}
