import { type Finding, type Place, raise } from '../domain/finding.ts'
import type { SideTable } from '../domain/side-table.ts'
import type { Text } from '../domain/wording.ts'
import { foldName } from '../text/fold.ts'
import type { SideTableColumns } from '../text/side-table.ts'
import { assignedHeader } from './assigned-rules.ts'

const target = /^(?:assigned_?)?target(?:_?(\d{4}))?$|^(\d{4})?年?(?:下达)?(?:目标|任务)[值数]?$/

/** The columns of a file of assigned targets, English or Chinese, in any order; other columns are left alone. */
export const assignedColumns = {
  code: ['代码', '指标代码'],
  name: ['indicator', '指标', '指标名称', '名称'],
  no: ['序号', '编号'],
  target: [target],
  source: ['by', '来源', '出处', '依据', '文号', '下达单位', '下达部门', '下达机关'],
} as const satisfies SideTableColumns<string>

export type AssignedColumn = keyof typeof assignedColumns

/** The columns that may name the indicator, the surest first: a running number may be the file's own. */
export const assignedKeys = ['code', 'name', 'no'] as const satisfies readonly AssignedColumn[]

const words: Readonly<Record<'key' | 'target', Text>> = {
  key: { zh: '指标代码（code）', en: 'the indicator (code)' },
  target: { zh: '目标（target）', en: 'the target (target)' },
}

/** The column by which a table names its indicators; null where it has none, or no target. */
export function assignedKey(table: SideTable<AssignedColumn>): (typeof assignedKeys)[number] | null {
  return table.has('target') ? (assignedKeys.find(table.has) ?? null) : null
}

/** What is wrong with the header of a table of assigned targets. */
export function assignedHeaderProblems(
  table: SideTable<AssignedColumn>,
  targetYear: number,
): readonly Finding[] {
  const { head, has, repeated } = table
  if (head === null) return []
  const problem = (
    column: keyof typeof words,
    what: 'missing' | 'repeated' | 'year',
    place = lineOf(table),
  ) => raise(assignedHeader, place, { column: words[column], problem: what, year: targetYear })
  const key = assignedKeys.find(has)
  const again = (wanted: AssignedColumn | undefined) => repeated.filter(({ column }) => column === wanted)
  const match = target.exec(foldName(head.cell('target')))
  const year = match?.[1] ?? match?.[2]
  return [
    ...(key === undefined ? [problem('key', 'missing')] : []),
    ...(has('target') ? [] : [problem('target', 'missing')]),
    ...again(key).map(({ place }) => problem('key', 'repeated', place)),
    ...again('target').map(({ place }) => problem('target', 'repeated', place)),
    ...(year !== undefined && Number(year) !== targetYear
      ? [problem('target', 'year', head.placeOf('target'))]
      : []),
  ]
}

/** The whole line of the header. */
function lineOf({ file, head }: SideTable<AssignedColumn>): Place {
  return { file, line: head?.line ?? null, column: null, cell: null }
}
