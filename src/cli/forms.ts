import { newestYear } from '../assess/values.ts'
import type { FormOf } from '../compare/template.ts'
import { CannotRun } from '../domain/cannot-run.ts'
import { fileStem } from '../domain/file-name.ts'
import { type Plan, statedRows } from '../domain/plan.ts'
import { planFor } from '../domain/plan-for.ts'
import { isWhole } from '../domain/project.ts'
import type { Submission } from '../domain/submission.ts'
import { readAll } from '../judge/examine.ts'
import { lastYear } from '../judge/last-year.ts'
import { settledAlone } from '../judge/settled-alone.ts'
import { yearOption } from '../judge/year.ts'
import { keepFilled, writeFile } from './files.ts'
import { formBytes } from './form-bytes.ts'
import type { TemplateFormat } from './formats.ts'
import type { ExitCode } from './gate.ts'
import { open, type Session } from './session.ts'

/** A run that writes forms. */
type Forming = Session<
  {
    readonly output: string | undefined
    readonly from: readonly string[]
    readonly force: boolean
    readonly region: string | undefined
  },
  TemplateFormat
>

/** A form, and where in the folder it goes. */
interface Form {
  readonly file: string
  readonly of: FormOf
  readonly plan: Plan
  readonly last: readonly Submission[]
}

/**
 * Write a form for each region of the roster with its name, its units and its last values, or for each owner with the
 * indicators for which it answers, or for each of both. A form that is there is kept.
 */
export async function writeForms(
  session: Forming,
  plan: Plan,
  year: number,
  { folder, owners }: { readonly folder: string; readonly owners: readonly string[] | null },
): Promise<ExitCode> {
  const { io, project, format, options } = session
  const ofOwners = owners ?? [...new Set(statedRows(plan).flatMap((row) => row.owners))]
  if (owners === null && ofOwners.length === 0) throw new CannotRun([noOwners(plan.file)])
  const entries = (project?.roster?.entries ?? []).filter(({ region }) => !isWhole(region))
  if (entries.length === 0 && ofOwners.length === 0) throw new CannotRun([nobody])
  const regions = entries.length === 0 ? [null] : entries
  const chosen = regions.filter((one) => options.region === undefined || one?.region === options.region)
  const last = await lastValues(session, plan, year)
  const forms = chosen.flatMap((entry): readonly Form[] => {
    const own = entry === null ? plan : planFor(plan, entry.region)
    const submissions = last.map((one) => ({
      ...one,
      observations: one.observations.filter(({ region }) => entry === null || region === entry.region),
    }))
    const before = newestYear({ ...plan, targetYear: year - 1 }, submissions)
    const of: FormOf = {
      ...(entry === null ? {} : { region: entry.region, units: entry.units }),
      ...(before === null ? {} : { before }),
    }
    const name = entry === null ? [] : [fileStem(entry.region)]
    if (ofOwners.length === 0) return [{ file: `${name[0]}.${format}`, of, plan: own, last: submissions }]
    return ofOwners.map((owner) => ({
      file: `${[...name, fileStem(owner)].join('/')}.${format}`,
      of: { ...of, owner },
      plan: own,
      last: submissions,
    }))
  })
  for (const { file } of forms) await io.makeFolder(`${folder}${file}`.replace(/[^/\\]*$/, ''))
  for (const { file } of forms) await keepFilled(io, `${folder}${file}`, options.force)
  for (const { file, of, plan: own, last: shown } of forms) {
    const content = await formBytes(session, own, year, shown, of)
    await writeFile(io, `${folder}${file}`, content, options.force ? 'replace' : 'create')
  }
  return 0
}

/** What was reported until the year before: by the files named, else by the project. */
async function lastValues(session: Forming, plan: Plan, year: number): Promise<readonly Submission[]> {
  const { options, project } = session
  if (options.from.length > 0) {
    const { sources, reading } = await open(session, plan, options.from)
    return (await lastYear(plan, sources, reading, year - 1, options.region)).submissions
  }
  const before = year - 1
  if (project === null || before <= plan.baselineYear) return []
  const asked = String(yearOption(before, plan) ?? before)
  const opened = await open({ ...session, options: { ...options, year: asked } }, plan, [])
  return settledAlone(plan, await readAll(plan, opened.sources, opened.reading), opened.reading.earlier)
}

function noOwners(file: string) {
  return {
    zh: `规划“${file}”没有写责任单位；在规划里加一列“责任单位”`,
    en: `The plan "${file}" does not say who answers for what; add a column owner to it`,
  }
}

const nobody = {
  zh: '目录里要写哪些填报表没有写明：在项目的名册里写地区，或加 --by owner',
  en: 'Nothing says which forms are to be written to the folder: give the project a roster of regions, or add --by owner',
}
