import type { Typed } from './option.ts'

/** What was typed after the name of a command, by the names of its arguments and options. */
export type TypedWords = Readonly<Record<string, Typed>>
