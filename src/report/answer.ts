import type { Document } from '../document/block.ts'
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
}
