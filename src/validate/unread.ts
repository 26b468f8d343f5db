import type { Finding } from '../domain/finding.ts'

/** What the rows that were found in a file but not read would have said. */
export interface Unread {
  readonly indicators: ReadonlySet<string>
  /** Rows of which it is not known what indicator they hold. */
  readonly unnamed: number
}

/** Findings of reading by which a row, and with it an indicator, is not there; what is passed over counts where it names one. */
const unreadRow = new Set([
  'KQ202',
  'KQ210',
  'KQ211',
  'KQ215',
  'KQ217',
  'KQ301',
  'KQ302',
  'KQ307',
  'KQ308',
  'KQ310',
  'KQ314',
  'KQ316',
  'KQ402',
])

/** The rows not read, by what reading found. */
export function unreadIn(findings: readonly Finding[]): Unread {
  const unread = findings.filter(
    ({ id, indicator }) => unreadRow.has(id) && (id !== 'KQ316' || indicator !== null),
  )
  return {
    indicators: new Set(unread.flatMap(({ indicator }) => (indicator === null ? [] : [indicator]))),
    unnamed: unread.filter(({ indicator }) => indicator === null).length,
  }
}

/** The rows not read of several files. */
export function unreadOf(files: readonly Unread[]): Unread {
  return {
    indicators: new Set(files.flatMap(({ indicators }) => [...indicators])),
    unnamed: files.reduce((sum, { unnamed }) => sum + unnamed, 0),
  }
}
