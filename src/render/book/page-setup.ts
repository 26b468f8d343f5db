import type { WriteSheet } from 'hucre/xlsx'
import type { BookPrint } from '../../document/book.ts'

/** A page of a printed sheet: A4, one page wide, with its number and the name of the sheet at its foot. */
export function pageOf({
  landscape,
  onePage,
  breaks,
}: BookPrint): Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'rowBreaks'> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: onePage ? 1 : 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&L&A&R&P/&N' },
    ...(breaks.length === 0 ? {} : { rowBreaks: [...breaks] }),
  }
}

/** The rows that are printed on every page, as the names that spreadsheets know them by. */
export function titleNames(
  sheets: readonly { readonly name: string; readonly header: BookPrint['header'] }[],
): { readonly name: string; readonly range: string; readonly scope: string }[] {
  return sheets.flatMap(({ name, header }) => {
    if (header === null) return []
    const [first, last] = header
    const range = `'${name.replaceAll("'", "''")}'!$${first + 1}:$${last + 1}`
    return [{ name: '_xlnm.Print_Titles', range, scope: name }]
  })
}
