import type { Comparing, Grade } from '../../domain/relation.ts'
import type { Lang } from '../../domain/wording.ts'

/** What is said of a plan held against itself. */
export interface ConsistencyMessages {
  readonly title: (plan: string, baselineYear: number, targetYear: number) => string
  /** What was looked at; `file` is null where no relations are declared. */
  readonly scope: (of: {
    readonly stated: number
    readonly restated: number
    readonly file: string | null
    readonly relations: number
    readonly found: number
  }) => string
  readonly counts: (counts: readonly (readonly [grade: Grade, count: number])[]) => string
  readonly heading: (grade: Grade, count: number) => string
  readonly held: (count: number) => string
  /** What the grades mean, for whoever has not met them. */
  readonly meaning: (grade: Grade) => string
  readonly exact: string
  readonly more: string
  /** A message and its working in one sentence, for formats that know a message only. */
  readonly inOne: (message: string, working: readonly string[]) => string
}

/** How strictly a figure is meant. */
export type Strictness = 'at-least' | 'above' | 'at-most' | 'below' | 'about' | 'unstated'

/** How a finding about a plan was worked out. Numbers come as they are written. */
export interface ConsistencyWorking {
  readonly lang: Lang
  /** Where a target stands that states no source. */
  readonly numbered: (no: string) => string
  readonly baseline: (value: string) => string
  readonly comesTo: (stated: string, figure: string) => string
  readonly yearly: (way: string, rise: string) => string
  readonly formula: (text: string) => string
  readonly figures: (list: string) => string
  readonly basis: (text: string) => string
  readonly sameEverywhere: (line: string) => string
  readonly turns: (name: string, at: string, holds: 'above' | 'below') => string
  /** The unit behind a formula, and behind a number: a language writes one of them. */
  readonly ofFormula: (unit: string) => string
  readonly ofNumber: (unit: string) => string
  readonly range: (low: string, high: string) => string
  readonly condition: (is: Comparing) => string
  readonly judged: (left: string, holds: boolean) => string
  readonly judgedAgainst: (asked: string, holds: boolean, gap: string) => string
  readonly asked: (left: string, condition: string, right: string) => string
  readonly askedRange: (left: string, range: string) => string
  readonly equal: string
  readonly points: (size: string) => string
  readonly off: (size: string, share: string | null) => string
  readonly at: (label: string) => string
  readonly growth: (result: string) => string
  /** Why a relation could not be checked; an empty list is a number that is undefined. */
  readonly lacking: (names: readonly string[]) => string
  /** At which graded goals two statements agree. */
  readonly agreeAt: (labels: readonly string[]) => string
  readonly inStep: (of: {
    readonly start: string
    readonly name: string
    readonly growth: string
    readonly working: string
    readonly stated: string
    readonly amount: string
    /** The share of the other's growth where it is below; null where it is not. */
    readonly below: string | null
    readonly holds: boolean
  }) => string
  readonly nominal: string
  readonly tolerance: (text: string, share: string) => string
  readonly strictness: (how: Strictness, figure: string) => string
  readonly room: (down: boolean, room: string, yearly: string) => string
  readonly differ: (sum: string, share: string | null) => string
  readonly aboutGivesWay: string
}
