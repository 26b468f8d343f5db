import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.ts'

/** A CSV file as a spreadsheet without number formats shows it: numbers without zeros at their end. */
export function asSpreadsheet(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/(?<=\d)(\.\d*?)0+(?=,)/g, (_, kept: string) =>
    kept === '.' ? '' : kept,
  )
}
