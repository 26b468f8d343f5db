import type { Source } from '../domain/source.ts'
import { openFile } from './files.ts'
import type { Io, OpenedFile } from './io.ts'
import { openAll } from './load.ts'
import type { SupersedesOption } from './options.ts'

/** The submissions of a run, and which of them the others supersede. */
export interface OpenedSubmissions {
  readonly sources: readonly Source[]
  readonly earlier: ReadonlySet<string>
}

/** Open the submissions named, and the earlier ones that they supersede: a file that is named as both is an earlier one. */
export async function openSubmissions(
  io: Io,
  files: readonly string[],
  { supersedes = [] }: SupersedesOption,
): Promise<OpenedSubmissions> {
  const sources: OpenedFile[] = [...(await openAll(io, files))]
  const earlier = new Set<string>()
  for (const file of supersedes) {
    const opened = await openFile(io, file)
    const known = sources.find((source) => isSame(source, opened))
    if (known === undefined) sources.push(opened)
    earlier.add((known ?? opened).file)
  }
  return { sources, earlier }
}

function isSame(a: OpenedFile, b: OpenedFile): boolean {
  return a.identity.some((key) => b.identity.includes(key))
}
