import type { Assessment } from '../domain/assessment.ts'
import type { Plan } from '../domain/plan.ts'
import type { Report } from '../domain/report.ts'
import type { Source } from '../domain/source.ts'
import type { Lang } from '../domain/wording.ts'
import { requirementOf } from '../judge/requirement.ts'
import { runInRounds } from '../judge/rounds.ts'
import { type Run, runOver } from '../judge/run.ts'
import { csvInPieces, tsvInPieces } from '../render/rectangle.ts'
import { assessmentsOf, checkAnswer } from '../report/check-answer.ts'
import { findingsText } from '../report/findings.ts'
import { worstOf } from '../report/off-track.ts'
import type { Style } from '../report/style.ts'
import { reported } from './answer.ts'
import { chooseFormat } from './choose-format.ts'
import { conclude } from './conclude.ts'
import { coverageNotice } from './coverage-notice.ts'
import { type ReportFormat, reportFormats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import { openPlan, readOptionsOf } from './load.ts'
import { openExplanations } from './open-explanations.ts'
import { type CheckOptions, gateOf } from './options.ts'
import { deliver, lookOf, styleOf } from './print.ts'
import { findingsOption } from './rectangle-option.ts'
import { openSubmissions } from './submissions.ts'
import { summariseJob } from './summarise-job.ts'

/** `kq check`: read the submissions, judge every indicator, report. */
export async function check(
  io: Io,
  lang: Lang,
  files: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const format = chooseFormat(io, options, reportFormats)
  const rectangle = findingsOption(format, options.report)
  const gate = gateOf(options)
  const plan = await openPlan(io, options)
  const explanations = await openExplanations(io, plan, options)
  const { sources, earlier } = await openSubmissions(io, files, options)
  const { region, group, method } = options
  const run: Run = {
    tool: `kq ${io.version}`,
    reading: { ...readOptionsOf(options, plan, { digest: format === 'json' }), earlier },
    explanations,
    region,
    group,
    method,
    required: requirementOf(options.require),
    lang,
  }
  const style = styleOf(io, lang, options)
  const asked = { format, rectangle, offTrackFails: gate.failOn === 'off-track' }
  const { report, content, offTrack } = await judged(io, plan, sources, run, style, asked)
  if (options.quiet !== true) {
    await io.stderr.write(findingsText(report, style, await lookOf(io.stderr, style.colour)))
    await io.stderr.write(coverageNotice(report, format, lang))
  }
  await deliver(io, content, options.output)
  await summariseJob(io, report, format, style)
  const counted = { ...report, assessments: offTrack }
  return conclude(io, counted, plan, gate, { lang, quiet: options.quiet })
}

/** Values, and indicators of regions, kept before the regions are judged and let go: few enough to die young. */
const enoughValues = 3_000

interface Writing {
  readonly format: ReportFormat
  readonly rectangle: string | null
  readonly offTrackFails: boolean
}

interface JudgedRun {
  /** Without its assessments where it was judged region by region. */
  readonly report: Report
  readonly content: readonly (string | Uint8Array)[]
  /** What is off track, as far as it is to be named. */
  readonly offTrack: readonly Assessment[]
}

/**
 * Judge the sources and write the report. A single file that is written as rows is judged region by region, so that its
 * size does not matter; all else, and where that cannot give the same answer, is judged whole.
 */
async function judged(
  io: Io,
  plan: Plan,
  sources: readonly Source[],
  run: Run,
  style: Style,
  { format, rectangle, offTrackFails }: Writing,
): Promise<JudgedRun> {
  const [source, ...others] = sources
  const enough = io.enough ?? enoughValues
  const { earlier = new Set() } = run.reading
  const alone = others.length === 0 && earlier.size === 0
  const asRows = (format === 'csv' || format === 'tsv') && rectangle !== 'findings'
  const answerOf = (report: Report) => checkAnswer(report, style, style.lang)
  if (source !== undefined && alone && asRows && enough !== Number.POSITIVE_INFINITY) {
    let offTrack: readonly Assessment[] = []
    const writer = () => {
      const write = format === 'csv' ? csvInPieces(style) : tsvInPieces()
      offTrack = []
      return (report: Report) => {
        offTrack = worstOf([...offTrack, ...report.assessments])
        return Buffer.from(write(assessmentsOf(report, style.lang)))
      }
    }
    const ran = await runInRounds(plan, source, run, { enough, writer })
    if (ran !== null) return { report: ran.report, content: ran.pieces, offTrack }
  }
  const report = await runOver(plan, sources, run)
  const content = [await reported(report, answerOf(report), format, style, rectangle, offTrackFails)]
  return { report, content, offTrack: report.assessments }
}
