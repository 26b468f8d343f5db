import type { PastYear } from '../domain/assessment.ts'
import type { Step } from '../domain/working.ts'
import { historySteps, pastYears } from './history.ts'
import { nextYearSteps } from './next-year.ts'
import { outlookSteps, type StudentT } from './outlook.ts'
import { priceSteps } from './price.ts'
import type { ReportedValues } from './reported.ts'
import { requiredSteps } from './required.ts'
import { sensitivityStep } from './sensitivity.ts'
import { statusOf } from './status.ts'
import type { TargetPath } from './target-path.ts'
import { stepOf } from './working.ts'

/** One indicator of one region in one year: the steps that lead to its verdict. */
export interface Judgement {
  readonly targetPath: TargetPath
  readonly reported: ReportedValues
  readonly region: string | null
  readonly year: number
  readonly steps: readonly Step[]
  /** The years before it. */
  readonly past: readonly PastYear[]
}

/** What may be left out, or is not at hand. */
export interface Means {
  readonly studentT?: StudentT
  readonly onlyLastYear?: boolean
  /** Somebody asks for the steps: those are made, too, that no figure is read off. */
  readonly working?: boolean
}

/** Go every step from the plan to the verdict; all figures of an assessment are read off them. */
export function judgementOf(
  targetPath: TargetPath,
  reported: ReportedValues,
  region: string | null,
  year: number,
  { studentT, onlyLastYear = false, working = false }: Means,
  other: TargetPath | null = null,
): Judgement {
  const status = statusOf(targetPath, reported, year)
  const otherwise = other === null ? [] : otherBaselineSteps(other, reported, year)
  const steps: readonly Step[] = [
    ...targetPath.steps,
    ...status,
    ...outlookAndRequired(targetPath, reported, year, [...status, ...otherwise], studentT),
    ...otherwise,
    ...priceSteps(targetPath, reported, year, status),
    ...(working ? historySteps(targetPath, reported, year, status) : []),
  ]
  return {
    targetPath,
    reported,
    region,
    year,
    steps,
    past: pastYears(targetPath, reported, year, onlyLastYear),
  }
}

/** The verdict on the same values from the other figure of the baseline year; none where it gives none. */
function otherBaselineSteps(path: TargetPath, reported: ReportedValues, year: number): readonly Step[] {
  const steps = statusOf(path, reported, year)
  const verdict = stepOf(steps, 'verdict')
  const value = stepOf(path.steps, 'baseline')?.value ?? null
  if (verdict === null || value === null || verdict.result === 'no-data') return []
  return [
    {
      kind: 'other-baseline',
      year: path.baselineYear,
      of: path.startsFrom ?? 'plan',
      value,
      expected: stepOf(steps, 'expected')?.result ?? null,
      pace: stepOf(steps, 'pace')?.result ?? null,
      result: verdict.result,
      onTrack: verdict.onTrack,
    },
  ]
}

/** What follows from a value for the years left: none where the year has no number, or the target has none. */
function outlookAndRequired(
  targetPath: TargetPath,
  reported: ReportedValues,
  year: number,
  status: readonly Step[],
  studentT: StudentT | undefined,
): readonly Step[] {
  const point = reported.series.get(year)
  if (point?.kind !== 'value' || targetPath.goal === null) return []
  const { actual } = point
  const required = requiredSteps(targetPath, targetPath.goal, actual, year)
  if (stepOf(status, 'projected') === null) return required
  const next = nextYearSteps(targetPath, targetPath.goal, reported, actual.value, year)
  const outlook = outlookSteps(targetPath, reported, actual.value, year, studentT)
  return [...required, ...next, ...outlook, sensitivityStep(targetPath, reported, status, year)]
}
