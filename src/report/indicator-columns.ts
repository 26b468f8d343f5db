import type { DataColumn } from '../document/rectangle.ts'
import type { Lang } from '../domain/wording.ts'
import { nameIn } from '../words/name.ts'

/** What says of a row whose it is. */
export interface RowOfIndicator {
  readonly no: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  /** Null where the submission states none. */
  readonly region: string | null
  readonly unit: string
}

/** The columns every rectangle of indicators begins with; the name alone follows the language. */
export function indicatorColumns(lang: Lang): readonly DataColumn<RowOfIndicator>[] {
  return [
    { id: 'no', value: ({ no }) => no },
    { id: 'code', value: ({ code }) => code },
    { id: 'name', value: (row) => nameIn(row, lang) },
    { id: 'region', value: ({ region }) => region },
    { id: 'unit', value: ({ unit }) => unit },
  ]
}
