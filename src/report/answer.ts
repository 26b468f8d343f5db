import type { Document } from '../document/block.ts'
import type { Book } from '../document/book.ts'
import type { Rectangle } from '../document/rectangle.ts'
import type { Report } from '../domain/report.ts'
import type { Messages } from '../words/messages.ts'

/** What a command has to say, before anybody has chosen how it is written. */
export interface Answer {
  /** For programs: plain JSON, by its contract. */
  readonly data: unknown
  /** For CI services, where it has findings: the report they are of. */
  readonly report?: Report
  /** For spreadsheets and pipes: the first is the one meant where none is named. */
  readonly rectangles: readonly Rectangle[]
  /** For people, composed when somebody is to read it. */
  readonly page: (words: Messages) => Promise<Document>
  /** What an office hands in, where it has such a form: each is composed when it is asked for. */
  readonly handedIn?: HandedIn
}

/** A report in the forms in which it is handed in. */
export interface HandedIn {
  /** The report it is made of, as plain data: it goes with a page, and can be read back from it. */
  readonly data: () => unknown
  /** The page for a browser, in one language. */
  readonly html: (words: Messages) => Promise<Document>
  /** The workbook to go on working with. */
  readonly xlsx: (words: Messages) => Promise<Book>
  /** The evaluation in official form. */
  readonly docx: (words: Messages) => Promise<Document>
}
