import { CannotRun } from '../domain/cannot-run.ts'
import type { Report } from '../domain/report.ts'
import { type DiffSide, openSide } from './diff/sides.ts'
import type { Io } from './io.ts'

/** The report that one of these names stands for; null where none does. It is `alone`, or cannot be judged with others. */
export async function savedAmong(io: Io, files: readonly string[], alone: boolean): Promise<Report | null> {
  const sides: DiffSide[] = []
  for (const file of files) sides.push(await openSide(io, file))
  const saved = sides.flatMap(({ file, report }) => (report === null ? [] : [{ file, report }]))
  const [first] = saved
  if (first === undefined) return null
  if (alone) return first.report
  throw new CannotRun([
    {
      zh: `“${first.file}”是存下的报告，不能与别的文件一起给出；只写它，或只写报送文件`,
      en: `"${first.file}" is a saved report, which goes with no other file; name it alone, or the submissions`,
    },
  ])
}
