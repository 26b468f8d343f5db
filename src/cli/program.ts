import { Command } from 'commander'
import type { Lang } from '../domain/wording.ts'
import { checkCommand } from './commands/check.ts'
import { type CommandSpec, declare } from './commands/command.ts'
import { compareCommand } from './commands/compare.ts'
import { completionCommand } from './commands/completion.ts'
import { diffCommand } from './commands/diff.ts'
import { explainCommand } from './commands/explain.ts'
import { milestonesCommand } from './commands/milestones.ts'
import { planCommand } from './commands/plan.ts'
import { templateCommand } from './commands/template.ts'
import { validateCommand } from './commands/validate.ts'
import type { ExitCode } from './gate.ts'
import type { GuardedIo } from './guard.ts'
import { programWords } from './help.ts'

/** Every command, in the order `--help` lists them. */
export const commands: readonly CommandSpec[] = [
  checkCommand,
  validateCommand,
  planCommand,
  explainCommand,
  milestonesCommand,
  compareCommand,
  diffCommand,
  templateCommand,
  completionCommand(() => commands),
]

/**
 * Build the command line for what was typed. Commands hand their exit code to `done`. Only the command that was asked
 * for is declared; all of them are where none was, so that help and suggestions know them.
 */
export function buildProgram(
  argv: readonly string[],
  io: GuardedIo,
  lang: Lang,
  done: (code: ExitCode) => void,
): Command {
  const words = programWords[lang]
  const program = new Command('kq')
    .description(words.about)
    .version(io.version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .showSuggestionAfterError(true)
    .addHelpText('after', words.examples)
  const asked = commands.filter(({ name }) => name === argv[0])
  for (const spec of asked.length > 0 ? asked : commands) declare(program, spec, io, lang, done)

  for (const command of [program, ...program.commands]) {
    command.exitOverride().helpOption('-h, --help', words.help)
    command.configureHelp({
      styleTitle: (title) => words.titles[title] ?? title,
      argumentDescription: ({ description }) => description,
      optionDescription: ({ description }) => description,
    })
    command.configureOutput({ outputError: () => {} })
  }
  return program
}
