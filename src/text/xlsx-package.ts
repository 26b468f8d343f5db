import type { Archive } from './archive.ts'
import { bad, good, type Read } from './damage.ts'
import { unpack } from './unpack.ts'
import { withPrefix, type XmlEvents, xmlEvents } from './xml-events.ts'

/** The parts of a workbook that are read, by their names in the archive; null where it has none. */
export interface Package {
  readonly sheets: readonly SheetPart[]
  readonly strings: string | null
  readonly styles: string | null
  /** Days are counted from 1904, as on old Macs. */
  readonly since1904: boolean
}

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** Null where it is none of cells: a chart sheet, a dialog, a macro sheet. */
  readonly part: string | null
}

interface PackageRelation {
  /** The last word of its type, which the older and the strict form of the standard share. */
  readonly kind: string
  readonly target: string
}

/**
 * Find the parts of a workbook by its relations, wherever they stand. Null where the package holds something else than a
 * workbook.
 */
export function readPackage(archive: Archive): Read<Package | null> {
  const root = relationsOf(archive, '')
  if (!root.ok) return root
  const main = [...root.value.values()].find(({ kind }) => kind === 'officeDocument')?.target
  if (main === undefined) return bad({ kind: 'part-missing', part: 'xl/workbook.xml' })
  const relations = relationsOf(archive, main)
  if (!relations.ok) return relations
  const listed: { name: string; hidden: boolean; relation: string }[] = []
  let since1904 = false
  let element = ''
  const read = goThrough(archive, main, {
    open: (name, attributes) => {
      if (element === '') element = name
      // Extensions have an element of the same name, which says nothing of it.
      if (name === 'workbookPr' && attributes.date1904 !== undefined) since1904 = isTrue(attributes.date1904)
      if (name !== 'sheet') return
      const state = attributes.state
      const hidden = state === 'hidden' || state === 'veryHidden'
      listed.push({ name: attributes.name ?? '', hidden, relation: withPrefix(attributes, 'id') ?? '' })
    },
  })
  if (!read.ok) return read
  if (element !== 'workbook') return good(null)
  if (listed.length > 0 && !archive.entries.has(relationsFile(main).toLowerCase()))
    return bad({ kind: 'part-missing', part: relationsFile(main) })
  const partOf = (wanted: string) => [...relations.value.values()].find(({ kind }) => kind === wanted)?.target
  const sheets = listed.map(({ name, hidden, relation }): SheetPart => {
    const related = relations.value.get(relation)
    return { name, hidden, part: related?.kind === 'worksheet' ? related.target : null }
  })
  const strings = partOf('sharedStrings') ?? null
  return good({ sheets, strings, styles: partOf('styles') ?? null, since1904 })
}

/** Go through a part of an archive; what speaks against it where it is not there, or not sound. */
export function goThrough(archive: Archive, part: string, events: XmlEvents): Read<null> {
  const bytes = unpack(archive, part)
  if (!bytes.ok) return bytes
  return xmlEvents(bytes.value, events) ? good(null) : bad({ kind: 'not-xml', part })
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true' || text === 'on'
}

/** The part that says what a part is related to. */
function relationsFile(part: string): string {
  const end = part.lastIndexOf('/') + 1
  return `${part.slice(0, end)}_rels/${part.slice(end)}.rels`
}

/** What a part is related to, by id; nothing where it states no relation. `''` is the package itself. */
function relationsOf(archive: Archive, part: string): Read<ReadonlyMap<string, PackageRelation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const file = relationsFile(part)
  const relations = new Map<string, PackageRelation>()
  if (part !== '' && !archive.entries.has(file.toLowerCase())) return good(relations)
  const read = goThrough(archive, file, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return
      const kind = (attributes.Type ?? '').replace(/^.*\//s, '')
      relations.set(attributes.Id ?? '', { kind, target: resolved(folder, attributes.Target ?? '') })
    },
  })
  return read.ok ? good(relations) : read
}

/** The name of a part as a relation gives it: from the root, or beside the part that is related to it. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`
  const kept: string[] = []
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '..') kept.pop()
    else if (step !== '' && step !== '.') kept.push(step)
  }
  return kept.join('/')
}
