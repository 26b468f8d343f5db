import type { Trajectory, YearPoint } from '../document/chart.ts'
import type { Tone } from '../document/tone.ts'
import { type Assessment, isKept } from '../domain/assessment.ts'
import { scales } from '../domain/scale.ts'
import { cuts } from '../domain/verdict.ts'
import type { Messages } from '../words/messages.ts'
import { valueText } from '../words/number.ts'
import { tierWord } from '../words/tier.ts'
import { actualText } from '../words/value.ts'
import { drawable } from './drawable.ts'

/**
 * How an indicator went, was to go, and is heading, in the unit of its values; of running values all years so far. Null where
 * the year judged has no number.
 *
 * @example trajectoryOf(gdp, 'good', words)?.goals // [{ value: 2200, text: '力争 2200' }, …]
 */
export function trajectoryOf(a: Assessment, tone: Tone, words: Messages): Trajectory | null {
  const last = drawable(a.actual)
  if (last === null) return null
  const targetYear = a.path.at(-1)?.year ?? null
  const start = startOf(a)
  const actual = [
    ...(start === null ? [] : [start]),
    ...a.history.flatMap(({ year, actual }) => valueIn(year, actual)),
    { year: a.year, value: last },
  ].filter(({ year }, index) => index === 0 || year > a.baselineYear)
  const goals = goalsOf(a, words)
  const projected = drawable(a.projected)
  return {
    kind: 'trajectory',
    from: a.baselineYear,
    to: targetYear ?? lastYearOf(a),
    actual,
    last: { text: actualText(a, words, true) ?? valueText(last), tone },
    planned: isKept(a.aim) ? [] : plannedOf(a, start),
    band: isKept(a.aim) ? [] : bandOf(a, start),
    projected:
      projected === null || a.elapsed >= 1
        ? null
        : {
            value: projected,
            low: drawable(a.outlook.interval?.low ?? null),
            high: drawable(a.outlook.interval?.high ?? null),
          },
    goals,
    forbidden: forbiddenOf(a),
  }
}

/** A value in a year, where there is one. */
function valueIn(year: number, of: number | null): readonly YearPoint[] {
  const value = drawable(of)
  return value === null ? [] : [{ year, value }]
}

/** Where the way begins: a running total at nothing, a mean nowhere. */
function startOf({ scale, baseline, baselineYear }: Assessment): YearPoint | null {
  const { running } = scales[scale]
  if (running === 'mean') return null
  const value = running === 'total' ? 0 : drawable(baseline)
  return value === null ? null : { year: baselineYear, value }
}

/** No plan is of more years. */
const longest = 100

/** The target year, where no path says it: elapsed is the share of the time from the base year to it. */
function lastYearOf({ baselineYear, year, elapsed }: Assessment): number {
  const years = elapsed > 0 ? Math.round((year - baselineYear) / elapsed) : year - baselineYear
  return baselineYear + Math.min(longest, Math.max(1, years))
}

function plannedOf({ path }: Assessment, start: YearPoint | null): Trajectory['planned'] {
  const due = path.flatMap(({ year, expected, stated }) =>
    valueIn(year, expected).map((one) => ({ ...one, stated })),
  )
  return start === null || due.length === 0 ? due : [{ ...start, stated: true }, ...due]
}

/** Where the way to an amended target begins: in the year before, if the time that has passed is counted from there. */
function amendedStart({ amended, path, year, elapsed }: Assessment): YearPoint | null {
  if (amended === undefined || amended.target === null) return null
  const since = path.find((point) => point.year === amended.fromYear - 1)
  const to = path.at(-1)?.year ?? year
  if (since === undefined || since.expected === null || since.year >= to) return null
  const share = (year - since.year) / (to - since.year)
  return Math.abs(share - elapsed) < 1e-9 ? { year: since.year, value: since.expected } : null
}

/** Between which values each year is on track: from 0.95 to 1.05 of the way due, measured on the scale. */
function bandOf(a: Assessment, start: YearPoint | null): Trajectory['band'] {
  const { scale: name, path, baselineYear } = a
  const scale = scales[name]
  const from = amendedStart(a) ?? start
  const origin = from === null ? 0 : scale.to(from.value, from.year - baselineYear)
  if (origin === null) return []
  return path.flatMap(({ year, expected }) => {
    const run = year - baselineYear
    if (from !== null && year <= from.year) return []
    const due = expected === null ? null : scale.to(expected, run)
    if (due === null) return []
    const at = (share: number) => scale.from(origin + share * (due - origin), run)
    const [one, other] = [drawable(at(cuts.onTrack)), drawable(at(cuts.ahead))]
    if (one === null || other === null) return []
    return [{ year, low: Math.min(one, other), high: Math.max(one, other) }]
  })
}

function goalsOf({ tiers, target }: Assessment, { report, lang }: Messages): Trajectory['goals'] {
  if (tiers.length > 0)
    return tiers.map(({ label, value }) => ({ value, text: `${tierWord(label, lang)} ${valueText(value)}` }))
  if (drawable(target.value) === null || target.value === null) return []
  return [{ value: target.value, text: report.goal(valueText(target.value)) }]
}

/** On which side of its target a value breaks it, where the target is to be kept. */
function forbiddenOf({ aim, better, target, twoSided }: Assessment): Trajectory['forbidden'] {
  const none = { above: null, below: null }
  // Of an interval the report says the end that the path leads to alone.
  if (!isKept(aim) || target.value === null || drawable(target.value) === null || twoSided) return none
  return better === 'higher' ? { ...none, below: target.value } : { ...none, above: target.value }
}
