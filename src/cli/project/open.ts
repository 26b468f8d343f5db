import type { ProjectConfig, Roster } from '../../domain/project.ts'
import type { Source } from '../../domain/source.ts'
import { openFile, openIfThere } from '../files.ts'
import type { Io } from '../io.ts'

/** What a folder says of itself: the project a run is part of. */
export interface Project {
  /** Goes before every name of the project: `../../`; empty where a run is made in its folder. */
  readonly root: string
  /** The name of the file in that folder. */
  readonly name: string
  readonly config: ProjectConfig
  /** Null where the project names none. */
  readonly roster: Roster | null
}

export const configName = 'kq.json'

/** The project named by `--config`, else that of the nearest folder upwards that has one; null where none has. */
export async function openProject(io: Io, named: string | undefined): Promise<Project | null> {
  if (named !== undefined) {
    const root = folderOf(named)
    return projectAt(io, root, named.slice(root.length))
  }
  const above = io.foldersAbove()
  for (let up = 0; up <= above; up += 1) {
    const root = '../'.repeat(up)
    const source = await openIfThere(io, `${root}${configName}`)
    if (source !== null) return projectOf(io, root, configName, source)
  }
  return null
}

/** The project of a folder, by the name of the file there: `../`, or empty for the current folder. */
export async function projectAt(io: Io, root: string, name: string): Promise<Project> {
  return projectOf(io, root, name, await openFile(io, `${root}${name}`))
}

async function projectOf(io: Io, root: string, name: string, source: Source): Promise<Project> {
  const { readConfig } = await import('../../project/config.ts')
  // What cannot be decoded is no JSON either.
  const config = readConfig(Buffer.concat([...source.chunks()]).toString('utf8'), source.file)
  const { roster: listed } = config
  if (listed === undefined) return { root, name, config, roster: null }
  const [{ readRoster }, { decodedText }] = await Promise.all([
    import('../../project/roster.ts'),
    import('../../text/decoded-text.ts'),
  ])
  const roster = await openFile(io, within(root, listed))
  return { root, name, config, roster: readRoster(decodedText(roster), roster.file) }
}

/** The folder of a file as its name has it: everything before the last part. */
function folderOf(file: string): string {
  return file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}

/** A name of the project as this run has to say it. */
export function within(root: string, name: string): string {
  return /^(?:[/\\]|[A-Za-z]:[/\\])/.test(name) ? name : `${root}${name.replace(/^(?:\.[/\\])+/, '')}`
}
