import { type CiFormatName, type CiTerms, ciFormats } from '../ci/index.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Report, Summary } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { homepage } from '../judge/version.ts'
import { type PageFormat, pages } from '../render/index.ts'
import { csv, tsv } from '../render/rectangle.ts'
import type { Answer } from '../report/answer.ts'
import type { Names, ReportedRun } from '../report/exit-reason.ts'
import { type FindingsFound, findingsText } from '../report/findings.ts'
import type { Style } from '../report/style.ts'
import { coverageLine } from '../words/coverage.ts'
import { jsonText } from '../words/json-text.ts'
import { loadMessages } from '../words/load-messages.ts'
import type { Messages } from '../words/messages.ts'
import { writeFile } from './files.ts'
import { type AnyFormat, holdsText } from './formats.ts'
import { type ExitCode, type Failure, type Gate, outcomeOf, warningsOption } from './gate.ts'
import type { Io, Rasteriser, WriteMode } from './io.ts'
import type { Session } from './session.ts'
import { lookOf } from './style.ts'

/** What else is said of how an answer is written. */
interface Wishes {
  /** Which of its rectangles is meant; the first where none is named. */
  readonly rectangle?: string | null
  /** Whether what is off track fails the run, for CI services. */
  readonly offTrackFails?: boolean
  /** Whether a region that has not reported does. */
  readonly lateFails?: boolean
  /** What draws pictures for a document; none where left out. */
  readonly draws?: () => Promise<Rasteriser | null>
}

/** An answer in one format. */
export async function written(
  answer: Answer,
  format: AnyFormat,
  style: Style,
  { rectangle = null, offTrackFails = false, lateFails = false, draws = async () => null }: Wishes = {},
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return jsonText(rectangle === 'findings' ? answer.report?.findings : answer.data)
    case 'csv':
    case 'tsv': {
      const [first] = answer.rectangles
      const chosen = answer.rectangles.find(({ name }) => name === rectangle) ?? first
      if (chosen === undefined) throw new Error(`an answer without a rectangle is not written as ${format}`)
      return format === 'csv' ? csv(chosen, style) : tsv(chosen)
    }
    case 'github':
    case 'gitlab':
    case 'junit':
    case 'sarif':
      return forService(answer, format, style.lang, { remarksFail: offTrackFails, lateFails })
    case 'html':
    case 'xlsx':
    case 'docx':
      if (answer.handedIn !== undefined) {
        const { handedInAs } = await import('./handed-in.ts')
        return handedInAs(answer.handedIn, format, style.lang, draws)
      }
      if (format === 'docx') throw new Error(`an answer that is not handed in is not written as ${format}`)
      return asPage(answer, format, style)
    default:
      return asPage(answer, format === 'text' ? 'table' : format, style)
  }
}

/** An answer as a page for people. */
async function asPage(answer: Answer, format: PageFormat, style: Style): Promise<string | Uint8Array> {
  const [render, words] = await Promise.all([pages[format].load(), loadMessages(style.lang)])
  return render(await answer.page(words), style)
}
/** The findings of an answer for a CI service. */
async function forService(
  { report }: Answer,
  format: CiFormatName,
  lang: Lang,
  fails: Pick<CiTerms, 'remarksFail' | 'lateFails'>,
): Promise<string> {
  if (report === undefined) throw new Error(`an answer without findings is not written as ${format}`)
  const [write, words, { says }, { offTrackRemarks }] = await Promise.all([
    ciFormats[format].load(),
    loadMessages(lang),
    import('../report/check-columns.ts'),
    import('../report/off-track-remarks.ts'),
  ])
  const remarks = () => offTrackRemarks(report, words)
  const labels = words.rule
  return write(report, { lang, says: says(report, words), remarks, ...fails, rules, labels, homepage })
}

async function rules() {
  const [{ catalogue }, { explained }] = await Promise.all([
    import('../catalogue.ts'),
    import('../rule-examples.ts'),
  ])
  return catalogue.map(explained)
}

/** What says where an answer goes, and whether anything is said of the data besides. */
type Answering = Session<{ readonly output: string | undefined; readonly quiet?: boolean }>

/** Write an answer in the format of the run, and put it where it belongs. */
export async function print(session: Answering, answer: Answer, wishes?: Wishes): Promise<void> {
  await deliver(session, await written(answer, session.format, session.style, wishes))
}

