import { CannotRun } from '../domain/cannot-run.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { regionsOf } from './region.ts'

/** The most that is judged whole, regions times indicators: their report takes a gigabyte of memory. */
const mostJudged = 200_000
/** Values and indicators of regions that are read to be judged whole; what is beyond could not be judged anyway. */
export const mostKept = 2_000_000

/** Refuse what is too much to be judged whole, before anything is written. */
export function refuseTooMuch({ indicators }: Plan, submissions: readonly Submission[], group: string): void {
  const judged = indicators.filter((indicator) => group === 'all' || indicator.group === group).length
  const regions = regionsOf(submissions).size
  if (regions * judged > mostJudged) throw tooMuch(regions)
}

/** That so many regions, or more, cannot be judged at once, and what can be done. */
export function tooMuch(regions: number): CannotRun {
  return new CannotRun([
    {
      zh: `有 ${regions} 个以上地区，一次评价不了；把同一地区的行排在一起、放进一个文件，用 -f csv、-f tsv 或 -f json 输出，或按地区拆成几次`,
      en: `There are ${regions} regions or more, too many to be judged at once; sort the rows of one file by region and write -f csv, -f tsv or -f json, or do it in several runs`,
    },
  ])
}
