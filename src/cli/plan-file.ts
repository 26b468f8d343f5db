import { CannotRun } from '../domain/cannot-run.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import { loadPlan } from '../plan/load.ts'
import { decode } from '../text/decode.ts'

/** Read a plan file, in whatever encoding it was saved; a broken plan cannot run and lists all its problems. */
export function readPlanFile(source: Source): Plan {
  const decoded = decode(source)
  if (!decoded.ok) {
    throw new CannotRun(
      decoded.findings.map(({ message, remedy }) => ({
        zh: `${source.file}：${message.zh}；${remedy.zh}`,
        en: `${source.file}: ${message.en}. ${remedy.en}`,
      })),
    )
  }
  return loadPlan([...decoded.text].join(''), source.file)
}
