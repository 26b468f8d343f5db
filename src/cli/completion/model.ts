import { catalogue } from '../../catalogue.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { nameIn } from '../../words/name.ts'
import { type Argument, type Arguments, type Option, type Options, spelling } from '../option.ts'
import { programWords } from '../program-words.ts'

/** A word that can be completed, and what it stands for; empty where it speaks for itself. */
export interface Word {
  readonly word: string
  readonly about: string
}

/** What is typed in a place: a file, one of a few words, or a text that nobody can guess. */
export type Takes =
  | { readonly kind: 'file' }
  | { readonly kind: 'text' }
  | { readonly kind: 'words'; readonly words: readonly Word[] }

export interface CompletedOption {
  readonly short: string | null
  readonly long: string
  readonly about: string
  /** The name of its value and what is typed there; null where it takes none. */
  readonly value: { readonly name: string; readonly takes: Takes } | null
  readonly many: boolean
}

export interface CompletedArgument {
  readonly name: string
  readonly takes: Takes
  readonly required: boolean
  readonly many: boolean
}

export interface CompletedCommand {
  readonly name: string
  readonly about: string
  readonly options: readonly CompletedOption[]
  readonly args: readonly CompletedArgument[]
}

/** The command line as a shell completes it. */
export interface CommandLine {
  /** Options of the program itself. */
  readonly options: readonly CompletedOption[]
  readonly commands: readonly CompletedCommand[]
}

/** A command as it is declared. */
interface DeclaredCommand {
  readonly name: string
  readonly about: Text
  readonly args: Arguments
  readonly options: Options
}

/**
 * The command line as declared: every command with its options and their choices. What a value is, is told by its name:
 * a file, an indicator or a year of `plan`, a rule.
 */
export function commandLineOf(declared: readonly DeclaredCommand[], plan: Plan, lang: Lang): CommandLine {
  const flag = (short: string, long: string, about: string): CompletedOption => ({
    short,
    long,
    about,
    value: null,
    many: false,
  })
  const help = flag('-h', '--help', programWords.help[lang])
  const whole = declared.filter(({ name }) => !name.includes(' '))
  const beside = (name: string) => declared.filter((other) => other.name.startsWith(`${name} `))
  const commands = whole.map(({ name, about, args, options: own }) => ({
    name,
    about: about[lang],
    options: [
      ...Object.entries(Object.assign({}, ...beside(name).map(({ options }) => options), own) as Options).map(
        ([name, option]) => optionOf(name, option, plan, lang),
      ),
      help,
    ],
    args: withSecondWords(
      Object.entries(args).map(([name, argument]) => argumentOf(name, argument, plan, lang)),
      beside(name),
      lang,
    ),
  }))
  const named = commands.map(({ name, about }) => ({ word: name, about }))
  const command = {
    name: 'command',
    takes: { kind: 'words', words: named },
    required: false,
    many: false,
  } as const
  return {
    options: [help, flag('-V', '--version', programWords.version[lang])],
    commands: [
      ...commands,
      { name: 'help', about: programWords.helpCommand[lang], options: [help], args: [command] },
    ],
  }
}

/** The arguments of a command, where a second word may stand in the first's place and take a file. */
function withSecondWords(
  args: readonly CompletedArgument[],
  others: readonly DeclaredCommand[],
  lang: Lang,
): readonly CompletedArgument[] {
  const words = others.map(({ name, about }) => ({ word: name.split(' ')[1] ?? '', about: about[lang] }))
  const [first] = args
  if (words.length === 0 || first === undefined || first.takes.kind !== 'words') return args
  const file = { name: 'file', takes: { kind: 'file' }, required: false, many: false } as const
  return [{ ...first, takes: { kind: 'words', words: [...words, ...first.takes.words] } }, file]
}

function optionOf(name: string, option: Option<unknown>, plan: Plan, lang: Lang): CompletedOption {
  const { short, value, about, choices } = option
  const called = /[<[]([^>\].]+)/.exec(value ?? '')?.[1] ?? ''
  return {
    short: short === undefined ? null : `-${short}`,
    long: spelling(name, option),
    about: about[lang],
    value: value === undefined ? null : { name: called, takes: takesOf(called, choices, plan, lang) },
    many: value?.includes('...') === true,
  }
}

function argumentOf(name: string, argument: Argument<unknown>, plan: Plan, lang: Lang): CompletedArgument {
  const { choices, required, many } = argument
  return { name, takes: takesOf(name, choices, plan, lang), required, many }
}

function takesOf(name: string, choices: readonly string[] | undefined, plan: Plan, lang: Lang): Takes {
  if (choices !== undefined) return { kind: 'words', words: choices.map((word) => ({ word, about: '' })) }
  const words = name.split(/\W/).flatMap((part) => known(part, plan, lang))
  if (words.length > 0) return { kind: 'words', words }
  return { kind: /^(?:files?|old|new)$/.test(name) ? 'file' : 'text' }
}

function known(name: string, plan: Plan, lang: Lang): readonly Word[] {
  switch (name) {
    case 'indicator':
      return plan.indicators
        .filter(({ group }) => group === 'main')
        .map((indicator) => ({
          word: indicator.code,
          about: nameIn(indicator, lang),
        }))
    case 'rule':
      return catalogue.map(({ id, title }) => ({ word: id, about: title[lang] }))
    case 'year':
      return Array.from({ length: plan.targetYear - plan.baselineYear }, (_, index) => ({
        word: String(plan.baselineYear + 1 + index),
        about: '',
      }))
    default:
      return []
  }
}

/** Both spellings of an option, the short one first. */
export function spellings({ short, long }: CompletedOption): readonly string[] {
  return short === null ? [long] : [short, long]
}
