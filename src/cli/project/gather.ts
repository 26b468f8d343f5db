import { CannotRun } from '../../domain/cannot-run.ts'
import { earliestYear, type Plan } from '../../domain/plan.ts'
import type { RosterEntry } from '../../domain/project.ts'
import type { KnownRegion, Told } from '../../domain/source.ts'
import { regionNamedIn } from '../../submission/region-name.ts'
import { baseName } from '../../submission/year.ts'
import { foldName } from '../../text/fold.ts'
import { isWorkbook } from '../../text/workbook-name.ts'
import { openFile } from '../files.ts'
import type { Io, OpenedFile } from '../io.ts'
import { historyFiles, type ProjectFile, projectFiles, yearOf } from './find-files.ts'
import type { Project } from './open.ts'

/** The submissions of a project that a run reads. */
export interface Gathered {
  readonly sources: readonly OpenedFile[]
  /** The year judged: that asked for, else the newest that a submission is of; null where no name tells one. */
  readonly year: number | null
  /** The regions of the roster that are to have reported; none where single files were asked for. */
  readonly due: readonly RosterEntry[]
  /** Regions whose submission for the year is there, whatever stands in it. */
  readonly received: ReadonlySet<string>
}

/** What a run asks of a project's submissions. */
export interface Asking {
  readonly year: number | null
  readonly region: string | undefined
}

/** All submissions of the year asked for, else of the newest, and those of earlier years as their history. */
export async function gatherAll(io: Io, project: Project, plan: Plan, asking: Asking): Promise<Gathered> {
  const years = yearsOf(plan)
  const all = await projectFiles(io, project, years)
  const entries = project.roster?.entries ?? []
  const wanted = entryNamed(project, asking.region)
  const year = asking.year ?? newest(all, plan)
  const isWanted = ({ entries }: ProjectFile) =>
    wanted === undefined || entries.length !== 1 || entries.some(({ region }) => region === wanted)
  const past = await historyFiles(io, project)
  const files = [...all, ...past].filter(
    (file) => isWanted(file) && !(year !== null && file.year !== null && file.year > year),
  )
  const sources: OpenedFile[] = []
  const received = new Set<string>()
  const historical = new Set(past.map(({ file }) => file))
  for (const one of files) {
    const isEarlier = year !== null && one.year !== null && one.year < year
    const history = historical.has(one.file) ? 'only-read' : isEarlier ? 'earlier-year' : null
    const opened = await openFile(io, one.file)
    if (sources.some(({ identity }) => identity.some((key) => opened.identity.includes(key)))) continue
    const told = await toldOf(opened, one, project, history)
    sources.push(...told)
    const [only, ...others] = one.entries
    if (history === null && only !== undefined && others.length === 0 && one.year !== null)
      received.add(only.region)
  }
  const due = wanted === undefined ? entries : entries.filter(({ region }) => region === wanted)
  return { sources, year, due, received }
}

/**
 * The files named, each with what the project knows of it, and of the same regions what earlier years the project has: it
 * is their history. Of a workbook with a sheet for each region those without one are late; single files leave nobody out.
 */
export async function gatherNamed(
  io: Io,
  project: Project,
  plan: Plan,
  files: readonly string[],
  asking: Asking,
): Promise<Gathered> {
  const known = await located(io, await projectFiles(io, project, yearsOf(plan)))
  const sources: OpenedFile[] = []
  const named: ProjectFile[] = []
  let sheets = false
  for (const file of files) {
    const opened = await openFile(io, file)
    const own = known.find(({ identity }) => identity.some((key) => opened.identity.includes(key)))
    const one = { file, year: own?.file.year ?? yearOf(file), entries: own?.file.entries ?? [] }
    named.push(one)
    const told = await toldOf(opened, one, project, null)
    sheets ||= told.length > 1
    sources.push(...told)
  }
  const regions = new Set(sources.flatMap(({ told }) => told?.region ?? []))
  const years = named.map(({ year }) => year ?? asking.year)
  const oldest = years.includes(null) ? null : Math.min(...years.map((year) => year ?? Infinity))
  const before = [...known.map(({ file }) => file), ...(await historyFiles(io, project))].filter(
    ({ year, entries }) =>
      oldest !== null &&
      year !== null &&
      year < oldest &&
      (entries.length !== 1 || entries.some(({ region }) => regions.size === 0 || regions.has(region))),
  )
  for (const one of before) {
    const opened = await openFile(io, one.file)
    if (sources.some(({ identity }) => identity.some((key) => opened.identity.includes(key)))) continue
    sources.push(...(await toldOf(opened, one, project, 'earlier-year')))
  }
  const due = sheets ? (project.roster?.entries ?? []) : []
  return { sources, year: asking.year, due, received: new Set() }
}

