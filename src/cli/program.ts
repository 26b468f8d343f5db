import { CommanderError, Option as DeclaredOption, Command as Parser } from 'commander'
import { CannotRun } from '../domain/cannot-run.ts'
import type { Lang } from '../domain/wording.ts'
import { version } from '../judge/version.ts'
import type { Command, ListedWithLoad } from './command.ts'
import { commands } from './commands/index.ts'
import { reserveOutput } from './files.ts'
import type { ExitCode } from './gate.ts'
import type { GuardedIo } from './guard.ts'
import { type Option, spelling } from './option.ts'
import { unknownCommand, usageError } from './usage.ts'

/** Run what was typed after `kq`, or say why it cannot be. Help and version are answers like others. */
export async function runProgram(argv: readonly string[], io: GuardedIo, lang: Lang): Promise<ExitCode> {
  const words = argv[0] === 'help' ? [...argv.slice(1, 3), '--help'] : argv
  const [first] = words
  if (first === undefined) {
    await io.stdout.write((await import('./help.ts')).welcome(lang))
    return 0
  }
  if (first === 'help' || (first.startsWith('-') && first !== '-')) return runAlone(words, io, lang)
  const named = commandNamed(words)
  if (named !== undefined) return runCommand(named, words.slice(named.name.split(' ').length), io, lang)
  const [main] = commands
  // A file is checked, which is the main job.
  if (main !== undefined && (await namesFile(first, io))) return runCommand(main, words, io, lang)
  const names = [...commands.map(({ name }) => name).filter((name) => !name.includes(' ')), 'help']
  throw new CannotRun([unknownCommand(first, names)])
}

/** The command that the words begin with: one of two words before one of the first alone. */
function commandNamed([first = '', second = '']: readonly string[]): ListedWithLoad | undefined {
  return (
    commands.find(({ name }) => name === `${first} ${second}`) ?? commands.find(({ name }) => name === first)
  )
}

async function namesFile(word: string, io: GuardedIo): Promise<boolean> {
  if (word === '-' || /[./\\]/.test(word)) return true
  return io.locate(word).then(
    ({ exists }) => exists,
    () => false,
  )
}

/** Options of the program itself, which has no work of its own. */
async function runAlone(words: readonly string[], io: GuardedIo, lang: Lang): Promise<ExitCode> {
  const parser = parserOf('kq').version(version, '-V, --version')
  const stopped = await parse(parser, words, () => ['help', 'version'])
  const { programHelp } = await import('./help.ts')
  await io.stdout.write(
    stopped === 'commander.version' ? `${version}\n` : programHelp(commands, lang, io.stdout),
  )
  return 0
}

async function runCommand(
  listed: ListedWithLoad,
  words: readonly string[],
  io: GuardedIo,
  lang: Lang,
): Promise<ExitCode> {
  const command = await listed.load()
  const parser = parserOf(`kq ${listed.name}`)
  declare(parser, command, words)
  const spellings = () => [
    ...Object.entries(command.options).map(([name, option]) => spelling(name, option).slice(2)),
    'help',
  ]
  const stopped = await parse(parser, words, spellings)
  if (stopped !== null) {
    const { commandHelp } = await import('./help.ts')
    await io.stdout.write(commandHelp(listed, command, lang, io.stdout))
    return 0
  }
  const given = Object.entries(parser.opts()).filter(([key]) => parser.getOptionValueSource(key) === 'cli')
  const typed = Object.fromEntries(given)
  const args = Object.keys(command.args).map((key, index) => [key, parser.processedArgs[index]])
  if (typeof typed.output === 'string' && command.options.output?.value === '<file>')
    await reserveOutput(io, typed.output)
  return command.run({ io, lang, commands }, Object.fromEntries(args), typed)
}

/** What reads words as options and arguments, and writes nothing itself. */
function parserOf(name: string): Parser {
  const silent = { writeOut: () => {}, writeErr: () => {}, outputError: () => {} }
  return new Parser(name)
    .exitOverride()
    .helpOption('-h, --help')
    .showSuggestionAfterError(false)
    .configureHelp({ formatHelp: () => '' })
    .configureOutput(silent)
    .action(() => {})
}

/** Read the words. What else was asked for than the work, help or the version; null where nothing was. */
async function parse(
  parser: Parser,
  words: readonly string[],
  options: () => readonly string[],
): Promise<string | null> {
  try {
    await parser.parseAsync([...words], { from: 'user' })
    return null
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new CannotRun([usageError(error.code, error.message, options())])
    return error.code
  }
}

/**
 * Declare what may be typed after a command: of its options those that the words spell out, which is what takes the
 * time, and all of them where a word may be any.
 */
function declare(parser: Parser, { args, options }: Command, words: readonly string[]): void {
  for (const [name, { required, many, choices }] of Object.entries(args)) {
    const [open, close] = required ? '<>' : '[]'
    const argument = parser.createArgument(`${open}${name}${many ? '...' : ''}${close}`)
    parser.addArgument(choices === undefined ? argument : argument.choices(choices))
  }
  const all = Object.entries(options)
  const spelled = all.filter(([name, option]) => words.some((word) => spells(word, name, option)))
  const typed = words.filter((word) => word.startsWith('-') && word !== '-')
  const known = typed.every((word) => spelled.some(([name, option]) => spells(word, name, option)))
  for (const [name, option] of known ? spelled : all) parser.addOption(optionOf(name, option))
}

/** Whether a word is an option as it is spelled in full, alone or with its value: `-f`, `--format`, `--format=csv`. */
function spells(word: string, name: string, option: Option<unknown>): boolean {
  if (!word.startsWith('-')) return false
  if (option.short !== undefined && word === `-${option.short}`) return true
  return word.startsWith('--') && word.split('=', 1)[0] === spelling(name, option)
}

function optionOf(name: string, option: Option<unknown>): DeclaredOption {
  const { short, value, choices, times } = option
  const flags = `${short === undefined ? '' : `-${short}, `}${spelling(name, option)}`
  const declared = new DeclaredOption(value === undefined ? flags : `${flags} ${value}`)
  if (choices !== undefined) declared.choices(choices)
  if (times === 'many')
    declared.argParser((typed: string, known: readonly string[] = []) => [...known, typed])
  return declared
}
