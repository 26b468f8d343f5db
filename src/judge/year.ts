import { CannotRun } from '../domain/cannot-run.ts'
import type { Plan } from '../domain/plan.ts'

/** The year asked for, or null; anything but a year of the plan cannot run. */
export function yearOption(year: string | number | undefined, plan: Plan): number | null {
  if (year === undefined) return null
  const value = /^\d{4}$/.test(`${year}`) ? Number(year) : null
  if (value !== null && value > plan.baselineYear && value <= plan.targetYear) return value
  const span = `${plan.baselineYear + 1}–${plan.targetYear}`
  throw new CannotRun([
    {
      zh: `选项 --year 不接受“${year}”；规划“${plan.file}”可评价的年份是 ${span}`,
      en: `The option --year does not take "${year}"; the plan "${plan.file}" can be judged for ${span}`,
    },
  ])
}
