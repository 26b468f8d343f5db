import { CannotRun } from '../domain/cannot-run.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { usualExplanations } from '../findings/explanation.ts'
import type { Explanations } from '../findings/read-explanations.ts'
import { type Examined, examine, type RunReading } from '../judge/examine.ts'
import type { DueRegions } from '../judge/late.ts'
import { yearOption } from '../judge/year.ts'
import type { Style } from '../report/style.ts'
import type { CoverageOptions } from '../validate/coverage-options.ts'
import { openFile, openIfThere } from './files.ts'
import type { AnyFormat } from './formats.ts'
import type { Io, OpenedFile } from './io.ts'
import type { PlanChoice } from './open-plan.ts'
import { type Arguments, type Options, spelling } from './option.ts'
import type { Asking, Gathered } from './project/gather.ts'
import type { Project } from './project/open.ts'

/** A command as far as it can be told without running it. */
export interface ListedCommand {
  readonly name: string
  readonly about: Text
  readonly load: () => Promise<{ readonly args: Arguments; readonly options: Options }>
}

/** One run of one command: what was typed, and how it is answered. */
export interface Session<Given = unknown, Format extends AnyFormat = AnyFormat> {
  readonly io: Io
  readonly lang: Lang
  /** What a report says it was made by. */
  readonly tool: string
  readonly format: Format
  readonly style: Style
  readonly options: Given
  /** The names of the options that were given: `maxWarnings`. */
  readonly given: readonly string[]
  /** What the folder says of itself; null where the run is part of no project. */
  readonly project: Project | null
  /** Every command of the program. */
  readonly commands: readonly ListedCommand[]
}

/** What says which files are read and how; what a command has no option for is left out. */
interface FilesChoice extends PlanChoice {
  readonly year?: string | undefined
  readonly encoding?: string | undefined
  readonly sheet?: string | undefined
  readonly indicator?: string | undefined
  readonly region?: string | undefined
  readonly supersedes?: readonly string[]
  readonly history?: readonly string[]
  readonly explanations?: string | undefined
  readonly writeExplanations?: boolean
}

/** What a run reads, opened and found fit before the work begins. */
export interface Opened {
  /** The year asked for; null where none is. */
  readonly year: number | null
  readonly sources: readonly Source[]
  readonly reading: RunReading
  readonly explanations: Explanations | null
  /** Which regions of a roster are to have reported; null where no roster says so. */
  readonly due: DueRegions | null
}

/** What is read where no file is named: in a project its submissions, or nothing. */
interface Unnamed {
  readonly unnamed?: boolean
}

