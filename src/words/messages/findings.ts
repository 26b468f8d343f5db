import type { Summary } from '../../domain/report.ts'

/** What is said of findings as a whole. */
export interface FindingsMessages {
  /** In a word or two: a heading, the name of a sheet. */
  readonly title: string
  /** Headers of columns. */
  readonly severity: string
  readonly rule: string
  readonly place: string
  readonly message: string
  readonly remedy: string
  readonly none: string
  readonly counts: (counts: Summary['findings']) => string
  readonly more: (left: number) => string
}
