import { shareEnds } from '../domain/possible-range.ts'
import { scales } from '../domain/scale.ts'
import { cuts } from '../domain/verdict.ts'
import type { Step } from '../domain/working.ts'
import {
  expected,
  ownBetween,
  type StraightLine,
  shareDue,
  valueAtProgress,
  valueBefore,
} from '../pathway/line.ts'
import type { Goal } from './goal.ts'
import { reportedStart } from './rebased.ts'
import { type ReportedValues, valueIn } from './reported.ts'
import type { TargetPath } from './target-path.ts'

/**
 * What the year after the judged one must bring to be on track: 0.95 of the way due then, of a kept target the value from
 * which the mean pace still keeps it, in the target year the target itself. Beside it the value from which the target is
 * met if the years after it move as the judged year did.
 *
 * @returns no step in the target year, and without a path
 */
export function nextYearSteps(
  targetPath: TargetPath,
  goal: Goal,
  reported: ReportedValues,
  actual: number,
  year: number,
): readonly Step[] {
  const { line, indicator, targetYear } = targetPath
  const next = year + 1
  if (line === null || next > targetYear) return []
  const due = goal.kept === true || next === targetYear ? null : shareDue(line, next)
  const result = neededIn(line, goal, indicator.everyYear, due, next)
  const before = valueBeforeIn(targetPath, reported, year)
  const judged = { year, value: actual }
  const step = before === null ? null : { from: { year: year - 1, value: before }, to: judged }
  const atLastPace =
    next === targetYear
      ? goal.threshold.value
      : step === null
        ? null
        : valueBefore(line, step, goal.threshold.value, next)
  const isPossible = atLastPace === null || isInside(shareEnds(indicator, actual), atLastPace)
  return [
    {
      kind: 'next-year',
      scale: line.scale.name,
      year: next,
      result,
      own:
        result === null || scales[line.scale.name].running === null
          ? result
          : ownBetween(line, judged, { year: next, value: result }),
      due,
      enough: due === null ? null : cuts.onTrack,
      atLastPace: isPossible ? atLastPace : null,
    },
  ]
}

/** The value of the year before, from which the judged one moved: not across a break from the plan's baseline. */
function valueBeforeIn(targetPath: TargetPath, reported: ReportedValues, year: number): number | null {
  const { indicator, baselineYear } = targetPath
  const start = year - 1 === baselineYear ? reportedStart(indicator, reported.observations) : null
  return start?.value ?? valueIn(targetPath, reported, year - 1)
}

function neededIn(
  line: StraightLine,
  goal: Goal,
  everyYear: boolean,
  due: number | null,
  next: number,
): number | null {
  if (next === line.endYear || everyYear) return goal.threshold.value
  if (due === null) return expected(line, next)
  return due <= 0 ? expected(line, next) : valueAtProgress(line, cuts.onTrack * due, next)
}

function isInside(ends: ReturnType<typeof shareEnds>, value: number): boolean {
  return ends === null || (value >= ends.low && value <= ends.high)
}
