import type { Argument, Option } from 'commander'
import { catalogue } from '../../catalogue.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Lang } from '../../domain/wording.ts'
import { nameIn } from '../../words/name.ts'
import { argumentsOf, type CommandSpec } from '../commands/command.ts'
import { programWords } from '../help.ts'

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

/**
 * The command line as declared: every command with its options and their choices. What a value is, is told by its name:
 * a file, an indicator or a year of `plan`, a rule.
 */
export function commandLineOf(specs: readonly CommandSpec[], plan: Plan, lang: Lang): CommandLine {
  const words = programWords[lang]
  const flag = (short: string, long: string, about: string): CompletedOption => ({
    short,
    long,
    about,
    value: null,
    many: false,
  })
  const help = flag('-h', '--help', words.help)
  const commands = specs.map((spec) => ({
    name: spec.name,
    about: spec.about[lang],
    options: [...spec.options(lang).map((option) => optionOf(option, plan, lang)), help],
    args: argumentsOf(spec, lang).map((argument) => argumentOf(argument, plan, lang)),
  }))
  const named = commands.map(({ name, about }) => ({ word: name, about }))
  const command = {
    name: 'command',
    takes: { kind: 'words', words: named },
    required: false,
    many: false,
  } as const
  return {
    options: [help, flag('-V', '--version', words.version)],
    commands: [...commands, { name: 'help', about: words.helpCommand, options: [help], args: [command] }],
  }
}

function optionOf(option: Option, plan: Plan, lang: Lang): CompletedOption {
  const { short, long, flags, description, required, optional, variadic, argChoices } = option
  const name = /[<[]([^>\].]+)/.exec(flags)?.[1] ?? ''
  return {
    short: short ?? null,
    long: long ?? '',
    about: description,
    value: required || optional ? { name, takes: takesOf(name, argChoices, plan, lang) } : null,
    many: variadic,
  }
}

function argumentOf(argument: Argument, plan: Plan, lang: Lang): CompletedArgument {
  const { argChoices, required, variadic } = argument
  const name = argument.name()
  return { name, takes: takesOf(name, argChoices, plan, lang), required, many: variadic }
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
