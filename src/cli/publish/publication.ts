import type { Manifest, PublishedInput, PublishedOutput } from '../../domain/manifest.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Report } from '../../domain/report.ts'
import { sourceOf } from '../../domain/source.ts'
import type { Lang } from '../../domain/wording.ts'
import type { Yearly } from '../../domain/yearly.ts'
import { usualExplanations } from '../../findings/explanation.ts'
import { csv } from '../../render/rectangle.ts'
import { checkAnswer } from '../../report/check-answer.ts'
import { everyRow } from '../../report/row-wishes.ts'
import type { Style } from '../../report/style.ts'
import { packageOf, resourceOf } from '../../report/tables/data-package.ts'
import { allTables, rectangleOfTable } from '../../report/tables/index.ts'
import { digest } from '../../text/digest.ts'
import { jsonText } from '../../words/json-text.ts'
import { written } from '../answer.ts'
import { reportName } from '../diff/sides.ts'
import type { Project } from '../project/open.ts'
import { packageName } from '../tables.ts'
import type { ReadFile } from './rooted.ts'

/** A file of a publication, to be written. */
export interface PublishedFile {
  readonly file: string
  readonly content: string | Uint8Array
}

const manifestName = 'manifest.json'

/** The forms in which a report is published, each with the ending of its name. */
const forms = [
  ['markdown', 'md'],
  ['html', 'html'],
  ['xlsx', 'xlsx'],
  ['docx', 'docx'],
] as const

/** Figures in a document are drawn with the fonts of a machine: what is published is the same from every one. */
const withoutFigures = async () => null

/**
 * Everything that is published of a year: the report for programs and as pages, the tables for analysts with what describes
 * them, and last what says on which files it all rests. The same input gives the same bytes.
 */
export async function publicationOf(
  report: Report,
  yearly: Yearly,
  style: Style,
  about: Pick<Manifest, 'options'> & { readonly inputs: readonly PublishedInput[]; readonly year: number },
  findingsIn: (lang: Lang) => Report['findings'],
): Promise<readonly PublishedFile[]> {
  const answer = checkAnswer(report, { ...style, ...everyRow }, style.lang, report.assessments, findingsIn)
  const files: PublishedFile[] = [{ file: reportName, content: jsonText(report) }]
  for (const [format, ending] of forms) {
    const content = await written(answer, format, style, { draws: withoutFigures })
    files.push({ file: `report.${ending}`, content })
  }
  const tables = allTables(yearly)
  for (const table of tables)
    files.push({ file: `tables/${table.name}.csv`, content: csv(rectangleOfTable(table), { bom: false }) })
  const described = packageOf(tables.map((table) => resourceOf(table, `${table.name}.csv`)))
  files.push({ file: `tables/${packageName}`, content: jsonText(described) })
  const manifest: Manifest = {
    schema: 'kq-manifest/1',
    tool: report.tool,
    year: about.year,
    options: about.options,
    late: (report.summary.late ?? []).map(({ region }) => region),
    inputs: about.inputs,
    outputs: files.map(outputOf),
  }
  return [...files, { file: manifestName, content: jsonText(manifest) }]
}

function outputOf({ file, content }: PublishedFile): PublishedOutput {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  return { file, bytes: bytes.length, sha256: digest(sourceOf(file, bytes)) }
}

/** What each file that was read is to the project. */
export function rolesOf(
  read: readonly ReadFile[],
  { name, config, roster: listed }: Pick<Project, 'name' | 'config' | 'roster'>,
  { file: planFile }: Pick<Plan, 'file'>,
): readonly PublishedInput[] {
  const { plan: own, roster, relations, targets, explanations = usualExplanations } = config
  const plans = [own ?? planFile, ...(listed?.entries.flatMap(({ plan }) => plan ?? []) ?? [])]
  const roles = new Map<string, PublishedInput['role']>([
    [name, 'config'],
    [roster ?? '', 'roster'],
    [relations ?? '', 'relations'],
    ...plans.flatMap((file) => {
      const beside = file.replace(/\.[^./\\]*$/, '')
      return [
        [file, 'plan'],
        [`${beside}.relations.csv`, 'relations'],
        [`${beside}.amendments.csv`, 'amendments'],
      ] as const
    }),
    [targets ?? '', 'targets'],
    [explanations, 'explanations'],
  ])
  return read.map(({ file, sha256 }) => ({ role: roles.get(file) ?? 'submission', file, sha256 }))
}
