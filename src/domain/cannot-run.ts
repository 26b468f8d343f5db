import type { Text } from './wording.ts'

/**
 * The one error of the program: it cannot run at all (usage, unreadable file, broken plan). Bad data
 * is never thrown. `lines` are what the user reads, in both languages.
 */
export class CannotRun extends Error {
  readonly lines: readonly Text[]

  constructor(lines: readonly Text[]) {
    super(lines.map((line) => line.en).join('\n'))
    this.name = 'CannotRun'
    this.lines = lines
  }
}

/** Whether an error says that the program cannot run; told by its name, for each part loaded on demand has its own class. */
export function isCannotRun(error: unknown): error is CannotRun {
  return error instanceof Error && error.name === 'CannotRun'
}
