import { digest } from '../../text/digest.ts'
import type { Io, OpenedFile } from '../io.ts'

/** A file that a publication rests on. */
export interface ReadFile {
  readonly file: string
  readonly sha256: string
}

/** The outside world as it is seen from the folder of a project: names are those of the project, wherever it is run. */
export interface Rooted {
  readonly io: Io
  /** Every file that was read, in the order in which that was first done. */
  readonly read: () => readonly ReadFile[]
}

/** See the outside world from a folder (`../`, or empty for the one it is run in), and take down what is read. */
export function rooted(io: Io, root: string): Rooted {
  const read = new Map<string, ReadFile>()
  const noted = <File extends OpenedFile>(opened: File, file: string): File => {
    read.set(file, { file, sha256: digest(opened) })
    return { ...opened, file }
  }
  const at = (file: string) => (/^(?:[/\\]|[A-Za-z]:[/\\])/.test(file) ? file : `${root}${file}`)
  return {
    io: {
      ...io,
      open: async (file, purpose) => noted(await io.open(at(file), purpose), file),
      locate: (file) => io.locate(at(file)),
      names: (folder) => io.names(folder === '.' ? root || '.' : at(folder)),
      defaultPlan: async () => noted(await io.defaultPlan(), 'indicators.csv'),
      defaultRelations: async () => noted(await io.defaultRelations(), 'indicators.relations.csv'),
    },
    read: () => [...read.values()],
  }
}
