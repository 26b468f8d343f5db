import { assessor } from '../assess/index.ts'
import { studentT } from '../assess/student-t.ts'
import { newestYear } from '../assess/values.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Finding } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Submission } from '../domain/submission.ts'
import type { Lang } from '../domain/wording.ts'
import { regionNamed } from '../judge/region.ts'
import { settle } from '../judge/settle.ts'
import { yearOption } from '../judge/year.ts'
import { buildReport } from '../report/build.ts'
import type { Cell, Column } from '../report/columns.ts'
import { csvText } from '../report/csv.ts'
import { findingsText } from '../report/findings.ts'
import type { Format } from '../report/index.ts'
import { columnsOf } from '../report/method-columns.ts'
import { tsvText } from '../report/tsv.ts'
import { readSubmission } from '../submission/read.ts'
import { withoutErrors } from '../validate/blocked.ts'
import type { Explanations } from '../validate/explain/read-explanations.ts'
import { validate } from '../validate/validator.ts'
import { writeFile } from './files.ts'
import { type ExitCode, exitCode } from './gate.ts'
import type { Io } from './io.ts'
import { type CheckOptions, gateOf } from './options.ts'

/**
 * `kq check` of one file too large to keep: regions are judged and written as they come, and only the findings are
 * kept. Without `--year` the file is gone through once more, first, to find its newest year.
 */
export async function checkLarge(
  io: Io,
  lang: Lang,
  plan: Plan,
  source: Source,
  options: CheckOptions,
  format: Format,
  explanations: Explanations | null,
): Promise<ExitCode> {
  const { file } = source
  const { method } = options
  const columns = columnsOf(method)
  const judgeOther = method === 'schedule' ? null : (await import('../method/judge-by.ts')).judgeBy
  const year = yearOption(options.year, plan) ?? (await newestYearOf(source, plan, options))
  const rows = format === 'csv' ? (cells: Cells) => csvText(cells, false) : tsvText
  const mark = format === 'csv' && options.output !== undefined ? '\ufeff' : ''
  const kept: string[] = []
  const put = async (text: string) => {
    if (options.output === undefined) await io.stdout.write(text)
    else kept.push(text)
  }
  await put(`${mark}${rows([columns.map(({ id }) => id)])}`)

  let offTrack = 0
  const found: (readonly Finding[])[] = []
  const years = new Set<number>()
  const regions = new Set<string | null>()
  const written: Promise<void>[] = []
  const assess = assessor(plan, {
    ...(year === null ? {} : { year }),
    studentT,
    withoutHistory: true,
    group: options.group,
    ...(options.region === undefined ? {} : { region: options.region }),
  })
  const judge = (observations: readonly Observation[]) => {
    for (const { year, region } of observations) {
      years.add(year)
      regions.add(region)
    }
    const read = [submissionOf(file, observations)]
    const faults = validate(plan, read, year)
    found.push(faults)
    if (year === null) return
    const submissions = withoutErrors(read, faults)
    const bySchedule = assess(submissions).filter(
      ({ region }) => options.region === undefined || observations.some((one) => one.region === region),
    )
    const assessments =
      method === 'schedule' || judgeOther === null
        ? bySchedule
        : judgeOther(method, plan, submissions, bySchedule)
    offTrack += assessments.filter(({ onTrack }) => onTrack === false).length
    if (assessments.length > 0) written.push(put(rows(cellsOf(assessments, columns, lang))))
  }
  const { observations, findings, input } = await read(source, plan, options, year, judge)
  judge(observations)
  await Promise.all(written)
  regionNamed(options.region, regions)
  if (options.output !== undefined) await writeFile(io, options.output, kept)

  const report = buildReport({
    tool: `kq ${io.version}`,
    plan,
    year,
    method,
    inputs: [input],
    assessments: [],
    findings: settle([...findings, ...found.flat()], explanations, years, [file]),
    lang,
  })
  if (options.quiet !== true) await io.stderr.write(findingsText(report, { lang }))
  return exitCode({ ...report, summary: { ...report.summary, offTrack } }, gateOf(options))
}

type Cells = readonly (readonly Cell[])[]

function read(
  source: Source,
  plan: Plan,
  options: CheckOptions,
  year: number | null,
  handOn: (observations: readonly Observation[]) => void,
): Promise<Submission> {
  return readSubmission(source, plan, {
    handOn,
    noDigest: true,
    ...(year === null ? {} : { year }),
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
  })
}

async function newestYearOf(source: Source, plan: Plan, options: CheckOptions): Promise<number | null> {
  let newest: number | null = null
  const note = (observations: readonly Observation[]) => {
    const year = newestYear(plan, [submissionOf(source.file, observations)])
    if (year !== null) newest = Math.max(year, newest ?? year)
  }
  note((await read(source, plan, options, null, note)).observations)
  return newest
}

function submissionOf(file: string, observations: readonly Observation[]): Submission {
  const input = { file, sha256: '', encoding: '', rows: observations.length, headerRow: null, skipped: [] }
  return { input, observations, findings: [] }
}

function cellsOf(assessments: readonly Assessment[], columns: readonly Column[], lang: Lang): Cells {
  return assessments.map((assessment) => columns.map(({ value }) => value(assessment, lang)))
}
