/** What stands in a submission to fill in. */
export interface TemplateMessages {
  /** The name of its sheet. */
  readonly sheet: (year: number) => string
  readonly title: (year: number) => string
  /** The header of its columns: last year's values only where they are `known`. */
  readonly header: (year: number, known: boolean) => readonly string[]
  readonly notes: (year: number) => readonly string[]
  /** What a value cell takes where that is not simply a number. */
  readonly statement: string
}
