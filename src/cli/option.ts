import type { Text } from '../domain/wording.ts'

/** What was typed for an option or an argument, as the parser of the command line hands it on. */
export type Typed = string | readonly string[] | boolean | undefined

/** What a value is declared as: what it is for, what may be typed, and what a command is given of it. */
interface Declared<Value> {
  readonly about: Text
  /** The words it takes, where those are few. */
  readonly choices?: readonly string[]
  readonly read: (typed: Typed) => Value
}

/** Where an option stands in the help. */
export type HelpGroup = 'input' | 'judging' | 'output' | 'exit'

/** An option. It is written as the name it is declared under: `maxWarnings` is `--max-warnings`. */
export interface Option<Value> extends Declared<Value> {
  readonly heading: HelpGroup
  readonly short?: string
  /** What its value is called, `<year>`; left out where it takes none. */
  readonly value?: string
  /** What is taken where it is not given, and shown in the help. */
  readonly usual?: string
  /** How often it may be given; `never` is one that denies, `--no-color`. */
  readonly times?: 'never' | 'many'
}

/** An argument, called by the name it is declared under. */
export interface Argument<Value> extends Declared<Value> {
  readonly required: boolean
  readonly many: boolean
}

export type Options = Readonly<Record<string, Option<unknown>>>
export type Arguments = Readonly<Record<string, Argument<unknown>>>

/** What a command is given of its options or arguments: read off their declaration. */
export type Given<Declarations> = {
  readonly [Name in keyof Declarations]: Declarations[Name] extends Declared<infer Value> ? Value : never
}

/** How an option is spelled on the command line: `maxWarnings` is `--max-warnings`, and a denial `--no-color`. */
export function spelling(name: string, { times }: Pick<Option<unknown>, 'times'> = {}): string {
  const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return `--${times === 'never' ? 'no-' : ''}${words}`
}

/** An option without a value: whether it is given. */
export function flag(heading: HelpGroup, about: Text, short?: string): Option<boolean> {
  return { heading, about, read: (typed) => typed === true, ...(short === undefined ? {} : { short }) }
}

/** An option that takes away what is there without it: true where it is not given. */
export function denial(heading: HelpGroup, about: Text): Option<boolean> {
  return { heading, about, times: 'never', read: (typed) => typed !== false }
}

/** An option whose value is any text. */
export function text(
  heading: HelpGroup,
  value: string,
  about: Text,
  short?: string,
): Option<string | undefined> {
  return { heading, value, about, read: textOf, ...(short === undefined ? {} : { short }) }
}

/** An option whose value is a few words, such as files after one another. */
export function texts(heading: HelpGroup, value: string, about: Text): Option<readonly string[]> {
  return { heading, value, about, read: textsOf }
}

/** An option that may be given again and again. */
export function repeated(heading: HelpGroup, value: string, about: Text): Option<readonly string[]> {
  return { heading, value, about, times: 'many', read: textsOf }
}

/** An option whose value means something else than its text, or cannot run; null where it is not given. */
export function meaning<Value>(
  heading: HelpGroup,
  value: string,
  about: Text,
  read: (typed: string) => Value,
): Option<Value | null> {
  return { heading, value, about, read: (typed) => (typeof typed === 'string' ? read(typed) : null) }
}

/** An option whose value is one of a few words; `usual` where it is not given. */
export function choice<const Word extends string, Usual extends Word | undefined = undefined>(
  heading: HelpGroup,
  value: string,
  about: Text,
  choices: readonly Word[],
  usual?: Usual,
  short?: string,
): Option<Word | Usual> {
  return {
    heading,
    value,
    about,
    choices,
    ...(usual === undefined ? {} : { usual }),
    ...(short === undefined ? {} : { short }),
    read: (typed) => choices.find((word) => word === typed) ?? (usual as Usual),
  }
}

/** An argument that has to be given. */
export function one(about: Text): Argument<string> {
  return { about, required: true, many: false, read: (typed) => textOf(typed) ?? '' }
}

/** An argument that has to be one of a few words. */
export function oneOf<const Word extends string>(
  about: Text,
  choices: readonly [Word, ...Word[]],
): Argument<Word> {
  const read = (typed: Typed) => choices.find((word) => word === typed) ?? choices[0]
  return { about, choices, required: true, many: false, read }
}

/** An argument that may be left out. */
export function optional(about: Text): Argument<string | undefined> {
  return { about, required: false, many: false, read: textOf }
}

/** All further arguments: one at least. */
export function several(about: Text): Argument<readonly string[]> {
  return { about, required: true, many: true, read: textsOf }
}

/** All further arguments, none among them. */
export function any(about: Text): Argument<readonly string[]> {
  return { about, required: false, many: true, read: textsOf }
}

function textOf(typed: Typed): string | undefined {
  return typeof typed === 'string' ? typed : undefined
}

function textsOf(typed: Typed): readonly string[] {
  return typeof typed === 'object' ? typed : []
}
