import { CannotRun } from '../domain/cannot-run.ts'
import type { AnyFormat } from './formats.ts'

/** Whether `kq check` is asked for its findings alone, which are rows or a list; null where it is not. */
export function findingsOption(format: AnyFormat, report: string | undefined): 'findings' | null {
  if (report !== 'findings') return null
  if (format === 'csv' || format === 'tsv' || format === 'json') return report
  throw new CannotRun([
    {
      zh: `--report findings 只能与 csv、tsv 或 json 同用；${format} 总是样样都有`,
      en: `--report findings goes with csv, tsv and json; ${format} always holds all of it`,
    },
  ])
}

/**
 * Which rectangle `--report` asks for, where a format holds one of several; null for the first. JSON, Markdown and all
 * others hold everything, so there is nothing to choose.
 */
export function rectangleOption(format: AnyFormat, report: string | undefined): string | null {
  if (report === undefined || format === 'csv' || format === 'tsv') return report ?? null
  throw new CannotRun([
    {
      zh: `--report 只能与 csv 或 tsv 同用；${format} 总是样样都有`,
      en: `--report goes with csv and tsv; ${format} always holds all of it`,
    },
  ])
}
