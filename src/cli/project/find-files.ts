import type { RosterEntry } from '../../domain/project.ts'
import { folderNames, namesLike, ofYear, tellsYear } from '../../project/pattern.ts'
import { baseName, periodIn, periodOfFolder } from '../../submission/year.ts'
import type { Io } from '../io.ts'
import { type Project, within } from './open.ts'

/** A file of a project, and what its place says of it. */
export interface ProjectFile {
  readonly file: string
  /** The year its name or its folder tells; null where neither does. */
  readonly year: number | null
  /** The entries of the roster that name it; none where only `data` does. */
  readonly entries: readonly RosterEntry[]
}

/** Names of folders already read. */
type ListedFolders = Map<string, Promise<readonly string[]>>

/** Every file that the roster and `data` name, of the years from one to another, in the order of the roster. */
export async function projectFiles(
  io: Io,
  { root, config, roster }: Project,
  years: readonly number[],
): Promise<readonly ProjectFile[]> {
  const listed: ListedFolders = new Map()
  const found = new Map<string, ProjectFile>()
  const note = (file: string, year: number | null, entries: readonly RosterEntry[]) => {
    const known = found.get(file)
    found.set(file, { file, year: known?.year ?? year, entries: [...(known?.entries ?? []), ...entries] })
  }
  for (const entry of roster?.entries ?? []) {
    const { pattern } = entry
    if (pattern === null) continue
    const own = within(root, pattern)
    if (!tellsYear(own)) {
      for (const file of await filesLike(io, own, listed)) note(file, yearOf(file), [entry])
      continue
    }
    for (const year of years)
      for (const file of await filesLike(io, ofYear(own, year), listed)) note(file, year, [entry])
  }
  for (const pattern of config.data ?? [])
    for (const file of await filesLike(io, within(root, pattern), listed)) note(file, yearOf(file), [])
  return [...found.values()]
}

/** The files that a project names as history, with the years their names tell. */
export async function historyFiles(io: Io, { root, config }: Project): Promise<readonly ProjectFile[]> {
  const listed: ListedFolders = new Map()
  const files: ProjectFile[] = []
  for (const pattern of config.history ?? [])
    for (const file of await filesLike(io, within(root, pattern), listed))
      files.push({ file, year: yearOf(file), entries: [] })
  return files
}

/** The year that the name of a file, else that of its folder, tells. */
export function yearOf(file: string): number | null {
  return periodIn(baseName(file))?.year ?? periodOfFolder(file)?.year ?? null
}

/** Where a name on Windows begins. */
const drive = /^[A-Za-z]:$/

/** The files that a pattern means, in order; none where its folder is not there. */
export async function filesLike(
  io: Io,
  pattern: string,
  listed: ListedFolders = new Map(),
): Promise<readonly string[]> {
  const parts = pattern.replace(/(?<=^|[/\\])\*\*$/, '**/*').split(/[/\\]/)
  let folders = [pattern.startsWith('/') ? '/' : '']
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1
    if (part === '' && !isLast) continue
    const next: string[] = []
    for (const folder of folders) {
      if (part === '..' || part === '.' || (index === 0 && drive.test(part))) next.push(`${folder}${part}/`)
      else if (part === '**') next.push(...(await foldersIn(io, folder, listed)))
      else
        for (const name of namesLike(part, await names(io, folder, listed), isLast))
          next.push(`${folder}${name}${isLast ? '' : '/'}`)
    }
    folders = next
  }
  return folders
}

/** Folders in folders are looked into so many deep: a link that leads back would have no end. */
const deepest = 8

/** A folder and every one in it, each before those it holds; what begins with a dot is not meant. */
async function foldersIn(
  io: Io,
  folder: string,
  listed: ListedFolders,
  depth = 0,
): Promise<readonly string[]> {
  if (depth === deepest) return [folder]
  const inside: string[] = []
  for (const name of folderNames(await names(io, folder, listed))) {
    const one = `${folder}${name}/`
    if ((await names(io, one, listed)).length > 0)
      inside.push(...(await foldersIn(io, one, listed, depth + 1)))
  }
  return [folder, ...inside]
}

function names(io: Io, folder: string, listed: ListedFolders): Promise<readonly string[]> {
  const known = listed.get(folder)
  if (known !== undefined) return known
  const read = io.names(folder === '' ? '.' : folder).catch(() => [])
  listed.set(folder, read)
  return read
}
