import { CannotRun } from '../domain/cannot-run.ts'
import type { FileIdentity, Io, Located, OpenedFile } from './io.ts'
import { type Claim, type FileUse, readTwice, refusal, unwritableOutput } from './refusal.ts'

/** The outside world of one run, in which nothing that it reads is written over. */
export interface GuardedIo extends Io {
  /** Say where the result will go, before the work: a file that is read, now or later, is refused. */
  readonly reserve: (file: string) => Promise<void>
}

/**
 * The outside world of one run, remembering which files were opened and which are to be written, by identity and not by
 * name: whichever comes second, reading or writing, is refused before anything is written. So it is with two results for
 * one file, of which the second would replace the first.
 */
export function keepingFiles(io: Io): GuardedIo {
  const claims = new Map<string, Claim>()
  /** Keys of what was opened, also where that was refused. */
  const opened = new Set<string>()
  let inputWasRead = false

  const claim = (identity: FileIdentity, claimed: Claim): void => {
    for (const key of identity) {
      const known = claims.get(key)
      if (known === undefined) claims.set(key, claimed)
      else if (!goTogether(known.use, claimed.use)) throw new CannotRun([refusal(known, claimed)])
    }
  }
  const opening = async <File extends OpenedFile>(
    file: Promise<File>,
    use: FileUse = 'read',
  ): Promise<File> => {
    const source = await file
    for (const key of source.identity) opened.add(key)
    claim(source.identity, { name: source.file, use })
    return source
  }
  const goal = async (file: string, use: FileUse): Promise<Located> => {
    const located = await io.locate(file)
    claim(located.identity, { name: file, use })
    return located
  }

  for (const { identity } of [io.stdout, io.stderr]) claim(identity, { name: '-', use: 'output' })
  return {
    ...io,
    stdout: {
      ...io.stdout,
      write: (content) =>
        io.stdout.write(content).catch((error: unknown) => {
          throw new CannotRun([unwritableOutput(error)])
        }),
    },
    stderr: {
      ...io.stderr,
      // Where it cannot be written there is no place left to say so, and no reason to lose the report as well. Where it
      // was sent to a file that is read, a word there would be a row of the data.
      write: async (content) => {
        if (!io.stderr.identity.some((key) => opened.has(key))) await io.stderr.write(content).catch(() => {})
      },
    },
    reserve: async (file) => {
      await goal(file, 'result')
    },
    open: async (file, purpose) => {
      if (file === '-' && inputWasRead) throw new CannotRun([readTwice])
      if (file === '-') inputWasRead = true
      return opening(io.open(file, purpose), purpose)
    },
    write: async (file, content, mode) => {
      await goal(file, mode === 'append' ? 'summary' : 'result')
      await io.write(file, content, mode)
    },
    update: async (file, change) => {
      await goal(file, 'update')
      await io.update(file, change)
    },
    defaultPlan: () => opening(io.defaultPlan()),
    defaultRelations: () => opening(io.defaultRelations()),
  }
}

/** The same use goes with itself; a result may be sent by name to where the output goes anyway (`-o /dev/stdout`). */
function goTogether(a: FileUse, b: FileUse): boolean {
  const [uses, written] = [new Set([a, b]), new Set<FileUse>(['output', 'result', 'summary'])]
  return uses.size === 1 || (uses.has('output') && written.has(a) && written.has(b))
}
