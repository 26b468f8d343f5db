import { CannotRun } from '../domain/cannot-run.ts'
import { type Explanations, hasHeader } from '../validate/explain/read-explanations.ts'

/** Refuse to add to a file that is something else. */
export function requireExplanations({ file, rows }: Explanations): void {
  if (rows.length === 0 || hasHeader(rows)) return
  throw new CannotRun([
    {
      zh: `“${file}”不是说明文件（缺“规则”或“原因”列），没有往里加内容；请用 --explanations 另指定一个`,
      en: `"${file}" is no explanations file (it has no rule or no reason column), so nothing was added to it; name another by --explanations`,
    },
  ])
}
