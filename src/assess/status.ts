import type { VerdictRule, VerdictStep } from '../domain/status-step.ts'
import { countsFromBaseline } from '../domain/target.ts'
import type { Step } from '../domain/working.ts'
import { elapsed, expected, stretchAt } from '../pathway/line.ts'
import { directionVerdict } from './direction.ts'
import { type Goal, reaches } from './goal.ts'
import { relativeSteps } from './relative.ts'
import { cellOf, type ReportedValues, valueIn } from './reported.ts'
import type { Point } from './series.ts'
import type { TargetPath } from './target-path.ts'
import { valueSteps } from './value-status.ts'
import { statementVerdict } from './verdict.ts'
import { verdictStep } from './verdict-step.ts'
import { stepOf } from './working.ts'

/**
 * How an indicator stands in one year, whatever the year says: a number, a bound, a statement or nothing. One of the
 * steps is the verdict; the others are what it rests on.
 */
export function statusOf(targetPath: TargetPath, reported: ReportedValues, year: number): readonly Step[] {
  if (year <= targetPath.baselineYear && reported.series.has(year))
    return [verdictStep(year, { by: 'unusable' }, 'not-assessed', 'not-started')]
  return [...timeSteps(targetPath, reported, year), ...readingSteps(targetPath, reported, year)]
}

function timeSteps(targetPath: TargetPath, reported: ReportedValues, year: number): readonly Step[] {
  const { baselineYear, targetYear, line } = targetPath
  // Of a target that was changed on the way the time counts from where its path begins.
  const from = line?.since?.year ?? baselineYear
  const time: Step = { kind: 'elapsed', from, year, to: targetYear, result: elapsed(from, targetYear, year) }
  if (line === null) return [time]
  const { scale } = line
  const { start, end } = stretchAt(line, year)
  const value = expected(line, year)
  const actual = valueIn(targetPath, reported, year)
  const due: Step = {
    kind: 'expected',
    scale: scale.name,
    start: start.value,
    end: end.value,
    run: year - start.year,
    years: end.year - start.year,
    stretch: line.through === undefined ? null : { from: start.year, to: end.year },
    result: value,
    gap: value === null || actual === null ? null : actual - value,
  }
  return [time, due]
}

/** What the year says and the verdict on it, without what the plan asks of the year. */
export function readingSteps(
  targetPath: TargetPath,
  reported: ReportedValues,
  year: number,
): readonly Step[] {
  const point = reported.series.get(year)
  const over = year === targetPath.targetYear
  if (point === undefined) return [verdictStep(year, { by: 'no-value' }, 'no-data')]
  const cell = cellOf(reported, year)
  switch (point.kind) {
    case 'unusable': {
      const { reason, missing, latest } = point
      return [
        { kind: 'unusable', year, ...cell, missing, latest: latest?.value ?? null, result: reason },
        verdictStep(year, { by: 'unusable' }, 'not-assessed', reason),
      ]
    }
    case 'statement': {
      const { fulfilled } = point
      const said: Step = { kind: 'statement', year, ...cell, result: fulfilled }
      if (targetPath.indicator.target.kind !== 'qualitative' && targetPath.indicator.assigned === null)
        return [said, verdictStep(year, { by: 'unusable' }, 'not-assessed', 'invalid')]
      return [
        said,
        verdictStep(year, { by: 'statement', fulfilled, over }, statementVerdict(fulfilled, over)),
      ]
    }
    case 'bound': {
      const { side, inclusive, quantity } = point
      const said: Step = { kind: 'bound', year, ...cell, side, inclusive, result: quantity.value }
      return [
        said,
        targetPath.goal === null
          ? wordsOnly(targetPath, year)
          : boundVerdict(targetPath, targetPath.goal, point, year),
      ]
    }
    case 'value': {
      const { actual, latest, parts } = point
      const provisional = reported.observations.get(year)?.provisional ?? false
      const own = latest?.value ?? null
      const value: Step = {
        kind: 'actual',
        year,
        ...cell,
        provisional,
        latest: own,
        parts,
        result: actual.value,
      }
      if (targetPath.indicator.target.kind === 'direction')
        return [value, directionVerdict(targetPath, actual, year)]
      if (targetPath.goal === null) {
        const relative = relativeSteps(targetPath, reported, actual.value, year)
        return [value, ...(relative.length > 0 ? relative : [wordsOnly(targetPath, year)])]
      }
      return [value, ...valueSteps(targetPath, targetPath.goal, actual, year)]
    }
  }
}

/** Why a target without numbers cannot be judged by a number: its words, or the missing baseline it counts from. */
function wordsOnly({ indicator: { target } }: TargetPath, year: number): VerdictStep {
  return verdictStep(
    year,
    { by: 'words' },
    'not-assessed',
    countsFromBaseline(target) ? 'no-baseline' : 'qualitative',
  )
}

/**
 * A bound decides where everything it allows lies on one side of the threshold (`98.5以上` meets 98, and leaves 99 open), and
 * where the least good value it allows is on track: more than 7.8 is, where 6.42 is due.
 */
function boundVerdict(
  targetPath: TargetPath,
  goal: Goal,
  { side, inclusive, quantity }: Extract<Point, { kind: 'bound' }>,
  year: number,
): VerdictStep {
  const { better } = targetPath.indicator
  const { threshold, limit, strict, kept } = goal
  const over = year === targetPath.targetYear
  const towards = side === 'above' ? 'higher' : 'lower'
  const rule = (satisfied: boolean | null): VerdictRule => ({ by: 'bound', satisfied, over })
  if (limit === null && towards === better && reaches(quantity, threshold, strict && inclusive, better)) {
    return verdictStep(year, rule(true), kept === true && !over ? 'holding' : 'met')
  }
  if (limit === null && towards === better && kept === false) {
    const least = valueSteps(targetPath, goal, quantity, year)
    const [verdict, pace] = [stepOf(least, 'verdict'), stepOf(least, 'pace')]
    if (verdict?.onTrack === true && pace !== null)
      return verdictStep(year, { by: 'bound-pace', pace: pace.result }, verdict.result)
  }
  const short = towards !== better && !reaches(quantity, threshold, strict, better)
  if (short && over) return verdictStep(year, rule(false), 'missed')
  if (short && kept === true) return verdictStep(year, rule(false), 'breached')
  return verdictStep(year, rule(short ? false : null), 'not-assessed', 'open-bound')
}
