import type { Assessment } from '../domain/assessment.ts'
import { figureFiles } from '../report/figure-files.ts'
import { loadMessages } from '../words/load-messages.ts'
import { makeFolder, writeFile } from './files.ts'
import type { Session } from './session.ts'

/** Draw the figures of a report and write each to a file of its own in this folder, which is made where it is missing. */
export async function figuresInto(
  { io, lang }: Pick<Session, 'io' | 'lang'>,
  shown: readonly Assessment[],
  named: string,
): Promise<void> {
  const folder = `${named.replace(/(?<![/\\])[/\\]+$/, '')}/`
  const files = figureFiles(shown, await loadMessages(lang))
  const folders = new Set(files.map(({ file }) => `${folder}${file}`.replace(/[^/\\]*$/, '')))
  for (const one of folders.size === 0 ? [folder] : folders) await makeFolder(io, one)
  for (const { file, svg } of files) await writeFile(io, `${folder}${file}`, svg)
}
