import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Text } from '../domain/wording.ts'
import { foldName } from '../text/fold.ts'
import { assignedHeader } from './assigned-rules.ts'
import { placeAt } from './record.ts'

/** Where the columns of a file of assigned targets stand; null where one that is needed is missing. */
export interface AssignedHeader {
  readonly at: {
    readonly key: number
    /** A column of names beside that of the codes; null where there is none. */
    readonly name: number | null
    readonly target: number
    readonly source: number | null
  } | null
  readonly findings: readonly Finding[]
}

/** Headers of the column that names the indicator, the surest first: a running number may be the file's own. */
const keys: readonly (readonly string[])[] = [
  ['code', '代码', '指标代码'],
  ['name', 'indicator', '指标', '指标名称', '名称'],
  ['no', '序号', '编号'],
]
const sources: readonly string[] = [
  'source',
  'by',
  '来源',
  '出处',
  '依据',
  '文号',
  '下达单位',
  '下达部门',
  '下达机关',
]
const target = /^(?:assigned_?)?target(?:_?(\d{4}))?$|^(\d{4})?年?(?:下达)?(?:目标|任务)[值数]?$/

const words: Readonly<Record<'key' | 'target', Text>> = {
  key: { zh: '指标代码（code）', en: 'the indicator (code)' },
  target: { zh: '目标（target）', en: 'the target (target)' },
}

/** Find the columns by their headers, English or Chinese, in any order; other columns are left alone. */
export function readAssignedHeader(row: Row, file: string, targetYear: number): AssignedHeader {
  const folded = row.cells.map(foldName)
  const indexes = (known: (header: string) => boolean) =>
    folded.flatMap((header, index) => (known(header) ? [index] : []))
  const keyed = keys.map((names) => indexes((header) => names.includes(header)))
  const [codes = [], names = []] = keyed
  const name = codes.length > 0 ? (names[0] ?? null) : null
  const [key, ...moreKeys] = keyed.find((found) => found.length > 0) ?? []
  const [aim, ...moreAims] = indexes((header) => target.test(header))
  const [source = null] = indexes((header) => sources.includes(header))
  const problem = (column: keyof typeof words, what: 'missing' | 'repeated' | 'year', index: number | null) =>
    raise(assignedHeader, placeAt(file, row, index), {
      column: words[column],
      problem: what,
      year: targetYear,
    })
  const match = target.exec(folded[aim ?? -1] ?? '')
  const year = match?.[1] ?? match?.[2]
  const findings = [
    ...(key === undefined ? [problem('key', 'missing', null)] : []),
    ...(aim === undefined ? [problem('target', 'missing', null)] : []),
    ...moreKeys.map((index) => problem('key', 'repeated', index)),
    ...moreAims.map((index) => problem('target', 'repeated', index)),
    ...(year !== undefined && Number(year) !== targetYear ? [problem('target', 'year', aim ?? null)] : []),
  ]
  return { at: key === undefined || aim === undefined ? null : { key, name, target: aim, source }, findings }
}
