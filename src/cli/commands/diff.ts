import { CannotRun } from '../../domain/cannot-run.ts'
import type { Text } from '../../domain/wording.ts'
import { defineCommand } from '../command.ts'
import { diffOptions } from '../diff/options.ts'
import { bothPlans, openSide } from '../diff/sides.ts'
import { answerFormats } from '../formats.ts'
import { one, optional } from '../option.ts'

/** `kq diff`: what a corrected or later submission changes, in its cells and in the verdicts. */
export const diff = defineCommand({
  formats: answerFormats,
  args: {
    old: one({
      zh: '原报文件（CSV、XLSX，- 表示标准输入）、报告（JSON 或发布的目录）或规划',
      en: 'the earlier submission (CSV, XLSX, - for standard input), report (JSON, or a published folder) or plan',
    }),
    new: optional({
      zh: '更正或更新后的文件；前者是已发布的报告时可不写，与现在比较',
      en: 'the corrected or later one; left out, a published report is compared with now',
    }),
  },
  options: diffOptions,
  examples: {
    zh: `
示例：
  kq diff 2023.csv 2023-更正.csv
  kq diff 2023.csv 2023-更正.xlsx -f csv --report verdicts -o 评价变化.csv
  kq diff --exit-code -q 旧.csv 新.csv > /dev/null || echo 有差异`,
    en: `
Examples:
  kq diff 2023.csv 2023-corrected.csv
  kq diff 2023.csv 2023-corrected.xlsx -f csv --report verdicts -o verdicts.csv
  kq diff --exit-code -q old.csv new.csv > /dev/null || echo changed`,
  },
  run: async (session, { old, new: next }) => {
    const before = await openSide(session.io, old)
    const after = next === undefined ? null : await openSide(session.io, next)
    const { report } = before
    if (report !== null) {
      const { diffReports } = await import('../diff/reports.ts')
      return diffReports(session, { ...before, report }, after)
    }
    if (after === null) throw new CannotRun([nothingBeside(old)])
    if (after.report !== null) throw new CannotRun([reportFirst(before.file, after.file)])
    const plans = await bothPlans(before, after)
    if (plans !== null) {
      const { diffPlans } = await import('../diff/plans.ts')
      return diffPlans(session, ...plans)
    }
    const { diffSubmissions } = await import('../diff/submissions.ts')
    return diffSubmissions(session, { old: before.file, new: after.file })
  },
})

function nothingBeside(file: string): Text {
  return {
    zh: `没有写出与“${file}”比较的文件；只有已发布的报告可以单独写出，与现在比较`,
    en: `Nothing is named to compare "${file}" with; only a published report may stand alone, to be compared with now`,
  }
}

function reportFirst(file: string, report: string): Text {
  return {
    zh: `“${report}”是报告，应写在前面：kq diff ${report} ${file}`,
    en: `"${report}" is a report, which goes first: kq diff ${report} ${file}`,
  }
}
