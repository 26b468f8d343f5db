import type { PastYear } from '../domain/assessment.ts'
import type { HistoryStep, HistoryYear, Turn } from '../domain/outlook-step.ts'
import { scaleOf } from '../domain/scale.ts'
import { cuts } from '../domain/verdict.ts'
import type { Step } from '../domain/working.ts'
import { rate } from '../pathway/line.ts'
import { reportedStart } from './rebased.ts'
import { type ReportedValues, valueIn } from './reported.ts'
import { readingSteps, statusOf } from './status.ts'
import type { TargetPath } from './target-path.ts'
import { stepOf } from './working.ts'

/** The verdict of every year reported before `year`, oldest first; with `onlyLast` that of the year before alone. */
export function pastYears(
  targetPath: TargetPath,
  reported: ReportedValues,
  year: number,
  onlyLast: boolean,
): readonly PastYear[] {
  const years = onlyLast ? [year - 1] : [...reported.series.keys()].toSorted((a, b) => a - b)
  const past: PastYear[] = []
  for (const at of years) {
    if (at <= targetPath.baselineYear || at >= year || !reported.series.has(at)) continue
    const steps = readingSteps(inForce(targetPath, at), reported, at)
    const verdict = stepOf(steps, 'verdict')
    const actual = stepOf(steps, 'actual')
    past.push({
      year: at,
      actual: actual?.result ?? null,
      latest: actual?.latest ?? null,
      verdict: verdict?.result ?? 'no-data',
      onTrack: verdict?.onTrack ?? null,
    })
  }
  return past
}

/**
 * The verdict of every year reported up to `year`, and what made it another than that of the year before it. `now` is
 * the standing of `year` itself.
 *
 * @returns none where no earlier year is reported
 */
export function historySteps(
  targetPath: TargetPath,
  reported: ReportedValues,
  year: number,
  now: readonly Step[],
): readonly HistoryStep[] {
  const within = (at: number) => at > targetPath.baselineYear && at <= year
  const years = [...reported.series.keys()].filter(within).toSorted((a, b) => a - b)
  if (!years.some((at) => at < year)) return []
  const result: HistoryYear[] = []
  for (const at of years) {
    const steps = at === year ? now : statusOf(inForce(targetPath, at), reported, at)
    result.push(historyYear(targetPath, reported, at, steps, result.at(-1)))
  }
  return [{ kind: 'history', planned: stepOf(targetPath.steps, 'planned')?.result ?? null, result }]
}

/** The path as the plan had it in a year. */
function inForce(path: TargetPath, year: number): TargetPath {
  const { before, indicator } = path
  return before === undefined || year >= (indicator.amended?.by.fromYear ?? year)
    ? path
    : inForce(before, year)
}

function historyYear(
  targetPath: TargetPath,
  reported: ReportedValues,
  year: number,
  steps: readonly Step[],
  before: HistoryYear | undefined,
): HistoryYear {
  const verdict = stepOf(steps, 'verdict')
  const actual = stepOf(steps, 'actual')
  const relative = stepOf(steps, 'relative')
  const now = {
    year,
    actual: actual?.result ?? null,
    latest: actual?.latest ?? null,
    expected: stepOf(steps, 'expected')?.result ?? relative?.expected ?? null,
    pace: stepOf(steps, 'pace')?.result ?? relative?.result ?? null,
    rate: rateIn(targetPath, reported, year),
    verdict: verdict?.result ?? 'no-data',
    onTrack: verdict?.onTrack ?? null,
    reason: verdict?.reason ?? null,
  }
  return { ...now, turn: turnOf(now, before, year === targetPath.targetYear) }
}

/** The year's own change from the year before, where both are known. */
function rateIn(targetPath: TargetPath, reported: ReportedValues, year: number): number | null {
  const from = startsSeries(targetPath, reported, year) ?? valueIn(targetPath, reported, year - 1)
  const to = valueIn(targetPath, reported, year)
  return from === null || to === null
    ? null
    : rate(scaleOf(targetPath.indicator), from, to, 1, year - 1 - targetPath.baselineYear)
}

/** What was reported for the baseline year, before the first year after it: from the plan's figure there is a break. */
function startsSeries({ indicator, baselineYear }: TargetPath, reported: ReportedValues, year: number) {
  return year - 1 === baselineYear ? (reportedStart(indicator, reported.observations)?.value ?? null) : null
}

/** The cuts a pace may cross, from below. */
const crossings = Object.values(cuts).toSorted((a, b) => a - b)

function turnOf(now: Omit<HistoryYear, 'turn'>, before: HistoryYear | undefined, over: boolean): Turn {
  if (before === undefined) return { by: 'first' }
  if (before.verdict === now.verdict) return { by: 'same' }
  if (over) return { by: 'over' }
  if (now.verdict === 'met') return { by: 'reached' }
  if (now.verdict === 'breached') return { by: 'breached' }
  if (before.verdict === 'met') return { by: 'lost' }
  if (before.verdict === 'breached') return { by: 'recovered' }
  if (now.verdict === 'holding' || now.verdict === 'at-risk')
    return { by: 'projection', lasts: now.verdict === 'holding' }
  if (now.pace === null || before.pace === null) return { by: 'other' }
  const [low, high] = now.pace < before.pace ? [now.pace, before.pace] : [before.pace, now.pace]
  const passed = crossings.filter((cut) => cut >= low && cut <= high)
  const cut = now.pace < before.pace ? passed[0] : passed.at(-1)
  return cut === undefined ? { by: 'other' } : { by: now.pace < before.pace ? 'pace-down' : 'pace-up', cut }
}
