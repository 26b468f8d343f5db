/** What stands in a submission to fill in. */
export interface TemplateMessages {
  /** The name of its sheet. */
  readonly sheet: (year: number) => string
  /** `of` are the region and the owner whose form it is. */
  readonly title: (year: number, of: readonly string[]) => string
  /** The header of its columns: values of an earlier year only where they are known, and of which. */
  readonly header: (year: number, known: number | null) => readonly string[]
  readonly notes: (year: number) => readonly string[]
  /** What a value cell takes where that is not simply a number. */
  readonly statement: string
  /** What may be chosen there; every one of them is read back. */
  readonly statements: readonly string[]
}
