import { Command, Option } from 'commander'
import type { Lang } from '../domain/wording.ts'
import { check } from './check.ts'
import type { ExitCode } from './gate.ts'
import { checkExamples, helpTitles, planExamples, rootExamples, templateExamples } from './help.ts'
import type { Io } from './io.ts'
import {
  type CheckOptions,
  checkOptions,
  langOption,
  planOption,
  printOptions,
  type ReportOptions,
  readOptions,
} from './options.ts'
import type { TemplateOptions } from './template.ts'

/** Build the command line. Actions hand their exit code to `done`; the less used commands are loaded on demand. */
export function buildProgram(io: Io, lang: Lang, done: (code: ExitCode) => void): Command {
  const words = helpTitles[lang]
  const program = new Command('kq')
    .description(words.about)
    .version(io.version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .showSuggestionAfterError(true)
    .addHelpText('after', rootExamples[lang])

  const checkCommand = program
    .command('check')
    .description(words.check)
    .argument('<files...>', words.files)
    .addHelpText('after', checkExamples[lang])
    .action(async (files: string[], options: CheckOptions) => done(await check(io, lang, files, options)))
  for (const option of [
    planOption(lang),
    ...readOptions(lang),
    ...printOptions(lang),
    ...checkOptions(lang),
  ]) {
    checkCommand.addOption(option)
  }

  const planCommand = program
    .command('plan')
    .description(words.plan)
    .argument('[indicator]', words.indicator)
    .addHelpText('after', planExamples[lang])
    .action(async (indicator: string | undefined, options: ReportOptions) => {
      const { showPlan } = await import('./plan.ts')
      done(await showPlan(io, lang, indicator, options))
    })
  for (const option of [planOption(lang), ...printOptions(lang)]) planCommand.addOption(option)

  program
    .command('template')
    .description(words.template)
    .argument('<year>', words.templateYear)
    .addOption(planOption(lang))
    .addOption(new Option('--from <files...>', words.from))
    .addOption(new Option('-o, --output <file>', words.templateOutput))
    .addOption(langOption(lang))
    .addHelpText('after', templateExamples[lang])
    .action(async (year: string, options: TemplateOptions) => {
      const { template } = await import('./template.ts')
      done(await template(io, lang, year, options))
    })

  for (const command of [program, ...program.commands]) {
    command.exitOverride().helpOption('-h, --help', words.help)
    command.configureHelp({
      styleTitle: (title) => words.titles[title] ?? title,
      optionDescription: ({ description }) => description,
    })
    command.configureOutput({ outputError: () => {} })
  }
  return program
}
