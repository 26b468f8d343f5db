/** How a page is to look: all that a renderer may know besides the document. */
export interface Appearance {
  /** Display columns of the terminal. */
  readonly width: number
  readonly colour: boolean
  /** No signs or lines outside ASCII; names keep their own script. */
  readonly ascii: boolean
}
