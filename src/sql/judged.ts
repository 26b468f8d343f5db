import { isOnTrack, verdicts } from '../domain/verdict.ts'
import type { Dialect } from './dialect.ts'
import type { SqlTerms } from './terms.ts'

/** What is asked of a query: the year judged, the last of the plan, and which rules its indicators need. */
export interface QueryAsked {
  readonly year: number
  readonly targetYear: number
  readonly before: readonly number[]
  readonly baselines: readonly number[]
  readonly hasDirection: boolean
  readonly hasRelative: boolean
}

/** What a share of the way may be off by from being put on the scale and back. */
const noise = 1e-12

/** A value against a goal in numbers: whether it satisfies it, its pace, the rate still required. */
export function measuredCtes(dialect: Dialect, terms: SqlTerms, { year, targetYear }: QueryAsked): string {
  const { double } = dialect
  const { expm1, side, computed } = terms
  const left = targetYear - year
  const landing = [
    'CASE scale',
    " WHEN 'growth' THEN exp(f + step)",
    ` WHEN 'cut' THEN -100 * ${expm1('f + step')}`,
    ` WHEN 'mean-growth' THEN 100 * ${expm1(`(f + step) / (${targetYear} - base_year)`)}`,
    ' ELSE f + step END',
  ].join('')
  const required =
    left === 0
      ? `CAST(NULL AS ${dialect.numberType})`
      : [
          "CASE WHEN rule <> 'number' OR f IS NULL THEN NULL",
          ` WHEN scale IN ('growth', 'mean-growth') THEN ${expm1('step_left')}`,
          ` WHEN scale = 'cut' THEN -${expm1('step_left')} ELSE step_left END`,
        ].join('')
  return `sided ${dialect.as} (
  SELECT *, ${side('a', 'a_dec', 'thr', 'thr_dec')} AS side_thr,
    ${side('a', 'a_dec', 'lim', 'lim_dec')} AS side_lim,
    (f - f_from) / nullif(f_to - f_from, 0) AS progress,
    CASE WHEN kept = 1 THEN ${left} * (f - f_start) / nullif(${year} - base_year, 0) END AS step
  FROM pathed),
reached ${dialect.as} (
  SELECT *, progress / due AS speed,
    CASE WHEN coalesce(side_lim, 0) > 0 THEN 1 ELSE 0 END AS beyond,
    CASE WHEN side_lim IS NOT NULL AND side_lim > 0 THEN 0 WHEN side_thr > 0 THEN 1
      WHEN side_thr = 0 AND strict = 0 THEN 1 ELSE 0 END AS inside,
    (CASE WHEN side_lim > 0 THEN f_limit ELSE f_goal END - f) / ${double(Math.max(1, left))} AS step_left,
    ${left === 0 ? 'a' : landing} AS landing_free
  FROM sided),
landed ${dialect.as} (
  SELECT *, CASE WHEN low IS NULL OR high IS NULL OR a < low OR a > high THEN landing_free
      WHEN landing_free < low THEN low WHEN landing_free > high THEN high ELSE landing_free END AS landing
  FROM reached),
projected ${dialect.as} (
  SELECT *, ${computed('landing')} AS landing_dec, ${required} AS needed
  FROM landed),
lasting ${dialect.as} (
  SELECT *, ${side('landing', 'landing_dec', 'thr', 'thr_dec')} AS side_last,
    ${side('landing', 'landing_dec', 'lim', 'lim_dec')} AS side_over
  FROM projected)`
}

/** Why a cell gives no verdict whatever its number: each with the condition, in the order that they are asked. */
function unusable(): readonly (readonly [string, string])[] {
  return [
    ["says = 'none'", 'no-data'],
    ["rule = 'not-in-sql' OR begins_elsewhere = 1", 'not-in-sql'],
    ['not_started = 1', 'not-started'],
    ["redefined = 1 AND says IN ('number', 'done', 'undone')", 'redefined'],
    ["says = 'odd' OR (says = 'number' AND unclear = 1)", 'not-in-sql'],
    ["says IN ('done', 'undone') AND takes_words = 0", 'invalid'],
  ]
}

