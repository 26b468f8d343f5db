import { maybeReport, savedReport } from '../../compare/saved-report.ts'
import { CannotRun } from '../../domain/cannot-run.ts'
import type { Plan } from '../../domain/plan.ts'
import type { Report } from '../../domain/report.ts'
import type { Source } from '../../domain/source.ts'
import { openFile } from '../files.ts'
import type { Io } from '../io.ts'

/** One of two things that are compared: a saved report, or the name of what is still to be read. */
export interface DiffSide {
  readonly file: string
  readonly report: Report | null
  /** Null of what can be read once only. */
  readonly source: Source | null
}

/** The report of a folder that `kq publish` wrote. */
export const reportName = 'report.json'

/** See what a name stands for: a folder that was published, a saved report, or anything else. */
export async function openSide(io: Io, name: string): Promise<DiffSide> {
  if (name === '-') return { file: name, report: null, source: null }
  const file = await inPublished(io, name)
  const source = await openFile(io, file)
  const [head = new Uint8Array()] = source.chunks()
  // Only what begins like JSON or like a page is looked at whole.
  if (!/^\ufeff?\s*(?:\{|<!doctype html)/i.test(Buffer.from(head).subarray(0, 64).toString('utf8')))
    return { file, report: null, source }
  const text = Buffer.concat([...source.chunks()]).toString('utf8')
  if (!maybeReport(text)) return { file, report: null, source }
  return { file, report: savedReport(text, file), source }
}

/** The report inside of a folder; the name itself where it is no folder that has one. */
async function inPublished(io: Io, name: string): Promise<string> {
  const names = await io.names(name).catch((): readonly string[] => [])
  return names.includes(reportName) ? `${name.replace(/(?<![/\\])[/\\]+$/, '')}/${reportName}` : name
}

/**
 * Both sides as plans, where both are: a table that says targets of a later year than its baseline, and how they are judged.
 * Null where either is a submission.
 */
export async function bothPlans(old: DiffSide, next: DiffSide): Promise<readonly [Plan, Plan] | null> {
  if (old.source === null || next.source === null) return null
  const { planIfStated } = await import('../../plan/open-plan.ts')
  const [was, is] = [await planIfStated(old.source), await planIfStated(next.source)]
  if (was === null && is === null) return null
  if (was !== null && is !== null) return [was, is]
  const [plan, other] = was === null ? [next.file, old.file] : [old.file, next.file]
  throw new CannotRun([
    {
      zh: `“${plan}”是规划，“${other}”不是，无法比较；规划只与规划比较`,
      en: `"${plan}" is a plan and "${other}" is none, so they do not compare; a plan is compared with a plan`,
    },
  ])
}
