/** The tables, as `--report` names them. */
export const tableNames = ['values', 'status', 'path', 'targets', 'methods', 'findings', 'names'] as const
export type TableName = (typeof tableNames)[number]

/** Whether `--report` asks for one of the tables. */
export function tableNamed(report: string | undefined): TableName | null {
  return tableNames.find((name) => name === report) ?? null
}
