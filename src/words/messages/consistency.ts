import type { Grade } from '../../domain/relation.ts'

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
