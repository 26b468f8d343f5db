import { newestYear } from '../assess/values.ts'
import { CannotRun } from '../domain/cannot-run.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { examine } from '../judge/examine.ts'
import { lateOf, reportedYears } from '../judge/late.ts'
import { reportedToo } from '../judge/reported-too.ts'
import type { Run } from '../judge/run.ts'
import { judgeYears, type YearsAsked } from '../judge/yearly.ts'
import { csv, tsv } from '../render/rectangle.ts'
import { buildReport } from '../report/build.ts'
import type { TidyTable } from '../report/tables/column.ts'
import { packageOf, resourceOf } from '../report/tables/data-package.ts'
import { objectsOf, rectangleOfTable, tableOfName } from '../report/tables/index.ts'
import type { TableName } from '../report/tables/names.ts'
import { jsonText } from '../words/json-text.ts'
import { conclude, deliver, tell } from './answer.ts'
import { updateFile } from './files.ts'
import type { AnyFormat } from './formats.ts'
import type { ExitCode, Gate } from './gate.ts'
import type { Io } from './io.ts'
import type { Session } from './session.ts'

/** What a run that writes a table is told. */
type Tabling = Session<
  Gate & { readonly output: string | undefined; readonly quiet: boolean; readonly datapackage: boolean }
>

/** Write one of the tables for analysts: of the year judged, or of the years asked for. */
export async function writeTable(
  session: Tabling,
  name: TableName,
  plan: Plan,
  {
    sources,
    run,
    years,
  }: { readonly sources: readonly Source[]; readonly run: Run; readonly years: YearsAsked | null },
): Promise<ExitCode> {
  const { io, format, style, options, tool, lang, project } = session
  refuseFormat(format, name)
  const { output, datapackage } = options
  if (datapackage && (output === undefined || format !== 'csv')) throw new CannotRun([withoutFile])
  const { group, required, code } = run
  const asking = { group, required, ...(code === undefined ? {} : { code }) }
  // Of several years each is reported; of one, the years before it are what it rests on.
  const read = years === null ? sources : sources.map(reportedToo)
  const { year, ...others } = run.reading
  const reading = years === null && year !== undefined ? { ...others, year } : others
  const examined = await examine(plan, read, reading, run.explanations, run.region, asking)
  const judged = year ?? newestYear(plan, examined.submissions)
  const asked = years ?? (judged === null ? [] : [judged])
  const yearly = await judgeYears(plan, examined, run, asked, project !== null)
  const table = tableOfName(name, yearly)
  const { submissions, coverage } = examined
  const { findings } = yearly
  const assessments = yearly.years.at(-1)?.assessments ?? []
  const late = run.due == null ? {} : { late: lateOf(run.due, judged, reportedYears(submissions)) }
  const report = buildReport({ tool, plan, year: judged, assessments, findings, coverage, lang, ...late })
  await tell(session, report, report)
  await deliver(session, written(table, format, style.bom))
  if (datapackage && output !== undefined) await describe(io, output, table)
  return conclude(session, report, plan, options)
}

const withoutFile = {
  zh: '选项 --datapackage 与写成文件的 CSV 同用，例如 -o status.csv',
  en: 'The option --datapackage goes with a CSV file, for example -o status.csv',
}

function written(table: TidyTable, format: AnyFormat, bom: boolean): string {
  if (format === 'json') return jsonText(objectsOf(table))
  const rectangle = rectangleOfTable(table)
  return format === 'csv' ? csv(rectangle, { bom }) : tsv(rectangle)
}

/** The name of what describes the tables of a folder. */
export const packageName = 'datapackage.json'

/** Say in the folder's data package what a table of it holds, beside what it says of others. */
async function describe(io: Io, file: string, table: TidyTable): Promise<void> {
  const at = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1
  const [folder, name] = [file.slice(0, at), file.slice(at)]
  const own = resourceOf(table, name)
  await updateFile(io, `${folder}${packageName}`, async (current) => {
    const text = current === null ? '' : Buffer.concat([...current.chunks()]).toString('utf8')
    const known = current === null ? [] : resourcesIn(text)
    if (known === null) throw new CannotRun([notOurs(`${folder}${packageName}`)])
    return jsonText(packageOf([...known.filter(({ path }) => path !== name), own]))
  })
}

/** The resources of a package that `kq` wrote; null for any other file. */
function resourcesIn(text: string): ReturnType<typeof packageOf>['resources'] | null {
  try {
    const json = JSON.parse(text)
    return json?.name === 'kq-tables' && Array.isArray(json.resources) ? json.resources : null
  } catch {
    return null
  }
}

function notOurs(file: string) {
  return {
    zh: `“${file}”不是 kq 写的，没有改动；请把表写到别的目录`,
    en: `"${file}" was not written by kq and was left as it is; write the table to another folder`,
  }
}

function refuseFormat(format: AnyFormat, name: TableName): void {
  if (format === 'csv' || format === 'tsv' || format === 'json') return
  throw new CannotRun([
    {
      zh: `--report ${name} 只能与 csv、tsv 或 json 同用；${format} 总是样样都有`,
      en: `--report ${name} goes with csv, tsv and json; ${format} always holds all of it`,
    },
  ])
}

/**
 * The years of `--years`: `all`, `2021-2023`, or some separated by commas; anything but years of the plan cannot run.
 *
 * @example yearsOption('2021-2023', plan) // [2021, 2022, 2023]
 */
export function yearsOption(text: string | undefined, { baselineYear, targetYear }: Plan): YearsAsked | null {
  if (text === undefined) return null
  if (text.trim() === 'all' || text.trim() === '全部') return 'all'
  const years = text.split(/[,，;；]/).flatMap((part) => {
    const [, from, to = from] = /^\s*(\d{4})(?:\s*[-–—至]\s*(\d{4}))?\s*$/.exec(part) ?? []
    if (from === undefined || to === undefined) return [Number.NaN]
    const length = Number(to) - Number(from) + 1
    return length > 0 && length < 1000 ? Array.from({ length }, (_, at) => Number(from) + at) : [Number.NaN]
  })
  const isOfPlan = (year: number) => year > baselineYear && year <= targetYear
  if (years.every(isOfPlan)) return [...new Set(years)].toSorted((a, b) => a - b)
  const span = `${baselineYear + 1}–${targetYear}`
  throw new CannotRun([
    {
      zh: `选项 --years 不接受“${text}”；写 all、一个年份，或 ${span} 之间的范围，例如 ${baselineYear + 1}-${targetYear}`,
      en: `The option --years does not take "${text}"; it takes all, a year, or a span within ${span}, for example ${baselineYear + 1}-${targetYear}`,
    },
  ])
}
