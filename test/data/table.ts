import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { csvRows } from '../../src/text/csv.ts'

const root = join(import.meta.dirname, '..', '..')

/** The bytes of a file of the project. */
export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, path)))

/** The text of a file of the project. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

export interface Table {
  readonly titles: readonly string[]
  readonly header: readonly string[]
  /** Cells of each row, whatever their number. */
  readonly rows: readonly (readonly string[])[]
  readonly cell: (row: readonly string[], column: string) => string
}

/** A CSV file of the project as it stands: `above` rows of title, the header, the rows. */
export function tableOf(path: string, above = 0): Table {
  const records = [...csvRows([textOf(path)]).rows]
    .map(({ cells }) => cells)
    .filter((cells) => cells.some((cell) => cell !== ''))
  const [header = []] = records.slice(above)
  return {
    titles: records.slice(0, above).map((cells) => cells.join('')),
    header,
    rows: records.slice(above + 1),
    cell: (row, column) => {
      const index = header.indexOf(column)
      if (index < 0) throw new Error(`${path} has no column ${column}`)
      return row[index] ?? ''
    },
  }
}
