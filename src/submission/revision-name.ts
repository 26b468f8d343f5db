import { grouped } from '../domain/grouped.ts'
import { lazily } from '../text/lazily.ts'
import { remembering } from '../text/remembering.ts'
import { baseName } from './year.ts'

/** Words in which the word for a revision means that there is none yet. */
const unrevised = lazily(
  () =>
    /(?:修[订訂]|更正|[订訂]正)前|[未待](?:曾|经|经过)?(?:修[订訂]|更正|[订訂]正)|(?:un|non|not|pre|before)-?(?:revised|revision|corrected|correction)/g,
)
const revision = lazily(
  () =>
    /(?:第?(?:[一二三四五六七八九十]|\d{1,3})次)?(?:修[订訂]|更正|[订訂]正)(?:版|稿|数据|数|表|后)?(?:\d{1,2}(?!\d))?|(?<![a-z])(?:revised|revision|corrected|correction)(?![a-z])/g,
)
const separators = lazily(() => /[\p{Pd}\p{Ps}\p{Pe}_.·,，、+~]/gu)

/** Whether a file is a revision by its name, and the name without the word. */
export interface RevisionName {
  readonly revised: boolean
  readonly folder: string
  readonly stem: string
}

/** No file system takes a longer name. */
const longest = 1000

/** Width and case to one form, blanks and the joints of `KeqiaoRevised` to a dash. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})|\s+/gu, '-')
    .toLowerCase()
}

/** What the name of a file says of revisions. */
export const revisionName = remembering((file: string): RevisionName => {
  const base = baseName(file)
  const at = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'))
  const words = folded(base.slice(0, longest)).replace(unrevised(), '')
  const without = words.replace(revision(), '')
  return {
    revised: without !== words,
    folder: file.slice(0, at + 1),
    stem: without.replace(separators(), ''),
  }
})

/**
 * Whether the name of a file says that it is a revision: 修订 or 更正 anywhere in it, or the English word.
 *
 * @example saysRevised('报送/柯桥区-2022-修订.csv') // true
 * @example saysRevised('2022-未修订.csv') // false
 */
export function saysRevised(file: string): boolean {
  return file !== '-' && revisionName(file).revised
}

/**
 * Whether the names say which file `file` revises: `other` stands beside it and is named alike but for the word.
 *
 * @example isRevisionOf('柯桥区-2022-修订.csv', '柯桥区-2022.csv') // true
 */
export function isRevisionOf(file: string, other: string): boolean {
  if (file === '-' || other === '-') return false
  const [a, b] = [revisionName(file), revisionName(other)]
  return a.revised && !b.revised && a.stem !== '' && a.stem === b.stem && a.folder === b.folder
}

/** Files in groups, each a file with those that its name says revise it, or alone; in the order in which they stand. */
export function withRevisions(files: readonly string[]): readonly (readonly string[])[] {
  const keyed = files.map((file, index) => {
    const { folder, stem, revised } = revisionName(file)
    return { file, revised, key: stem === '' || file === '-' ? `${index}` : `${folder}\n${stem}` }
  })
  const revisedKeys = new Set(keyed.flatMap(({ key, revised }) => (revised ? [key] : [])))
  const groups = grouped(keyed.entries(), ([index, { key }]) => (revisedKeys.has(key) ? key : `${index}`))
  return [...groups.values()].map((group) => group.map(([, { file }]) => file))
}
