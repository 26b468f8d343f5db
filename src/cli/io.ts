import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Spool } from '../domain/spool.ts'

/**
 * Which file a name leads to, as keys: its device and inode, and its real path. Two names are of one file where they share
 * a key. Empty for what is no file (a pipe, a terminal).
 */
export type FileIdentity = readonly string[]

/** What is written: a text, bytes, or pieces of them, so that no single one has to hold it all. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>

/** Where text goes, and what can show it. */
export interface Output {
  /** Rejects with the system's error; a reader that has gone away is none. */
  readonly write: (content: string | Uint8Array) => Promise<void>
  /** Show a text in the line a terminal stands on, in the place of the one before; an empty one takes that away. */
  readonly status?: (text: string) => Promise<void>
  readonly isTerminal: boolean
  /** Display columns of the terminal; null where it is none. */
  readonly columns: number | null
  /** The file it was sent to (`> report.csv`). */
  readonly identity: FileIdentity
}

/** A file of which everything was read, once: its values, digest and size are of the same bytes. */
export interface OpenedFile extends Source {
  readonly size: number
  readonly identity: FileIdentity
}

/** Where a name leads, links followed: the file that is there, or the one that would be made. */
export interface Located {
  readonly identity: FileIdentity
  /** Whether a file is there already; false for a device or a pipe, in which nothing is lost. */
  readonly exists: boolean
}

/** Draws an SVG as a PNG so many pixels wide. */
export type Rasteriser = (svg: string, width: number) => Uint8Array

/** How a file is written: in the place of what it was, only where nothing is yet, or at its end. */
export type WriteMode = 'replace' | 'create' | 'append'

/**
 * The outside world as one argument: files, streams, environment. Only `io-node.ts` builds the real one. Everything that
 * fails rejects with the system's error, whose `code` says why.
 */
export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Open a file, or standard input for `-`, and read all of it: to judge by it, or also to add to it in this run. */
  readonly open: (file: string, purpose?: 'read' | 'update') => Promise<OpenedFile>
  readonly locate: (file: string) => Promise<Located>
  /** The names of what is in a folder; of the current one for `.`. */
  readonly names: (folder: string) => Promise<readonly string[]>
  /** Make a folder and those it lies in; one that is there already stays as it is. */
  readonly makeFolder: (folder: string) => Promise<void>
  /** How many folders the current one lies in. */
  readonly foldersAbove: () => number
  /** Write a file, all of it or nothing: what fails leaves what was there. */
  readonly write: (file: string, content: Content, mode?: WriteMode) => Promise<void>
  /**
   * Put in a file's place what `change` makes of it (null where there is none yet), while no other run does the same;
   * null leaves it as it is.
   */
  readonly update: (
    file: string,
    change: (current: OpenedFile | null) => Promise<Content | null>,
  ) => Promise<void>
  /** Milliseconds since some moment, for how long something takes. */
  readonly now: () => number
  /** Where a result is put that is written once all of it is known. */
  readonly spool: () => Spool
  /** The plan that comes with the tool, `indicators.csv`. */
  readonly defaultPlan: () => Promise<OpenedFile>
  /** The relations between its indicators, `indicators.relations.csv`. */
  readonly defaultRelations: () => Promise<OpenedFile>
  /** Both as read when the tool was built; null where they are others. */
  readonly preparedPlan: (plan: Source, relations: Source) => Plan | null
  /** What draws pictures for a document; null where nothing that can is installed. */
  readonly rasteriser?: () => Promise<Rasteriser | null>
  /** Values kept before the regions they belong to are judged and let go, where it matters how many. */
  readonly enough?: number
}
