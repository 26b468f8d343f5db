/** How an answer is to look: all that a renderer may know besides the document. */
export interface Appearance {
  /** Display columns of the terminal. */
  readonly width: number
  readonly colour: boolean
  /** No signs or lines outside ASCII; names keep their own script. */
  readonly ascii: boolean
  /** Begin a CSV with a byte order mark and end its lines as Excel does. */
  readonly bom: boolean
  /** The rectangle asked for by name; null: the first of the document. */
  readonly table: string | null
}