/** Open what a run reads: what has been explained, the submissions, and those that they supersede. */
export async function open(
  session: Session<FilesChoice>,
  plan: Plan,
  files: readonly string[],
  { unnamed = true }: Unnamed = {},
): Promise<Opened> {
  const { options, format, project } = session
  const { encoding, sheet, indicator: wanted } = options
  if (files.length === 0 && project === null)
    refuse(session, { encoding, sheet, indicator: wanted }, withoutFiles)
  const indicator = wanted === undefined ? undefined : await indicatorFor(plan, wanted)
  const explanations = 'explanations' in options ? await openExplanations(session, plan) : null
  const asked = yearOption(options.year, plan)
  const inProject = files.length > 0 || unnamed ? session : { ...session, project: null }
  const { sources, earlier, gathered } = await openSubmissions(inProject, plan, files, asked)
  const year = asked ?? gathered?.year ?? null
  const due = gathered === null ? null : { entries: gathered.due, received: gathered.received }
  const reading: RunReading = {
    ...(year === null ? {} : { year }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(indicator === undefined ? {} : { indicator }),
    noDigest: !namesItsInputs(format),
    earlier,
    // Without a submission a region is one of the roster, or of the plan.
    dueRegions: new Set(
      [...(due?.entries ?? []), ...(sources.length === 0 ? plan.regional : [])].map(({ region }) => region),
    ),
  }
  return { year, sources, reading, explanations, due }
}

/** Whether an answer in this format says by their digests which files it rests on. */
function namesItsInputs(format: AnyFormat): boolean {
  return ['json', 'html', 'xlsx', 'docx'].includes(format)
}

/** The submissions that are to be read, where none is named: those of the project, which has to say where they are. */
export function filesOrProject({ project }: Pick<Session, 'project'>, files: readonly string[]): void {
  if (files.length > 0) return
  if (project === null) throw new CannotRun([nothingNamed])
  const { roster, config } = project
  if (roster === null && config.data === undefined) throw new CannotRun([nothingInProject])
}

async function indicatorFor(plan: Plan, wanted: string): Promise<Indicator> {
  const { findIndicator } = await import('../judge/find-indicator.ts')
  return findIndicator(plan, wanted)
}

/** Open what a run reads, and read and validate the submissions together, of one region where one is asked for. */
export async function openAndExamine(
  session: Session<FilesChoice & { readonly region: string | undefined }>,
  plan: Plan,
  files: readonly string[],
  { unnamed = true, ...asking }: Unnamed & Pick<CoverageOptions, 'group' | 'required' | 'code'> = {},
): Promise<Opened & Examined> {
  const opened = await open(session, plan, files, { unnamed })
  const { sources, reading, explanations } = opened
  const { region } = session.options
  return { ...opened, ...(await examine(plan, sources, reading, explanations, region, asking)) }
}

/** Refuse the first of these options that is given: it would say nothing here. */
export function refuse({ given }: Session, options: object, why: (option: string) => Text): void {
  const name = Object.keys(options).find((name) => given.includes(name))
  if (name !== undefined) throw new CannotRun([why(spelling(name))])
}

/**
 * Open the submissions in the order given, and the earlier ones: a file that is named as both is an earlier one. In a
 * project each is known by its roster, and where none is named all of the project are read.
 */
async function openSubmissions(
  { io, project, options }: Session<FilesChoice>,
  plan: Plan,
  files: readonly string[],
  year: number | null,
): Promise<{
  readonly sources: readonly Source[]
  readonly earlier: ReadonlySet<string>
  readonly gathered: Gathered | null
}> {
  const { supersedes = [], history = [], region } = options
  const gathered = await gather(io, project, plan, files, { year, region })
  const sources: OpenedFile[] = [...(gathered?.sources ?? [])]
  if (gathered === null) for (const file of files) sources.push(await openFile(io, file))
  const earlier = new Set<string>()
  for (const file of supersedes) {
    const opened = await openFile(io, file)
    const known = sources.find((source) => isSame(source, opened))
    if (known === undefined) sources.push(opened)
    earlier.add((known ?? opened).file)
  }
  for (const file of await named(io, history)) {
    const opened = await openFile(io, file)
    if (sources.some((source) => isSame(source, opened))) continue
    sources.push({ ...opened, told: { history: 'only-read' } })
  }
  return { sources, earlier, gathered }
}

async function gather(
  io: Io,
  project: Project | null,
  plan: Plan,
  files: readonly string[],
  asking: Asking,
): Promise<Gathered | null> {
  if (project === null) return null
  const { gatherAll, gatherNamed } = await import('./project/gather.ts')
  return files.length === 0
    ? gatherAll(io, project, plan, asking)
    : gatherNamed(io, project, plan, files, asking)
}

/** Names, and the files that those with `*` and `?` stand for. */
async function named(io: Io, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return names
  const [{ isPattern }, { filesLike }] = await Promise.all([
    import('../project/pattern.ts'),
    import('./project/find-files.ts'),
  ])
  const files: string[] = []
  for (const name of names) files.push(...(isPattern(name) ? await filesLike(io, name) : [name]))
  return files
}

function isSame(a: OpenedFile, b: OpenedFile): boolean {
  return a.identity.some((key) => b.identity.includes(key))
}

/**
 * The explanations named by `--explanations`, else those beside the data where there are any; null where not. A file
 * that is to be written need not be there yet.
 */
async function openExplanations(
  { io, project, options }: Session<FilesChoice>,
  plan: Plan,
): Promise<Explanations | null> {
  const { explanations: file, writeExplanations: writing = false } = options
  if (file === '-' && writing) throw new CannotRun([noFile])
  const openWhere = file === undefined || writing ? openIfThere : openFile
  const source = await openWhere(io, file ?? explanationsBeside(project), writing ? 'update' : 'read')
  if (source === null) return null
  const { explanationsIn } = await import('../judge/explanations.ts')
  const explanations = explanationsIn(source, plan)
  if (writing) (await import('./draft-explanations.ts')).requireExplanations(explanations)
  return explanations
}

/** Where what has been explained stands, if nobody says: beside the data, which in a project is beside what says so. */
export function explanationsBeside(project: Project | null): string {
  return `${project?.root ?? ''}${usualExplanations}`
}

const nothingNamed: Text = {
  zh: '没有写出要读的文件或内容（files）；用 kq --help 查看用法',
  en: 'Nothing given for files. kq --help shows the usage',
}

const nothingInProject: Text = {
  zh: '没有写出要读的文件，项目也没有写明报送文件在哪里；在 kq.json 里写 roster（名册）或 data（文件名）',
  en: 'No files are named, and the project does not say where its submissions are; give its kq.json a roster or data',
}

function withoutFiles(option: string): Text {
  return {
    zh: `没有写出报送文件，选项 ${option} 没有用处；请写出文件，或去掉 ${option}`,
    en: `No files are named, so the option ${option} says nothing; name the files, or leave out ${option}`,
  }
}

const noFile = {
  zh: '说明加不进标准输入；请用 --explanations 指定一个文件',
  en: 'Explanations cannot be added to standard input; name a file by --explanations',
}