/** The region of the roster that a person names, whatever its width and brackets; what is none of them cannot run. */
function entryNamed({ roster }: Project, wanted: string | undefined): string | undefined {
  if (wanted === undefined || roster === null) return wanted
  const names = roster.entries.map(({ region }) => region)
  const known = names.find((name) => foldName(name) === foldName(wanted))
  if (known !== undefined) return known
  throw new CannotRun([
    {
      zh: `名册“${roster.file}”里没有地区“${wanted}”；有：${names.map((name) => `“${name}”`).join('、')}`,
      en: `The roster "${roster.file}" has no region "${wanted}"; it has ${names.map((name) => `"${name}"`).join(', ')}`,
    },
  ])
}

function yearsOf(plan: Plan): readonly number[] {
  const first = earliestYear(plan)
  return Array.from({ length: plan.targetYear - first + 1 }, (_, index) => first + index)
}

/** The newest year after the baseline of which there is a submission. */
function newest(files: readonly ProjectFile[], { baselineYear, targetYear }: Plan): number | null {
  const years = files.flatMap(({ year }) =>
    year !== null && year > baselineYear && year <= targetYear ? [year] : [],
  )
  return years.length === 0 ? null : Math.max(...years)
}

async function located(io: Io, files: readonly ProjectFile[]) {
  const found = []
  for (const file of files) {
    const identity = await io.locate(file.file).then(
      (one) => one.identity,
      () => [],
    )
    found.push({ file, identity })
  }
  return found
}

/** A file as the submissions it holds: a workbook of which sheets are named for regions holds one a sheet. */
async function toldOf(
  source: OpenedFile,
  { year, entries }: ProjectFile,
  { roster }: Project,
  history: NonNullable<Told['history']> | null,
): Promise<readonly OpenedFile[]> {
  const regions: readonly KnownRegion[] = roster?.entries ?? []
  const [only, ...others] = entries
  const told: Told = {
    regions,
    ...(year === null ? {} : { year }),
    ...(history === null ? {} : { history }),
  }
  if (only !== undefined && others.length === 0)
    return [{ ...source, told: { ...told, region: only.region } }]
  const sheets = isWorkbook(source) ? await sheetsByRegion(source, regions) : null
  if (sheets === null) {
    const region = regionNamedIn(
      regions.map(({ region: name }) => name),
      baseName(source.file),
    )
    return [{ ...source, told: region === null ? told : { ...told, region } }]
  }
  const { named, unread } = sheets
  return named.map(({ sheet, region }, index) => ({
    ...source,
    told: { ...told, region, sheet, ...(index === 0 && unread.length > 0 ? { unread } : {}) },
  }))
}

interface SheetsByRegion {
  readonly named: readonly { readonly sheet: string; readonly region: string }[]
  readonly unread: readonly string[]
}

/** The sheets that are named for a region; null where none is. */
async function sheetsByRegion(
  source: OpenedFile,
  regions: readonly KnownRegion[],
): Promise<SheetsByRegion | null> {
  const { workbookRows } = await import('../../text/workbook.ts')
  const book = await workbookRows(Buffer.concat([...source.chunks()]), { file: source.file })
  if (!book.ok) return null
  const names = regions.map(({ region }) => region)
  const sheets = book.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)
  const named = sheets.flatMap((sheet) => {
    const region = regionNamedIn(names, sheet)
    return region === null ? [] : [{ sheet, region }]
  })
  return named.length === 0
    ? null
    : { named, unread: sheets.filter((sheet) => named.every((one) => one.sheet !== sheet)) }
}
