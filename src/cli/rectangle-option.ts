import { CannotRun } from '../domain/cannot-run.ts'
import type { AnyFormat } from './formats.ts'

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