/** The word for every case: a verdict, or why there is none. Whatever is left over is `not-in-sql`, never a guess. */
export function wordCte(dialect: Dialect, terms: SqlTerms, asked: QueryAsked): string {
  const { double } = dialect
  const { year, targetYear, before, baselines, hasDirection, hasRelative } = asked
  const over = year === targetYear
  const settled = over ? '1 = 1' : "(kept = 1 OR scale <> 'mean-growth')"
  const fits = `(${settled} AND inside = 1)`
  const lasts = `(coalesce(side_over, 0) <= 0 AND (side_last > 0 OR (side_last = 0 AND strict = 0)))`
  const number = [
    ...(over
      ? [`WHEN inside = 1 THEN 'met' ELSE 'missed'`]
      : [
          `WHEN has_line = 0 AND kept = 1 THEN CASE WHEN ${fits} THEN 'holding' ELSE 'breached' END`,
          `WHEN has_line = 0 THEN CASE WHEN ${fits} THEN 'met' ELSE 'no-baseline' END`,
          `WHEN kept = 1 AND NOT ${fits} THEN 'breached'`,
          `WHEN kept = 1 AND landing IS NOT NULL THEN CASE WHEN ${lasts} THEN 'holding' ELSE 'at-risk' END`,
          `WHEN kept = 1 THEN 'not-positive'`,
          `WHEN ${fits} THEN 'met'`,
          `WHEN beyond = 1 THEN 'reversing'`,
          `WHEN speed IS NOT NULL THEN ${terms.band('speed')}`,
          `WHEN bends = 1 AND progress IS NOT NULL THEN CASE WHEN abs(progress) < ${double(noise)} THEN 'on-track'`,
          `  WHEN progress > 0 THEN 'ahead' ELSE 'reversing' END`,
          `WHEN no_way = 1 THEN CASE WHEN side_thr = 0 THEN 'far-behind' ELSE 'reversing' END`,
          `ELSE 'not-positive'`,
        ]),
  ].join('\n        ')
  const words = over ? ['met', 'missed'] : ['on-track', 'behind']
  const running = "scale IN ('sum', 'cut', 'mean-growth')"
  const cases = [
    ...unusable().map(([when, word]) => `WHEN ${when} THEN '${word}'`),
    `WHEN says = 'done' THEN '${words[0]}'`,
    `WHEN says = 'undone' THEN '${words[1]}'`,
    `WHEN rule = 'words' THEN CASE WHEN ${running} THEN 'not-in-sql' ELSE 'qualitative' END`,
    "WHEN rule = 'no-baseline' THEN 'no-baseline'",
    "WHEN rule = 'number' AND incomplete = 1 THEN 'incomplete-series'",
    ...(hasDirection ? [`WHEN rule = 'direction' THEN ${directionWord(dialect, terms)}`] : []),
    ...(hasRelative ? ["WHEN rule = 'relative' THEN rel_word"] : []),
    `WHEN rule = 'number' AND a IS NOT NULL THEN CASE\n        ${number} END`,
    "ELSE 'not-in-sql'",
  ]
  const unknownYear = before.map((at) => `(base_year < ${at} AND v${at} IS NULL)`).join(' OR ')
  const count = before.map((at) => `CASE WHEN v${at} IS NULL THEN 0 ELSE 1 END`).join(' + ')
  const unclear =
    before.length === 0 ? '0' : `CASE WHEN ${running} AND (odd = 1 OR many > ${count}) THEN 1 ELSE 0 END`
  const incomplete = before.length === 0 ? '0' : `CASE WHEN ${running} AND (${unknownYear}) THEN 1 ELSE 0 END`
  const begins = baselines.map((at) => `(base_year = ${at} AND start${at} = 1)`).join(' OR ')
  return `conditions ${dialect.as} (
  SELECT *, CASE WHEN base_year >= ${year} THEN 1 ELSE 0 END AS not_started,
    ${unclear} AS unclear,
    ${incomplete} AS incomplete,
    ${begins === '' ? '0' : `CASE WHEN may_start = 1 AND (${begins}) THEN 1 ELSE 0 END`} AS begins_elsewhere
  FROM ${hasRelative ? 'compared' : 'lasting'}),
worded ${dialect.as} (
  SELECT *, CASE
      ${cases.join('\n      ')} END AS word
  FROM conditions)`
}

/** How an indicator moved that is only to move, or to stay. */
function directionWord({ double }: Dialect, { half, grid }: SqlTerms): string {
  const dec = 'greatest(x_dec, dir_dec)'
  const moved = `floor(abs(x - dir_start) * ${grid(dec)} + ${double(0.5)}) / ${grid(dec)}`
  return [
    "CASE WHEN dir_start IS NULL THEN 'no-baseline'",
    ` WHEN dir_within IS NOT NULL AND ${moved} <= dir_within THEN 'on-track'`,
    ` WHEN abs(x - dir_start) < ${half(dec)} THEN 'far-behind'`,
    " WHEN (x - dir_start) * dir_sign * better > 0 THEN 'on-track' ELSE 'reversing' END",
  ].join('')
}

const listed = (words: readonly string[]) => `(${words.map((word) => `'${word}'`).join(', ')})`
const passed = verdicts.filter((verdict) => verdict !== 'not-assessed')

/** The rows of the answer, and those of the table that could not be told what they speak of. */
export function answer({ numberType, ending }: Dialect, asked: QueryAsked): string {
  const { year, hasRelative } = asked
  const value =
    "says = 'number' AND word NOT IN ('not-in-sql', 'not-started', 'redefined', 'incomplete-series')"
  const pace = 'CASE WHEN kept = 1 OR has_line = 0 THEN NULL ELSE speed END'
  const none = (type: string) => `CAST(NULL AS ${type})`
  const onTrack = listed(verdicts.filter((verdict) => isOnTrack(verdict) === true))
  const offTrack = listed(verdicts.filter((verdict) => isOnTrack(verdict) === false))
  const relative = (own: string, other: string) =>
    hasRelative ? `CASE WHEN rule = 'relative' THEN ${other} ELSE ${own} END` : own
  return `SELECT nullif(place, '') AS region, code, ${year} AS year,
  CASE WHEN ${value} THEN a END AS actual,
  CASE WHEN word = 'not-started' THEN NULL ELSE ${relative('due_value', `CASE WHEN ${value} THEN rel_due END`)} END AS expected,
  CASE WHEN ${value} THEN ${relative(pace, 'rel_speed')} END AS pace,
  CASE WHEN ${value} THEN needed END AS rate_required,
  CASE WHEN word IN ${listed(passed)} THEN word ELSE 'not-assessed' END AS verdict,
  CASE WHEN word IN ${onTrack} THEN TRUE WHEN word IN ${offTrack} THEN FALSE END AS on_track,
  CASE WHEN word IN ${listed(passed)} THEN NULL ELSE word END AS reason
FROM worded
UNION ALL
SELECT nullif(place, ''), unread, ${year}, ${none(numberType)}, ${none(numberType)}, ${none(numberType)}, ${none(numberType)},
  'not-assessed', NULL, 'unread'
FROM points WHERE n IS NULL${ending};
`
}