/** Put what was written where it belongs: the file of `--output`, or standard output. */
export async function deliver(
  { io, options: { output } }: Answering,
  content: string | Uint8Array | Iterable<string | Uint8Array>,
  mode?: WriteMode,
): Promise<void> {
  const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content
  if (output === undefined) for (const piece of pieces) await io.stdout.write(piece)
  else await writeFile(io, output, content, mode)
}

/** Put the figures of what is shown in the folder of `--figures`; nothing where none is named. */
export async function writeFigures(
  session: Pick<Session, 'io' | 'lang'>,
  shown: readonly Assessment[],
  folder: string | undefined,
): Promise<void> {
  if (folder === undefined) return
  await (await import('./figures.ts')).figuresInto(session, shown, folder)
}

/** What is said of a run besides its findings: how many indicators have a value, and which regions have not reported. */
type RunSaid = Pick<Report, 'plan' | 'year'> & { readonly summary: Pick<Summary, 'coverage' | 'late'> }

/** Say on standard error what was found in the files, and what is said of the run where its report is no page; nothing with `-q`. */
export async function tell(
  { io, style, options }: Answering,
  found: FindingsFound,
  run: RunSaid | null = null,
): Promise<void> {
  if (options.quiet === true) return
  await io.stderr.write(findingsText(found, style, await lookOf(io.stderr, style.colour)))
  if (run !== null) await tellRun(io, run, style.lang)
}

/** Say on standard error how many indicators have a value, and which regions have not reported. */
export async function tellRun(io: Io, { plan, year, summary }: RunSaid, lang: Lang): Promise<void> {
  const { coverage, late = [] } = summary
  if (coverage !== null) await io.stderr.write(`${coverageLine(coverage, plan.file, lang)}\n`)
  if (late.length === 0) return
  const { lateLine } = await import('../words/late.ts')
  await io.stderr.write(`${lateLine(late, year, lang)}\n`)
}

/** A report that is no page, which would say itself what is said of the run. */
export function unsaid(report: Report, format: AnyFormat): Report | null {
  return holdsText(format) ? null : report
}

/** Whether the job asks for a page of its summary. */
export function pageOfJob({ io }: Pick<Session, 'io'>): boolean {
  return (io.env.GITHUB_STEP_SUMMARY ?? '') !== ''
}

/** On GitHub, put the page of the job's summary where the job asks for it. */
export async function summariseJob({ io, format, style }: Session, report: Report): Promise<void> {
  const file = io.env.GITHUB_STEP_SUMMARY
  if (format !== 'github' || file === undefined || file === '') return
  const [{ jobSummary }, { markdown }, words] = await Promise.all([
    import('../report/job-summary.ts'),
    import('../render/markdown.ts'),
    loadMessages(style.lang),
  ])
  await writeFile(io, file, markdown(jobSummary(report, words), style), 'append')
}

/** The gate of commands that have no options for one. */
const usualGate: Gate = { failOn: 'error', maxWarnings: null, strict: false }

/**
 * The exit code of a run, with the last line on standard error saying why it is not 0: it is the same for every format,
 * and with `-q` there is none.
 */
export async function conclude(
  session: Answering,
  report: ReportedRun,
  { indicators }: { readonly indicators: Names },
  gate: Gate = usualGate,
): Promise<ExitCode> {
  const { code, failures } = outcomeOf(report, gate)
  await sayWhy(session, code, async (messages) => {
    const { errorsText, lateText, offTrackText, warningsText } = await import('../report/exit-reason.ts')
    const why: Readonly<Record<Failure, () => string>> = {
      errors: () => errorsText(report, indicators, messages),
      warnings: () => warningsText(report, warningsOption(gate), indicators, messages),
      late: () => lateText(report, messages),
      'off-track': () => offTrackText(report, messages),
    }
    return failures.map((failure) => why[failure]())
  })
  return code
}

/** Say in one line what an exit code comes of; nothing of 0, and nothing with `-q`. */
export async function sayWhy(
  { io, lang, options: { quiet } }: Answering,
  code: 0 | 1 | 3,
  reasons: (messages: Messages) => Promise<readonly string[]>,
): Promise<void> {
  if (code === 0 || quiet === true) return
  const messages = await loadMessages(lang)
  await io.stderr.write(`${messages.exit.line(code, await reasons(messages))}\n`)
}
