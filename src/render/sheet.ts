import { type CellValue, writeXlsx } from 'hucre/xlsx'

/** A sheet to write: rows of text, the header drawn bold and kept in view. */
export interface SheetContent {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly headerIndex: number
  readonly widths: readonly number[]
  /** How numbers are shown, by `row,column` counted from 0; as they are where nothing is said. */
  readonly formats?: ReadonlyMap<string, string>
}

/** The day that stands for no day in an archive, as its parts have it: the same content is the same bytes, whenever written. */
const noDay = new Date(Date.UTC(1980, 0, 1))

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

/** Write one sheet as an .xlsx workbook. Plain numbers become numbers, everything else stays text. */
export async function xlsxBytes({
  name,
  rows,
  headerIndex,
  widths,
  formats = new Map(),
}: SheetContent): Promise<Uint8Array> {
  const value = (text: string): CellValue => {
    if (text === '') return null
    return plainNumber.test(text) ? Number(text) : text
  }
  return writeXlsx({
    properties: { modified: noDay },
    sheets: [
      {
        name,
        rows: rows.map((row) => row.map(value)),
        cells: new Map([...formats].map(([place, numFmt]) => [place, { style: { numFmt } }])),
        columns: widths.map((width) => ({ width })),
        freezePane: { rows: headerIndex + 1, columns: 0 },
      },
    ],
  })
}
