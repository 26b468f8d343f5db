import type { VerdictRule, VerdictStep } from '../domain/standing-step.ts'
import type { Step } from '../domain/working.ts'
import { elapsed, expected } from '../pathway/line.ts'
import type { Course } from './course.ts'
import { type Goal, reaches } from './goal.ts'
import { relativeSteps } from './relative.ts'
import { cellOf, type ReportedValues, valueIn } from './reported.ts'
import type { Point } from './series.ts'
import { valueSteps } from './value-standing.ts'
import { statementVerdict } from './verdict.ts'
import { verdictStep } from './verdict-step.ts'

/**
 * How an indicator stands in one year, whatever the year says: a number, a bound, a statement or nothing. One of the
 * steps is the verdict; the others are what it rests on.
 */
export function standingOf(course: Course, reported: ReportedValues, year: number): readonly Step[] {
  return [...timeSteps(course, reported, year), ...readingSteps(course, reported, year)]
}

function timeSteps(course: Course, reported: ReportedValues, year: number): readonly Step[] {
  const { baselineYear, targetYear, line } = course
  const result = elapsed(baselineYear, targetYear, year)
  const time: Step = { kind: 'elapsed', from: baselineYear, year, to: targetYear, result }
  if (line === null) return [time]
  const { scale, start, end } = line
  const value = expected(line, year)
  const actual = valueIn(course, reported, year)
  const due: Step = {
    kind: 'expected',
    scale: scale.name,
    start,
    end,
    run: year - baselineYear,
    years: targetYear - baselineYear,
    result: value,
    gap: value === null || actual === null ? null : actual - value,
  }
  return [time, due]
}

function readingSteps(course: Course, reported: ReportedValues, year: number): readonly Step[] {
  const point = reported.series.get(year)
  const over = year === course.targetYear
  const cell = cellOf(reported, year)
  if (point === undefined) return [verdictStep(year, { by: 'no-value' }, 'no-data')]
  switch (point.kind) {
    case 'unusable': {
      const { reason, missing } = point
      return [
        { kind: 'unusable', year, ...cell, missing, result: reason },
        verdictStep(year, { by: 'unusable' }, 'not-assessed', reason),
      ]
    }
    case 'statement': {
      const { fulfilled } = point
      const said: Step = { kind: 'statement', year, ...cell, result: fulfilled }
      if (course.indicator.target.kind !== 'qualitative' && course.indicator.assigned === null)
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
        course.goal === null ? wordsOnly(course, year) : boundVerdict(course, course.goal, point, year),
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
      if (course.goal === null) {
        const relative = relativeSteps(course, reported, actual.value, year)
        return [value, ...(relative.length > 0 ? relative : [wordsOnly(course, year)])]
      }
      return [value, ...valueSteps(course, course.goal, actual, year)]
    }
  }
}

/** Why a target without numbers cannot be judged by a number: its words, or the missing baseline it counts from. */
function wordsOnly({ indicator: { target } }: Course, year: number): VerdictStep {
  const counts = target.kind === 'multiple' || target.kind === 'growth-rate'
  return verdictStep(year, { by: 'words' }, 'not-assessed', counts ? 'no-baseline' : 'qualitative')
}

/**
 * A bound decides where everything it allows lies on one side of the threshold: `98.5以上` meets 98, and leaves
 * 99 open.
 */
function boundVerdict(
  { indicator: { better }, targetYear }: Course,
  { threshold, strict, kept }: Goal,
  { side, inclusive, quantity }: Extract<Point, { kind: 'bound' }>,
  year: number,
): VerdictStep {
  const over = year === targetYear
  const towards = side === 'above' ? 'higher' : 'lower'
  const rule = (satisfied: boolean | null): VerdictRule => ({ by: 'bound', satisfied, over })
  if (towards === better && reaches(quantity, threshold, strict && inclusive, better)) {
    return verdictStep(year, rule(true), kept === true && !over ? 'holding' : 'met')
  }
  const short = towards !== better && !reaches(quantity, threshold, strict, better)
  if (short && over) return verdictStep(year, rule(false), 'missed')
  if (short && kept === true) return verdictStep(year, rule(false), 'breached')
  return verdictStep(year, rule(short ? false : null), 'not-assessed', 'open-bound')
}
