/** Headers of columns, the same in every answer. */
export interface Titles {
  readonly no: string
  readonly code: string
  readonly name: string
  readonly region: string
  readonly unit: string
  readonly attribute: string
  readonly target: string
  readonly year: string
  readonly pace: string
  readonly paceNote: string
}
